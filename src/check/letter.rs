//! A letter or a leaflet to parents, held against the same rules of wording as the guide.

use super::texts::{Audience, Form, Text};
use super::{reading_age, wording};
use crate::content::{Finding, Place, Spot};

/// Everything that is wrong with the wording of a letter. `name` is its file's, `text` what stands in it: a paragraph a
/// line.
pub fn check_letter(name: &str, text: &str) -> Vec<Finding> {
    let mut at = 0;
    let mut paragraphs = Vec::new();
    for line in text.split_inclusive('\n') {
        let words = line.trim();
        let from = at + (line.len() - line.trim_start().len());
        at += line.len();
        if !words.is_empty() {
            let place = Place { file: name.to_owned(), spot: Spot::Bytes(from, from + words.len()) };
            paragraphs.push(Text { place, audience: Audience::Letter, form: Form::Prose, words });
        }
    }
    let mut findings = Vec::new();
    wording::check(paragraphs.iter(), &mut findings);
    reading_age::check(paragraphs.iter(), &mut findings);
    findings.sort();
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_that_frightens_is_found_with_the_very_words() {
        let letter = "Dear parents,\n\nDelete any pictures.\nYou may have to sign the register.\n";
        let findings = check_letter("letter.txt", letter);
        let found: Vec<(&str, &str)> = findings
            .iter()
            .map(|finding| match finding.place.spot {
                Spot::Bytes(from, to) => (finding.code, &letter[from..to]),
                _ => panic!("{finding:?}"),
            })
            .collect();
        assert_eq!(found, [("wording-delete-first", "Delete"), ("wording-fear", "the register")]);
    }
}

//! How hard a text is to read, by two formulas.
//!
//! Both give the school grade, as counted in the United States, at which a text is understood; grade 6 is 11 to 12 years
//! of age. Flesch-Kincaid (1975) looks at the length of sentences and at syllables, the Automated Readability Index
//! (1967) at the length of sentences and at letters. Neither means much for a handful of words, so shorter texts are
//! left to the other rules.

use super::finding;
use super::texts::{Form, Text};
use crate::content::Finding;

/// The grade that no text may go beyond, by either formula.
pub(super) const HIGHEST: f64 = 6.0;

/// Fewer words than this are not measured.
const FEWEST_WORDS: usize = 12;

/// No sentence may be longer than this, in words, however short its words are.
const LONGEST_SENTENCE: usize = 24;

/// The grade of a text, by the formula that finds it harder.
pub(super) fn grade(text: &str) -> Option<f64> {
    let words = textstat::lexicon_count(text);
    if words < FEWEST_WORDS {
        return None;
    }
    let words = words as f64;
    let sentences = sentences(text).count().max(1) as f64;
    let syllables = textstat::syllable_count(text) as f64;
    let characters = text.chars().filter(|letter| letter.is_alphanumeric()).count() as f64;
    let flesch_kincaid = 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    let automated = 4.71 * characters / words + 0.5 * words / sentences - 21.43;
    Some(flesch_kincaid.max(automated))
}

/// The sentences of a text. A colon ends one too: what follows it can be read on its own.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(['.', '!', '?', '…', ':']).filter(|part| part.chars().any(char::is_alphanumeric))
}

pub(super) fn check<'g>(texts: impl Iterator<Item = &'g Text<'g>>, findings: &mut Vec<Finding>) {
    for text in texts.filter(|text| text.form == Form::Prose) {
        if let Some(grade) = grade(text.words).filter(|grade| *grade > HIGHEST) {
            findings.push(finding(
                "reading-age",
                text.place.clone(),
                format!("this reads at grade {grade:.1}, and may read at {HIGHEST} at most"),
                "use shorter sentences and shorter words",
            ));
        }
        let longest = sentences(text.words).map(textstat::lexicon_count).max().unwrap_or_default();
        if longest > LONGEST_SENTENCE {
            findings.push(finding(
                "reading-age",
                text.place.clone(),
                format!("a sentence of {longest} words stands here, and {LONGEST_SENTENCE} is the most"),
                "make two of it",
            ));
        }
    }
}

/// The middle and the worst grade of all texts that can be measured.
pub(super) fn middle_and_worst<'g>(texts: impl Iterator<Item = &'g Text<'g>>) -> Option<(f64, f64)> {
    let mut grades: Vec<f64> =
        texts.filter(|text| text.form == Form::Prose).filter_map(|text| grade(text.words)).collect();
    grades.sort_by(f64::total_cmp);
    Some((*grades.get(grades.len() / 2)?, *grades.last()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_words_read_at_a_low_grade_and_an_official_sentence_at_a_high_one() {
        let plain = "You are not in trouble with me. We can sort this out. Tell me as much or as little as you want.";
        let official = "Individuals distributing indecent photographic material concerning persons under eighteen \
                        years may subsequently receive a criminal conviction.";
        assert!(grade(plain).expect("a grade") < 3.0);
        assert!(grade(official).expect("a grade") > 12.0);
    }

    #[test]
    fn a_handful_of_words_is_not_measured() {
        assert_eq!(grade("Childline can help."), None);
    }

    #[test]
    fn the_harder_formula_counts() {
        // Short words of many letters: only the index that counts letters finds them hard.
        let text = "Though straight thoughts brought strength, scratched knights sprawled through stretched lengths.";
        assert_eq!(textstat::lexicon_count(text), 11);
        let text = format!("{text} Yes.");
        assert!(grade(&text).expect("a grade") > HIGHEST);
    }
}

//! Taking out what a guide says on purpose, with a reason.

use super::finding;
use crate::content::{Exception, Finding, Place, json};
use std::collections::BTreeMap;

/// Takes out of `found` what an exception covers, and finds exceptions that cover nothing.
pub(super) fn apply(
    exceptions: &[Exception],
    texts: &BTreeMap<String, String>,
    found: Vec<Finding>,
    findings: &mut Vec<Finding>,
) {
    let mut used = vec![false; exceptions.len()];
    for finding in found {
        let whole = texts.get(&finding.place.file).map(|text| around(text, &finding)).unwrap_or_default();
        let covers = |exception: &Exception| {
            exception.rule == finding.code
                && exception.file == finding.place.file
                && whole.contains(&json_text(&exception.words))
        };
        match exceptions.iter().position(covers) {
            Some(index) => used[index] = true,
            None => findings.push(finding),
        }
    }
    for (index, exception) in exceptions.iter().enumerate().filter(|(index, _)| !used[*index]) {
        findings.push(finding(
            "exception-unused",
            Place::value("exceptions.json", format!("/{index}/words")),
            format!("the rule `{}` finds nothing in `{}` with these words", exception.rule, exception.file),
            "take the exception out, or correct its rule, file or words",
        ));
    }
}

/// The whole text in which a finding stands, as the file has it.
fn around<'t>(text: &'t str, finding: &Finding) -> &'t str {
    let spot = match &finding.place.spot {
        crate::content::Spot::Words(pointer, _) => crate::content::Spot::Value(pointer.clone()),
        other => other.clone(),
    };
    &text[json::span(text, &spot)]
}

/// Words as they stand in a JSON file.
fn json_text(words: &str) -> String {
    words.replace('\\', "\\\\").replace('"', "\\\"")
}

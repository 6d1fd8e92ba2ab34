//! The rules of the checker in words: one for a person who met it, all for the reference.

use crate::check::{RULES, Rule, WORDINGS};
use std::fmt::Write;

/// What a rule finds, why it matters, how to mend it, and for wording a few sentences.
pub(super) fn explained(rule: &Rule) -> String {
    let mut text = format!(
        "{} ({})\n{}.\n\nWhy: {}\nHow to mend it: {}\n",
        rule.code, rule.severity, rule.title, rule.why, rule.mend
    );
    if let Some(wording) = WORDINGS.iter().find(|wording| wording.code == rule.code) {
        for (title, examples) in [("Found in", wording.examples_bad), ("Not found in", wording.examples_good)] {
            let _ = writeln!(text, "{title}: {}", quoted(examples));
        }
    }
    text
}

/// Every rule, as Markdown.
pub(super) fn reference() -> String {
    let mut text = String::from(
        "# The rules of the checker\n\nMade from the table in `src/check/rules.rs` by `cargo run -- check --rules > docs/rules.md`; \
         a test keeps the two alike.\n",
    );
    for rule in RULES {
        let _ = write!(
            text,
            "\n## {}\n\n{}: {}.\n\n{}\n\nTo mend it: {}\n",
            rule.code, rule.severity, rule.title, rule.why, rule.mend
        );
        if let Some(wording) = WORDINGS.iter().find(|wording| wording.code == rule.code) {
            let _ = write!(
                text,
                "\n- Found in: {}\n- Not found in: {}\n",
                quoted(wording.examples_bad),
                quoted(wording.examples_good)
            );
        }
    }
    text
}

fn quoted(sentences: &[&str]) -> String {
    let quoted: Vec<String> = sentences.iter().map(|sentence| format!("“{sentence}”")).collect();
    quoted.join(" ")
}

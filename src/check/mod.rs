//! What is wrong with a guide. Findings for any bytes; never an error, never a panic.
//!
//! [`RULES`] is the table of everything that can be found: what, why it matters, how to mend it. Each of the other
//! files looks for a family of them.

mod classes;
mod conditions;
mod coverage;
mod dates;
mod exceptions;
mod graph;
mod letter;
mod plan_table;
mod possible;
mod provenance;
mod reading_age;
mod references;
mod rules;
mod safety;
mod states;
mod steps;
mod texts;
mod wording;

pub use coverage::Coverage;
pub use letter::check_letter;
pub use plan_table::plan_table;
pub use rules::{RULES, Rule, rule};
pub use safety::combinations;
pub use states::States;
pub use wording::{WORDINGS, Wording};

use crate::content::{Finding, Reading, Severity};
use crate::model::{Date, Guide};

/// What a check found, and how much it looked at.
#[derive(Debug)]
pub struct Checked {
    /// Everything that is wrong, in the order of files.
    pub findings: Vec<Finding>,
    /// What was counted; nothing where the guide is too broken to be walked.
    pub coverage: Option<Coverage>,
}

/// Everything that is wrong with what was read. `today` decides what is due to be checked again.
pub fn check(reading: &Reading, today: &Date) -> Checked {
    let mut findings = reading.findings.clone();
    let mut coverage = None;
    if let Some(guide) = &reading.guide {
        references::check(reading, guide, &mut findings);
        provenance::check(guide, &reading.texts, &mut findings);
        dates::check(guide, today, &mut findings);
        steps::check(guide, &mut findings);
        let mut wrong_words = Vec::new();
        let texts = texts::texts(guide);
        wording::check(texts.iter(), &mut wrong_words);
        reading_age::check(texts.iter(), &mut wrong_words);
        exceptions::apply(&reading.exceptions, &reading.texts, wrong_words, &mut findings);
        // What follows walks the guide, so it waits until the guide can be walked.
        if !findings.iter().any(|finding| finding.severity == Severity::Error) {
            let states = States::reachable(guide);
            coverage = Some(Coverage::of(guide, &states));
            graph::check(guide, &states, &mut findings);
            conditions::check(guide, &mut findings);
            safety::check(guide, &mut findings);
        }
    }
    findings.sort();
    findings.dedup();
    Checked { findings, coverage }
}

/// A finding of a rule in the table.
fn finding(code: &'static str, place: crate::content::Place, message: String, help: &str) -> Finding {
    let severity = rule(code).map_or(Severity::Error, |rule| rule.severity);
    Finding { place, severity, code, message, help: help.into() }
}

/// The file that a step stands in.
fn step_file(step: &crate::model::Step) -> String {
    match step {
        crate::model::Step::Question(question) => format!("questions/{}.json", question.id),
        crate::model::Step::Say(say) => format!("talk/{}/{}.json", say.part, say.id),
        crate::model::Step::Outcome(outcome) => format!("outcomes/{}.json", outcome.id),
    }
}

/// The field in which a step's choices stand.
fn choices_field(step: &crate::model::Step) -> &'static str {
    match step {
        crate::model::Step::Say(_) => "reactions",
        _ => "choices",
    }
}

/// Every task with its place.
fn tasks(guide: &Guide) -> impl Iterator<Item = (String, String, &crate::model::Task)> {
    guide.plan.parts.iter().flat_map(|part| {
        part.tasks
            .iter()
            .enumerate()
            .map(move |(index, task)| (format!("plan/{}.json", part.id), format!("/tasks/{index}"), task))
    })
}

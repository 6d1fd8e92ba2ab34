//! What is wrong with a guide. Findings for any bytes; never an error, never a panic.
//!
//! [`RULES`] is the table of everything that can be found: what, why it matters, how to mend it. Each of the other
//! files looks for a family of them.

mod classes;
mod coverage;
mod graph;
mod provenance;
mod references;
mod rules;
mod safety;
mod states;
mod steps;

pub use coverage::Coverage;
pub use rules::{RULES, Rule, rule};
pub use states::{State, States};

use crate::content::{Finding, Reading, Severity};
use crate::model::Guide;

/// Everything that is wrong with what was read, in the order of files.
pub fn check(reading: &Reading) -> Vec<Finding> {
    let mut findings = reading.findings.clone();
    if let Some(guide) = &reading.guide {
        references::check(guide, &reading.unread, &mut findings);
        provenance::check(guide, &reading.texts, &mut findings);
        steps::check(guide, &mut findings);
        // What follows walks the guide, so it waits until the guide can be walked.
        if !findings.iter().any(|finding| finding.severity == Severity::Error) {
            let states = States::reachable(guide);
            graph::check(guide, &states, &mut findings);
            safety::check(guide, &mut findings);
        }
    }
    findings.sort();
    findings.dedup();
    findings
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

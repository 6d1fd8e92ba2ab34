//! Conditions that hold for nobody, or for everybody.

use super::possible::{Holds, Possible, at_any};
use super::{choices_field, finding, step_file};
use crate::content::{Finding, Place};
use crate::model::{Branch, Condition, Guide, Say, Step};
use std::collections::BTreeSet;

pub(super) fn check(guide: &Guide, findings: &mut Vec<Finding>) {
    let possible = Possible::of(guide);
    let mut search = Search { findings };
    for step in guide.steps.values() {
        let Some(here) = possible.get(step.id()) else { continue };
        let file = step_file(step);
        for (index, choice) in step.choices().iter().enumerate() {
            let at = format!("/{}/{index}", choices_field(step));
            // Whether a choice is ever offered is known exactly, by the states.
            if let Some(when) = choice.when.as_ref().filter(|when| here.holds(when) == Holds::Always) {
                search.condition(here, &file, format!("{at}/when"), when);
            }
            if let Some(after) = here.after(choice) {
                search.branches(&after, &file, &at, &choice.branches);
            }
        }
        match step {
            Step::Say(say) => {
                search.lines(here, &file, say);
                for (index, note) in say.notes.iter().enumerate() {
                    if let Some(when) = &note.when {
                        search.condition(here, &file, format!("/notes/{index}/when"), when);
                    }
                }
            }
            Step::Outcome(outcome) => {
                for (index, point) in outcome.points.iter().enumerate() {
                    if let Some(when) = &point.when {
                        search.condition(here, &file, format!("/points/{index}/when"), when);
                    }
                }
            }
            Step::Question(_) => {}
        }
    }
    for (index, fork) in guide.forks.iter().enumerate() {
        if let Some(here) = possible.get(&fork.id) {
            search.branches(here, "forks.json", &format!("/{index}"), &fork.branches);
        }
    }
    for decision in &guide.decisions {
        let steps = guide.steps.values().filter(|step| step.decisions().contains(&decision.id));
        let Some(here) = at_any(&possible, steps) else { continue };
        let file = format!("decisions/{}.json", decision.id);
        let choices = decision.choices.iter().map(|choice| ("choices", choice.when.as_ref())).enumerate();
        let order = decision.order.iter().map(|clause| ("order", clause.when.as_ref())).enumerate();
        let fixed = decision.not_a_choice.iter().map(|clause| ("not-a-choice", clause.when.as_ref())).enumerate();
        for (index, (field, when)) in choices.chain(order).chain(fixed) {
            if let Some(when) = when {
                search.condition(&here, &file, format!("/{field}/{index}/when"), when);
            }
        }
    }
}

struct Search<'f> {
    findings: &'f mut Vec<Finding>,
}

impl Search<'_> {
    fn condition(&mut self, here: &Possible<'_>, file: &str, pointer: String, when: &Condition) {
        match here.holds(when) {
            Holds::Never => self.never(file, pointer),
            Holds::Always => self.findings.push(finding(
                "condition-always",
                Place::value(file, pointer),
                "this holds for everyone who can come here".into(),
                "take the condition out, or say for whom it really is",
            )),
            Holds::Sometimes => {}
        }
    }

    fn branches(&mut self, after: &Possible<'_>, file: &str, at: &str, branches: &[Branch]) {
        for (index, (branch, here)) in branches.iter().zip(after.at_branches(branches)).enumerate() {
            self.condition(&here, file, format!("{at}/branches/{index}/when"), &branch.when);
        }
    }

    /// A line is seen when it is the first that holds. The last is the net below the others, and may never be needed.
    fn lines(&mut self, here: &Possible<'_>, file: &str, say: &Say) {
        let mut seen: BTreeSet<usize> = BTreeSet::new();
        for answers in here.combinations(say.lines.iter().map(|line| &line.when)) {
            seen.extend(say.lines.iter().position(|line| line.when.holds(&answers)));
        }
        for index in (0..say.lines.len().saturating_sub(1)).filter(|index| !seen.contains(index)) {
            self.never(file, format!("/lines/{index}/when"));
        }
    }

    fn never(&mut self, file: &str, pointer: String) {
        self.findings.push(finding(
            "condition-never",
            Place::value(file, pointer),
            "nobody who can come here ever sees this".into(),
            "correct the condition, or take out what it is for; a line above it may already hold for all",
        ));
    }
}

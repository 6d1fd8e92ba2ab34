//! Steps that no walk reaches, walks that never end, and choices that nobody ever sees.

use super::{States, choices_field, finding, step_file};
use crate::content::{Finding, Place};
use crate::model::{Guide, Step, StepId};
use std::collections::BTreeSet;

pub(super) fn check(guide: &Guide, states: &States, findings: &mut Vec<Finding>) {
    let reached = states.reached_steps();
    for step in guide.steps.values().filter(|step| !reached.contains(step.id())) {
        findings.push(finding(
            "unreachable",
            Place::value(step_file(step), "/id"),
            format!("no walk reaches the step `{}`", step.id()),
            "let a choice lead to it, or take it out",
        ));
    }
    let ends = ending(guide, states);
    let stuck: BTreeSet<&StepId> =
        (0..states.count()).filter(|state| !ends[*state]).map(|state| states.step(state)).collect();
    for step in stuck.into_iter().filter_map(|id| guide.step(id)) {
        findings.push(finding(
            "dead-end",
            Place::value(step_file(step), format!("/{}", choices_field(step))),
            format!("from the step `{}` a walk can never come to an end", step.id()),
            "give it a choice that leads on, whatever was answered and whatever door was opened",
        ));
    }
    for step in guide.steps.values().filter(|step| reached.contains(step.id())) {
        for (index, choice) in step.choices().iter().enumerate() {
            if !states.is_ever_offered(step.id(), index) {
                findings.push(finding(
                    "never-offered",
                    Place::value(step_file(step), format!("/{}/{index}/when", choices_field(step))),
                    format!("nobody can ever see the choice `{}`", choice.id),
                    "correct its `when`, or take it out",
                ));
            }
        }
    }
}

/// For each state, whether some walk from it comes to an end.
fn ending(guide: &Guide, states: &States) -> Vec<bool> {
    let mut before: Vec<Vec<usize>> = vec![Vec::new(); states.count()];
    for from in 0..states.count() {
        for to in states.next(from) {
            before[to].push(from);
        }
    }
    let mut ends = vec![false; states.count()];
    let is_end = |state: &usize| matches!(guide.step(states.step(*state)), Some(Step::Outcome(_)));
    let mut queue: Vec<usize> = (0..states.count()).filter(is_end).collect();
    while let Some(state) = queue.pop() {
        if !std::mem::replace(&mut ends[state], true) {
            queue.extend(&before[state]);
        }
    }
    ends
}

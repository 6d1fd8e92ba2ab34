//! Steps that no walk reaches, walks that never end, and choices that nobody ever sees.

use super::{States, choices_field, finding, step_file};
use crate::content::{Finding, Place};
use crate::model::{ChoiceId, Guide, Step, StepId};
use std::collections::BTreeSet;

pub(super) fn check(guide: &Guide, states: &States, findings: &mut Vec<Finding>) {
    let reached: BTreeSet<&StepId> = states.states.iter().map(|state| &state.step).collect();
    for step in guide.steps.values().filter(|step| !reached.contains(step.id())) {
        findings.push(finding(
            "unreachable",
            Place::value(step_file(step), "/id"),
            format!("no walk reaches the step `{}`", step.id()),
            "let a choice lead to it, or take it out",
        ));
    }
    let ends = ending(guide, states);
    let mut stuck: BTreeSet<&StepId> = BTreeSet::new();
    for (state, ends) in states.states.iter().zip(&ends) {
        if !ends {
            stuck.insert(&state.step);
        }
    }
    for step in stuck.into_iter().filter_map(|id| guide.step(id)) {
        findings.push(finding(
            "dead-end",
            Place::value(step_file(step), format!("/{}", choices_field(step))),
            format!("from the step `{}` a walk can never come to an end", step.id()),
            "give it a choice that leads on, whatever was answered",
        ));
    }
    let mut offered: BTreeSet<(&StepId, &ChoiceId)> = BTreeSet::new();
    for state in &states.states {
        let answers = state.answers(guide);
        for choice in guide.step(&state.step).map(Step::choices).unwrap_or_default() {
            if choice.is_offered(&answers) {
                offered.insert((&state.step, &choice.id));
            }
        }
    }
    for step in guide.steps.values().filter(|step| reached.contains(step.id())) {
        for (index, choice) in step.choices().iter().enumerate() {
            if !offered.contains(&(step.id(), &choice.id)) {
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
    let mut before: Vec<Vec<usize>> = vec![Vec::new(); states.states.len()];
    for (from, leads) in states.next.iter().enumerate() {
        for to in leads {
            before[*to].push(from);
        }
    }
    let mut ends = vec![false; states.states.len()];
    let is_end = |index: &usize| matches!(guide.step(&states.states[*index].step), Some(Step::Outcome(_)));
    let mut queue: Vec<usize> = (0..states.states.len()).filter(is_end).collect();
    while let Some(index) = queue.pop() {
        if !std::mem::replace(&mut ends[index], true) {
            queue.extend(&before[index]);
        }
    }
    ends
}

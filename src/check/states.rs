//! Every state that a walk can be in.
//!
//! Paths are without number, since replies lead back; states are not. A step and the answers that a route ahead of it
//! can still read make a state, and from equal states everything that follows is equal. So visiting every state once
//! covers every path, however long. Answers that no route ahead reads are left out: they are covered apart, where they
//! are read, by the lines of a step and by the plan.

use super::classes::Classes;
use crate::model::{AnswerKey, AnswerValue, Answers, Choice, Condition, Guide, Step, StepId};
use std::collections::{BTreeMap, BTreeSet};

/// A step, and the answers with which it is reached.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct State {
    /// The step.
    pub step: StepId,
    /// The answers given that a route ahead can read, one standing for all that are read alike.
    pub given: BTreeMap<AnswerKey, AnswerValue>,
}

impl State {
    /// The answers, as conditions read them.
    pub fn answers(&self, guide: &Guide) -> Answers {
        let mut answers = guide.no_answers();
        answers.set_all(&self.given);
        answers
    }
}

/// Every state that can be reached, and where each leads.
#[derive(Debug)]
pub struct States {
    /// The states, the start first.
    pub states: Vec<State>,
    /// For each state, the states that its choices lead to.
    pub next: Vec<Vec<usize>>,
}

impl States {
    /// Every state of `guide`.
    pub fn reachable(guide: &Guide) -> Self {
        let classes = Classes::new(guide, guide.steps.values().flat_map(Step::choices).flat_map(conditions));
        let ahead = keys_ahead(guide);
        let start = State { step: guide.start.clone(), given: BTreeMap::new() };
        let mut known: BTreeMap<State, usize> = [(start.clone(), 0)].into();
        let mut states = vec![start];
        let mut next = Vec::new();
        let mut at = 0;
        while at < states.len() {
            let state = states[at].clone();
            let answers = state.answers(guide);
            let mut leads = Vec::new();
            for choice in guide.step(&state.step).map(Step::choices).unwrap_or_default() {
                if !choice.is_offered(&answers) {
                    continue;
                }
                let mut after = answers.clone();
                after.set_all(&choice.sets);
                let step = choice.next(&after).clone();
                let mut given = state.given.clone();
                for (key, value) in &choice.sets {
                    match classes.representative(key, value) {
                        Some(value) => given.insert(key.clone(), value.clone()),
                        None => given.remove(key),
                    };
                }
                given.retain(|key, _| ahead.get(&step).is_some_and(|ahead| ahead.contains(key)));
                let reached = State { step, given };
                let index = *known.entry(reached.clone()).or_insert_with(|| {
                    states.push(reached);
                    states.len() - 1
                });
                leads.push(index);
            }
            next.push(leads);
            at += 1;
        }
        Self { states, next }
    }
}

fn conditions(choice: &Choice) -> impl Iterator<Item = &Condition> {
    choice.when.iter().chain(choice.branches.iter().map(|branch| &branch.when))
}

/// For each step, the keys that a route from it on can read.
fn keys_ahead(guide: &Guide) -> BTreeMap<StepId, BTreeSet<AnswerKey>> {
    let mut before: BTreeMap<&StepId, Vec<&StepId>> = BTreeMap::new();
    let mut ahead: BTreeMap<StepId, BTreeSet<AnswerKey>> = BTreeMap::new();
    for step in guide.steps.values() {
        let read = step.choices().iter().flat_map(conditions).flat_map(|when| when.0.keys().cloned());
        ahead.insert(step.id().clone(), read.collect());
        for next in step.choices().iter().flat_map(Choice::all_next) {
            before.entry(next).or_default().push(step.id());
        }
    }
    let mut queue: Vec<&StepId> = guide.steps.keys().collect();
    while let Some(step) = queue.pop() {
        let keys = ahead.get(step).cloned().unwrap_or_default();
        for earlier in before.get(step).into_iter().flatten() {
            let Some(known) = ahead.get_mut(*earlier) else { continue };
            let count = known.len();
            known.extend(keys.iter().cloned());
            if known.len() > count {
                queue.push(earlier);
            }
        }
    }
    ahead
}

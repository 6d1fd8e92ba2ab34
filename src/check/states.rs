//! Every state that a walk can be in.
//!
//! Paths are without number, since replies lead back; states are not. A step and the answers that anything ahead can
//! read make a state, and from equal states everything that follows is equal. So visiting every state once covers every
//! path, however long. Answers that no route reads are left out of a state: they are covered apart, where they are
//! read (by the lines of a step, and by the plan).

use crate::model::{AnswerKey, AnswerValue, Answers, Condition, Guide, Step, StepId};
use std::collections::{BTreeMap, BTreeSet};

/// A step, and the answers with which it is reached.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct State {
    /// The step.
    pub step: StepId,
    /// The answers given that a route or the plan reads.
    pub answers: Answers,
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
    /// Every state of `guide`, with all the answers on which routes depend.
    pub fn reachable(guide: &Guide) -> Self {
        Self::reading(guide, &keys_read_by_routes(guide))
    }

    /// Every state of `guide`, keeping the answers to `keys`, which must hold all that routes depend on.
    pub fn reading(guide: &Guide, keys: &BTreeSet<AnswerKey>) -> Self {
        let mut states = vec![State { step: guide.start.clone(), answers: guide.no_answers() }];
        let mut known: BTreeMap<State, usize> = [(states[0].clone(), 0)].into();
        let mut next = Vec::new();
        let mut at = 0;
        while at < states.len() {
            let state = states[at].clone();
            let mut leads = Vec::new();
            for choice in guide.step(&state.step).map(Step::choices).unwrap_or_default() {
                if !choice.is_offered(&state.answers) {
                    continue;
                }
                let mut answers = state.answers.clone();
                answers.set_all(&kept(&choice.sets, keys));
                let step = choice.next(&answers).clone();
                let reached = State { step, answers };
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

fn kept(sets: &BTreeMap<AnswerKey, AnswerValue>, keys: &BTreeSet<AnswerKey>) -> BTreeMap<AnswerKey, AnswerValue> {
    sets.iter().filter(|(key, _)| keys.contains(*key)).map(|(key, value)| (key.clone(), value.clone())).collect()
}

/// The keys that decide which way a walk goes.
pub(super) fn keys_read_by_routes(guide: &Guide) -> BTreeSet<AnswerKey> {
    let choices = guide.steps.values().flat_map(Step::choices);
    let conditions = choices.flat_map(|choice| choice.when.iter().chain(choice.branches.iter().map(|branch| &branch.when)));
    conditions.flat_map(|when: &Condition| when.0.keys().cloned()).collect()
}

/// The keys that decide what the plan is.
pub(super) fn keys_read_by_plan(guide: &Guide) -> BTreeSet<AnswerKey> {
    let plan = &guide.plan;
    let conditions = plan
        .holds
        .iter()
        .map(|hold| &hold.when)
        .chain(plan.tracks.tracks.iter().map(|track| &track.when))
        .chain(plan.tasks().filter_map(|task| task.when.as_ref()));
    conditions.filter(|when| !when.always_holds()).flat_map(|when| when.0.keys().cloned()).collect()
}

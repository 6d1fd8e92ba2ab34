//! What may have been answered at each step, key by key.
//!
//! Looser than [`States`](super::States), which knows which answers go together, and so cheap for any number of keys:
//! what is impossible here is truly impossible.

use crate::model::{AnswerKey, AnswerValue, Answers, Branch, Choice, Condition, Guide, Step, StepId};
use std::collections::{BTreeMap, BTreeSet};

/// For every key the answers that may hold, as conditions read them; nothing among them stands for "not answered".
#[derive(Clone, Debug)]
pub(super) struct Possible<'g> {
    answers: BTreeMap<AnswerKey, BTreeSet<Option<AnswerValue>>>,
    guide: &'g Guide,
}

/// How a condition stands where only some answers are possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holds {
    /// Whatever was answered.
    Always,
    /// For some.
    Sometimes,
    /// For nobody.
    Never,
}

impl<'g> Possible<'g> {
    /// What may have been answered at each step, and at each fork, of `guide`.
    pub(super) fn of(guide: &'g Guide) -> BTreeMap<StepId, Self> {
        let mut start = Self { answers: BTreeMap::new(), guide };
        let no_answers = guide.no_answers();
        for question in &guide.vocabulary.0 {
            start.answers.insert(question.key.clone(), [no_answers.get(&question.key).cloned()].into());
        }
        start.open_doors();
        let mut known = BTreeMap::from([(guide.start.clone(), start)]);
        let mut queue = vec![guide.start.clone()];
        while let Some(id) = queue.pop() {
            let Some(here) = known.get(&id).cloned() else { continue };
            let mut onward = Vec::new();
            match (guide.step(&id), guide.fork(&id)) {
                (Some(step), _) => {
                    for choice in step.choices() {
                        if let Some(after) = here.after(choice) {
                            after.parted(&choice.branches, &choice.next, &mut onward);
                        }
                    }
                }
                (None, Some(fork)) => here.parted(&fork.branches, &fork.next, &mut onward),
                (None, None) => {}
            }
            for (next, possible) in onward {
                let changed = match known.get_mut(&next) {
                    Some(before) => before.join(possible),
                    None => {
                        known.insert(next.clone(), possible);
                        true
                    }
                };
                if changed {
                    queue.push(next);
                }
            }
        }
        known
    }

    /// After `choice`; nothing where it is never offered.
    pub(super) fn after(&self, choice: &Choice) -> Option<Self> {
        let mut after = match &choice.when {
            Some(when) => self.narrowed(when)?,
            None => self.clone(),
        };
        for (key, value) in &choice.sets {
            after.answers.insert(key.clone(), [Some(value.clone())].into());
        }
        after.open_doors();
        Some(after)
    }

    /// How `when` stands.
    pub(super) fn holds(&self, when: &Condition) -> Holds {
        let mut always = true;
        for (key, values) in &when.0 {
            if values.iter().any(|value| value.as_str() == Condition::ANY) {
                continue;
            }
            let stands = |value: &Option<AnswerValue>| value.as_ref().is_some_and(|value| values.contains(value));
            let possible = self.answers.get(key);
            if !possible.is_some_and(|possible| possible.iter().any(stands)) {
                return Holds::Never;
            }
            always &= possible.is_some_and(|possible| possible.iter().all(stands));
        }
        if always { Holds::Always } else { Holds::Sometimes }
    }

    /// What is possible where no earlier branch was taken: for each branch, and for what is left.
    pub(super) fn at_branches(&self, branches: &[Branch]) -> Vec<Self> {
        let mut left = vec![self.clone()];
        for branch in branches {
            let before = left.last().cloned().unwrap_or_else(|| self.clone());
            left.push(before.without(&branch.when));
        }
        left
    }

    /// The combinations of the possible answers to those keys that `conditions` read, like answers taken once.
    pub(super) fn combinations<'c>(&self, conditions: impl Iterator<Item = &'c Condition>) -> Vec<Answers> {
        let mut lists: BTreeMap<&AnswerKey, Vec<&Vec<AnswerValue>>> = BTreeMap::new();
        for (key, values) in conditions.flat_map(|when| &when.0) {
            lists.entry(key).or_default().push(values);
        }
        let mut combinations = vec![BTreeMap::new()];
        for (key, lists) in lists {
            let mut alike: BTreeMap<Vec<bool>, &Option<AnswerValue>> = BTreeMap::new();
            for value in self.answers.get(key).into_iter().flatten() {
                let stands = |list: &&Vec<AnswerValue>| value.as_ref().is_some_and(|value| list.contains(value));
                alike.entry(lists.iter().map(stands).collect()).or_insert(value);
            }
            combinations = combinations
                .iter()
                .flat_map(|before| {
                    alike.values().map(|value| {
                        let mut sets: BTreeMap<AnswerKey, AnswerValue> = BTreeMap::clone(before);
                        if let Some(value) = value {
                            sets.insert(key.clone(), value.clone());
                        }
                        sets
                    })
                })
                .collect();
        }
        let answers = |sets: &BTreeMap<AnswerKey, AnswerValue>| {
            let mut answers = Answers::default();
            answers.set_all(sets);
            answers
        };
        combinations.iter().map(answers).collect()
    }

    /// Takes `other` in as well; whether that added anything.
    pub(super) fn join(&mut self, other: Self) -> bool {
        let mut changed = false;
        for (key, values) in other.answers {
            let here = self.answers.entry(key).or_default();
            let count = here.len();
            here.extend(values);
            changed |= here.len() > count;
        }
        changed
    }

    fn parted(&self, branches: &[Branch], next: &StepId, onward: &mut Vec<(StepId, Self)>) {
        let left = self.at_branches(branches);
        for (branch, here) in branches.iter().zip(&left) {
            onward.extend(here.narrowed(&branch.when).map(|possible| (branch.next.clone(), possible)));
        }
        // Where a branch always holds nothing is left.
        if !branches.iter().zip(&left).any(|(branch, here)| here.holds(&branch.when) == Holds::Always) {
            onward.extend(left.last().map(|rest| (next.clone(), rest.clone())));
        }
    }

    /// Only what lets `when` hold; nothing where it cannot.
    fn narrowed(&self, when: &Condition) -> Option<Self> {
        if self.holds(when) == Holds::Never {
            return None;
        }
        let mut narrowed = self.clone();
        for (key, values) in &when.0 {
            if !values.iter().any(|value| value.as_str() == Condition::ANY)
                && let Some(here) = narrowed.answers.get_mut(key)
            {
                here.retain(|value| value.as_ref().is_some_and(|value| values.contains(value)));
            }
        }
        narrowed.open_doors();
        Some(narrowed)
    }

    /// Without what lets `when` hold; known only where it reads a single key.
    fn without(&self, when: &Condition) -> Self {
        let mut without = self.clone();
        if let [(key, values)] = when.0.iter().collect::<Vec<_>>().as_slice()
            && let Some(here) = without.answers.get_mut(*key)
        {
            here.retain(|value| !value.as_ref().is_some_and(|value| values.contains(value)));
        }
        without.open_doors();
        without
    }

    /// A door may be opened anywhere.
    fn open_doors(&mut self) {
        for (key, value) in self.guide.doors.iter().flat_map(|door| &door.sets) {
            self.answers.entry(key.clone()).or_default().insert(Some(value.clone()));
        }
    }
}

/// What may have been answered where any of `steps` stands.
pub(super) fn at_any<'g>(
    possible: &BTreeMap<StepId, Possible<'g>>,
    steps: impl Iterator<Item = &'g Step>,
) -> Option<Possible<'g>> {
    let mut all = steps.filter_map(|step| possible.get(step.id()).cloned());
    let mut joined = all.next()?;
    for other in all {
        joined.join(other);
    }
    Some(joined)
}

//! Every state that a walk can be in.
//!
//! Paths are without number, since replies lead back; states are not. A step and the answers that a route ahead of it
//! can still read make a state, and from equal states everything that follows is equal. So visiting every state once
//! covers every path, however long, and every door opened anywhere on it. Answers that no route ahead reads are left
//! out: they are covered apart, where they are read, by the lines of a step and by the plan.
//!
//! A guide has hundreds of thousands of states, so they are kept small: answers that no choice can tell apart are one
//! class, and the classes of all keys are packed into one number.

use crate::model::{AnswerKey, AnswerValue, Choice, Condition, Guide, Step, StepId};
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};

/// Every state that can be reached, and where each leads.
#[derive(Debug)]
pub struct States {
    /// For each state the number of its step, among `steps`.
    step_of: Vec<usize>,
    /// For each state, the states that its choices lead to.
    next: Vec<Vec<u32>>,
    steps: Vec<StepId>,
    /// For each step, the numbers of the choices that are offered in some state.
    offered: Vec<BTreeSet<usize>>,
}

impl States {
    /// Every state of `guide`.
    pub fn reachable(guide: &Guide) -> Self {
        let packing = Packing::new(guide);
        let routes = Routes::new(guide, &packing);
        let mut reached = Reached::default();
        let mut next: Vec<Vec<u32>> = Vec::new();
        let mut offered = vec![BTreeSet::new(); routes.steps.len()];
        if let Some(start) = routes.number(&guide.start) {
            reached.add(start, packing.unanswered & routes.ahead[start]);
        }
        while let Some((step, answers)) = reached.states.get(next.len()).copied() {
            let mut leads = Vec::new();
            for (index, choice) in routes.choices[step].iter().enumerate() {
                if !choice.when.holds(answers) {
                    continue;
                }
                offered[step].insert(index);
                let after = choice.sets.apply(answers);
                if let Some(to) = choice.follow(after) {
                    leads.push(reached.add(to, after & routes.ahead[to]));
                }
            }
            for door in &routes.doors {
                reached.add(step, door.apply(answers) & routes.ahead[step]);
            }
            next.push(leads);
        }
        Self { step_of: reached.states.iter().map(|(step, _)| *step).collect(), next, steps: routes.steps, offered }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.step_of.len()
    }

    /// The step of a state.
    pub fn step(&self, state: usize) -> &StepId {
        &self.steps[self.step_of[state]]
    }

    /// The states that the choices of a state lead to.
    pub fn next(&self, state: usize) -> impl Iterator<Item = usize> {
        self.next[state].iter().map(|state| *state as usize)
    }

    /// The steps that some state stands at.
    pub fn reached_steps(&self) -> BTreeSet<&StepId> {
        self.step_of.iter().map(|step| &self.steps[*step]).collect()
    }

    /// Whether the choice with this number is offered in some state of a step.
    pub fn is_ever_offered(&self, step: &StepId, choice: usize) -> bool {
        self.steps.binary_search(step).is_ok_and(|step| self.offered[step].contains(&choice))
    }
}

/// The states met so far.
#[derive(Default)]
struct Reached {
    states: Vec<(usize, u128)>,
    numbers: FxHashMap<(usize, u128), u32>,
}

impl Reached {
    fn add(&mut self, step: usize, answers: u128) -> u32 {
        *self.numbers.entry((step, answers)).or_insert_with(|| {
            self.states.push((step, answers));
            (self.states.len() - 1) as u32
        })
    }
}

/// How the answers to all keys stand in one number: a few bits for each key, one class of answers a bit. Exactly one of
/// a key's bits is set, or none where no route ahead reads it.
struct Packing {
    /// For each key, its bits and the bit of every answer; of "not answered" too.
    keys: BTreeMap<AnswerKey, (u128, BTreeMap<Option<AnswerValue>, u128>)>,
    /// Nothing answered yet.
    unanswered: u128,
}

impl Packing {
    fn new(guide: &Guide) -> Self {
        let choices = guide.steps.values().flat_map(Step::choices);
        let conditions: Vec<&Condition> = choices.flat_map(|choice| conditions(guide, choice)).collect();
        let no_answers = guide.no_answers();
        let (mut keys, mut unanswered, mut bit) = (BTreeMap::new(), 0, 0);
        for question in &guide.vocabulary.0 {
            let lists: Vec<&Vec<AnswerValue>> =
                conditions.iter().filter_map(|when| when.0.get(&question.key)).collect();
            if lists.is_empty() {
                continue;
            }
            let stands_in = |value: &Option<AnswerValue>| -> Vec<bool> {
                lists.iter().map(|list| value.as_ref().is_some_and(|value| list.contains(value))).collect()
            };
            let mut classes: BTreeMap<Vec<bool>, u128> = BTreeMap::new();
            let (mut all, mut bits) = (0, BTreeMap::new());
            let values = question.values.iter().map(|option| Some(option.value.clone()));
            for value in values.chain([None]) {
                let effective = value.clone().or_else(|| no_answers.get(&question.key).cloned());
                let class = *classes.entry(stands_in(&effective)).or_insert_with(|| {
                    bit += 1;
                    1 << (bit - 1)
                });
                all |= class;
                bits.insert(value, class);
            }
            unanswered |= bits[&None];
            keys.insert(question.key.clone(), (all, bits));
        }
        debug_assert!(bit <= u128::BITS, "more classes of answers than bits");
        Self { keys, unanswered }
    }

    fn test(&self, when: Option<&Condition>) -> Test {
        let mut test = Test::default();
        for (key, values) in when.into_iter().flat_map(|when| &when.0) {
            if values.iter().any(|value| value.as_str() == Condition::ANY) {
                continue;
            }
            let wanted = self.keys.get(key).map_or(0, |(_, bits)| {
                bits.iter()
                    .filter(|(value, _)| value.as_ref().is_some_and(|value| values.contains(value)))
                    .fold(0, |wanted, (_, bit)| wanted | bit)
            });
            test.0.push(wanted);
        }
        test
    }

    fn sets(&self, sets: &BTreeMap<AnswerKey, AnswerValue>) -> Sets {
        let mut packed = Sets::default();
        for (key, value) in sets {
            if let Some((all, bits)) = self.keys.get(key) {
                packed.clear |= all;
                packed.set |= bits.get(&Some(value.clone())).copied().unwrap_or_default();
            }
        }
        packed
    }
}

/// A condition: one bit of each mask must be set.
#[derive(Default)]
struct Test(Vec<u128>);

impl Test {
    fn holds(&self, answers: u128) -> bool {
        self.0.iter().all(|wanted| answers & wanted != 0)
    }
}

/// What a choice or a door answers.
#[derive(Default)]
struct Sets {
    clear: u128,
    set: u128,
}

impl Sets {
    fn apply(&self, answers: u128) -> u128 {
        answers & !self.clear | self.set
    }
}

/// A choice, with steps by their numbers.
struct Route {
    when: Test,
    sets: Sets,
    /// The ways on, each with those of the fork it names, if it does; the last always holds.
    ways: Vec<(Test, Vec<Way>)>,
}

/// A step that follows, by its number, and when.
type Way = (Test, Option<usize>);

impl Route {
    fn follow(&self, answers: u128) -> Option<usize> {
        let (_, fork) = self.ways.iter().find(|(when, _)| when.holds(answers))?;
        fork.iter().find(|(when, _)| when.holds(answers)).and_then(|(_, step)| *step)
    }
}

/// All steps and choices, ready to be walked.
struct Routes {
    steps: Vec<StepId>,
    choices: Vec<Vec<Route>>,
    doors: Vec<Sets>,
    /// For each step, the bits that a route from it on can read.
    ahead: Vec<u128>,
}

impl Routes {
    fn new(guide: &Guide, packing: &Packing) -> Self {
        let steps: Vec<StepId> = guide.steps.keys().cloned().collect();
        let number = |id: &StepId| steps.binary_search(id).ok();
        let fork = |id: &StepId| -> Vec<Way> {
            match guide.fork(id) {
                Some(fork) => {
                    let branches = fork.branches.iter();
                    let ways = branches.map(|branch| (packing.test(Some(&branch.when)), number(&branch.next)));
                    ways.chain([(Test::default(), number(&fork.next))]).collect()
                }
                None => vec![(Test::default(), number(id))],
            }
        };
        let route = |choice: &Choice| Route {
            when: packing.test(choice.when.as_ref()),
            sets: packing.sets(&choice.sets),
            ways: choice
                .branches
                .iter()
                .map(|branch| (packing.test(Some(&branch.when)), fork(&branch.next)))
                .chain([(Test::default(), fork(&choice.next))])
                .collect(),
        };
        let choices = guide.steps.values().map(|step| step.choices().iter().map(route).collect()).collect();
        let ahead = ahead(guide, packing, number);
        Self { choices, doors: guide.doors.iter().map(|door| packing.sets(&door.sets)).collect(), ahead, steps }
    }

    fn number(&self, id: &StepId) -> Option<usize> {
        self.steps.binary_search(id).ok()
    }
}

/// Every condition that decides whether a choice is there and where it leads.
fn conditions<'g>(guide: &'g Guide, choice: &'g Choice) -> impl Iterator<Item = &'g Condition> {
    let forks = choice.all_next().filter_map(|next| guide.fork(next)).flat_map(|fork| &fork.branches);
    choice.when.iter().chain(choice.branches.iter().chain(forks).map(|branch| &branch.when))
}

/// For each step, the bits that a route from it on can read.
fn ahead(guide: &Guide, packing: &Packing, number: impl Fn(&StepId) -> Option<usize>) -> Vec<u128> {
    let mut before: Vec<Vec<usize>> = vec![Vec::new(); guide.steps.len()];
    let mut ahead = vec![0; guide.steps.len()];
    for (at, step) in guide.steps.values().enumerate() {
        for choice in step.choices() {
            for key in conditions(guide, choice).flat_map(|when| when.0.keys()) {
                ahead[at] |= packing.keys.get(key).map_or(0, |(all, _)| *all);
            }
            for next in guide.all_next(choice).into_iter().filter_map(&number) {
                before[next].push(at);
            }
        }
    }
    let mut queue: Vec<usize> = (0..ahead.len()).collect();
    while let Some(step) = queue.pop() {
        for earlier in &before[step] {
            let known = ahead[*earlier] | ahead[step];
            if std::mem::replace(&mut ahead[*earlier], known) != known {
                queue.push(*earlier);
            }
        }
    }
    ahead
}

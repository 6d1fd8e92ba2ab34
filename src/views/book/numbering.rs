//! The number of every step and fork in the book.

use crate::model::{Guide, Step, StepId};
use crate::views::{FORKS, chapter_of};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::rc::Rc;

/// The steps in the order of the book, chapter by chapter; within a chapter in the order in which a walk meets them.
#[derive(Clone, Debug, PartialEq)]
pub struct Numbering(Rc<Inner>);

#[derive(Debug, PartialEq)]
struct Inner {
    chapters: Vec<(String, String, Vec<StepId>)>,
    numbers: BTreeMap<StepId, usize>,
}

impl Numbering {
    /// Numbers the steps of `guide` from 1.
    pub fn new(guide: &Guide) -> Self {
        let met = in_order_of_walk(guide);
        let mut headings = vec![("questions".to_owned(), "Before you talk".to_owned())];
        headings.extend(guide.parts.iter().map(|part| (part.id.to_string(), part.heading.clone())));
        headings.push((FORKS.to_owned(), "Which way on".to_owned()));
        headings.push(("endings".to_owned(), "Where you end up".to_owned()));
        let mut numbers = BTreeMap::new();
        let mut chapters = Vec::new();
        for (name, heading) in headings {
            let belongs = |step: &&Step| chapter_of(step) == name;
            let steps: Vec<StepId> = match name.as_str() {
                FORKS => guide.forks.iter().map(|fork| fork.id.clone()).collect(),
                _ => met.iter().filter_map(|id| guide.step(id)).filter(belongs).map(|step| step.id().clone()).collect(),
            };
            for id in &steps {
                numbers.insert(id.clone(), numbers.len() + 1);
            }
            chapters.push((name, heading, steps));
        }
        Self(Rc::new(Inner { chapters, numbers }))
    }

    /// Every chapter: its folder, its heading, its steps.
    pub fn chapters(&self) -> &[(String, String, Vec<StepId>)] {
        &self.0.chapters
    }

    /// The number of a step; nothing when no walk reaches it.
    pub fn of(&self, id: &StepId) -> Option<usize> {
        self.0.numbers.get(id).copied()
    }
}

fn in_order_of_walk(guide: &Guide) -> Vec<StepId> {
    let mut seen = BTreeSet::from([guide.start.clone()]);
    let mut queue = VecDeque::from([guide.start.clone()]);
    let mut met = Vec::new();
    while let Some(id) = queue.pop_front() {
        for choice in guide.step(&id).map(Step::choices).unwrap_or_default() {
            for next in guide.all_next(choice) {
                if seen.insert(next.clone()) {
                    queue.push_back(next.clone());
                }
            }
        }
        met.push(id);
    }
    met
}

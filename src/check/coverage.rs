//! How much a check has looked at, for its summary.

use super::{States, safety};
use crate::model::{Guide, Step};

/// What was counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// Steps of every kind.
    pub steps: usize,
    /// Choices of every step.
    pub choices: usize,
    /// Sentences to say, other ways to put them included.
    pub lines: usize,
    /// States that a walk can be in, each visited.
    pub states: usize,
    /// Combinations of answers that the plan can tell apart, each tried.
    pub combinations: usize,
    /// Tasks of the plan.
    pub tasks: usize,
    /// Facts.
    pub facts: usize,
    /// Helplines.
    pub helplines: usize,
    /// Sources.
    pub sources: usize,
}

impl Coverage {
    /// Counts.
    pub fn of(guide: &Guide) -> Self {
        let says = guide.steps.values().filter_map(|step| match step {
            Step::Say(say) => Some(say),
            _ => None,
        });
        Self {
            steps: guide.steps.len(),
            choices: guide.steps.values().map(|step| step.choices().len()).sum(),
            lines: says.flat_map(|say| &say.lines).map(|line| 1 + line.or.len()).sum(),
            states: States::reachable(guide).states.len(),
            combinations: safety::combinations(guide).count(),
            tasks: guide.plan.tasks().count(),
            facts: guide.all_facts().count(),
            helplines: guide.all_helplines().count(),
            sources: guide.sources.len(),
        }
    }
}

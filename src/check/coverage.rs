//! How much a check has looked at, for its summary.

use super::{States, reading_age, safety, texts};
use crate::model::{Guide, Step};

/// What was counted.
#[derive(Clone, Copy, Debug, PartialEq)]
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
    /// Texts that a parent or a child reads, labels included.
    pub texts: usize,
    /// The middle reading grade of all texts long enough to be measured.
    pub middle_grade: f64,
    /// The worst.
    pub worst_grade: f64,
}

impl Coverage {
    /// Counts.
    pub(super) fn of(guide: &Guide, states: &States) -> Self {
        let says = guide.steps.values().filter_map(|step| match step {
            Step::Say(say) => Some(say),
            _ => None,
        });
        let texts = texts::texts(guide);
        let (middle_grade, worst_grade) = reading_age::middle_and_worst(texts.iter()).unwrap_or_default();
        Self {
            steps: guide.steps.len(),
            choices: guide.steps.values().map(|step| step.choices().len()).sum(),
            lines: says.flat_map(|say| &say.lines).map(|line| 1 + line.or.len()).sum(),
            states: states.count(),
            combinations: safety::count_combinations(guide),
            tasks: guide.plan.tasks().count(),
            facts: guide.all_facts().count(),
            helplines: guide.all_helplines().count(),
            sources: guide.sources.len(),
            texts: texts.len(),
            middle_grade,
            worst_grade,
        }
    }
}

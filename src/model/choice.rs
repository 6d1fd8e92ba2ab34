//! What can be picked at a step, and where it leads.

use super::{AnswerKey, AnswerValue, Answers, ChoiceId, Condition, StepId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One thing to pick at a step: the parent's answer to a question, or what the child does after a line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Choice {
    /// Names it within its step.
    pub id: ChoiceId,
    /// What stands on it.
    pub label: String,
    /// A few words that help to know it.
    #[serde(default)]
    pub hint: Option<String>,
    /// Hides the choice unless it holds.
    #[serde(default)]
    pub when: Option<Condition>,
    /// The answers that picking it gives.
    #[serde(default)]
    pub sets: BTreeMap<AnswerKey, AnswerValue>,
    /// Other ways on, tried first and from the top.
    #[serde(default)]
    pub branches: Vec<Branch>,
    /// The step or fork that follows when no branch holds.
    pub next: StepId,
}

impl Choice {
    /// Whether the choice is there for these answers.
    pub fn is_offered(&self, answers: &Answers) -> bool {
        self.when.as_ref().is_none_or(|when| when.holds(answers))
    }

    /// The step or fork that follows, with `answers` as they stand after the choice has been picked; the step itself
    /// is found by [`Guide::next`](super::Guide::next).
    pub(super) fn next(&self, answers: &Answers) -> &StepId {
        let branch = self.branches.iter().find(|branch| branch.when.holds(answers));
        branch.map_or(&self.next, |branch| &branch.next)
    }

    /// Every step or fork it names.
    pub fn all_next(&self) -> impl Iterator<Item = &StepId> {
        self.branches.iter().map(|branch| &branch.next).chain([&self.next])
    }
}

/// Another way on from a choice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Branch {
    /// When it is taken.
    pub when: Condition,
    /// The step or fork that follows; after a fork always a step.
    pub next: StepId,
}

//! A place without a screen, where walks part by what was answered.

use super::{Answers, Branch, StepId};
use serde::{Deserialize, Serialize};

/// A place without a screen, where walks part by what was answered. A choice may name it as what follows, so that many
/// replies lead on by the same rule, which is then written once.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Fork {
    /// Its name. Steps and forks share their names, since a choice can name either.
    pub id: StepId,
    /// What it is for, in the book.
    pub heading: String,
    /// The ways on, tried from the top.
    pub branches: Vec<Branch>,
    /// The step that follows when no branch holds.
    pub next: StepId,
}

impl Fork {
    /// The step that follows for these answers.
    pub fn next(&self, answers: &Answers) -> &StepId {
        let branch = self.branches.iter().find(|branch| branch.when.holds(answers));
        branch.map_or(&self.next, |branch| &branch.next)
    }
}

//! What to say after something went wrong.

use super::{Answers, Line, RepairId};
use serde::{Deserialize, Serialize};

/// What to say after a parent has reacted in a way that hurts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Repair {
    /// Its name.
    pub id: RepairId,
    /// What happened, in the parent's words: "I shouted".
    pub title: String,
    /// The line, in variants: the first that holds is said.
    pub lines: Vec<Line>,
    /// What to do.
    #[serde(rename = "do")]
    pub do_this: String,
}

impl Repair {
    /// The line for these answers.
    pub fn line(&self, answers: &Answers) -> Option<&Line> {
        self.lines.iter().find(|line| line.when.holds(answers))
    }
}

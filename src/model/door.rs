//! What may turn out to be true at any moment of the walk.

use super::{AnswerKey, AnswerValue, DoorId, HelplineId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A safety door: one tap away from every step, with whom to call and, where it changes the plan, what it sets.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Door {
    /// Its name.
    pub id: DoorId,
    /// What has turned out to be true.
    pub title: String,
    /// What to do, a paragraph each.
    pub text: Vec<String>,
    /// Whom to call, most urgent first.
    pub helplines: Vec<HelplineId>,
    /// The answers that opening it gives.
    #[serde(default)]
    pub sets: BTreeMap<AnswerKey, AnswerValue>,
}

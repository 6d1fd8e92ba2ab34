//! Names that things once had.

use super::{DoorId, FactId, StepId, TaskId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The old names of things that were given another: what a phone remembers, or a link from elsewhere, still finds them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct Aliases {
    /// Steps.
    pub steps: BTreeMap<StepId, StepId>,
    /// Tasks.
    pub tasks: BTreeMap<TaskId, TaskId>,
    /// Doors.
    pub doors: BTreeMap<DoorId, DoorId>,
    /// Facts.
    pub facts: BTreeMap<FactId, FactId>,
}

/// Today's name of what was once called `id`.
pub fn today<Id: Ord + Clone>(aliases: &BTreeMap<Id, Id>, id: Id) -> Id {
    aliases.get(&id).cloned().unwrap_or(id)
}

/// Every name that `id` once had.
pub fn once<'a, Id: PartialEq>(aliases: &'a BTreeMap<Id, Id>, id: &Id) -> Vec<&'a Id> {
    aliases.iter().filter(|(_, today)| *today == id).map(|(once, _)| once).collect()
}

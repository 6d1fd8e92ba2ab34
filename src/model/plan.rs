//! The plan for the pictures, as it stands in the data. What of it holds for a family is worked out in `walk`.

use super::{Condition, HoldId, PlanPartId, SourceId, Task, TaskId, TrackId};
use serde::{Deserialize, Serialize};

/// Everything that a plan can be made of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Plan {
    /// The kinds of plan.
    pub tracks: Tracks,
    /// The reasons to keep everything for now.
    pub holds: Vec<Hold>,
    /// The tasks, in the order in which they are done.
    pub parts: Vec<PlanPart>,
}

impl Plan {
    /// Every task, in order.
    pub fn tasks(&self) -> impl Iterator<Item = &Task> {
        self.parts.iter().flat_map(|part| &part.tasks)
    }

    /// The task with this name.
    pub fn task(&self, id: &TaskId) -> Option<&Task> {
        self.tasks().find(|task| task.id == *id)
    }
}

/// The kinds of plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Tracks {
    /// The track that is taken whenever a hold applies.
    pub held: TrackId,
    /// Otherwise the first whose condition holds.
    pub tracks: Vec<Track>,
}

/// A kind of plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Track {
    /// Its name.
    pub id: TrackId,
    /// Its heading.
    pub heading: String,
    /// What it comes to, in a sentence or two.
    pub summary: String,
    /// For whom it is.
    pub when: Condition,
}

/// A reason to keep everything for now.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Hold {
    /// Its name.
    pub id: HoldId,
    /// When it applies.
    pub when: Condition,
    /// The reason, in one calm sentence.
    pub because: String,
    /// The reason where the parent was not sure.
    pub because_unsure: String,
    /// The tasks that lift it once all are done.
    pub lifted_by: Vec<TaskId>,
    /// Who lifts it, as the screen names them.
    pub who_lifts: String,
    /// Where this comes from.
    pub sources: Vec<SourceId>,
}

/// Tasks under one heading.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PlanPart {
    /// Its name, and its file's.
    pub id: PlanPartId,
    /// Its heading.
    pub heading: String,
    /// The tasks, in order.
    pub tasks: Vec<Task>,
}

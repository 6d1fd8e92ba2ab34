//! One thing to do with the pictures.

use super::{AnswerValue, Condition, Confidence, Date, FactId, HelplineId, Provenance, SourceId, TaskId, TrackId};
use serde::{Deserialize, Serialize};

/// One thing to do with the pictures: why, what remains, by whose hand, what it waits for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Task {
    /// Its name.
    pub id: TaskId,
    /// What to do, as an order.
    pub title: String,
    /// How, a sentence or two each.
    pub what: Vec<String>,
    /// Why, and why now.
    pub why: String,
    /// What it does not reach.
    #[serde(default)]
    pub remains: Option<String>,
    /// By whose hand.
    pub by: Actor,
    /// The tracks it stands in.
    pub tracks: Vec<TrackId>,
    /// Left out of the plan unless it holds.
    #[serde(default)]
    pub when: Option<Condition>,
    /// The tasks that must be done first; one that is not in the plan is not waited for.
    #[serde(default)]
    pub after: Vec<TaskId>,
    /// What doing it does beyond its purpose.
    #[serde(default)]
    pub effects: Vec<Effect>,
    /// The way out when it cannot be done.
    #[serde(default)]
    pub cannot: Option<String>,
    /// The owner's page for it.
    #[serde(default)]
    pub link: Option<TaskLink>,
    /// Whom to call for it.
    #[serde(default)]
    pub helplines: Vec<HelplineId>,
    /// Facts worth knowing for it.
    #[serde(default)]
    pub facts: Vec<FactId>,
    /// Where it holds.
    pub nations: Vec<AnswerValue>,
    /// Where this comes from.
    pub sources: Vec<SourceId>,
    /// How sure it is.
    pub confidence: Confidence,
    /// What is unsure, in plain words.
    #[serde(default)]
    pub unsure: Option<String>,
    /// Where sources pull apart, and which way this guide went.
    #[serde(default)]
    pub conflict: Option<String>,
    /// When it was last checked.
    pub checked_on: Date,
    /// After this day it counts as stale.
    pub review_by: Date,
}

impl Task {
    /// Whether a hold keeps it shut: doing it would destroy evidence, tell the other side, or lose the report.
    pub fn cannot_be_taken_back(&self) -> bool {
        self.effects.iter().any(|effect| {
            matches!(
                effect,
                Effect::DestroysEvidence
                    | Effect::DestroysEvidenceForBoth
                    | Effect::AlsoDeletes
                    | Effect::TellsOthers
                    | Effect::LosesTheReport
            )
        })
    }

    /// Whether it removes a picture.
    pub fn deletes(&self) -> bool {
        self.effects.iter().any(|effect| {
            matches!(effect, Effect::DestroysEvidence | Effect::DestroysEvidenceForBoth | Effect::AlsoDeletes)
        })
    }

    /// All that makes it checkable.
    pub fn provenance(&self) -> Provenance<'_> {
        Provenance {
            sources: &self.sources,
            confidence: self.confidence,
            unsure: self.unsure.as_deref(),
            checked_on: &self.checked_on,
            review_by: &self.review_by,
        }
    }
}

/// By whose hand a task is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Actor {
    /// The parent.
    Parent,
    /// The child, since the screen may show the picture.
    Child,
    /// Both, side by side.
    Together,
    /// The school.
    School,
    /// The police.
    Police,
}

/// What doing a task does beyond its purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Effect {
    /// What it removes on this side is gone.
    DestroysEvidence,
    /// What it removes is gone on the other side too.
    DestroysEvidenceForBoth,
    /// The other side can see that it was done.
    TellsOthers,
    /// It blocks the other side as well.
    AlsoBlocks,
    /// It deletes something as well.
    AlsoDeletes,
    /// After it, there may be nothing left to report.
    LosesTheReport,
    /// It can be undone.
    CanBeUndone,
    /// A screen on the way may show the picture.
    MayShowPicture,
}

/// A link to the page of the organisation that a task needs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct TaskLink {
    /// What stands on it, the owner named.
    pub label: String,
    /// Where it leads.
    pub to: String,
}

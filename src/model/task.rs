//! One thing to do with the pictures.

use super::{
    AnswerValue, AppKind, Condition, Confidence, Date, FactId, HelplineId, Provenance, SourceId, TaskId, TrackId,
};
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
    /// The kinds of app it repeats for: a card for each that the parent names and that does it in its own way.
    #[serde(default)]
    pub per: Vec<AppKind>,
    /// The task whose variants it takes, where they are not its own.
    #[serde(default)]
    pub variants_of: Option<TaskId>,
    /// The reasons for which a parent may pass it over.
    #[serde(default)]
    pub skip: Vec<Reason>,
    /// How many days after the tasks it waits for it opens; an app's own bin counts instead.
    #[serde(default)]
    pub wait_days: Option<u16>,
    /// What a child should know before it is begun.
    #[serde(default)]
    pub explained: Option<Explained>,
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
    /// The task whose variants it takes.
    pub fn variants_id(&self) -> &TaskId {
        self.variants_of.as_ref().unwrap_or(&self.id)
    }

    /// Whether a hold keeps it shut: doing it would destroy evidence, tell the other side, or lose the report.
    pub fn cannot_be_taken_back(&self) -> bool {
        Self::effects_cannot_be_taken_back(&self.effects)
    }

    /// Whether any of these cannot be taken back.
    pub fn effects_cannot_be_taken_back(effects: &[Effect]) -> bool {
        effects.iter().any(|effect| {
            matches!(
                effect,
                Effect::DestroysEvidence
                    | Effect::DestroysEvidenceForBoth
                    | Effect::AlsoDeletes
                    | Effect::Unsends
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
    /// It goes at the other side, and the file on this phone stays.
    Unsends,
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

/// Why a parent passes a task over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// It is not so with this family.
    DoesNotApply,
    /// It could not be done.
    Cannot,
    /// Somebody else sees to it.
    SomeoneElseDoesIt,
    /// The police, the school or another who knows told them to.
    ToldOtherwise,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Self; 4] = [Self::DoesNotApply, Self::Cannot, Self::SomeoneElseDoesIt, Self::ToldOtherwise];

    /// Its word, in the data and in what a phone keeps.
    pub fn word(self) -> &'static str {
        match self {
            Self::DoesNotApply => "does-not-apply",
            Self::Cannot => "cannot",
            Self::SomeoneElseDoesIt => "someone-else-does-it",
            Self::ToldOtherwise => "told-otherwise",
        }
    }
}

/// What a child should know before a report is begun.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Explained {
    /// Who learns of it.
    pub who_learns: String,
    /// How long it takes.
    pub how_long: String,
    /// What it cannot do.
    pub cannot_reach: String,
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

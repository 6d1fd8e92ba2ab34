//! An app, a game or a place for photos, and how a task is done there.

use super::{AppId, Confidence, Date, Effect, Provenance, SourceId, TaskId, TaskLink};
use serde::{Deserialize, Serialize};

/// Where a picture can be: an app or a game with its chats, or a place that stores photos and files.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct App {
    /// Its name in the data, and its file's.
    pub id: AppId,
    /// Its name.
    pub name: String,
    /// What kind it is.
    pub kind: AppKind,
    /// How fast its menus change.
    pub menus_change: Churn,
    /// One thing to know before anything else.
    #[serde(default)]
    pub note: Option<String>,
    /// How tasks are done here.
    pub variants: Vec<Variant>,
}

impl App {
    /// How `task` is done here, where there is something special to say.
    pub fn variant(&self, task: &TaskId) -> Option<&Variant> {
        self.variants.iter().find(|variant| variant.task == *task)
    }
}

/// What kind of place an app is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum AppKind {
    /// An app with chats.
    Chat,
    /// A game or a console.
    Game,
    /// Photos, files, clouds and computers.
    Store,
}

/// How fast menus change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Churn {
    /// Seldom.
    Low,
    /// Once a year or so.
    Medium,
    /// Several times a year.
    High,
    /// All the time.
    VeryHigh,
}

/// How a task is done in an app. Its steps stand in place of the task's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Variant {
    /// The task.
    pub task: TaskId,
    /// What to do, a sentence or two each.
    pub steps: Vec<String>,
    /// The trap.
    #[serde(default)]
    pub watch_out: Option<String>,
    /// Who can see that it was done.
    #[serde(default)]
    pub others_see: Option<String>,
    /// What is still there after it.
    #[serde(default)]
    pub remains: Option<String>,
    /// What doing it here does beyond what it does everywhere.
    #[serde(default)]
    pub effects: Vec<Effect>,
    /// Shown only where the picture is in a group.
    #[serde(default)]
    pub only_in_a_group: bool,
    /// How long after sending it can be done.
    #[serde(default)]
    pub window: Option<Window>,
    /// How many days a bin here keeps what was deleted.
    #[serde(default)]
    pub keeps_days: Option<u16>,
    /// The owner's page for it.
    #[serde(default)]
    pub link: Option<TaskLink>,
    /// Where this comes from.
    pub sources: Vec<SourceId>,
    /// How sure it is.
    pub confidence: Confidence,
    /// What is unsure, in plain words.
    #[serde(default)]
    pub unsure: Option<String>,
    /// When it was last checked.
    pub checked_on: Date,
    /// After this day it counts as stale.
    pub review_by: Date,
}

impl Variant {
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

/// How long after sending a thing can be done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Window {
    /// In minutes; left out where there is no limit.
    #[serde(default)]
    pub minutes: Option<u32>,
    /// In words.
    pub says: String,
}

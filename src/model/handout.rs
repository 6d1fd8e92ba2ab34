//! Pages to hand over: to the child, and to another carer. Nothing of a parent's answers is in them.

use super::{HandoutId, HelplineId, TaskLink};
use serde::{Deserialize, Serialize};

/// The page for the child.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ForYou {
    /// Its heading.
    pub heading: String,
    /// A paragraph each.
    pub intro: Vec<String>,
    /// What to open, each by what a young person might say.
    pub sections: Vec<ForYouSection>,
    /// The last words.
    pub closing: String,
}

/// Something a young person can open.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ForYouSection {
    /// Its name.
    pub id: HandoutId,
    /// What a young person might say.
    pub title: String,
    /// A paragraph each.
    pub text: Vec<String>,
    /// Who can help.
    #[serde(default)]
    pub helplines: Vec<HelplineId>,
    /// The owners' pages.
    #[serde(default)]
    pub links: Vec<TaskLink>,
}

/// The sheet for two carers or two homes: sentences to choose from, so that a child hears the same in both.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct SameMessage {
    /// Its heading.
    pub heading: String,
    /// A paragraph each.
    pub intro: Vec<String>,
    /// The sentences, each out of a few.
    pub sentences: Vec<SameMessagePick>,
    /// The rule, out of a few.
    pub rule: SameMessagePick,
    /// The last words.
    pub closing: String,
}

/// Something to choose.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct SameMessagePick {
    /// What it is for.
    pub title: String,
    /// What can be chosen.
    pub options: Vec<String>,
}

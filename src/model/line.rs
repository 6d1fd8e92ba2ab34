//! A sentence to say to the child, and what stands beside it.

use super::{Condition, NoteId};
use serde::{Deserialize, Serialize};

/// A sentence to say, for the answers that its condition names. Stands in a list: the first that holds is said.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Line {
    /// For whom it is.
    pub when: Condition,
    /// The sentence, without quotation marks.
    pub say: String,
    /// Other ways to put it.
    #[serde(default)]
    pub or: Vec<String>,
}

/// Something better not said, and how to mend it once it has been.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Avoid {
    /// The words to avoid.
    pub not: String,
    /// How they land.
    pub because: String,
    /// What to say if they slipped out.
    pub repair: String,
}

/// What differs for some children, where it changes what to do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Note {
    /// Which children it is about.
    pub id: NoteId,
    /// Shown only when it holds.
    #[serde(default)]
    pub when: Option<Condition>,
    /// What stands on the fold.
    pub title: String,
    /// The note.
    pub text: String,
}

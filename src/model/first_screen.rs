//! What a parent sees in the first thirty seconds.

use super::HelplineId;
use serde::{Deserialize, Serialize};

/// The first screen, complete without script.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct FirstScreen {
    /// One steadying sentence.
    pub heading: String,
    /// What follows it.
    pub body: String,
    /// The line to open with, without quotation marks; the first screen asks nothing, so it is true for all.
    pub say: String,
    /// What stands above the do-nots.
    pub do_nots_heading: String,
    /// What to leave alone for the next ten minutes.
    pub do_nots: Vec<DoNot>,
    /// What stands on the button that starts the walk.
    pub start: String,
    /// The urgent numbers, most urgent first.
    pub urgent: Vec<HelplineId>,
}

/// Something to leave alone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct DoNot {
    /// The drawing beside it.
    pub icon: Icon,
    /// The thing to leave alone, after "try not to".
    pub title: String,
    /// Why, in a few words.
    pub because: String,
}

/// A drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Icon {
    Look,
    Delete,
    SendOn,
    Phone,
}

//! Where claims come from.

use super::SourceId;
use serde::{Deserialize, Serialize};

/// A page, a law or a study that a claim rests on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Source {
    /// Its name.
    pub id: SourceId,
    /// What it is called.
    pub title: String,
    /// Who stands behind it.
    pub publisher: String,
    /// The owner's own page. Left out where only a copy was seen: we link nobody else's.
    #[serde(default)]
    pub url: Option<String>,
    /// When it was published: a day, a month, a year, or `undated`.
    pub published: String,
    /// What kind of source it is.
    pub kind: SourceKind,
    /// Whether the original was read.
    pub seen: Seen,
}

/// What kind of source something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// A statute or a court's judgement.
    Law,
    /// A government, a regulator or a public body.
    Government,
    /// A police force or police body.
    Police,
    /// A charity.
    Charity,
    /// The owner of an app or a device.
    Platform,
    /// A study or a survey.
    Research,
    /// A newspaper or a broadcaster.
    Press,
    /// A lawyer's or another practitioner's page.
    Professional,
}

/// Whether the original was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Seen {
    /// The owner's own page was read.
    Original,
    /// A copy was read, or it is known at second hand.
    Copy,
}

//! Where a claim comes from and how long it may be trusted.

use super::{Date, SourceId};
use serde::{Deserialize, Serialize};

/// How sure a claim is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// Weak, old or contested.
    Low,
    /// Well known, not seen at its source, or seen second-hand.
    Medium,
    /// Seen in a source.
    High,
}

/// What facts, tasks and helplines have in common: all that makes a claim checkable.
#[derive(Clone, Copy, Debug)]
pub struct Provenance<'a> {
    /// Where it comes from.
    pub sources: &'a [SourceId],
    /// How sure it is.
    pub confidence: Confidence,
    /// What is unsure, in plain words.
    pub unsure: Option<&'a str>,
    /// When it was last checked.
    pub checked_on: &'a Date,
    /// After this day it counts as stale.
    pub review_by: &'a Date,
}

impl Provenance<'_> {
    /// Whether it should have been checked again by `today`.
    pub fn is_stale(&self, today: &Date) -> bool {
        self.review_by < today
    }
}

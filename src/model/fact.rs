//! What is so: for parents in plain words, for reviewers precisely, always with where it comes from.

use super::{AnswerValue, Confidence, Date, FactId, Provenance, SourceId, TopicId};
use serde::{Deserialize, Serialize};

/// A group of facts, under one heading.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Topic {
    /// Its name, and its file's.
    pub id: TopicId,
    /// Its heading.
    pub heading: String,
    /// The facts, most needed first.
    pub facts: Vec<Fact>,
}

/// One claim.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Fact {
    /// Its name.
    pub id: FactId,
    /// For a parent: one to three short sentences.
    pub plain: String,
    /// For a reviewer: exactly what is so.
    pub precise: String,
    /// Where it holds.
    pub nations: Vec<AnswerValue>,
    /// Where it comes from.
    pub sources: Vec<SourceId>,
    /// How sure it is.
    pub confidence: Confidence,
    /// What is unsure, in plain words.
    #[serde(default)]
    pub unsure: Option<String>,
    /// Whose eye it still needs.
    #[serde(default)]
    pub needs: Vec<Need>,
    /// What the letter that this guide began with said on this point.
    #[serde(default)]
    pub letter: Option<String>,
    /// Where sources pull apart, and which way this guide went.
    #[serde(default)]
    pub conflict: Option<String>,
    /// When it was last checked.
    pub checked_on: Date,
    /// After this day it counts as stale.
    pub review_by: Date,
}

impl Fact {
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

/// A profession whose eye a claim still needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Need {
    /// A solicitor with youth-justice experience.
    Legal,
    /// A safeguarding professional.
    Safeguarding,
}

//! What a parent and a child decide together.

use super::{Condition, DecisionId};
use serde::{Deserialize, Serialize};

/// A card that a parent and a child read together: what the child can choose, what each choice means, and which parts
/// are not a choice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Decision {
    /// Its name, and its file's.
    pub id: DecisionId,
    /// What is decided, in a few words.
    pub heading: String,
    /// How to begin, to be read together.
    pub intro: String,
    /// What can be chosen.
    pub choices: Vec<Meaning>,
    /// Who or what comes first, second, third.
    #[serde(default)]
    pub order: Vec<Clause>,
    /// What is not up for choice, and why.
    pub not_a_choice: Vec<Clause>,
}

/// Something to choose, and what choosing it means.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Meaning {
    /// What stands on it.
    pub label: String,
    /// What it means.
    pub means: String,
    /// Shown only when it holds.
    #[serde(default)]
    pub when: Option<Condition>,
}

/// A sentence or two that may hold only for some.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Clause {
    /// The sentences.
    pub text: String,
    /// Shown only when it holds.
    #[serde(default)]
    pub when: Option<Condition>,
}

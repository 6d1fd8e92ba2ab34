//! A sheet to write on, on paper.

use serde::{Deserialize, Serialize};

/// A sheet to print and write on. Nothing of it is typed into the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Sheet {
    /// Its heading.
    pub heading: String,
    /// What to know before writing, a paragraph each.
    pub body: Vec<String>,
    /// The rule that stands on it.
    pub rule: String,
    /// What to write, with lines to write on.
    pub rows: Vec<SheetRow>,
}

/// Something to write down.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct SheetRow {
    /// What.
    pub label: String,
    /// How many lines it gets.
    pub lines: u8,
}

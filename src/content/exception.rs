//! Where a guide breaks a rule of wording on purpose.

use serde::{Deserialize, Serialize};

/// Words that a rule of wording would find, and that stand there for a reason.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Exception {
    /// The code of the rule.
    pub rule: String,
    /// The file they stand in, from the guide's folder.
    pub file: String,
    /// The words, as they stand there: enough of them to be found once.
    pub words: String,
    /// Why they stay.
    pub because: String,
}

//! What is wrong with a guide, and what to do about it.

use std::fmt;

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// Where.
    pub place: Place,
    /// How bad.
    pub severity: Severity,
    /// Which rule found it: a kebab-case word.
    pub code: &'static str,
    /// What is wrong, in one sentence.
    pub message: String,
    /// What to do, in one sentence.
    pub help: String,
}

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The guide is not published with it.
    Error,
    /// It is published, and someone should look.
    Warning,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        })
    }
}

/// A place in a guide's files.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file, from the guide's folder, such as `talk/opening/quiet.json`.
    pub file: String,
    /// Where in it.
    pub spot: Spot,
}

/// Where in a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spot {
    /// The value at this JSON pointer, such as `/reactions/2/next`.
    Value(String),
    /// The name of the field at this JSON pointer.
    Name(String),
    /// These words of the text at this JSON pointer.
    Words(String, String),
    /// The byte at this offset.
    Byte(usize),
    /// The bytes from here to there.
    Bytes(usize, usize),
}

impl Place {
    /// The value at `pointer` in `file`; the empty pointer is the whole file.
    pub fn value(file: impl Into<String>, pointer: impl Into<String>) -> Self {
        Self { file: file.into(), spot: Spot::Value(pointer.into()) }
    }

    /// The name of the field at `pointer` in `file`.
    pub fn name(file: impl Into<String>, pointer: impl Into<String>) -> Self {
        Self { file: file.into(), spot: Spot::Name(pointer.into()) }
    }

    /// The byte at `offset` in `file`.
    pub fn byte(file: impl Into<String>, offset: usize) -> Self {
        Self { file: file.into(), spot: Spot::Byte(offset) }
    }
}

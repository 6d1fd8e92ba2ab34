//! `schema`: the shape of a kind of file, for editors' programs.

use crate::content::Kind;
use anyhow::{Result, bail};
use std::process::ExitCode;

/// Prints the JSON Schema of the file at `path`.
pub(super) fn run(path: &str) -> Result<ExitCode> {
    let Some(kind) = Kind::of(path) else {
        bail!(
            "nothing is known about a file at `{path}`; name one as it stands in the guide, such as questions/age.json"
        );
    };
    println!("{}", serde_json::to_string_pretty(&kind.schema())?);
    Ok(ExitCode::SUCCESS)
}

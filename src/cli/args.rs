//! What can be asked for.

use clap::{Parser, Subcommand};
use std::path::PathBuf;

/// Talk It Through: a guide for parents, as a website that keeps no trace.
///
/// Without a command it checks the guide, builds the site and serves it on this machine.
#[derive(Debug, Parser)]
#[command(version, about, max_term_width = 100)]
pub(super) struct Args {
    /// The folder of the guide
    #[arg(long, global = true, value_name = "FOLDER", default_value = concat!(env!("CARGO_MANIFEST_DIR"), "/guides/sharing-nudes"), hide_default_value = true)]
    pub(super) guide: PathBuf,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

/// A command.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Find everything that is wrong with the guide
    Check(Check),
    /// Print the JSON Schema of a kind of file, for an editor that completes and underlines
    Schema {
        /// A file of the guide, such as talk/opening/open-quiet.json
        kind: String,
    },
    /// Build the site into a folder that any static host can serve
    #[cfg(feature = "site")]
    Build(Build),
    /// Build the site and serve it on this machine, for looking at it
    #[cfg(feature = "site")]
    Serve(Serve),
}

/// How to check.
#[derive(Debug, Default, clap::Args)]
pub(super) struct Check {
    /// Explain a rule instead: what it finds, why it matters, how to mend it
    #[arg(long, value_name = "CODE")]
    pub(super) explain: Option<String>,
    /// Look instead at the wording of a letter or a leaflet to parents: plain text, a paragraph a line
    #[arg(long, value_name = "FILE", conflicts_with = "explain")]
    pub(super) letter: Option<PathBuf>,
    /// Print every rule instead, as the reference in docs/rules.md has them
    #[arg(long, conflicts_with_all = ["explain", "letter"])]
    pub(super) rules: bool,
    /// How to print the findings
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: Format,
}

/// How findings are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Format {
    /// For people
    #[default]
    Text,
    /// For machines: one JSON object
    Json,
}

/// How to build.
#[cfg(feature = "site")]
#[derive(Debug, clap::Args)]
pub(super) struct Build {
    /// The folder to write
    #[arg(long, value_name = "FOLDER")]
    pub(super) out: PathBuf,
    /// The path below which the site will stand, such as /parents
    #[arg(long, value_name = "PATH", default_value = "", value_parser = base_path)]
    pub(super) base_path: String,
}

/// How to serve.
#[cfg(feature = "site")]
#[derive(Debug, clap::Args)]
pub(super) struct Serve {
    /// The port to listen on; 0 for any that is free
    #[arg(long, default_value_t = DEFAULT_PORT)]
    pub(super) port: u16,
    /// The path below which the site stands, such as /parents
    #[arg(long, value_name = "PATH", default_value = "", value_parser = base_path)]
    pub(super) base_path: String,
    /// Serve a folder that `build` wrote, instead of building
    #[arg(long, value_name = "FOLDER")]
    pub(super) folder: Option<PathBuf>,
}

#[cfg(feature = "site")]
const DEFAULT_PORT: u16 = 8080;

#[cfg(feature = "site")]
impl Default for Serve {
    fn default() -> Self {
        Self { port: DEFAULT_PORT, base_path: String::new(), folder: None }
    }
}

/// A base path begins with a slash and does not end with one.
#[cfg(feature = "site")]
fn base_path(text: &str) -> Result<String, String> {
    let trimmed = text.trim_matches('/');
    let is_plain =
        |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || "-_.~".contains(c));
    match trimmed {
        "" => Ok(String::new()),
        _ if trimmed.split('/').all(is_plain) => Ok(format!("/{trimmed}")),
        _ => Err("use letters, digits and hyphens between slashes, as in /parents".into()),
    }
}

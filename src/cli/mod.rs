//! Words on a terminal.

mod args;
#[cfg(feature = "site")]
mod build;
mod check;
#[cfg(feature = "site")]
mod progress;
mod report;
mod rules;
mod schema;

use anyhow::Result;
use clap::Parser;
use std::process::ExitCode;

/// Runs the command line: 0 when all is well, 1 when a guide has faults, 2 when something else went wrong.
pub fn run() -> ExitCode {
    let args = args::Args::parse();
    match run_command(&args) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(2)
        }
    }
}

fn run_command(args: &args::Args) -> Result<ExitCode> {
    match &args.command {
        Some(args::Command::Check(check)) => check::run(&args.guide, check),
        Some(args::Command::Schema { kind }) => schema::run(kind),
        #[cfg(feature = "site")]
        Some(args::Command::Build(build)) => build::build(&args.guide, build),
        #[cfg(feature = "site")]
        Some(args::Command::Serve(serve)) => build::serve(&args.guide, serve),
        #[cfg(feature = "site")]
        None => build::serve(&args.guide, &args::Serve::default()),
        #[cfg(not(feature = "site"))]
        None => check::run(&args.guide, &args::Check::default()),
    }
}

//! The command line.

use std::process::ExitCode;

fn main() -> ExitCode {
    talk_it_through::cli::run()
}

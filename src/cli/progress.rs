//! What is going on, on one line that moves on; a line each where the output is not a terminal.

use indicatif::{ProgressBar, ProgressStyle};
use std::io::IsTerminal;
use std::time::Duration;

/// A line of progress.
pub(super) struct Progress(Option<ProgressBar>);

impl Progress {
    /// Begins with `what`.
    pub(super) fn start(what: &str) -> Self {
        let bar = std::io::stderr().is_terminal().then(|| {
            let bar = ProgressBar::new_spinner();
            if let Ok(style) = ProgressStyle::with_template("{spinner} {wide_msg} {elapsed}") {
                bar.set_style(style);
            }
            bar.enable_steady_tick(Duration::from_millis(120));
            bar
        });
        let progress = Self(bar);
        progress.say(what);
        progress
    }

    /// Goes on with `what`.
    pub(super) fn say(&self, what: &str) {
        match &self.0 {
            Some(bar) => bar.set_message(what.to_owned()),
            // Every file on a line of its own would bury the rest.
            None if what.starts_with("Writing ") && what.contains('.') => {}
            None => eprintln!("{what}"),
        }
    }

    /// Takes the line away.
    pub(super) fn finish(&self) {
        if let Some(bar) = &self.0 {
            bar.finish_and_clear();
        }
    }
}

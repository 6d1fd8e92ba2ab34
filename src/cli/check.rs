//! `check`: everything that is wrong with a guide.

use super::args::{Check, Format};
use super::report;
use crate::check::{self, Coverage, RULES};
use crate::content::{self, Finding, Reading, Severity};
use anyhow::{Context, Result, bail};
use std::path::Path;
use std::process::ExitCode;

/// Checks the guide in `folder`, and prints what it finds.
pub(super) fn run(folder: &Path, args: &Check) -> Result<ExitCode> {
    if let Some(code) = &args.explain {
        return explain(code);
    }
    let (reading, findings) = look(folder)?;
    match args.format {
        Format::Json => println!("{}", report::json(&findings, &reading)?),
        Format::Text => {
            print!("{}", report::text(&findings, &reading, folder));
            println!("{}", summary(&findings, &reading));
        }
    }
    Ok(if has_errors(&findings) { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

/// Reads the guide in `folder` and checks it.
pub(super) fn look(folder: &Path) -> Result<(Reading, Vec<Finding>)> {
    let files =
        content::folder::files(folder).with_context(|| format!("cannot read the guide in {}", folder.display()))?;
    let reading = content::read(&files);
    let findings = check::check(&reading);
    Ok((reading, findings))
}

/// Whether the guide must not be published.
pub(super) fn has_errors(findings: &[Finding]) -> bool {
    findings.iter().any(|finding| finding.severity == Severity::Error)
}

/// One line: how many findings, and how much was looked at.
pub(super) fn summary(findings: &[Finding], reading: &Reading) -> String {
    let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
    let found = format!(
        "{}, {}",
        report::counted(count(Severity::Error), "error"),
        report::counted(count(Severity::Warning), "warning")
    );
    match &reading.guide {
        Some(guide) if !has_errors(findings) => {
            let seen = Coverage::of(guide);
            format!(
                "{found}. Looked at {} steps with {} choices and {} sentences to say, {} tasks, {} facts, {} helplines, {} sources; \
                 visited all {} states that a walk can be in, and tried all {} combinations of answers that the plan can tell apart.",
                seen.steps,
                seen.choices,
                seen.lines,
                seen.tasks,
                seen.facts,
                seen.helplines,
                seen.sources,
                seen.states,
                seen.combinations
            )
        }
        _ => format!("{found}."),
    }
}

fn explain(code: &str) -> Result<ExitCode> {
    let Some(rule) = check::rule(code) else {
        let known: Vec<&str> = RULES.iter().map(|rule| rule.code).collect();
        bail!("there is no rule `{code}`; the rules are {}", known.join(", "));
    };
    println!("{} ({})\n{}.\n\nWhy: {}\nHow to mend it: {}", rule.code, rule.severity, rule.title, rule.why, rule.mend);
    Ok(ExitCode::SUCCESS)
}

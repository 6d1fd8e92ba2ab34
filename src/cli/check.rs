//! `check`: everything that is wrong with a guide.

use super::args::{Check, Format};
use super::{report, rules};
use crate::check::{self, Checked, Coverage, RULES};
use crate::content::{self, Finding, Reading, Severity};
use crate::model::Date;
use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;
use time::OffsetDateTime;

/// Checks the guide in `folder`, and prints what it finds.
pub(super) fn run(folder: &Path, args: &Check) -> Result<ExitCode> {
    if let Some(code) = &args.explain {
        return explain(code);
    }
    if args.rules {
        print!("{}", rules::reference());
        return Ok(ExitCode::SUCCESS);
    }
    if let Some(letter) = &args.letter {
        return check_letter(letter, args.format);
    }
    let (reading, Checked { findings, coverage }) = look(folder)?;
    match args.format {
        Format::Json => println!("{}", report::json(&findings, &reading.texts)?),
        Format::Text => {
            print!("{}", report::text(&findings, &reading.texts, folder));
            println!("{}", summary(&findings, coverage));
        }
    }
    Ok(exit(&findings))
}

fn check_letter(file: &Path, format: Format) -> Result<ExitCode> {
    let text = std::fs::read_to_string(file).with_context(|| format!("cannot read the letter {}", file.display()))?;
    let name = file.display().to_string();
    let findings = check::check_letter(&name, &text);
    let texts = BTreeMap::from([(name, text)]);
    match format {
        Format::Json => println!("{}", report::json(&findings, &texts)?),
        Format::Text => {
            print!("{}", report::text(&findings, &texts, Path::new("")));
            println!("{}.", counts(&findings));
        }
    }
    Ok(exit(&findings))
}

fn exit(findings: &[Finding]) -> ExitCode {
    if has_errors(findings) { ExitCode::from(1) } else { ExitCode::SUCCESS }
}

/// Reads the guide in `folder` and checks it.
pub(super) fn look(folder: &Path) -> Result<(Reading, Checked)> {
    let files =
        content::folder::files(folder).with_context(|| format!("cannot read the guide in {}", folder.display()))?;
    let reading = content::read(&files);
    let checked = check::check(&reading, &today());
    Ok((reading, checked))
}

/// The day, as the clock of this machine has it.
fn today() -> Date {
    let now = OffsetDateTime::now_utc();
    Date::new(now.year().unsigned_abs(), u8::from(now.month()).into(), now.day().into())
}

/// Whether the guide must not be published.
pub(super) fn has_errors(findings: &[Finding]) -> bool {
    findings.iter().any(|finding| finding.severity == Severity::Error)
}

/// One line: how many findings, and how much was looked at.
pub(super) fn summary(findings: &[Finding], coverage: Option<Coverage>) -> String {
    let found = counts(findings);
    match coverage {
        Some(seen) if !has_errors(findings) => {
            let counted = report::counted;
            let looked_at = [
                counted(seen.steps, "step"),
                counted(seen.choices, "choice"),
                counted(seen.lines, "sentence") + " to say",
                counted(seen.tasks, "task"),
                counted(seen.facts, "fact"),
                counted(seen.helplines, "helpline"),
                counted(seen.sources, "source"),
            ];
            format!(
                "{found}.\nLooked at {}.\nVisited every state that a walk can be in ({}), and tried every combination of \
                 answers that the plan can tell apart ({}).\nRead {} texts: grade {:.1} in the middle, {:.1} at worst.",
                looked_at.join(", "),
                seen.states,
                seen.combinations,
                seen.texts,
                seen.middle_grade,
                seen.worst_grade
            )
        }
        _ => format!("{found}."),
    }
}

/// "1 error, 2 warnings".
fn counts(findings: &[Finding]) -> String {
    let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    format!("{}, {}", report::counted(errors, "error"), report::counted(warnings, "warning"))
}

fn explain(code: &str) -> Result<ExitCode> {
    let Some(rule) = check::rule(code) else {
        let known: Vec<&str> = RULES.iter().map(|rule| rule.code).collect();
        bail!("there is no rule `{code}`; the rules are {}", known.join(", "));
    };
    print!("{}", rules::explained(rule));
    Ok(ExitCode::SUCCESS)
}

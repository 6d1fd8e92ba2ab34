//! How findings are printed.

use crate::content::{Finding, Severity, json};
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use anyhow::Result;
use std::collections::BTreeMap;
use std::io::IsTerminal;
use std::path::Path;

/// For people: file, line, the text underlined, what is wrong, what to do.
pub(super) fn text(findings: &[Finding], texts: &BTreeMap<String, String>, folder: &Path) -> String {
    let renderer = if std::io::stdout().is_terminal() { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii);
    let mut out = String::new();
    for finding in findings {
        let path = folder.join(&finding.place.file).display().to_string();
        let level = match finding.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let title = level.primary_title(finding.message.as_str()).id(finding.code);
        let group = match texts.get(&finding.place.file) {
            Some(source) => {
                let span = json::span(source, &finding.place.spot);
                title
                    .element(Snippet::source(source.as_str()).path(path).annotation(AnnotationKind::Primary.span(span)))
            }
            None => title.element(annotate_snippets::Origin::path(path)),
        };
        let help = Group::with_title(Level::HELP.secondary_title(finding.help.as_str()));
        out.push_str(&renderer.render(&[group, help]));
        out.push_str("\n\n");
    }
    out
}

/// For machines.
pub(super) fn json(findings: &[Finding], texts: &BTreeMap<String, String>) -> Result<String> {
    let list: Vec<serde_json::Value> = findings
        .iter()
        .map(|finding| {
            let source = texts.get(&finding.place.file);
            let before = source.map(|source| &source[..json::span(source, &finding.place.spot).start]);
            let line = before.map(|before| before.matches('\n').count() + 1);
            serde_json::json!({
                "severity": finding.severity.to_string(), "code": finding.code, "file": finding.place.file, "line": line,
                "message": finding.message, "help": finding.help,
            })
        })
        .collect();
    Ok(serde_json::to_string_pretty(&serde_json::json!({ "findings": list }))?)
}

/// "1 error", "2 errors".
pub(super) fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

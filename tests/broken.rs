//! One broken guide for every rule, with exactly what the check says of it.
//!
//! `tests/broken/sound` is a small guide without a fault. Every other folder is named after a rule and holds only what
//! differs: files that replace or add, `removed.txt` with the paths to take away, and `expected.txt`. A folder with a
//! `letter.txt` is a letter instead. To write what is expected anew after a change, and then to read every line of it:
//! `BLESS=1 cargo test --test broken`.

use pretty_assertions::assert_eq;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use talk_it_through::check::RULES;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken").join(name)
}

#[test]
fn every_rule_has_a_broken_guide_and_every_broken_guide_a_rule() {
    let rules: BTreeSet<String> = RULES.iter().map(|rule| rule.code.to_owned()).chain(["sound".into()]).collect();
    let folders: BTreeSet<String> = std::fs::read_dir(folder(""))
        .expect("the folder of broken guides")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    assert_eq!(folders, rules);
}

#[test]
fn the_sound_guide_has_no_fault() {
    let said = said_of("sound");
    assert!(said.starts_with("0 errors, 0 warnings.\n"), "{said}");
}

#[test]
fn of_every_broken_guide_the_check_says_exactly_what_is_expected() {
    let mut wrong = Vec::new();
    for rule in RULES {
        if !folder(rule.code).exists() {
            continue;
        }
        let said = said_of(rule.code);
        let expected = folder(rule.code).join("expected.txt");
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(&expected, &said).expect("a file");
        }
        assert!(
            said.contains(&format!("{}[{}]", rule.severity, rule.code)),
            "the folder {} does not break its rule:\n{said}",
            rule.code
        );
        if std::fs::read_to_string(&expected).unwrap_or_default() != said {
            wrong.push(format!("{}:\n{said}", rule.code));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What the check says of a case, with the folder it was laid out in named `guide`.
fn said_of(case: &str) -> String {
    let laid_out = tempfile::tempdir().expect("a folder");
    let letter = folder(case).join("letter.txt");
    let mut command = Command::new(env!("CARGO_BIN_EXE_talk-it-through"));
    if letter.exists() {
        std::fs::copy(&letter, laid_out.path().join("letter.txt")).expect("a copy");
        command.args(["check", "--letter", "letter.txt"]).current_dir(laid_out.path());
    } else {
        lay_out(&folder("sound"), laid_out.path());
        lay_out(&folder(case), laid_out.path());
        let removed = laid_out.path().join("removed.txt");
        for path in std::fs::read_to_string(&removed).unwrap_or_default().lines() {
            std::fs::remove_file(laid_out.path().join(path)).expect("a file to take away");
        }
        for own in ["removed.txt", "expected.txt"] {
            let _ = std::fs::remove_file(laid_out.path().join(own));
        }
        command.arg("--guide").arg(laid_out.path()).arg("check");
    }
    let output = command.output().expect("the program");
    let said = String::from_utf8(output.stdout).expect("text");
    let errors = said.lines().any(|line| line.starts_with("error["));
    assert_eq!(
        output.status.code(),
        Some(i32::from(errors)),
        "{case}:\n{said}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    said.replace(&laid_out.path().display().to_string(), "guide")
}

fn lay_out(from: &Path, to: &Path) {
    for entry in std::fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.file_type().expect("its type").is_dir() {
            std::fs::create_dir_all(&target).expect("a folder");
            lay_out(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), &target).expect("a copy");
        }
    }
}

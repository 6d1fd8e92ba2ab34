//! The command line, as a person meets it.

use std::path::Path;
use std::process::{Command, Output};

fn run(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_talk-it-through")).args(args).output().expect("the program")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn broken_guide() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let questions = folder.path().join("questions");
    std::fs::create_dir(&questions).expect("a folder");
    std::fs::write(
        questions.join("age.json"),
        "{\n  \"id\": \"age\",\n  \"heading\": \"How old?\",\n  \"chioces\": []\n}\n",
    )
    .expect("a file");
    folder
}

#[test]
fn help_names_every_command() {
    let help = run(&["--help"]);
    let help = text(&help.stdout);
    for command in ["check", "build", "serve", "schema"] {
        assert!(help.lines().any(|line| line.trim_start().starts_with(command)), "{command} is not in\n{help}");
    }
}

#[test]
fn a_sound_guide_ends_with_0_and_says_how_much_was_looked_at() {
    let checked = run(&["check"]);
    assert_eq!(checked.status.code(), Some(0), "{}", text(&checked.stdout));
    let out = text(&checked.stdout);
    assert!(out.contains("0 errors, 0 warnings") && out.contains("every state that a walk can be in"), "{out}");
}

#[test]
fn a_broken_guide_ends_with_1_and_underlines_the_fault() {
    let folder = broken_guide();
    let path = folder.path().display().to_string();
    let checked = run(&["--guide", &path, "check"]);
    assert_eq!(checked.status.code(), Some(1));
    let out = text(&checked.stdout);
    for part in [
        "error[unknown-field]: the field `chioces` is not known here",
        "questions/age.json:4:3",
        "^^^^^^^^^",
        "help: did you mean `choices`?",
    ] {
        assert!(out.contains(part), "`{part}` is not in\n{out}");
    }
}

#[test]
fn machines_get_the_same_as_json() {
    let folder = broken_guide();
    let path = folder.path().display().to_string();
    let checked = run(&["--guide", &path, "check", "--format", "json"]);
    let out: serde_json::Value = serde_json::from_slice(&checked.stdout).expect("JSON");
    let findings = out["findings"].as_array().expect("a list");
    let unknown = findings.iter().find(|finding| finding["code"] == "unknown-field").expect("the fault");
    assert_eq!((unknown["file"].as_str(), unknown["line"].as_u64()), (Some("questions/age.json"), Some(4)));
}

#[test]
fn a_folder_that_is_not_there_ends_with_2_and_one_sentence() {
    let checked = run(&["--guide", "/nowhere/at/all", "check"]);
    assert_eq!(checked.status.code(), Some(2));
    assert!(
        text(&checked.stderr).starts_with("error: cannot read the guide in /nowhere/at/all"),
        "{}",
        text(&checked.stderr)
    );
}

#[test]
fn every_rule_can_be_explained() {
    let explained = run(&["check", "--explain", "open-too-early"]);
    assert_eq!(explained.status.code(), Some(0));
    assert!(text(&explained.stdout).contains("Pause, report, then delete"));
    assert_eq!(run(&["check", "--explain", "nonsense"]).status.code(), Some(2));
}

#[test]
fn the_reference_of_rules_is_made_from_the_table() {
    let written = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rules.md");
    let written = std::fs::read_to_string(written).expect("docs/rules.md");
    assert_eq!(text(&run(&["check", "--rules"]).stdout), written, "run `cargo run -- check --rules > docs/rules.md`");
}

#[test]
fn a_letter_is_held_against_the_rules_of_wording() {
    let folder = tempfile::tempdir().expect("a folder");
    let letter = folder.path().join("letter.txt");
    std::fs::write(&letter, "Please talk with your child.\n\nDelete any pictures.\n").expect("a file");
    let checked = run(&["check", "--letter", &letter.display().to_string()]);
    assert_eq!(checked.status.code(), Some(1));
    let out = text(&checked.stdout);
    for part in
        ["error[wording-delete-first]: “Delete” is asked for here", "letter.txt:3:1", "^^^^^^", "1 error, 0 warnings."]
    {
        assert!(out.contains(part), "`{part}` is not in\n{out}");
    }
    assert_eq!(run(&["check", "--letter", "/nowhere/letter.txt"]).status.code(), Some(2));
}

#[test]
fn a_port_that_is_taken_gets_one_clear_sentence() {
    let taken = std::net::TcpListener::bind(("127.0.0.1", 0)).expect("a port");
    let port = taken.local_addr().expect("an address").port().to_string();
    let site = tempfile::tempdir().expect("a folder");
    std::fs::write(site.path().join("index.html"), "<h1>").expect("a file");
    let served = run(&["serve", "--folder", &site.path().display().to_string(), "--port", &port]);
    assert_eq!(served.status.code(), Some(2));
    assert!(
        text(&served.stderr).contains(&format!("port {port} is taken by another program")),
        "{}",
        text(&served.stderr)
    );
}

#[test]
fn a_build_never_empties_a_folder_that_is_not_its_own() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("precious.txt"), "mine").expect("a file");
    let broken = broken_guide();
    let out = folder.path().display().to_string();
    let built = run(&["--guide", &broken.path().display().to_string(), "build", "--out", &out]);
    assert_eq!(built.status.code(), Some(1), "a broken guide is not built");
    assert!(text(&built.stderr).contains("The site is not built."));
    assert!(Path::new(&out).join("precious.txt").exists());
}

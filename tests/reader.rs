//! Broken guides: every fault is found with its place, all at once, and nothing panics.

use pretty_assertions::assert_eq;
use std::path::Path;
use talk_it_through::check::{RULES, check};
use talk_it_through::content::{self, File};
use talk_it_through::model::Date;

/// The day on which the guide was written: what is due later is not due in these tests.
fn today() -> Date {
    Date::new(2026, 11, 25)
}

fn files() -> Vec<File> {
    content::folder::files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("guides/sharing-nudes")).expect("the guide")
}

type Edit = Box<dyn Fn(String) -> String>;

/// The findings after `edit` has changed the text of `path`, as `file: code: message`.
fn found(edits: &[(&str, &dyn Fn(String) -> String)]) -> Vec<String> {
    let mut files = files();
    for (path, edit) in edits {
        let file = files.iter_mut().find(|file| file.path == *path).unwrap_or_else(|| panic!("no {path}"));
        let text = String::from_utf8(file.bytes.clone()).expect("text");
        let edited = edit(text.clone());
        assert_ne!(text, edited, "the edit of {path} changes nothing");
        file.bytes = edited.into_bytes();
    }
    let findings = check(&content::read(&files), &today()).findings;
    findings.iter().map(|finding| format!("{}: {}: {}", finding.place.file, finding.code, finding.message)).collect()
}

fn replace(from: &'static str, to: &'static str) -> impl Fn(String) -> String {
    move |text: String| text.replacen(from, to, 1)
}

#[test]
fn faults_in_several_files_are_told_in_one_go() {
    let found = found(&[
        ("questions/age.json", &replace("\"label\": \"7 to 10\"", "\"lable\": \"7 to 10\"")),
        ("questions/nation.json", &replace("\"next\": \"what-happened\"", "\"next\": \"what-hapened\"")),
        ("questions/adult.json", &replace("{", "")),
        ("talk/received/received-tell.json", &replace("\"age\"", "\"ago\"")),
    ]);
    assert_eq!(
        found[..3],
        [
            "questions/adult.json: syntax: this is not valid JSON: trailing characters".to_owned(),
            "questions/age.json: missing-field: the field `label` is missing here".to_owned(),
            "questions/age.json: unknown-field: the field `lable` is not known here".to_owned(),
        ]
    );
    assert!(
        found.iter().any(|line| line.starts_with("talk/received/received-tell.json: unknown-answer: `ago`")),
        "{found:#?}"
    );
}

#[test]
fn an_id_that_names_nothing_is_found_where_it_stands() {
    let cases: [(&str, Edit, &str); 6] = [
        (
            "questions/nation.json",
            Box::new(replace("\"next\": \"what-happened\"", "\"next\": \"what-hapened\"")),
            "unknown-step: there is no step `what-hapened`",
        ),
        (
            "questions/age.json",
            Box::new(replace("\"age\": \"7-10\"", "\"age\": \"7-11\"")),
            "unknown-answer: `7-11` is not an answer to `age`",
        ),
        (
            "questions/danger-now.json",
            Box::new(replace("\"papyrus\"", "\"papyros\"")),
            "unknown-helpline: there is no helpline `papyros`",
        ),
        (
            "plan/holds.json",
            Box::new(replace("\"advice-on-the-picture\"", "\"advise\"")),
            "unknown-task: there is no task `advise`",
        ),
        (
            "guide.json",
            Box::new(replace("\"start\": \"found-out\"", "\"start\": \"nowhere\"")),
            "unknown-step: there is no step `nowhere`",
        ),
        (
            "plan/tracks.json",
            Box::new(replace("\"held\": \"keep-and-report\"", "\"held\": \"keep\"")),
            "unknown-track: there is no track `keep`",
        ),
    ];
    for (path, edit, expected) in cases {
        let found = found(&[(path, &edit)]);
        assert!(found.contains(&format!("{path}: {expected}")), "{path}: {found:#?}");
    }
}

#[test]
fn a_source_that_stands_twice_or_links_a_copy_is_found_in_its_own_file() {
    let edit = |text: String| {
        let mut list: Vec<serde_json::Value> = serde_json::from_str(&text).expect("JSON");
        let mut copy = list[0].clone();
        copy["seen"] = "copy".into();
        copy["url"] = "https://example.org/".into();
        list.push(copy);
        serde_json::to_string(&list).expect("JSON")
    };
    let found = found(&[("sources/law.json", &edit)]);
    let codes: Vec<&str> =
        found.iter().filter_map(|line| line.strip_prefix("sources/law.json: ")?.split(':').next()).collect();
    assert_eq!(codes, ["id-twice", "relay-linked"], "{found:#?}");
}

#[test]
fn a_plan_made_unsafe_is_refused() {
    let without_after = |text: String| {
        let mut part: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        for task in part["tasks"].as_array_mut().expect("tasks") {
            task.as_object_mut().expect("a task").remove("after");
        }
        part.to_string()
    };
    let found = found(&[("plan/delete.json", &without_after)]);
    assert!(found.iter().any(|line| line.contains("open-too-early")), "{found:#?}");
    assert!(found.iter().any(|line| line.contains("waits-for-absent")), "{found:#?}");
}

#[test]
fn a_step_that_nothing_leads_to_and_a_walk_without_end_are_found() {
    let only_itself = |_| {
        r#"{"id": "nation", "heading": "Where?", "choices": [{"id": "a", "label": "A", "next": "nation"}, {"id": "b", "label": "B", "next": "nation"}]}"#.to_owned()
    };
    let found = found(&[("questions/nation.json", &only_itself)]);
    assert!(
        found
            .iter()
            .any(|line| line
                == "questions/nation.json: dead-end: from the step `nation` a walk can never come to an end"),
        "{found:#?}"
    );
    assert!(found.iter().any(|line| line.contains("unreachable")), "{found:#?}");
}

#[test]
fn whatever_bytes_stand_in_a_file_are_a_finding_and_never_a_panic() {
    let mut state = 7_u64;
    let mut random = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    let originals = files();
    for round in 0..150 {
        let mut files = originals.clone();
        let index = random() as usize % files.len();
        let bytes = &mut files[index].bytes;
        match round % 5 {
            0 => bytes.truncate(random() as usize % bytes.len()),
            1 => *bytes = (0..64).map(|_| random() as u8).collect(),
            2 => bytes.clear(),
            3 => bytes.insert(random() as usize % bytes.len(), b'"'),
            _ => *bytes = b"[".repeat(100_000),
        }
        let path = files[index].path.clone();
        let reading = content::read(&files);
        assert!(!check(&reading, &today()).findings.is_empty() || round % 5 == 3, "{path} in round {round}");
    }
}

#[test]
fn every_code_that_can_be_found_is_in_the_table_and_can_be_explained() {
    let mut files = files();
    files.push(File { path: "notes.txt".into(), bytes: Vec::new() });
    for finding in check(&content::read(&files), &today()).findings {
        assert!(RULES.iter().any(|rule| rule.code == finding.code), "{}", finding.code);
    }
    assert!(check(&content::read(&files), &today()).findings.iter().any(|finding| finding.code == "unknown-file"));
}

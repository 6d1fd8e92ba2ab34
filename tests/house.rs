//! The house: which layer may look at which, and what never stands in one.

use std::fs;
use std::path::{Path, PathBuf};

/// Each layer with those it may use. What is not listed, it may not.
const MAY_USE: [(&str, &[&str]); 9] = [
    ("model", &[]),
    ("content", &["model"]),
    ("check", &["model", "content", "walk"]),
    ("walk", &["model"]),
    ("device", &["model"]),
    ("views", &["model", "walk"]),
    ("app", &["model", "walk", "device", "views"]),
    ("site", &["model", "views", "app"]),
    ("cli", &["model", "content", "check", "site"]),
];

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files.extend(self::files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

fn layer_files(layer: &str) -> Vec<(String, String)> {
    let read = |path: PathBuf| {
        let name = path.strip_prefix(source()).expect("below src").display().to_string();
        (name, fs::read_to_string(&path).expect("text"))
    };
    files(&source().join(layer)).into_iter().map(read).collect()
}

#[test]
fn a_layer_uses_only_the_layers_below_it() {
    for (layer, allowed) in MAY_USE {
        for (name, text) in layer_files(layer) {
            for (other, _) in MAY_USE {
                let used = text.contains(&format!("crate::{other}::"));
                assert!(!used || other == layer || allowed.contains(&other), "{name} uses {other}");
            }
        }
    }
}

#[test]
fn the_model_the_reader_the_checker_and_the_walk_know_nothing_of_dioxus() {
    for layer in ["model", "content", "check", "walk"] {
        for (name, text) in layer_files(layer) {
            assert!(!text.contains("dioxus"), "{name} names Dioxus");
        }
    }
}

#[test]
fn only_the_device_and_the_browsers_entry_talk_to_the_browser() {
    for (layer, _) in MAY_USE.iter().filter(|(layer, _)| *layer != "device") {
        for (name, text) in layer_files(layer) {
            assert!(!text.contains("web_sys") && !text.contains("js_sys"), "{name} talks to the browser");
        }
    }
}

#[test]
fn views_ask_no_clock_and_no_storage_and_hold_no_raw_html() {
    for (name, text) in layer_files("views") {
        for word in ["device::", "std::time", "asset!(", concat!("dangerous_", "inner_html")] {
            assert!(!text.contains(word), "{name} contains {word}");
        }
    }
}

#[test]
fn no_view_offers_a_place_for_a_picture_or_for_free_text() {
    for layer in ["views", "app"] {
        for (name, text) in layer_files(layer) {
            for word in ["textarea", "\"file\"", "contenteditable", "r#type: \"text\"", "onpaste", "ondrop"] {
                assert!(!text.contains(word), "{name} contains {word}");
            }
        }
    }
}

#[test]
fn every_file_says_first_what_it_is_responsible_for() {
    for path in files(&source()) {
        let text = fs::read_to_string(&path).expect("text");
        assert!(text.starts_with("//! "), "{} does not begin with //!", path.display());
    }
}

#[test]
fn every_path_in_the_architecture_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(root.join("ARCHITECTURE.md")).expect("ARCHITECTURE.md");
    let mut named = 0;
    for word in text.split('`').skip(1).step_by(2) {
        let is_path = (word.starts_with("src/") || word.starts_with("tests/") || word.starts_with("assets/"))
            && !word.contains(['<', '*', ' ']);
        if is_path {
            named += 1;
            assert!(root.join(word).exists(), "ARCHITECTURE.md names {word}");
        }
    }
    assert!(named > 10, "it should name the files it speaks of");
}

//! The table of plans that a reviewer signs, and that it tells the whole truth.

use pretty_assertions::assert_eq;
use std::path::Path;
use talk_it_through::check::{combinations, plan_table};
use talk_it_through::content;
use talk_it_through::model::{Guide, Task};
use talk_it_through::walk::{PlanNow, Record};

fn guide() -> Guide {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("guides/sharing-nudes");
    content::read(&content::folder::files(&folder).expect("the guide's folder")).guide.expect("the guide")
}

/// To write it anew after a change, and then to read what changed: `BLESS=1 cargo test --test plan_table`.
#[test]
fn the_table_is_the_one_that_was_looked_at() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots/plan.md");
    let table = plan_table(&guide());
    if std::env::var_os("BLESS").is_some() {
        std::fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        std::fs::write(&file, &table).expect("a file");
    }
    assert_eq!(std::fs::read_to_string(&file).unwrap_or_default(), table);
}

#[test]
fn for_every_combination_of_answers_the_plan_is_its_track_without_the_rows_whose_condition_does_not_hold() {
    let guide = guide();
    let mut tried = 0;
    for answers in combinations(&guide) {
        let plan = PlanNow::new(&guide, &answers, &Record::default(), None).expect("a plan");
        let held = guide.plan.holds.iter().any(|hold| hold.when.holds(&answers));
        let by_the_table = guide
            .plan
            .tracks
            .tracks
            .iter()
            .find(|track| if held { track.id == guide.plan.tracks.held } else { track.when.holds(&answers) })
            .expect("a track");
        assert_eq!(plan.track.id, by_the_table.id);
        let rows = guide.plan.tasks().filter(|task: &&Task| {
            task.tracks.contains(&by_the_table.id) && task.when.as_ref().is_none_or(|when| when.holds(&answers))
        });
        assert!(plan.tasks().map(|now| &now.task.id).eq(rows.map(|task| &task.id)), "{answers:?}");
        tried += 1;
    }
    assert!(tried > 10_000, "only {tried} combinations were tried");
}

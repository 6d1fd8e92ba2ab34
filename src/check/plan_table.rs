//! The plans in one table, for a reviewer to sign: which track for whom, and its tasks in order, each with who does it,
//! when it is left out, what it waits for, and what it does besides.

use crate::model::{Condition, Effect, Guide, Reason, Task, Track};
use std::fmt::Write;

/// The table, as Markdown. Every plan that can come of any answers is one of its tracks, without the rows whose condition
/// does not hold.
pub fn plan_table(guide: &Guide) -> String {
    let plan = &guide.plan;
    let mut text = String::from("# Pause, report, then delete: every plan\n\n## Which plan\n\n");
    let _ = writeln!(text, "Everything is kept (`{}`) while any of these holds:\n", plan.tracks.held);
    for hold in &plan.holds {
        let lifted_by: Vec<String> = hold.lifted_by.iter().map(|id| format!("`{id}`")).collect();
        let _ = writeln!(
            text,
            "- `{}`: {}. Lifted by {}, when {} say so.",
            hold.id,
            words(guide, &hold.when),
            lifted_by.join(" and "),
            hold.who_lifts
        );
    }
    text.push_str("\nOtherwise the first of these:\n\n");
    for track in plan.tracks.tracks.iter().filter(|track| track.id != plan.tracks.held) {
        let _ = writeln!(text, "- `{}`: {}", track.id, words(guide, &track.when));
    }
    for track in &plan.tracks.tracks {
        let _ = write!(text, "\n## {} (`{}`)\n\n", track.heading, track.id);
        text.push_str(
            "| # | Task | By | Only if | Waits for | Besides | May be passed over |\n|---|---|---|---|---|---|---|\n",
        );
        for (index, task) in of_track(guide, track).enumerate() {
            row(guide, track, index + 1, task, &mut text);
        }
    }
    text
}

fn of_track<'g>(guide: &'g Guide, track: &'g Track) -> impl Iterator<Item = &'g Task> {
    guide.plan.tasks().filter(|task| task.tracks.contains(&track.id))
}

fn row(guide: &Guide, track: &Track, number: usize, task: &Task, text: &mut String) {
    let waits: Vec<&str> = task
        .after
        .iter()
        .filter_map(|id| of_track(guide, track).find(|task| task.id == *id))
        .map(|task| task.id.as_str())
        .collect();
    let mut waits = waits.join(", ");
    if track.id == guide.plan.tracks.held && task.cannot_be_taken_back() {
        waits.push_str(if waits.is_empty() { "every hold" } else { "; every hold" });
    }
    if let Some(days) = task.wait_days {
        let _ = write!(waits, "; {days} days");
    }
    let effects: Vec<&str> = task.effects.iter().map(|effect| word_of(*effect)).collect();
    let reasons: Vec<&str> = task.skip.iter().map(|reason: &Reason| reason.word()).collect();
    let only_if = task.when.as_ref().map(|when| words(guide, when)).unwrap_or_default();
    let _ = writeln!(
        text,
        "| {number} | `{}` {} | {} | {only_if} | {waits} | {} | {} |",
        task.id,
        task.title,
        format!("{:?}", task.by).to_lowercase(),
        effects.join(", "),
        reasons.join(", ")
    );
}

fn words(guide: &Guide, when: &Condition) -> String {
    when.in_words(&guide.vocabulary)
}

fn word_of(effect: Effect) -> &'static str {
    match effect {
        Effect::DestroysEvidence => "destroys evidence",
        Effect::DestroysEvidenceForBoth => "destroys evidence on both sides",
        Effect::Unsends => "goes at the other side",
        Effect::TellsOthers => "tells others",
        Effect::AlsoBlocks => "also blocks",
        Effect::AlsoDeletes => "also deletes",
        Effect::LosesTheReport => "loses the report",
        Effect::CanBeUndone => "can be undone",
        Effect::MayShowPicture => "may show the picture",
    }
}

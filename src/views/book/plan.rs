//! The plan for the pictures, in the book: every track with its tasks in order, and the line that says when not to
//! delete on each.

use super::chapter::in_words;
use crate::model::{Actor, Task};
use crate::views::{use_guide, use_setting};
use dioxus::prelude::*;

/// Every plan, one after the other.
#[component]
pub fn BookPlanView() -> Element {
    let guide = use_guide();
    let setting = use_setting();
    rsx! {
        p { class: "where", a { href: "{setting.base}/read/", "Read it all" } }
        h1 { id: "heading", "Pause, report, then delete" }
        p { class: "lead", "Which plan is yours depends on what happened. If you are not sure, take the first." }
        section { class: "hold hold-plain", id: "when-not-to-delete",
            div {
                h2 { "When not to delete anything yet" }
                ul {
                    for hold in guide.plan.holds.iter() {
                        li { "{hold.because} " em { "Lifted by {hold.who_lifts}." } }
                    }
                }
            }
        }
        for track in guide.plan.tracks.tracks.iter() {
            section { class: "track", id: "{track.id}",
                h2 { "{track.heading}" }
                p { "{track.summary}" }
                if track.id != guide.plan.tracks.held {
                    p { class: "small", "Only when none of the reasons above is true or unsure." }
                }
                ol { class: "book-tasks",
                    for task in guide.plan.tasks().filter(|task| task.tracks.contains(&track.id)) {
                        BookTask { task: task.clone() }
                    }
                }
            }
        }
    }
}

#[component]
fn BookTask(task: Task) -> Element {
    let guide = use_guide();
    let only_if = task.when.as_ref().map(|when| in_words(&guide, when)).filter(|words| !words.is_empty());
    let after: Vec<&str> = task.after.iter().filter_map(|id| Some(guide.plan.task(id)?.title.as_str())).collect();
    let after = after.join("; ");
    rsx! {
        li {
            strong { "{task.title}" }
            if let Some(only_if) = only_if { span { class: "choice-hint", " ({only_if})" } }
            if task.by == Actor::Child { span { class: "choice-hint", " By your child’s own hand." } }
            for sentence in task.what.iter() { p { "{sentence}" } }
            if let Some(cannot) = &task.cannot { p { class: "small", "If you can’t: {cannot}" } }
            if let Some(unsure) = &task.unsure { p { class: "unsure", "Not sure: {unsure}" } }
            if !after.is_empty() { p { class: "small", "Only after: {after}" } }
            if let Some(link) = &task.link { p { class: "small", "{link.label}: " a { href: "{link.to}", rel: "noreferrer", "{link.to}" } } }
        }
    }
}

//! The plan for the pictures, in the book: every track with its tasks in order, and the line that says when not to
//! delete on each.

use crate::model::{Actor, App, AppKind, Task};
use crate::views::parts::sources;
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
        section { id: "which-plan",
            h2 { "Which plan is yours" }
            ol {
                li { "Is any of the reasons above true, or are you not sure? " a { href: "#{guide.plan.tracks.held}", "Keep it all, and report" } "." }
                for track in guide.plan.tracks.tracks.iter().filter(|track| track.id != guide.plan.tracks.held) {
                    li { "{track.when.in_words(&guide.vocabulary)}: " a { href: "#{track.id}", "{track.heading}" } "." }
                }
            }
        }
        p { a { href: "{setting.base}/read/apps/", "The steps in each app, and in photos and clouds" } }
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
        SourcesOfTasks {}
    }
}

/// Where each task comes from, once for all tracks.
#[component]
fn SourcesOfTasks() -> Element {
    let guide = use_guide();
    rsx! {
        section { id: "sources",
            h2 { "Where the steps come from" }
            for task in guide.plan.tasks() {
                div { id: "sources-of-{task.id}",
                    h3 { "{task.title}" }
                    if let Some(conflict) = &task.conflict {
                        p { class: "conflict", span { class: "tag", "Sources differ" } " {conflict}" }
                    }
                    {sources(&guide, task.provenance())}
                }
            }
        }
    }
}

#[component]
fn BookTask(task: Task) -> Element {
    let guide = use_guide();
    let only_if = task.when.as_ref().map(|when| when.in_words(&guide.vocabulary)).filter(|words| !words.is_empty());
    let after: Vec<&str> = task.after.iter().filter_map(|id| Some(guide.plan.task(id)?.title.as_str())).collect();
    let after = after.join("; ");
    rsx! {
        li {
            strong { "{task.title}" }
            if let Some(only_if) = only_if { span { class: "choice-hint", " ({only_if})" } }
            if task.by == Actor::Child { span { class: "choice-hint", " By your child’s own hand." } }
            for sentence in task.what.iter() { p { "{sentence}" } }
            if !task.per.is_empty() { p { class: "small", a { href: "{use_setting().base}/read/apps/", "The steps in each app" } } }
            if let Some(explained) = &task.explained {
                p { class: "small", strong { "Who learns of it: " } "{explained.who_learns}" }
                p { class: "small", strong { "How long it takes: " } "{explained.how_long}" }
                p { class: "small", strong { "What it can’t do: " } "{explained.cannot_reach}" }
            }
            if let Some(cannot) = &task.cannot { p { class: "small", "If you can’t: {cannot}" } }
            if let Some(unsure) = &task.unsure { p { class: "unsure", "Not sure: {unsure}" } }
            if !after.is_empty() { p { class: "small", "Only after: {after}" } }
            if let Some(link) = &task.link { p { class: "small", "{link.label}: " a { href: "{link.to}", rel: "noreferrer", "{link.to}" } } }
        }
    }
}

/// What is done in each app, and in each place for photos.
#[component]
pub fn BookAppsView() -> Element {
    let guide = use_guide();
    let setting = use_setting();
    rsx! {
        p { class: "where", a { href: "{setting.base}/read/pictures/", "Pause, report, then delete" } }
        h1 { id: "heading", "In each app" }
        p { class: "lead", "The plan says what comes first. Nothing here is done before its turn. Menus move: if a word is not there, search the app’s own help for it." }
        nav { class: "contents", "aria-label": "Apps",
            ul { for app in guide.apps.iter() { li { a { href: "#{app.id}", "{app.name}" } } } }
        }
        for app in guide.apps.iter() {
            BookApp { app: app.clone() }
        }
    }
}

#[component]
fn BookApp(app: App) -> Element {
    let guide = use_guide();
    let title = |task: &crate::model::TaskId| guide.plan.task(task).map(|task| task.title.clone()).unwrap_or_default();
    rsx! {
        section { class: "book-step", id: "{app.id}",
            h2 { "{app.name}" }
            if let Some(note) = &app.note { p { "{note}" } }
            for variant in app.variants.iter() {
                article { class: "book-variant",
                    h3 { {title(&variant.task)} }
                    if app.kind != AppKind::Store && variant.only_in_a_group { p { class: "small", "Where it is in a group." } }
                    for step in variant.steps.iter() { p { "{step}" } }
                    if let Some(window) = &variant.window { p { strong { "Time: " } "{window.says}" } }
                    if let Some(watch_out) = &variant.watch_out { p { strong { "Watch out: " } "{watch_out}" } }
                    if let Some(others_see) = &variant.others_see { p { strong { "What others see: " } "{others_see}" } }
                    if let Some(remains) = &variant.remains { p { strong { "What it can’t reach: " } "{remains}" } }
                    if let Some(unsure) = &variant.unsure { p { class: "unsure", "Not sure: {unsure}" } }
                    {sources(&guide, variant.provenance())}
                }
            }
        }
    }
}

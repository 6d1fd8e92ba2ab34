//! Pause, report, then delete: the plan for the pictures as it stands.

use super::parts::{Fold, Glyph, GlyphKind, HelplineCard, ScreenLink};
use super::{Address, GuideRef, use_guide};
use crate::model::{Actor, Date, Effect, Source, Task, TaskId};
use crate::walk::{PlanNow, Progress, TaskNow, TaskState, Walk};
use dioxus::prelude::*;

/// The plan for these answers and ticks.
#[component]
pub fn PicturesView(progress: Progress, today: Option<Date>, on_tick: Callback<TaskId>) -> Element {
    let guide = use_guide();
    let walk = Walk::replay(&guide, &progress);
    let Some(plan) = PlanNow::new(&guide, &walk.answers, &progress.ticks) else { return rsx! {} };
    let next = plan.next().map(|task| task.id.clone());
    let reasons: Vec<String> = plan.reasons().iter().map(|hold| hold.because().to_owned()).collect();
    let mut lifters: Vec<String> = Vec::new();
    for hold in plan.reasons() {
        if !lifters.contains(&hold.hold.who_lifts) {
            lifters.push(hold.hold.who_lifts.clone());
        }
    }
    let lifters = lifters.join(", or ");
    rsx! {
        h1 { id: "heading", tabindex: "-1", "Pause, report, then delete" }
        if walk.answers.nothing_given() {
            div { class: "hold", id: "unanswered",
                Glyph { kind: GlyphKind::Pause }
                div {
                    p { strong { "Keep everything for now." } }
                    p { "The order depends on what happened. Answer a few questions, and this list becomes yours." }
                    ScreenLink { to: Address::Talk, class: "go", "Answer the questions" }
                }
            }
        } else if !reasons.is_empty() {
            div { class: "hold", id: "hold",
                Glyph { kind: GlyphKind::Pause }
                div {
                    p { strong { "Keep everything for now." } }
                    for reason in reasons {
                        p { "{reason}" }
                    }
                    p { class: "small", "Nothing is deleted, cleared, unsent or left until {lifters} says so." }
                }
            }
        }
        section { class: "track", id: "track", "data-track": "{plan.track.id}",
            h2 { "{plan.track.heading}" }
            p { "{plan.track.summary}" }
        }
        for (part, tasks) in plan.parts.iter() {
            section { key: "{part.id}", class: "plan-part", id: "{part.id}",
                h2 { "{part.heading}" }
                ol { class: "tasks",
                    for now in tasks.iter() {
                        TaskCard {
                            key: "{now.task.id}",
                            task: now.task.clone(),
                            state: StateProp::of(&guide, now),
                            is_next: next.as_ref() == Some(&now.task.id),
                            today: today.clone(),
                            on_tick,
                        }
                    }
                }
            }
        }
        p { class: "small",
            "This list can’t reach pictures on other people’s phones. Nobody can promise that every copy is gone."
        }
    }
}

/// How a task stands, with the names of what it waits for.
#[derive(Clone, PartialEq)]
enum StateProp {
    ToDo,
    Done,
    Waiting(Vec<String>),
    OnHold(Vec<String>),
}

impl StateProp {
    fn of(guide: &GuideRef, now: &TaskNow) -> Self {
        let titles = |ids: &[TaskId]| ids.iter().filter_map(|id| Some(guide.plan.task(id)?.title.clone())).collect();
        match &now.state {
            TaskState::ToDo => StateProp::ToDo,
            TaskState::Done => StateProp::Done,
            TaskState::Waiting(ids) => StateProp::Waiting(titles(ids)),
            TaskState::OnHold(ids) => StateProp::OnHold(titles(ids)),
        }
    }

    fn word(&self) -> &'static str {
        match self {
            StateProp::ToDo => "to-do",
            StateProp::Done => "done",
            StateProp::Waiting(_) => "waiting",
            StateProp::OnHold(_) => "on-hold",
        }
    }
}

#[component]
fn TaskCard(task: Task, state: StateProp, is_next: bool, today: Option<Date>, on_tick: Callback<TaskId>) -> Element {
    let guide = use_guide();
    let shut = matches!(state, StateProp::Waiting(_) | StateProp::OnHold(_));
    let done = state == StateProp::Done;
    let stale = today.as_ref().is_some_and(|today| task.provenance().is_stale(today));
    let sources: Vec<Source> = task.sources.iter().filter_map(|id| guide.source(id)).cloned().collect();
    let id = task.id.clone();
    let waits = match &state {
        StateProp::Waiting(titles) | StateProp::OnHold(titles) => titles.join(" · "),
        _ => String::new(),
    };
    rsx! {
        li { class: if is_next { "task next" } else { "task" }, id: "task-{task.id}", "data-state": state.word(),
            label { class: "task-head",
                input {
                    r#type: "checkbox",
                    checked: done,
                    disabled: shut,
                    onchange: move |_| on_tick.call(id.clone()),
                }
                span { class: "task-title", "{task.title}" }
            }
            div { class: "task-body",
                if is_next {
                    p { class: "tag", "Do this next" }
                }
                if shut {
                    p { class: "waits",
                        span { class: "tag", if matches!(state, StateProp::OnHold(_)) { "On hold until" } else { "Waits for" } }
                        " {waits}"
                    }
                }
                p { class: "by", {by(task.by)} if task.effects.contains(&Effect::MayShowPicture) { " A screen may show the picture: look away." } }
                for sentence in task.what.iter() {
                    p { "{sentence}" }
                }
                if let Some(link) = &task.link {
                    if !shut {
                        p { a { class: "way", href: "{link.to}", rel: "noreferrer", "{link.label}" } }
                    }
                }
                if let Some(unsure) = &task.unsure {
                    p { class: "unsure", "Not sure: {unsure}" }
                }
                if stale {
                    p { class: "stale", "This was due to be checked by {task.review_by}. It may have changed." }
                }
                Fold { title: "Why, and what if I can’t?",
                    p { "{task.why}" }
                    if let Some(remains) = &task.remains {
                        p { strong { "What it can’t reach: " } "{remains}" }
                    }
                    if let Some(cannot) = &task.cannot {
                        p { strong { "If you can’t: " } "{cannot}" }
                    }
                    if let Some(conflict) = &task.conflict {
                        p { class: "conflict", span { class: "tag", "Sources differ" } " {conflict}" }
                    }
                    super::parts::SourceList { sources }
                    p { "Checked {task.checked_on}. To be checked again by {task.review_by}." }
                }
                if !task.helplines.is_empty() && !done {
                    Fold { title: "Who to call for this",
                        for id in task.helplines.iter() {
                            HelplineCard { key: "{id}", id: id.clone(), today: today.clone() }
                        }
                    }
                }
            }
        }
    }
}

fn by(actor: Actor) -> &'static str {
    match actor {
        Actor::Parent => "By you.",
        Actor::Child => "By your child’s own hand.",
        Actor::Together => "Together, your child at the controls.",
        Actor::School => "By the school.",
        Actor::Police => "By the police.",
    }
}

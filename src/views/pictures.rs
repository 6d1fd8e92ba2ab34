//! Pause, report, then delete: the plan for the pictures as it stands.

use super::parts::{GlyphKind, fold, glyph, helpline_card, screen_link, sources, stale_note};
use super::{Address, use_guide, use_setting};
use crate::model::{Actor, Date, Effect, Guide, TaskId};
use crate::walk::{PlanNow, Progress, TaskNow, TaskState, Walk};
use dioxus::prelude::*;

/// The plan for these answers and ticks.
#[component]
pub fn PicturesView(progress: Progress, today: Option<Date>, on_tick: Callback<TaskId>) -> Element {
    let (guide, setting) = (use_guide(), use_setting());
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
                {glyph(GlyphKind::Pause)}
                div {
                    p { strong { "Keep everything for now." } }
                    p { "The order depends on what happened. Answer a few questions, and this list becomes yours." }
                    {screen_link(&setting, Address::Talk, "go", "Answer the questions")}
                }
            }
        } else if !reasons.is_empty() {
            div { class: "hold", id: "hold",
                {glyph(GlyphKind::Pause)}
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
                        {task_card(&guide, now, next.as_ref() == Some(&now.task.id), today.as_ref(), on_tick)}
                    }
                }
            }
        }
        p { class: "small",
            "This list can’t reach pictures on other people’s phones. Nobody can promise that every copy is gone."
        }
    }
}

fn task_card(
    guide: &Guide,
    now: &TaskNow<'_>,
    is_next: bool,
    today: Option<&Date>,
    on_tick: Callback<TaskId>,
) -> Element {
    let task = now.task;
    let id = task.id.clone();
    let (word, waits_for, waits) = match &now.state {
        TaskState::ToDo => ("to-do", "", String::new()),
        TaskState::Done => ("done", "", String::new()),
        TaskState::Waiting(ids) => ("waiting", "Waits for", titles(guide, ids)),
        TaskState::OnHold(ids) => ("on-hold", "On hold until", titles(guide, ids)),
    };
    let shut = !waits_for.is_empty();
    let done = now.state == TaskState::Done;
    let behind = rsx! {
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
        {sources(guide, task.provenance())}
    };
    let callers = rsx! {
        for id in task.helplines.iter() {
            {helpline_card(guide, id, today)}
        }
    };
    rsx! {
        li { class: if is_next { "task next" } else { "task" }, key: "{task.id}", id: "task-{task.id}", "data-state": word,
            label { class: "task-head",
                input { r#type: "checkbox", checked: done, disabled: shut, onchange: move |_| on_tick.call(id.clone()) }
                span { class: "task-title", "{task.title}" }
            }
            div { class: "task-body",
                if is_next {
                    p { class: "tag", "Do this next" }
                }
                if shut {
                    p { class: "waits", span { class: "tag", "{waits_for}" } " {waits}" }
                }
                p { class: "by",
                    {by(task.by)}
                    if task.effects.contains(&Effect::MayShowPicture) { " A screen may show the picture: look away." }
                }
                for sentence in task.what.iter() {
                    p { "{sentence}" }
                }
                if let Some(link) = task.link.as_ref().filter(|_| !shut) {
                    p { a { class: "way", href: "{link.to}", rel: "noreferrer", "{link.label}" } }
                }
                if let Some(unsure) = &task.unsure {
                    p { class: "unsure", "Not sure: {unsure}" }
                }
                {stale_note(task.provenance(), today)}
                {fold("Why, and what if I can’t?", behind)}
                if !task.helplines.is_empty() && !done {
                    {fold("Who to call for this", callers)}
                }
            }
        }
    }
}

fn titles(guide: &Guide, ids: &[TaskId]) -> String {
    let titles = ids.iter().filter_map(|id| Some(guide.plan.task(id)?.title.as_str()));
    titles.collect::<Vec<_>>().join(" · ")
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

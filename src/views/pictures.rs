//! Pause, report, then delete: the plan for the pictures as it stands.

use super::parts::{GlyphKind, answer_panel, glyph, screen_link, task_card, where_it_is};
use super::{Address, use_guide, use_setting};
use crate::model::{AppId, ChoiceId, Date, Reason};
use crate::walk::{Item, Mark, PlanNow, Progress, Sent, Walk};
use dioxus::prelude::*;

/// What a parent does on the screen of the plan.
#[derive(Clone, Debug, PartialEq)]
pub enum PicturesAction {
    /// Ticks a thing off by this mark, or takes its mark away.
    Toggle(Item, Mark),
    /// Passes a thing over.
    PassOver(Item, Reason),
    /// Names an app, or takes it out.
    App(AppId),
    /// Says that it is in a group there, or that it is not.
    Group(AppId),
    /// Says when it was sent.
    Sent(Sent),
    /// Gives another answer at the pick with this number.
    Change(usize, ChoiceId),
}

/// The plan for these answers and what was said of the pictures. `changed` says what a change of answers has changed.
#[component]
pub fn PicturesView(
    progress: Progress,
    today: Option<Date>,
    changed: Option<String>,
    on_action: Callback<PicturesAction>,
) -> Element {
    let (guide, setting) = (use_guide(), use_setting());
    let walk = Walk::replay(&guide, &progress);
    let Some(plan) = PlanNow::new(&guide, &walk.answers, &progress.record, today.as_ref()) else { return rsx! {} };
    let next = plan.next().map(|now| now.item());
    let reasons: Vec<String> = plan.reasons().iter().map(|hold| hold.because().to_owned()).collect();
    let mut lifters: Vec<String> = Vec::new();
    for hold in plan.reasons() {
        if !lifters.contains(&hold.hold.who_lifts) {
            lifters.push(hold.hold.who_lifts.clone());
        }
    }
    let lifters = lifters.join(", or ");
    let on_every_sheet = if reasons.is_empty() {
        "Delete only in this order: write it down, report, tell someone, then delete. Is an adult, a threat, money, force, a child under 13 or the police part of it after all? Then keep it all, and ring 101.".to_owned()
    } else {
        format!("Do not delete, unsend, clear or leave anything until {lifters} say so.")
    };
    rsx! {
        h1 { id: "heading", tabindex: "-1", "Pause, report, then delete" }
        p { class: "on-every-sheet", "aria-hidden": "true", "{on_every_sheet}" }
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
                    p { class: "small", "Nothing is deleted, cleared, unsent or left until {lifters} say so." }
                }
            }
        }
        div { role: "status", id: "changed",
            if let Some(changed) = changed {
                p { class: "changed", "{changed}" }
            }
        }
        section { class: "track", id: "track", "data-track": "{plan.track.id}",
            h2 { "{plan.track.heading}" }
            p { "{plan.track.summary}" }
        }
        {answer_panel(&guide, &walk, &progress, on_action)}
        {where_it_is(&guide, &plan, &progress.record, today.as_ref(), on_action)}
        for (part, tasks) in plan.parts.iter() {
            section { key: "{part.id}", class: "plan-part", id: "{part.id}",
                h2 { "{part.heading}" }
                ol { class: "tasks",
                    for now in tasks.iter() {
                        {task_card(&guide, &setting, now, next == Some(now.item()), &progress.record, today.as_ref(), on_action)}
                    }
                }
            }
        }
        p { class: "small",
            "This list can’t reach pictures on other people’s phones. Nobody can promise that every copy is gone."
        }
        if let Some(sheet) = &guide.sheet {
            p { a { class: "go second", href: "{setting.base}/read/sheet/", "To print: {sheet.heading}" } }
        }
    }
}

//! Where the pictures are, or were: the apps and places whose own steps the plan shows.

use crate::model::{App, AppKind, Date, Guide};
use crate::views::PicturesAction;
use crate::walk::{PlanNow, Record, Sent};
use dioxus::prelude::*;

/// Asks for the apps and places, and, where something can still be unsent, for the day.
pub fn where_it_is(
    guide: &Guide,
    plan: &PlanNow<'_>,
    record: &Record,
    today: Option<&Date>,
    on_action: Callback<PicturesAction>,
) -> Element {
    if guide.apps.is_empty() {
        return rsx! {};
    }
    let has_a_clock = plan.tasks().any(|now| now.app.is_some_and(|(_, variant)| variant.window.is_some()));
    let kinds = [(AppKind::Chat, "Apps"), (AppKind::Game, "Games"), (AppKind::Store, "Photos and files")];
    rsx! {
        details { class: "ask-panel where-it-is", id: "where",
            summary { "Where is it? Pick the apps and phones" }
            p { class: "small", "Pick what your child tells you. Nobody has to look. The steps below then fit." }
            for (kind, heading) in kinds {
                fieldset { class: "chips",
                    legend { "{heading}" }
                    for app in guide.apps.iter().filter(|app| app.kind == kind) {
                        {chip(app, record, on_action)}
                    }
                }
            }
            if has_a_clock {
                fieldset { class: "chips", id: "sent",
                    legend { "When did your child send it?" }
                    for (label, sent) in days(today) {
                        {day_chip(label, sent, record, on_action)}
                    }
                }
            }
        }
    }
}

fn chip(app: &App, record: &Record, on_action: Callback<PicturesAction>) -> Element {
    let named = record.apps.contains(&app.id);
    let has_groups = app.variants.iter().any(|variant| variant.only_in_a_group);
    let (pick, group) = (PicturesAction::App(app.id.clone()), PicturesAction::Group(app.id.clone()));
    rsx! {
        label { class: "chip", key: "{app.id}",
            input { r#type: "checkbox", id: "app-{app.id}", checked: named, onchange: move |_| on_action.call(pick.clone()) }
            "{app.name}"
        }
        if let Some(note) = app.note.as_ref().filter(|_| named) {
            p { class: "small chip-note", key: "{app.id}-note", "{app.name}: {note}" }
        }
        if named && has_groups {
            label { class: "chip group", key: "{app.id}-group",
                input {
                    r#type: "checkbox",
                    id: "group-{app.id}",
                    checked: record.groups.contains(&app.id),
                    onchange: move |_| on_action.call(group.clone()),
                }
                "{app.name}: in a group"
            }
        }
    }
}

fn day_chip(label: &str, sent: Sent, record: &Record, on_action: Callback<PicturesAction>) -> Element {
    let checked = record.sent.as_ref() == Some(&sent);
    rsx! {
        label { class: "chip", key: "{label}",
            input { r#type: "radio", name: "sent", checked, onchange: move |_| on_action.call(PicturesAction::Sent(sent.clone())) }
            "{label}"
        }
    }
}

/// The last days, and earlier. Until the day is known only that.
fn days(today: Option<&Date>) -> Vec<(&'static str, Sent)> {
    let mut days = Vec::new();
    if let Some(today) = today {
        for (label, back) in [("Today", 0), ("Yesterday", 1), ("Two days ago", 2), ("Three days ago", 3)] {
            days.push((label, Sent::On(today.minus_days(back))));
        }
    }
    days.push(("Longer ago", Sent::Earlier));
    days
}

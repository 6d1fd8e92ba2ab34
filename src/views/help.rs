//! Who to call: first what cannot wait, then everyone.

use super::parts::{helpline_card, urgent_numbers};
use super::use_guide;
use crate::model::{AnswerKey, Answers, Date, Door, DoorId, Guide, Helpline};
use dioxus::prelude::*;

/// The safety doors, then the helplines that fit the answers.
#[component]
pub fn HelpView(answers: Answers, open: Vec<DoorId>, today: Option<Date>, on_door: Callback<DoorId>) -> Element {
    let guide = use_guide();
    let today = today.as_ref();
    let groups: Vec<(&crate::model::HelplineGroup, Vec<&Helpline>)> = guide
        .helplines
        .iter()
        .map(|group| (group, group.helplines.iter().filter(|helpline| fits(helpline, &answers)).collect::<Vec<_>>()))
        .filter(|(_, fitting)| !fitting.is_empty())
        .collect();
    rsx! {
        h1 { id: "heading", tabindex: "-1", "Help" }
        p { class: "lead", "Is one of these true? Start there. Nothing here calls or sends by itself." }
        div { class: "doors",
            for door in guide.doors.iter() {
                {door_card(&guide, door, open.contains(&door.id), on_door)}
            }
        }
        for (group, fitting) in groups {
            section { key: "{group.id}", class: "group",
                h2 { "{group.heading}" }
                for helpline in fitting {
                    {helpline_card(&guide, &helpline.id, today)}
                }
            }
        }
    }
}

/// Shown for the nation that was answered, or for all until one was; services for adults only when the answers say so.
fn fits(helpline: &Helpline, answers: &Answers) -> bool {
    let nation = answers.given(&AnswerKey::from("nation"));
    let is_here = nation.is_none_or(|nation| helpline.nations.contains(nation));
    is_here && helpline.when.as_ref().is_none_or(|when| when.holds(answers))
}

fn door_card(guide: &Guide, door: &Door, is_open: bool, on_door: Callback<DoorId>) -> Element {
    let id = door.id.clone();
    rsx! {
        section { class: "door", id: "{door.id}", key: "{door.id}",
            h2 { "{door.title}" }
            for paragraph in door.text.iter() {
                p { "{paragraph}" }
            }
            {urgent_numbers(guide, &door.helplines)}
            if !door.sets.is_empty() {
                button {
                    class: if is_open { "door-button open" } else { "door-button" },
                    r#type: "button",
                    "aria-pressed": if is_open { "true" } else { "false" },
                    onclick: move |_| on_door.call(id.clone()),
                    if is_open { "Counted in. Tap to take back" } else { "This is so for us" }
                }
            }
        }
    }
}

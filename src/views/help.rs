//! Who to call: first what cannot wait, then everyone.

use super::parts::{CareCard, HelplineCard, UrgentNumbers};
use super::use_guide;
use crate::model::{AnswerKey, AnswerValue, Answers, Date, Door, DoorId};
use dioxus::prelude::*;

/// The safety doors, then the helplines that fit the answers.
#[component]
pub fn HelpView(answers: Option<AnswersProp>, open: Vec<DoorId>, today: Option<Date>, on_door: Callback<DoorId>) -> Element {
    let guide = use_guide();
    let no_answers = guide.no_answers();
    let answers = answers.as_ref().map_or(&no_answers, |answers| &answers.0);
    rsx! {
        h1 { id: "heading", tabindex: "-1", "Help" }
        p { class: "lead", "Is one of these true? Start there. Nothing here calls or sends by itself." }
        CareCard { title: "It can’t wait",
            UrgentNumbers { ids: guide.first_screen.urgent.clone() }
        }
        div { class: "doors",
            for door in guide.doors.iter() {
                DoorCard { key: "{door.id}", door: door.clone(), is_open: open.contains(&door.id), on_door }
            }
        }
        for group in guide.helplines.iter() {
            {
                let fitting: Vec<_> = group.helplines.iter().filter(|helpline| fits(helpline, answers)).collect();
                rsx! {
                    if !fitting.is_empty() {
                        section { key: "{group.id}", class: "group",
                            h2 { id: "{group.id}", "{group.heading}" }
                            for helpline in fitting {
                                HelplineCard { key: "{helpline.id}", id: helpline.id.clone(), today: today.clone() }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// [`Answers`], as a prop.
#[derive(Clone, PartialEq)]
pub struct AnswersProp(pub Answers);

/// Shown for the nation that was answered, or for all until one was; services for adults only when the answers say so.
fn fits(helpline: &crate::model::Helpline, answers: &Answers) -> bool {
    let nation = answers.given(&AnswerKey::from("nation"));
    let here = nation.is_none_or(|nation: &AnswerValue| helpline.nations.contains(nation));
    here && helpline.when.as_ref().is_none_or(|when| when.holds(answers))
}

#[component]
fn DoorCard(door: Door, is_open: bool, on_door: Callback<DoorId>) -> Element {
    let id = door.id.clone();
    rsx! {
        section { class: "door", id: "{door.id}",
            h2 { "{door.title}" }
            for paragraph in door.text.iter() {
                p { "{paragraph}" }
            }
            UrgentNumbers { ids: door.helplines.clone() }
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

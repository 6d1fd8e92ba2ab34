//! The cue card, for use during the talk: one line in big type, what the child does, and nothing that a child should not
//! read over a shoulder.

use super::talk::TalkAction;
use super::{Address, Setting};
use crate::model::{Answers, Choice, ChoiceId, Say};
use dioxus::prelude::*;

/// How many reactions stand on a card at once, so that nothing has to be scrolled.
const AT_ONCE: usize = 4;

/// The side of the card that is up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CueSide {
    /// The line, in this one of its ways.
    Line(usize),
    /// What the child does, from this one on.
    They(usize),
}

/// The card for a line.
pub(super) fn cue_card(
    setting: &Setting,
    say: &Say,
    answers: &Answers,
    choices: &[&Choice],
    side: CueSide,
    on_action: Callback<TalkAction>,
) -> Element {
    let Some(line) = say.line(answers) else { return rsx! {} };
    let ways: Vec<&String> = std::iter::once(&line.say).chain(&line.or).collect();
    let body = match side {
        CueSide::Line(way) => {
            let way = way % ways.len();
            rsx! {
                h1 { id: "heading", class: "cue-line", tabindex: "-1", "{ways[way]}" }
                div { class: "cue-bar",
                    if ways.len() > 1 {
                        {turn("Another way", CueSide::Line(way + 1), on_action)}
                    }
                    {turn("They…", CueSide::They(0), on_action)}
                }
            }
        }
        CueSide::They(from) => {
            let shown: Vec<(ChoiceId, String)> = choices
                .iter()
                .skip(from)
                .take(AT_ONCE)
                .map(|choice| (choice.id.clone(), choice.label.clone()))
                .collect();
            let next = if from + AT_ONCE < choices.len() { from + AT_ONCE } else { 0 };
            rsx! {
                h1 { id: "heading", class: "cue-they", tabindex: "-1", "They…" }
                ul { class: "cue-choices",
                    for (id, label) in shown {
                        li { key: "{id}", {pick(id, label, on_action)} }
                    }
                }
                div { class: "cue-bar",
                    {turn("The line", CueSide::Line(0), on_action)}
                    if choices.len() > AT_ONCE {
                        {turn("More", CueSide::They(next), on_action)}
                    }
                }
            }
        }
    };
    rsx! {
        div { class: "cue",
            {body}
            div { class: "cue-foot",
                button { r#type: "button", class: "change", id: "cue-close", onclick: move |_| on_action.call(TalkAction::Cue(None)), "Close the card" }
                {super::parts::screen_link(setting, Address::Help, "change", "Help")}
            }
        }
    }
}

fn turn(label: &'static str, side: CueSide, on_action: Callback<TalkAction>) -> Element {
    rsx! {
        button { r#type: "button", class: "bar-item", onclick: move |_| on_action.call(TalkAction::Cue(Some(side))), "{label}" }
    }
}

fn pick(id: ChoiceId, label: String, on_action: Callback<TalkAction>) -> Element {
    rsx! {
        button {
            r#type: "button",
            class: "choice",
            "data-choice": "{id}",
            onclick: move |_| on_action.call(TalkAction::Pick(id.clone())),
            "{label}"
        }
    }
}

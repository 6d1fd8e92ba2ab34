//! The sheet for two carers or two homes: three sentences and one rule, chosen by taps, for printing or reading out.

use super::use_guide;
use crate::model::SameMessagePick;
use dioxus::prelude::*;

/// The sheet. The browser keeps what is chosen for as long as the page is open, and nobody else does.
#[component]
pub fn SameMessageView() -> Element {
    let guide = use_guide();
    let Some(sheet) = &guide.same_message else { return rsx! {} };
    rsx! {
        h1 { id: "heading", "{sheet.heading}" }
        for paragraph in sheet.intro.iter() { p { "{paragraph}" } }
        for (index, sentence) in sheet.sentences.iter().enumerate() {
            PickOne { number: index, pick: sentence.clone() }
        }
        PickOne { number: sheet.sentences.len(), pick: sheet.rule.clone() }
        p { class: "same-closing", "{sheet.closing}" }
    }
}

#[component]
fn PickOne(number: usize, pick: SameMessagePick) -> Element {
    rsx! {
        fieldset { class: "same",
            legend { "{pick.title}" }
            for (index, option) in pick.options.iter().enumerate() {
                label { class: "same-option",
                    input { r#type: "radio", name: "same-{number}", checked: index == 0 }
                    span { "“{option}”" }
                }
            }
        }
    }
}

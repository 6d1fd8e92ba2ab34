//! The first thirty seconds.

use super::parts::{care_card, glyph, repairs, screen_link, speech};
use super::{Address, use_guide, use_setting};
use dioxus::prelude::*;

/// A steadying sentence, the line to open with, what to leave alone, the urgent numbers, and the way in.
#[component]
pub fn FirstScreenView() -> Element {
    let (guide, setting) = (use_guide(), use_setting());
    let first = &guide.first_screen;
    let everyone = rsx! {
        p { class: "small", {screen_link(&setting, Address::Help, "", "Everyone who can help")} }
    };
    rsx! {
        h1 { id: "heading", tabindex: "-1", "{first.heading}" }
        p { class: "lead", "{first.body}" }
        {speech(&first.say, &[], None)}
        {screen_link(&setting, Address::Talk, "go", &first.start)}
        div { class: "folds", {repairs(&guide, &guide.no_answers())} }
        h2 { "{first.do_nots_heading}" }
        ul { class: "do-nots",
            for do_not in first.do_nots.iter() {
                li {
                    {glyph(do_not.icon.into())}
                    strong { "{do_not.title}" }
                    span { "{do_not.because}" }
                }
            }
        }
        {care_card(&guide, &first.urgent, everyone)}
    }
}

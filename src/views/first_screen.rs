//! The first thirty seconds.

use super::parts::{CareCard, Glyph, ScreenLink, UrgentNumbers};
use super::{Address, use_guide};
use dioxus::prelude::*;

/// A steadying sentence, the line to open with, what to leave alone, the urgent numbers, and the way in.
#[component]
pub fn FirstScreenView() -> Element {
    let guide = use_guide();
    let first = &guide.first_screen;
    rsx! {
        h1 { id: "heading", tabindex: "-1", "{first.heading}" }
        p { class: "lead", "{first.body}" }
        super::parts::Speech { say: first.say.clone() }
        ScreenLink { to: Address::Talk, class: "go", "{first.start}" }
        h2 { "{first.do_nots_heading}" }
        ul { class: "do-nots",
            for do_not in first.do_nots.iter() {
                li {
                    Glyph { kind: do_not.icon.into() }
                    strong { "{do_not.title}" }
                    span { "{do_not.because}" }
                }
            }
        }
        CareCard { title: "If it can’t wait",
            UrgentNumbers { ids: first.urgent.clone() }
            p { class: "small",
                ScreenLink { to: Address::Help, "Everyone who can help" }
            }
        }
    }
}

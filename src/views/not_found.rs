//! An address that leads nowhere, with help all the same.

use super::parts::{CareCard, ScreenLink, UrgentNumbers};
use super::{Address, use_guide};
use dioxus::prelude::*;

/// For an unknown address.
#[component]
pub fn NotFoundView() -> Element {
    let guide = use_guide();
    rsx! {
        h1 { id: "heading", tabindex: "-1", "That page isn’t here" }
        p { class: "lead", "The link may be old. Nothing you picked is lost." }
        ScreenLink { to: Address::First, class: "go", "To the first screen" }
        CareCard { title: "If it can’t wait",
            UrgentNumbers { ids: guide.first_screen.urgent.clone() }
        }
    }
}

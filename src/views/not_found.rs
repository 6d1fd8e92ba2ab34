//! An address that leads nowhere, with help all the same.

use super::parts::{care_card, screen_link};
use super::{Address, use_guide, use_setting};
use dioxus::prelude::*;

/// For an unknown address.
#[component]
pub fn NotFoundView() -> Element {
    let (guide, setting) = (use_guide(), use_setting());
    rsx! {
        h1 { id: "heading", tabindex: "-1", "That page isn’t here" }
        p { class: "lead", "The link may be old. Nothing you picked is lost." }
        {screen_link(&setting, Address::First, "go", "To the first screen")}
        {care_card(&guide, &guide.first_screen.urgent, rsx! {})}
    }
}

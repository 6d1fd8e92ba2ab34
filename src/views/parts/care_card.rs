//! The one card on a screen that may be red.

use dioxus::prelude::*;

/// What must not wait.
#[component]
pub fn CareCard(title: String, children: Element) -> Element {
    rsx! {
        section { class: "care",
            h2 { class: "care-title", "{title}" }
            {children}
        }
    }
}

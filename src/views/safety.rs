//! What is kept on this phone, how to erase it, and what leaving quickly does not hide.

use dioxus::prelude::*;

/// Where progress is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum KeepPlace {
    /// Until this tab is closed.
    #[default]
    Tab,
    /// On this phone, until erased.
    Phone,
}

/// What is kept, in its own words, and what can be done about it.
#[component]
pub fn SafetyView(
    kept: Vec<(String, String)>,
    keep: KeepPlace,
    trouble: Option<String>,
    on_keep: Callback<KeepPlace>,
    on_erase: Callback<()>,
) -> Element {
    let other = match keep {
        KeepPlace::Tab => KeepPlace::Phone,
        KeepPlace::Phone => KeepPlace::Tab,
    };
    rsx! {
        h1 { id: "heading", tabindex: "-1", "Safety and privacy" }
        p { class: "lead",
            "What you pick here stays on this phone. It is never sent. There is no account, no cookie, and nobody counts visits."
        }
        section { class: "panel", id: "kept",
            h2 { "Kept on this phone right now" }
            if kept.is_empty() {
                p { "Nothing." }
            } else {
                dl {
                    for (key, value) in kept {
                        dt { "{key}" }
                        dd { pre { "{value}" } }
                    }
                }
            }
            p {
                match keep {
                    KeepPlace::Tab => "Kept until you close this tab, so that a reload loses nothing.",
                    KeepPlace::Phone => "Kept on this phone until you erase it. The phone may clear it by itself after some days.",
                }
            }
            if let Some(trouble) = trouble {
                p { class: "unsure", "{trouble}" }
            }
            button { class: "go", r#type: "button", id: "erase", onclick: move |_| on_erase.call(()), "Erase it all now" }
            button { class: "go second", r#type: "button", id: "keep", onclick: move |_| on_keep.call(other),
                match keep {
                    KeepPlace::Tab => "Keep it on this phone for longer",
                    KeepPlace::Phone => "Keep it only until I close this tab",
                }
            }
            if keep == KeepPlace::Tab {
                p { class: "small", "Keep it longer only if nobody else uses this phone. Anyone who opens this page on it could see what you picked." }
            }
        }
        section {
            h2 { "Leave this page" }
            p { "The button at the top covers the page at once, erases what is kept, and opens a weather page. Pressing the Shift key three times does the same." }
            p { "It does not clear your history. This page may still show in the list of pages you visited, on other devices that share your account, or to someone who watches this phone. Calls and texts may show on the bill." }
            p { "To leave no history, open this page in a private window, or use a phone that nobody else looks at." }
        }
        section {
            h2 { "For your child’s safety" }
            p { "This page has no place to put a picture, and never will. If any page or person asks you to send the picture to “check” it, don’t." }
            p { "It never asks for names. Write names on paper, not into a phone." }
        }
    }
}

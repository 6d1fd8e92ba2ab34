//! Big choices. Each is a link: without script it leads to the right place in the book.

use crate::model::ChoiceId;
use dioxus::prelude::*;

/// One choice as the screen shows it.
#[derive(Clone, PartialEq)]
pub struct ChoiceItem {
    /// Its name, handed back when it is picked.
    pub id: ChoiceId,
    /// What stands on it.
    pub label: String,
    /// A few words below.
    pub hint: Option<String>,
    /// Where it leads without script.
    pub href: String,
    /// Picked before: so that going back shows what was said.
    pub picked: bool,
}

/// A list of choices.
pub fn choices(items: Vec<ChoiceItem>, on_pick: Callback<ChoiceId>) -> Element {
    rsx! {
        ul { class: "choices",
            for item in items {
                li { key: "{item.id}",
                    a {
                        class: if item.picked { "choice picked" } else { "choice" },
                        href: "{item.href}",
                        "data-choice": "{item.id}",
                        onclick: {
                            let id = item.id.clone();
                            move |event: MouseEvent| {
                                if event.modifiers().is_empty() {
                                    event.prevent_default();
                                    on_pick.call(id.clone());
                                }
                            }
                        },
                        span { class: "choice-text",
                            span { class: "choice-label", "{item.label}" }
                            if let Some(hint) = &item.hint {
                                span { class: "choice-hint", "{hint}" }
                            }
                            if item.picked {
                                span { class: "choice-hint", "You picked this before" }
                            }
                        }
                    }
                }
            }
        }
    }
}

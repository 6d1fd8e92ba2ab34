//! Something at hand but folded away.

use dioxus::prelude::*;

/// A fold with `title` on it. The browser opens and closes it: no script is needed.
#[component]
pub fn Fold(title: String, children: Element) -> Element {
    rsx! {
        details { class: "fold",
            summary { "{title}" }
            div { class: "fold-body", {children} }
        }
    }
}

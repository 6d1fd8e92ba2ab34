//! Something at hand but folded away.

use dioxus::prelude::*;

/// A fold with `title` on it. The browser opens and closes it: no script is needed.
pub fn fold(title: &str, body: Element) -> Element {
    rsx! {
        details { class: "fold",
            summary { "{title}" }
            div { class: "fold-body", {body} }
        }
    }
}

//! A line to say aloud: the hero of its screen.

use dioxus::prelude::*;

/// A line to say, other ways to put it, and what to do meanwhile.
pub fn speech(say: &str, or: &[String], do_this: Option<&str>) -> Element {
    rsx! {
        div { class: "speech",
            p { class: "speech-label", "Say" }
            p { class: "speech-line", "“{say}”" }
        }
        if !or.is_empty() {
            ul { class: "or",
                for other in or {
                    li { "or: “{other}”" }
                }
            }
        }
        if let Some(do_this) = do_this {
            p { class: "do-this", "{do_this}" }
        }
    }
}

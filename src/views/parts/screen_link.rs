//! A link to another screen: a plain link that the living page follows without a request.

use crate::views::{Address, Setting};
use dioxus::prelude::*;
use dioxus_router::NavigationTarget;

/// A link to `to`, with `class` and `text` on it.
pub fn screen_link(setting: &Setting, to: Address, class: &'static str, text: &str) -> Element {
    let href = to.href(&setting.base);
    let class = (!class.is_empty()).then_some(class);
    if !to.is_living() {
        return rsx! {
            a { class, href, "{text}" }
        };
    }
    rsx! {
        a {
            class,
            href,
            onclick: move |event| {
                if event.modifiers().is_empty() {
                    event.prevent_default();
                    let path = to.path();
                    let route = if path == "/" { path } else { path.trim_end_matches('/') };
                    // Named outright: parsing it as an address would bring the tables of international names.
                    dioxus_router::router().push(NavigationTarget::Internal(route.to_owned()));
                }
            },
            "{text}"
        }
    }
}

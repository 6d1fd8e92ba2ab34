//! A link to another screen: a plain link that the living page follows without a request.

use crate::views::{Address, use_setting};
use dioxus::prelude::*;

/// A link to `to`.
#[component]
pub fn ScreenLink(to: Address, #[props(default)] class: String, #[props(default)] fragment: String, children: Element) -> Element {
    let setting = use_setting();
    let href = if fragment.is_empty() { to.href(&setting.base) } else { format!("{}#{fragment}", to.href(&setting.base)) };
    let class = (!class.is_empty()).then_some(class);
    if !to.is_living() {
        return rsx! {
            a { class, href, {children} }
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
                    dioxus_router::router().push(route);
                }
            },
            {children}
        }
    }
}

//! The browser's history, as the router wants it.
//!
//! Ours and not Dioxus' own, for three reasons: static hosts serve `/talk/` with a slash, which the router writes
//! without; Dioxus' puts the scroll position where the talk keeps its number; and its module brings the part that needs
//! `unsafe-eval` into the page.

use dioxus_history::History;
use std::sync::Arc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// The browser's history below a base path.
pub struct BrowserHistory {
    base: String,
}

impl BrowserHistory {
    /// For a site that stands below `base`: empty, or such as `/parents`.
    pub fn new(base: &str) -> Self {
        Self { base: base.to_owned() }
    }

    fn address(&self, route: &str) -> String {
        let slash = if route.ends_with('/') { "" } else { "/" };
        format!("{}{route}{slash}", self.base)
    }
}

impl History for BrowserHistory {
    fn current_route(&self) -> String {
        let path = web_sys::window().and_then(|window| window.location().pathname().ok()).unwrap_or_default();
        let path = path.strip_prefix(&self.base).unwrap_or(&path).trim_end_matches('/').trim_end_matches("index.html");
        let path = path.trim_end_matches('/');
        if path.is_empty() { "/".into() } else { path.into() }
    }

    fn current_prefix(&self) -> Option<String> {
        (!self.base.is_empty()).then(|| self.base.clone())
    }

    fn go_back(&self) {
        super::page::history_back(1);
    }

    fn go_forward(&self) {
        if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
            let _ = history.forward();
        }
    }

    fn push(&self, route: String) {
        if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
            let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&self.address(&route)));
        }
    }

    fn replace(&self, route: String) {
        if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
            let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&self.address(&route)));
        }
    }

    fn updater(&self, callback: Arc<dyn Fn() + Send + Sync>) {
        let listener = Closure::<dyn FnMut()>::new(move || callback());
        if let Some(window) = web_sys::window() {
            let _ = window.add_event_listener_with_callback("popstate", listener.as_ref().unchecked_ref());
        }
        listener.forget();
    }
}

//! Arrival at a screen: focus on its heading, the page at its top. Never on the first load, when the browser does it.

use super::route::Route;
use super::session::Session;
use crate::device::page;
use dioxus::prelude::*;

/// Moves focus and scroll whenever the route or the step changes.
pub(super) fn use_arrival() {
    let session: Session = use_context();
    let route = dioxus_router::hooks::use_route::<Route>();
    let mut here = use_hook(|| CopyValue::new(None));
    use_effect(use_reactive!(|route| {
        let now = (route, *session.moves.read());
        let before = here.replace(Some(now.clone()));
        if before.is_some_and(|before| before != now) {
            page::arrive_at_heading();
        }
    }));
}

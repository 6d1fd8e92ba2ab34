//! The open page: its history entries within the talk, its focus and scroll, and today's date.
//!
//! Every step of the talk has the same address. What tells its history entries apart is a bare number: how many picks
//! were in force. An answer never stands there.

#[cfg(feature = "web")]
mod browser {
    use crate::model::Date;
    use wasm_bindgen::closure::Closure;
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::{HtmlElement, PopStateEvent};

    /// Adds a history entry for the step after `picks` picks.
    pub fn push_step(picks: usize) {
        if let Some(history) = history() {
            let _ = history.push_state_with_url(&number(picks), "", None);
        }
    }

    /// Says of the present history entry that it is the step after `picks` picks.
    pub fn mark_step(picks: usize) {
        if let Some(history) = history() {
            let _ = history.replace_state_with_url(&number(picks), "", None);
        }
    }

    /// One entry back, as the browser's own button does.
    pub fn history_back() {
        if let Some(history) = history() {
            let _ = history.back();
        }
    }

    /// Calls `arrive` with the number of picks whenever the browser goes back or forward to a step.
    pub fn on_step(mut arrive: impl FnMut(usize) + 'static) {
        let listener = Closure::<dyn FnMut(PopStateEvent)>::new(move |event: PopStateEvent| {
            if let Some(picks) = event.state().as_f64() {
                arrive(picks as usize);
            }
        });
        if let Some(window) = web_sys::window() {
            let _ = window.add_event_listener_with_callback("popstate", listener.as_ref().unchecked_ref());
        }
        listener.forget();
    }

    /// Puts the focus on the heading and the page to its top: a new screen has been reached.
    pub fn arrive_at_heading() {
        let Some(window) = web_sys::window() else { return };
        window.scroll_to_with_x_and_y(0.0, 0.0);
        let heading = window.document().and_then(|document| document.get_element_by_id("heading"));
        if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
            let _ = heading.focus();
        }
    }

    /// The day, by the phone's own clock.
    pub fn today() -> Option<Date> {
        let now = js_sys::Date::new_0();
        Some(Date::new(now.get_full_year(), now.get_month() + 1, now.get_date()))
    }

    fn history() -> Option<web_sys::History> {
        web_sys::window()?.history().ok()
    }

    fn number(picks: usize) -> JsValue {
        JsValue::from_f64(picks as f64)
    }
}

#[cfg(not(feature = "web"))]
mod nowhere {
    use crate::model::Date;

    /// There is no history.
    pub fn push_step(_: usize) {}

    /// There is no history.
    pub fn mark_step(_: usize) {}

    /// There is no history.
    pub fn history_back() {}

    /// Never calls.
    pub fn on_step(_: impl FnMut(usize) + 'static) {}

    /// There is no page.
    pub fn arrive_at_heading() {}

    /// There is no clock.
    pub fn today() -> Option<Date> {
        None
    }
}

#[cfg(feature = "web")]
pub use browser::{arrive_at_heading, history_back, mark_step, on_step, push_step, today};
#[cfg(not(feature = "web"))]
pub use nowhere::{arrive_at_heading, history_back, mark_step, on_step, push_step, today};

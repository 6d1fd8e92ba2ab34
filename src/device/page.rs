//! The open page: its history entries within the talk, its focus and scroll, and today's date.
//!
//! Every step of the talk has the same address. What tells its history entries apart is a [`Stop`]: two bare numbers. An
//! answer never stands there.

/// What a history entry of the talk knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop {
    /// How many picks were in force.
    pub picks: usize,
    /// The lowest number of picks to which the entries before this one go back without a gap.
    pub from: usize,
}

#[cfg(feature = "web")]
mod browser {
    use super::Stop;
    use crate::model::Date;
    use js_sys::Array;
    use wasm_bindgen::closure::Closure;
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::{HtmlElement, PopStateEvent, ScrollRestoration};

    /// Adds a history entry.
    pub fn push_stop(stop: Stop) {
        if let Some(history) = history() {
            let _ = history.push_state_with_url(&write(stop), "", None);
        }
    }

    /// Says of the present history entry what it is.
    pub fn mark_stop(stop: Stop) {
        if let Some(history) = history() {
            let _ = history.replace_state_with_url(&write(stop), "", None);
        }
    }

    /// What the present history entry is; nothing when it is none of the talk's.
    pub fn stop() -> Option<Stop> {
        read(&history()?.state().ok()?)
    }

    /// This many entries back, as the browser's own button does.
    pub fn history_back(entries: usize) {
        if let Some(history) = history() {
            let _ = history.go_with_delta(-(entries as i32));
        }
    }

    /// Takes scrolling on arrival from the browser, which would do it before the step is there, and calls `arrive`
    /// whenever the browser goes back or forward to a step.
    pub fn on_stop(mut arrive: impl FnMut(Stop) + 'static) {
        if let Some(history) = history() {
            let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
        }
        let listener = Closure::<dyn FnMut(PopStateEvent)>::new(move |event: PopStateEvent| {
            if let Some(stop) = read(&event.state()) {
                arrive(stop);
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

    fn write(stop: Stop) -> JsValue {
        Array::of(&[JsValue::from_f64(stop.picks as f64), JsValue::from_f64(stop.from as f64)]).into()
    }

    fn read(state: &JsValue) -> Option<Stop> {
        let numbers = state.dyn_ref::<Array>()?;
        Some(Stop { picks: numbers.get(0).as_f64()? as usize, from: numbers.get(1).as_f64()? as usize })
    }
}

#[cfg(not(feature = "web"))]
mod nowhere {
    use super::Stop;
    use crate::model::Date;

    /// There is no history.
    pub fn push_stop(_: Stop) {}

    /// There is no history.
    pub fn mark_stop(_: Stop) {}

    /// There is no history.
    pub fn stop() -> Option<Stop> {
        None
    }

    /// There is no history.
    pub fn history_back(_: usize) {}

    /// Never calls.
    pub fn on_stop(_: impl FnMut(Stop) + 'static) {}

    /// There is no page.
    pub fn arrive_at_heading() {}

    /// There is no clock.
    pub fn today() -> Option<Date> {
        None
    }
}

#[cfg(feature = "web")]
pub use browser::{arrive_at_heading, history_back, mark_stop, on_stop, push_stop, stop, today};
#[cfg(not(feature = "web"))]
pub use nowhere::{arrive_at_heading, history_back, mark_stop, on_stop, push_stop, stop, today};

//! Keeping the screen awake while a cue card is up, where the browser can.

#[cfg(feature = "web")]
mod browser {
    use js_sys::{Function, Promise, Reflect};
    use std::cell::{Cell, RefCell};
    use wasm_bindgen::{JsCast, JsValue};
    use wasm_bindgen_futures::{JsFuture, spawn_local};

    thread_local! {
        static WANTED: Cell<bool> = const { Cell::new(false) };
        static LOCK: RefCell<Option<JsValue>> = const { RefCell::new(None) };
    }

    /// Asks for it. A browser that cannot, or will not, changes nothing.
    pub fn keep_awake() {
        WANTED.set(true);
        spawn_local(async {
            let Some(window) = web_sys::window() else { return };
            let Ok(navigator) = Reflect::get(&window, &"navigator".into()) else { return };
            let Ok(wake_lock) = Reflect::get(&navigator, &"wakeLock".into()) else { return };
            let Some(promise) = call(&wake_lock, "request") else { return };
            if let Ok(lock) = JsFuture::from(promise.unchecked_into::<Promise>()).await {
                LOCK.set(Some(lock));
                // The card may have been put away before the browser had answered.
                if !WANTED.get() {
                    let_sleep();
                }
            }
        });
    }

    /// Lets it sleep again.
    pub fn let_sleep() {
        WANTED.set(false);
        if let Some(lock) = LOCK.take() {
            let _ = call(&lock, "release");
        }
    }

    fn call(object: &JsValue, method: &str) -> Option<JsValue> {
        let method = Reflect::get(object, &method.into()).ok()?.dyn_into::<Function>().ok()?;
        method.call0(object).ok()
    }
}

#[cfg(not(feature = "web"))]
mod nowhere {
    /// There is no screen.
    pub fn keep_awake() {}

    /// There is no screen.
    pub fn let_sleep() {}
}

#[cfg(feature = "web")]
pub use browser::{keep_awake, let_sleep};
#[cfg(not(feature = "web"))]
pub use nowhere::{keep_awake, let_sleep};

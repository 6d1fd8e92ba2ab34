//! What the phone gives: storage, history, the clock, focus, the screen that stays awake. The only place that talks to the browser; compiled for
//! anything else it gives nothing, so that the same app can be prerendered.

#[cfg(feature = "web")]
mod browser_history;
pub mod page;
pub mod pocket;
pub mod storage;
pub mod wake_lock;

#[cfg(feature = "web")]
pub use browser_history::BrowserHistory;

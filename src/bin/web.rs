//! The browser's entry: makes the page that stands there live.

use dioxus::prelude::VirtualDom;
use std::rc::Rc;
use talk_it_through::app::{App, AppProps};
use talk_it_through::device::{BrowserHistory, pocket};
use talk_it_through::views::{GuideRef, Setting};
use wasm_bindgen::prelude::*;

fn main() {}

/// Takes the page over. `guide` is the guide as the build wrote it, `base` the path below which the site stands,
/// `edition` the mark of the guide.
///
/// # Panics
/// When the guide cannot be read: the page then stays as it is.
#[wasm_bindgen]
pub fn start(guide: &[u8], base: String, edition: String) {
    let guide = pocket::read(guide);
    let history: Rc<dyn dioxus_history::History> = Rc::new(BrowserHistory::new(&base));
    let props = AppProps { guide: GuideRef::new(guide), setting: Setting { base, edition } };
    let page = VirtualDom::new_with_props(App, props).with_root_context(history);
    let config = dioxus_web::Config::new().rootname("app");
    wasm_bindgen_futures::spawn_local(async move {
        dioxus_web::run(page, config).await;
    });
}

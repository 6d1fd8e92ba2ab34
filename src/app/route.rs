//! The addresses of the living page.

use super::root::Frame;
use super::screens::{First, Help, NotFound, Pictures, Safety, Talk};
use dioxus::prelude::*;
use dioxus_router::Routable;

/// Every screen of the living page. The whole walk has one address, so that no answer ever stands in one.
#[derive(Clone, Debug, PartialEq, Routable)]
#[rustfmt::skip]
#[allow(missing_docs, reason = "each is the screen of the same name")]
pub enum Route {
    #[layout(Frame)]
        #[route("/")]
        First {},
        #[route("/talk")]
        Talk {},
        #[route("/pictures")]
        Pictures {},
        #[route("/help")]
        Help {},
        #[route("/safety")]
        Safety {},
        #[route("/:..segments")]
        NotFound { segments: Vec<String> },
}

//! The root of the page.

use super::arrival::use_arrival;
use super::route::Route;
use super::session::Session;
use crate::views::{FooterView, GuideRef, Setting};
use dioxus::prelude::*;
use dioxus_router::components::{Outlet, Router};

/// What the page needs to live.
#[derive(Clone, PartialEq, Props)]
pub struct AppProps {
    /// The guide.
    pub guide: GuideRef,
    /// Where the site stands.
    pub setting: Setting,
}

/// The whole page inside the shell that the document gives.
#[allow(non_snake_case, reason = "a component")]
pub fn App(props: AppProps) -> Element {
    use_context_provider(|| props.guide.clone());
    use_context_provider(|| props.setting.clone());
    let session = use_context_provider(|| Session::new(&props.guide));
    use_effect(move || session.wake());
    rsx! {
        Router::<Route> {}
    }
}

/// What stands around every screen.
#[component]
pub(super) fn Frame() -> Element {
    use_arrival();
    rsx! {
        main { Outlet::<Route> {} }
        FooterView {}
    }
}

//! Rendering a screen in process, to plain HTML.

use crate::app::{App, AppProps};
use crate::views::book::{BookAppsView, BookPlanView, Chapter, ChapterView, ContentsView, Numbering, SheetView};
use crate::views::{AboutView, FactsView, FooterView, ForYouView, GuideRef, SameMessageView, Setting};
use anyhow::{Result, bail};
use dioxus::prelude::*;
use dioxus_history::{History, MemoryHistory};
use std::rc::Rc;

/// A page that is plain HTML and nothing more.
#[derive(Clone, PartialEq)]
pub(super) enum Paper {
    /// Who made it.
    About,
    /// Every fact.
    Facts,
    /// The page for the child.
    ForYou,
    /// The sheet for two homes.
    SameMessage,
    /// The contents of the book.
    Contents(Numbering),
    /// A chapter of the book.
    Chapter(Chapter),
    /// The plans for the pictures.
    Plan,
    /// What is done in each app.
    Apps,
    /// The sheet to write on.
    Sheet,
}

/// The screen of the living page at `route`, ready to be taken over by the browser's first render.
///
/// # Errors
/// When it has no heading: nothing was rendered, or an error took its place.
pub(super) fn living(route: &str, guide: &GuideRef, setting: &Setting) -> Result<String> {
    let history: Rc<dyn History> = Rc::new(MemoryHistory::with_initial_path(route));
    let props = AppProps { guide: guide.clone(), setting: setting.clone() };
    let mut page = VirtualDom::new_with_props(App, props).with_root_context(history);
    page.rebuild_in_place();
    checked(route, dioxus_ssr::pre_render(&page))
}

/// A document: nothing takes it over, so nothing marks its elements.
///
/// # Errors
/// When it has no heading.
pub(super) fn paper(paper: Paper, guide: &GuideRef, setting: &Setting) -> Result<String> {
    let props = PaperProps { paper, guide: guide.clone(), setting: setting.clone() };
    let mut page = VirtualDom::new_with_props(PaperPage, props);
    page.rebuild_in_place();
    checked("a document", dioxus_ssr::render(&page))
}

#[derive(Clone, PartialEq, Props)]
struct PaperProps {
    paper: Paper,
    guide: GuideRef,
    setting: Setting,
}

#[allow(non_snake_case, reason = "a component")]
fn PaperPage(props: PaperProps) -> Element {
    use_context_provider(|| props.guide.clone());
    use_context_provider(|| props.setting.clone());
    rsx! {
        main { class: "paper",
            match props.paper {
                Paper::About => rsx! { AboutView {} },
                Paper::ForYou => rsx! { ForYouView {} },
                Paper::SameMessage => rsx! { SameMessageView {} },
                Paper::Facts => rsx! { FactsView {} },
                Paper::Contents(numbering) => rsx! { ContentsView { numbering } },
                Paper::Chapter(chapter) => rsx! { ChapterView { chapter } },
                Paper::Plan => rsx! { BookPlanView {} },
                Paper::Apps => rsx! { BookAppsView {} },
                Paper::Sheet => rsx! { SheetView {} },
            }
        }
        FooterView {}
    }
}

fn checked(what: &str, html: String) -> Result<String> {
    if !html.contains("<h1") {
        bail!("`{what}` did not render: it has no heading");
    }
    Ok(html)
}

//! The page for the child: youth wording, their own choices, and nothing of the parent's.

use super::parts::way_link;
use super::use_guide;
use dioxus::prelude::*;

/// Everything a young person can open, and who can help.
#[component]
pub fn ForYouView() -> Element {
    let guide = use_guide();
    let Some(page) = &guide.for_you else { return rsx! {} };
    rsx! {
        h1 { id: "heading", "{page.heading}" }
        for paragraph in page.intro.iter() { p { class: "lead", "{paragraph}" } }
        div { class: "for-you",
            for section in page.sections.iter() {
                details { class: "ask-panel", id: "{section.id}",
                    summary { "{section.title}" }
                    for paragraph in section.text.iter() { p { "{paragraph}" } }
                    for link in section.links.iter() {
                        p { a { class: "way", href: "{link.to}", rel: "noreferrer", "{link.label}" } }
                    }
                    // Without the words that are meant for parents.
                    for helpline in section.helplines.iter().filter_map(|id| guide.helpline(id)) {
                        article { class: "helpline",
                            h2 { "{helpline.name}" }
                            ul { class: "ways", for way in helpline.ways.iter() { li { {way_link(way)} } } }
                            if let Some(cost) = &helpline.cost { p { class: "helpline-for", "{cost}." } }
                        }
                    }
                }
            }
        }
        p { class: "lead", "{page.closing}" }
    }
}

//! What is so: every fact, by topic. A document, not part of the living page.

use super::parts::full_fact;
use super::use_guide;
use dioxus::prelude::*;

/// Every fact.
#[component]
pub fn FactsView() -> Element {
    let guide = use_guide();
    rsx! {
        h1 { id: "heading", "The facts" }
        p { class: "lead", "Plain words first. Open a line for the exact wording, its sources, and when it was checked. None of this is legal advice." }
        nav { class: "contents", "aria-label": "Topics",
            ul {
                for topic in guide.topics.iter() {
                    li { a { href: "#topic-{topic.id}", "{topic.heading}" } }
                }
            }
        }
        for topic in guide.topics.iter() {
            section { class: "topic",
                h2 { id: "topic-{topic.id}", "{topic.heading}" }
                for fact in topic.facts.iter() {
                    {full_fact(&guide, fact)}
                }
            }
        }
    }
}

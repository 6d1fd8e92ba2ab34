//! The first page of the book.

use super::Numbering;
use crate::views::use_setting;
use dioxus::prelude::*;

/// What the book holds.
#[component]
pub fn ContentsView(numbering: Numbering) -> Element {
    let setting = use_setting();
    let base = &setting.base;
    rsx! {
        h1 { id: "heading", "Read it all" }
        p { class: "lead", "The whole guide in order, with numbered steps. It works without script, and it prints. Start at step 1, and go where each answer sends you." }
        ol { class: "chapters",
            for (name, heading, steps) in numbering.chapters().iter() {
                if let (Some(first), Some(last)) = (steps.first().and_then(|id| numbering.of(id)), steps.last().and_then(|id| numbering.of(id))) {
                    li { a { class: "choice", href: "{base}/read/{name}/", span { class: "choice-text", span { class: "choice-label", "{heading}" } span { class: "choice-hint", "Steps {first} to {last}" } } } }
                }
            }
            li { a { class: "choice", href: "{base}/read/pictures/", span { class: "choice-text", span { class: "choice-label", "The pictures: pause, report, then delete" } span { class: "choice-hint", "Every plan, and for whom it is" } } } }
            li { a { class: "choice", href: "{base}/facts/", span { class: "choice-text", span { class: "choice-label", "The facts" } span { class: "choice-hint", "With sources and dates" } } } }
            li { a { class: "choice", href: "{base}/help/", span { class: "choice-text", span { class: "choice-label", "Who can help" } span { class: "choice-hint", "For your child, and for you" } } } }
        }
    }
}

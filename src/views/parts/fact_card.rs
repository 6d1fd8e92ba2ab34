//! A fact: plain first, and everything that makes it checkable behind it.

use super::ScreenLink;
use crate::model::{Date, FactId, Seen, Source};
use crate::views::{Address, use_guide};
use dioxus::prelude::*;

/// A fact at a step: the plain words, and the way to the whole of it.
#[component]
pub fn FactCard(id: FactId, today: Option<Date>) -> Element {
    let guide = use_guide();
    let Some(fact) = guide.fact(&id) else { return rsx! {} };
    let stale = today.is_some_and(|today| fact.provenance().is_stale(&today));
    rsx! {
        div { class: "fact-note",
            p { "{fact.plain}" }
            if stale {
                p { class: "stale", "This was due to be checked by {fact.review_by}. It may have changed." }
            }
            p { class: "small",
                ScreenLink { to: Address::Facts, fragment: "{fact.id}", "Where this comes from" }
            }
        }
    }
}

/// A list of sources, linked only where we have the owner's own page.
#[component]
pub fn SourceList(sources: Vec<Source>) -> Element {
    rsx! {
        ul { class: "sources",
            for source in sources {
                li { key: "{source.id}",
                    if let Some(url) = &source.url {
                        a { href: "{url}", rel: "noreferrer", "{source.title}" }
                    } else {
                        "{source.title}"
                    }
                    ", {source.publisher}, {source.published}"
                    if source.seen == Seen::Copy {
                        " (a copy was read, not the original)"
                    }
                }
            }
        }
    }
}

#[cfg(feature = "site")]
pub use full::{FullFact, NationTags};

#[cfg(feature = "site")]
mod full {
    use super::SourceList;
    use crate::model::{AnswerKey, AnswerValue, Confidence, FactId, Need, Source};
    use crate::views::parts::Fold;
    use crate::views::use_guide;
    use dioxus::prelude::*;

    /// The whole of a fact, for the page of facts.
    #[component]
    pub fn FullFact(id: FactId) -> Element {
        let guide = use_guide();
        let Some(fact) = guide.fact(&id) else { return rsx! {} };
        let sources: Vec<Source> = fact.sources.iter().filter_map(|id| guide.source(id)).cloned().collect();
        let confidence = match fact.confidence {
            Confidence::High => "High: seen in the sources named here.",
            Confidence::Medium => "Medium: not all of it was seen at its source.",
            Confidence::Low => "Low: weak, old or contested.",
        };
        rsx! {
            article { class: "fact", id: "{fact.id}",
                p { class: "fact-plain", "{fact.plain}" }
                if let Some(letter) = &fact.letter {
                    p { class: "letter", span { class: "tag", "The 2019 letter" } " {letter}" }
                }
                if let Some(unsure) = &fact.unsure {
                    p { class: "unsure", "Not sure: {unsure}" }
                }
                p { class: "stale", hidden: true, "data-review-by": "{fact.review_by.iso()}",
                    "This was due to be checked by {fact.review_by}. It may have changed."
                }
                NationTags { nations: fact.nations.clone() }
                Fold { title: "Exactly, and where it comes from",
                    p { "{fact.precise}" }
                    if let Some(conflict) = &fact.conflict {
                        p { class: "conflict", span { class: "tag", "Sources differ" } " {conflict}" }
                    }
                    SourceList { sources }
                    p { "How sure: {confidence}" }
                    for need in fact.needs.iter() {
                        p {
                            match need {
                                Need::Legal => "Still to be read by a solicitor with youth-justice experience.",
                                Need::Safeguarding => "Still to be read by a safeguarding professional.",
                            }
                        }
                    }
                    p { "Checked {fact.checked_on}. To be checked again by {fact.review_by}." }
                }
            }
        }
    }

    /// Where something holds; nothing is shown where it holds everywhere.
    #[component]
    pub fn NationTags(nations: Vec<AnswerValue>) -> Element {
        let guide = use_guide();
        let Some(question) = guide.vocabulary.question(&AnswerKey::from("nation")) else { return rsx! {} };
        if question.values.iter().all(|option| nations.contains(&option.value)) {
            return rsx! {};
        }
        let names = question.values.iter().filter(|option| nations.contains(&option.value));
        let names: Vec<&str> = names.map(|option| option.label.as_str()).collect();
        let names = names.join(", ");
        rsx! {
            p { class: "nations", span { class: "tag", "{names}" } }
        }
    }
}

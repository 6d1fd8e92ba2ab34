//! The whole of a fact, for the page of facts.

use super::{fold, sources};
use crate::model::{AnswerKey, AnswerValue, Confidence, Fact, Guide, Need};
use dioxus::prelude::*;

/// Plain first, and everything that makes it checkable behind it.
pub fn full_fact(guide: &Guide, fact: &Fact) -> Element {
    let confidence = match fact.confidence {
        Confidence::High => "High: seen in the sources named here.",
        Confidence::Medium => "Medium: not all of it was seen at its source.",
        Confidence::Low => "Low: weak, old or contested.",
    };
    let behind = rsx! {
        p { "{fact.precise}" }
        if let Some(conflict) = &fact.conflict {
            p { class: "conflict", span { class: "tag", "Sources differ" } " {conflict}" }
        }
        {sources(guide, fact.provenance())}
        p { "How sure: {confidence}" }
        for need in fact.needs.iter() {
            p {
                match need {
                    Need::Legal => "Still to be read by a solicitor with youth-justice experience.",
                    Need::Safeguarding => "Still to be read by a safeguarding professional.",
                }
            }
        }
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
            {nation_tags(guide, &fact.nations)}
            {fold("Exactly, and where it comes from", behind)}
        }
    }
}

/// Where something holds; nothing is shown where it holds everywhere.
fn nation_tags(guide: &Guide, nations: &[AnswerValue]) -> Element {
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

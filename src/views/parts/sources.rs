//! Where a claim comes from, and whether it is past its day.

use crate::model::{Date, Guide, Provenance, Seen, Source};
use dioxus::prelude::*;

/// The sources of a claim, linked only where we have the owner's own page, and the days of its checks.
pub fn sources(guide: &Guide, claim: Provenance<'_>) -> Element {
    let sources: Vec<&Source> = claim.sources.iter().filter_map(|id| guide.source(id)).collect();
    let (checked, review) = (claim.checked_on, claim.review_by);
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
        p { "Checked {checked}. To be checked again by {review}." }
    }
}

/// The days of a claim's checks, and where its sources stand.
pub fn checked(claim: Provenance<'_>, sources: &str) -> Element {
    let (checked, review) = (claim.checked_on, claim.review_by);
    rsx! {
        p { class: "small", "Checked {checked}. To be checked again by {review}. " a { href: sources, "Where this comes from" } }
    }
}

/// Says that a claim should have been checked again, once that day is past. Nothing while the day is not known.
pub fn stale_note(claim: Provenance<'_>, today: Option<&Date>) -> Element {
    if !today.is_some_and(|today| claim.is_stale(today)) {
        return rsx! {};
    }
    let review = claim.review_by;
    rsx! {
        p { class: "stale", "This was due to be checked by {review}. It may have changed: look it up before you rely on it." }
    }
}

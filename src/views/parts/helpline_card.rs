//! Who to call, the number always visible.

use super::Fold;
use crate::model::{Date, Helpline, HelplineId, Source, WayKind};
use crate::views::use_guide;
use dioxus::prelude::*;

/// Everything about one helpline.
#[component]
pub fn HelplineCard(id: HelplineId, today: Option<Date>) -> Element {
    let guide = use_guide();
    let Some(helpline) = guide.helpline(&id) else { return rsx! {} };
    let hours = if helpline.is_always_open() { "Open day and night" } else { "Check hours before you rely on it" };
    let stale = today.is_some_and(|today| helpline.provenance().is_stale(&today));
    let has_hours = helpline.ways.iter().any(|way| matches!(way.kind, WayKind::Call | WayKind::Chat | WayKind::Text));
    rsx! {
        article { class: "helpline", id: "{helpline.id}",
            h3 { "{helpline.name}" }
            p { class: "helpline-about", "{helpline.about}" }
            if stale {
                p { class: "stale",
                    "These details were due to be checked by {helpline.review_by}. Look the number up before you rely on it."
                }
            }
            ul { class: "ways",
                for way in helpline.ways.iter() {
                    li {
                        if let Some(to) = &way.to {
                            a { class: "way", href: "{to}", rel: "noreferrer", "{way.label}" }
                        } else {
                            span { class: "way-plain", "{way.label}" }
                        }
                        if let Some(note) = &way.note {
                            span { class: "way-note", "{note}" }
                        }
                    }
                }
            }
            p { class: "helpline-for",
                "For: {helpline.who}."
                if let Some(cost) = &helpline.cost {
                    " {cost}."
                }
                if has_hours {
                    " {hours}."
                }
            }
            if let Some(unsure) = &helpline.unsure {
                p { class: "unsure", "Not sure: {unsure}" }
            }
            Fold { title: "Where this comes from",
                {provenance(&guide, helpline)}
            }
        }
    }
}

fn provenance(guide: &crate::model::Guide, helpline: &Helpline) -> Element {
    let sources: Vec<&Source> = helpline.sources.iter().filter_map(|id| guide.source(id)).collect();
    rsx! {
        super::fact_card::SourceList { sources: sources.into_iter().cloned().collect::<Vec<_>>() }
        p { "Checked {helpline.checked_on}. To be checked again by {helpline.review_by}." }
    }
}

/// The first way to reach each of these, in one row a helpline.
#[component]
pub fn UrgentNumbers(ids: Vec<HelplineId>) -> Element {
    let guide = use_guide();
    let helplines: Vec<&Helpline> = ids.iter().filter_map(|id| guide.helpline(id)).collect();
    rsx! {
        ul { class: "urgent-numbers",
            for helpline in helplines {
                li { key: "{helpline.id}",
                    span { class: "urgent-who",
                        span { class: "urgent-name", "{helpline.name}" }
                        span { class: "urgent-about", "{helpline.about}" }
                    }
                    if let Some(way) = helpline.ways.first() {
                        if let Some(to) = &way.to {
                            a { class: "way", href: "{to}", rel: "noreferrer", "{way.label}" }
                        } else {
                            span { class: "way-plain", "{way.label}" }
                        }
                    }
                }
            }
        }
    }
}

//! The numbers that must be found at once.

use crate::model::{Guide, Helpline, HelplineId, Way};
use dioxus::prelude::*;

/// The one card on a screen that may be red: what must not wait.
pub fn care_card(guide: &Guide, ids: &[HelplineId], below: Element) -> Element {
    rsx! {
        section { class: "care",
            h2 { class: "care-title", "If it can’t wait" }
            {urgent_numbers(guide, ids)}
            {below}
        }
    }
}

/// The first way to reach each of these, in one row a helpline.
pub fn urgent_numbers(guide: &Guide, ids: &[HelplineId]) -> Element {
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
                        {way_link(way)}
                    }
                }
            }
        }
    }
}

/// A way to reach a helpline; a plain text where there is nothing to tap.
pub fn way_link(way: &Way) -> Element {
    match &way.to {
        Some(to) => rsx! { a { class: "way", href: "{to}", rel: "noreferrer", "{way.label}" } },
        None => rsx! { span { class: "way-plain", "{way.label}" } },
    }
}

//! Who to call, the number always visible.

use super::urgent_numbers::way_link;
use super::{fold, sources, stale_note};
use crate::model::{Date, Guide, HelplineId, WayKind};
use dioxus::prelude::*;

/// Everything about one helpline.
pub fn helpline_card(guide: &Guide, id: &HelplineId, today: Option<&Date>) -> Element {
    let Some(helpline) = guide.helpline(id) else { return rsx! {} };
    let hours =
        if helpline.is_always_open() { "Open day and night." } else { "Check the hours before you rely on it." };
    let has_hours = helpline.ways.iter().any(|way| matches!(way.kind, WayKind::Call | WayKind::Chat | WayKind::Text));
    let cost = helpline.cost.as_ref().map(|cost| format!("{cost}. ")).unwrap_or_default();
    rsx! {
        article { class: "helpline", key: "{helpline.id}",
            h3 { "{helpline.name}" }
            p { class: "helpline-about", "{helpline.about}" }
            {stale_note(helpline.provenance(), today)}
            ul { class: "ways",
                for (index, way) in helpline.ways.iter().enumerate() {
                    li { key: "{index}",
                        {way_link(way)}
                        if let Some(note) = &way.note {
                            span { class: "way-note", "{note}" }
                        }
                    }
                }
            }
            p { class: "helpline-for",
                "For: {helpline.who}. {cost}"
                if has_hours { "{hours}" }
            }
            if let Some(unsure) = &helpline.unsure {
                p { class: "unsure", "Not sure: {unsure}" }
            }
            {fold("Where this comes from", sources(guide, helpline.provenance()))}
        }
    }
}

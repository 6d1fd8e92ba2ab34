//! A fact at a step: the plain words, and the way to the whole of it.

use super::stale_note;
use crate::model::{Date, FactId, Guide};
use crate::views::{Address, Setting};
use dioxus::prelude::*;

/// The fact in plain words.
pub fn fact_note(guide: &Guide, setting: &Setting, id: &FactId, today: Option<&Date>) -> Element {
    let Some(fact) = guide.fact(id) else { return rsx! {} };
    let href = format!("{}#{id}", Address::Facts.href(&setting.base));
    rsx! {
        div { class: "fact-note", key: "{id}",
            p { "{fact.plain}" }
            if let Some(unsure) = &fact.unsure {
                p { class: "unsure", "Not sure: {unsure}" }
            }
            {stale_note(fact.provenance(), today)}
            p { class: "small", a { href, "Where this comes from" } }
        }
    }
}

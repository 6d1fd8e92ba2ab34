//! A sheet to write on, on paper: nothing of it is ever typed into the page.

use crate::views::{use_guide, use_setting};
use dioxus::prelude::*;

/// The sheet, with empty lines.
#[component]
pub fn SheetView() -> Element {
    let guide = use_guide();
    let setting = use_setting();
    let Some(sheet) = &guide.sheet else { return rsx! {} };
    rsx! {
        p { class: "where", a { href: "{setting.base}/read/pictures/", "Pause, report, then delete" } }
        h1 { id: "heading", "{sheet.heading}" }
        p { class: "on-every-sheet", "aria-hidden": "true", "{sheet.rule}" }
        for paragraph in sheet.body.iter() { p { "{paragraph}" } }
        p { class: "hold hold-plain", strong { "{sheet.rule}" } }
        dl { class: "sheet",
            for row in sheet.rows.iter() {
                dt { "{row.label}" }
                dd { for _ in 0..row.lines { span { class: "sheet-line" } } }
            }
        }
    }
}

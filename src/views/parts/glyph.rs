//! Small drawings, in the page itself so that none costs a request.

use crate::model::Icon;
use dioxus::prelude::*;

/// What a drawing shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum GlyphKind {
    Look,
    Delete,
    SendOn,
    Phone,
    Pause,
    Tick,
}

impl From<Icon> for GlyphKind {
    fn from(icon: Icon) -> Self {
        match icon {
            Icon::Look => GlyphKind::Look,
            Icon::Delete => GlyphKind::Delete,
            Icon::SendOn => GlyphKind::SendOn,
            Icon::Phone => GlyphKind::Phone,
        }
    }
}

/// A drawing. It says nothing that the words beside it do not, so screen readers pass over it.
pub fn glyph(kind: GlyphKind) -> Element {
    let path = match kind {
        GlyphKind::Look => {
            "M3 3l18 18M10.6 6.2A9 9 0 0 1 21 12a15 15 0 0 1-2.4 3M6.3 7.3A15 15 0 0 0 3 12s3.5 6 9 6a8.6 8.6 0 0 0 3.7-.8"
        }
        GlyphKind::Delete => "M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13",
        GlyphKind::SendOn => "M21 4L3 11l7 3 3 7z",
        GlyphKind::Phone => "M9 2.5h6a2 2 0 0 1 2 2v15a2 2 0 0 1-2 2H9a2 2 0 0 1-2-2v-15a2 2 0 0 1 2-2zM11 18h2",
        GlyphKind::Pause => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM10 9v6M14 9v6",
        GlyphKind::Tick => "M5 12.5l4.5 4.5L19 7",
    };
    rsx! {
        svg {
            class: "glyph",
            view_box: "0 0 24 24",
            fill: "none",
            stroke: "currentColor",
            stroke_width: "2",
            stroke_linecap: "round",
            stroke_linejoin: "round",
            "aria-hidden": "true",
            path { d: path }
        }
    }
}

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

/// A drawing out of `assets/glyphs`. It says nothing that the words beside it do not, so screen readers pass over it.
pub fn glyph(kind: GlyphKind) -> Element {
    let path = match kind {
        GlyphKind::Look => path_of(include_str!("../../../assets/glyphs/look.svg")),
        GlyphKind::Delete => path_of(include_str!("../../../assets/glyphs/delete.svg")),
        GlyphKind::SendOn => path_of(include_str!("../../../assets/glyphs/send-on.svg")),
        GlyphKind::Phone => path_of(include_str!("../../../assets/glyphs/phone.svg")),
        GlyphKind::Pause => path_of(include_str!("../../../assets/glyphs/pause.svg")),
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

/// The one path of a drawing.
fn path_of(svg: &'static str) -> &'static str {
    let path = svg.split_once(" d=\"").and_then(|(_, rest)| rest.split_once('"'));
    path.map_or("", |(path, _)| path)
}

//! Files beside the pages, each named by its content, so that it can be kept for ever and never be stale.

use sha2::{Digest, Sha256};

/// A file to publish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// From the site's folder, with `/` between its parts.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl Asset {
    /// A file of text.
    pub fn text(path: impl Into<String>, text: &str) -> Self {
        Self { path: path.into(), bytes: text.as_bytes().to_vec() }
    }

    /// The same file under a name that changes with its content: `a/app.js` becomes `a/app.1f2e3d4c5b.js`.
    #[must_use]
    pub fn named_by_content(self) -> Self {
        let mark = mark(&self.bytes);
        let path = match self.path.rsplit_once('.') {
            Some((stem, ending)) => format!("{stem}.{mark}.{ending}"),
            None => format!("{}.{mark}", self.path),
        };
        Self { path, bytes: self.bytes }
    }
}

/// A short mark that changes with the content.
pub fn mark(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(5).map(|byte| format!("{byte:02x}")).collect()
}

/// Every stylesheet, in the order in which they build on each other: tokens, the page, its parts, print.
const STYLES: [&str; 9] = [
    include_str!("../../assets/tokens.css"),
    include_str!("../../assets/page.css"),
    include_str!("../../assets/speech.css"),
    include_str!("../../assets/choices.css"),
    include_str!("../../assets/cards.css"),
    include_str!("../../assets/plan.css"),
    include_str!("../../assets/book.css"),
    include_str!("../../assets/leave.css"),
    include_str!("../../assets/print.css"),
];

/// The one stylesheet that stands in every page: all of them, without comments and line breaks.
pub fn stylesheet() -> String {
    let mut css = String::new();
    for style in STYLES {
        let mut rest = style;
        while let Some((before, after)) = rest.split_once("/*") {
            css.push_str(before);
            rest = after.split_once("*/").map_or("", |(_, after)| after);
        }
        css.push_str(rest);
    }
    css.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("")
}

/// Loads the live part; its placeholders name the files it loads.
pub const BOOT: &str = include_str!("../../assets/boot.js");
/// Leaves the page, before and without WebAssembly.
pub const LEAVE: &str = include_str!("../../assets/leave.js");
/// Shows which claims are past their day, on the documents.
pub const STALE: &str = include_str!("../../assets/stale.js");
/// The icon of the tab: the product's, and nothing of the topic.
pub const ICON: &str = include_str!("../../assets/icon.svg");
/// The manifest: neutral, and nothing is offered for installing.
pub const MANIFEST: &str = include_str!("../../assets/manifest.webmanifest");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_by_its_content() {
        let one = Asset::text("a/app.js", "1").named_by_content();
        let two = Asset::text("a/app.js", "2").named_by_content();
        assert_ne!(one.path, two.path);
        assert!(one.path.starts_with("a/app.") && one.path.ends_with(".js"));
    }

    #[test]
    fn the_stylesheet_has_no_comment_and_closes_what_it_opens() {
        let css = stylesheet();
        assert!(!css.contains("/*"));
        assert_eq!(css.matches('{').count(), css.matches('}').count());
    }
}

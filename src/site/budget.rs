//! How heavy a visit may be, compressed.

use super::publish::Weighed;
use anyhow::{Result, bail};

/// One measure against its limit, in bytes after brotli.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// What was weighed.
    pub what: String,
    /// How heavy it is.
    pub bytes: usize,
    /// How heavy it may be.
    pub limit: usize,
}

/// The first screen with its stylesheet fits into one round trip on a slow phone.
const FIRST_SCREEN: usize = 14_000;
const PAGE: usize = 25_000;
const CODE: usize = 190_000;
const CONTENT: usize = 140_000;

/// Weighs the site. Chapters of the book and the page of facts are for reading and printing, and are not limited.
pub fn measures(files: &[Weighed]) -> Vec<Measure> {
    let sum =
        |wanted: &dyn Fn(&str) -> bool| files.iter().filter(|file| wanted(&file.path)).map(|file| file.brotli).sum();
    let is_book = |path: &str| path.starts_with("read/") || path.starts_with("facts/");
    let largest =
        files.iter().filter(|file| file.path.ends_with(".html") && !is_book(&file.path) && file.path != "index.html");
    let largest = largest.max_by_key(|file| file.brotli);
    let code = |path: &str| path.ends_with(".wasm") || path.ends_with(".js");
    let content = |path: &str| path.starts_with("guides/");
    let mut measures = vec![Measure {
        what: "first screen, stylesheet included".into(),
        bytes: sum(&|path| path == "index.html"),
        limit: FIRST_SCREEN,
    }];
    if let Some(page) = largest {
        measures.push(Measure { what: format!("largest other page ({})", page.path), bytes: page.brotli, limit: PAGE });
    }
    measures.push(Measure { what: "JavaScript and WebAssembly".into(), bytes: sum(&code), limit: CODE });
    measures.push(Measure { what: "the guide's content".into(), bytes: sum(&content), limit: CONTENT });
    measures
}

/// Stops the build when something is too heavy.
///
/// # Errors
/// Names everything that is over its limit.
pub fn hold(measures: &[Measure]) -> Result<()> {
    let over: Vec<String> = measures
        .iter()
        .filter(|measure| measure.bytes > measure.limit)
        .map(|measure| format!("{} is {} bytes and may be {}", measure.what, measure.bytes, measure.limit))
        .collect();
    if over.is_empty() { Ok(()) } else { bail!("too heavy for a slow phone: {}", over.join("; ")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_over_its_limit_stops_the_build_and_is_named() {
        let measure = |bytes| Measure { what: "first screen".into(), bytes, limit: 10 };
        assert!(hold(&[measure(10)]).is_ok());
        let error = hold(&[measure(11)]).expect_err("too heavy").to_string();
        assert_eq!(error, "too heavy for a slow phone: first screen is 11 bytes and may be 10");
    }
}

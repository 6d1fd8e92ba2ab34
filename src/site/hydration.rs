//! What Dioxus' hydration wants to find on a page. With `bin/web.rs` the only place that knows its private details
//! (0.7.10: `dioxus-web/src/lib.rs`, `dioxus-fullstack-core/src/transport.rs`).

/// The hydration data of a page: base64 of an empty CBOR list. Nothing of ours waits for a server, so there is nothing
/// to hand over. `boot.js` puts it where Dioxus looks for it.
pub(super) const DATA: &str = "gA==";

/// The element that Dioxus takes over.
pub(super) const ROOT: &str = "app";

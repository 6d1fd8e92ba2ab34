//! What a page may do: the Content Security Policy, and the headers that say the rest.

use base64::Engine;
use sha2::{Digest, Sha256};

/// The policy for a page whose one stylesheet is `css`. It stands in the page, so that it holds on any host; what only
/// a header can say is in [`headers`].
pub(super) fn content_security_policy(css: &str) -> String {
    let hash = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(css.as_bytes()));
    [
        "default-src 'none'".to_owned(),
        "script-src 'self' 'wasm-unsafe-eval'".into(),
        format!("style-src 'sha256-{hash}'"),
        "img-src 'self'".into(),
        "connect-src 'self'".into(),
        "manifest-src 'self'".into(),
        "base-uri 'none'".into(),
        "form-action 'none'".into(),
        "require-trusted-types-for 'script'".into(),
        "trusted-types 'none'".into(),
    ]
    .join("; ")
}

/// Headers for every response.
pub(super) const HEADERS: [(&str, &str); 7] = [
    ("content-security-policy", "frame-ancestors 'none'"),
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()"),
    ("x-frame-options", "DENY"),
];

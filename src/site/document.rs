//! The document around a screen: head, header, and what makes it live.

use super::{hydration, policy};
use crate::views::Setting;

/// What the shell needs to know of the other files.
#[derive(Clone, Debug)]
pub(super) struct Shell {
    pub(super) setting: Setting,
    pub(super) css: String,
    pub(super) boot: String,
    pub(super) leave: String,
    pub(super) stale: String,
    pub(super) icon: String,
    pub(super) manifest: String,
    /// What `boot` will ask for, so that the browser can ask at once.
    pub(super) modules: Vec<String>,
    pub(super) wasm: String,
    pub(super) guide: String,
}

/// Whether a page comes alive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Life {
    /// WebAssembly takes it over.
    Living,
    /// It stays what it is.
    Paper,
}

impl Shell {
    /// The whole document around `body`. The title never says more than the product's name.
    pub(super) fn document(&self, body: &str, life: Life) -> String {
        let base = &self.setting.base;
        let csp = policy::content_security_policy(&self.css);
        let mut head = String::new();
        let mut root = format!("<div id=\"{}\"", hydration::ROOT);
        let script = match life {
            Life::Living => {
                for module in &self.modules {
                    head.push_str(&format!("<link rel=\"modulepreload\" href=\"{base}/{module}\">"));
                }
                for file in [&self.wasm, &self.guide] {
                    head.push_str(&format!("<link rel=\"preload\" as=\"fetch\" crossorigin href=\"{base}/{file}\">"));
                }
                root.push_str(&format!(
                    " data-hydration=\"{}\" data-base=\"{base}\" data-edition=\"{}\"",
                    hydration::DATA,
                    self.setting.edition
                ));
                format!("<script type=\"module\" src=\"{base}/{}\"></script>", self.boot)
            }
            Life::Paper => format!("<script defer src=\"{base}/{}\"></script>", self.stale),
        };
        [
            "<!DOCTYPE html><html lang=\"en-GB\"><head><meta charset=\"utf-8\">",
            &format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{csp}\">"),
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
            "<meta name=\"color-scheme\" content=\"light dark\">",
            "<meta name=\"referrer\" content=\"no-referrer\">",
            "<meta name=\"robots\" content=\"noarchive\">",
            "<meta name=\"format-detection\" content=\"telephone=no\">",
            "<meta name=\"description\" content=\"A step by step guide for parents.\">",
            "<title>Talk It Through</title>",
            &format!("<style>{}</style>", self.css),
            &format!("<link rel=\"icon\" href=\"{base}/{}\" type=\"image/svg+xml\">", self.icon),
            &format!("<link rel=\"manifest\" href=\"{base}/{}\">", self.manifest),
            &format!("<script defer src=\"{base}/{}\"></script>", self.leave),
            &head,
            &script,
            "</head><body><a class=\"skip\" href=\"#heading\">Skip to the guide</a>",
            "<header class=\"top\"><span class=\"brand\">Talk It Through</span>",
            "<a class=\"leave\" id=\"leave\" href=\"https://www.bbc.co.uk/weather\" rel=\"noreferrer\">Leave this page</a></header>",
            &root,
            ">",
            body,
            "</div></body></html>\n",
        ]
        .concat()
    }
}

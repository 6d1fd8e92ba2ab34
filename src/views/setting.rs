//! What every view may know without being told: the guide, where the site stands, and which edition it is.

use crate::model::Guide;
use dioxus::prelude::*;
use std::ops::Deref;

/// The guide, shared. Two are equal when they are the same one: it never changes while a page is open.
#[derive(Clone)]
pub struct GuideRef(&'static Guide);

impl GuideRef {
    /// Shares `guide` for as long as the program runs: a page never takes its guide apart, and the code that could weighs
    /// two kilobytes.
    pub fn new(guide: Guide) -> Self {
        Self(Box::leak(Box::new(guide)))
    }
}

impl PartialEq for GuideRef {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl Deref for GuideRef {
    type Target = Guide;

    fn deref(&self) -> &Guide {
        self.0
    }
}

/// Where the site stands and which edition of the guide it carries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Setting {
    /// The path below which the site stands: empty, or such as `/parents`.
    pub base: String,
    /// A short mark of the guide's whole text; it changes with every change to it.
    pub edition: String,
}

/// The guide.
pub fn use_guide() -> GuideRef {
    use_context()
}

/// The setting.
pub fn use_setting() -> Setting {
    use_context()
}

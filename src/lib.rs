//! Talk It Through.
#[cfg(feature = "check")]
pub mod content;
pub mod model;
pub mod walk;

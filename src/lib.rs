//! Talk It Through.
#[cfg(feature = "ui")]
pub mod app;
#[cfg(feature = "check")]
pub mod check;
#[cfg(feature = "check")]
pub mod cli;
#[cfg(feature = "check")]
pub mod content;
#[cfg(feature = "ui")]
pub mod device;
pub mod model;
#[cfg(feature = "site")]
pub mod site;
#[cfg(feature = "ui")]
pub mod views;
pub mod walk;

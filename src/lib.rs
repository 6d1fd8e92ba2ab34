//! Talk It Through: a guide that helps a parent talk kindly with their child about shared nudes, and do the right things
//! with the pictures in the right order. The engine knows no topic; guides are data.
//!
//! The map, in reading order:
//!
//! - [`model`]: what a guide is. Plain values.
//! - `content`: JSON to a guide, with the place of every fault. Never fails, never panics.
//! - [`walk`]: a parent going through it; the plan for the pictures, and the only place that decides what is open.
//! - `check`: what is wrong with a guide, over every state of every walk and every combination of answers.
//! - `device`: what the phone gives. The only place that talks to the browser.
//! - `views`: values to elements. No clock, no storage.
//! - `app`: the living page that ties them together.
//! - `site`: the folder we publish.
//! - `cli`: words on a terminal.
//!
//! The invariants, and the test that keeps each, stand in `ARCHITECTURE.md`.

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

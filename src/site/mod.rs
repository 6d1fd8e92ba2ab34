//! The folder we publish: plain HTML that reads without script, and what makes it live.
//!
//! 1. [`wasm`] compiles the page's WebAssembly and its JavaScript glue.
//! 2. [`assets`] gathers the other files; every file but the pages is named by its content.
//! 3. [`prerender`] renders every screen in process; one that fails, fails the build.
//! 4. [`document`] puts the shell around it, with what [`hydration`] needs and the [`policy`] the browser enforces.
//! 5. [`publish`] compresses and weighs every file against its [`budget`], and writes them all.

pub mod assets;
pub mod budget;
pub mod build;
mod document;
mod hydration;
mod pocket;
mod policy;
mod prerender;
pub mod publish;
pub mod serve;
mod snip;
pub mod wasm;

pub use build::{Settings, build};

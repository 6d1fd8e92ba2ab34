//! From JSON to a guide, with the place of every fault.
//!
//! 1. [`folder`] finds the files of a guide, or bytes come from elsewhere.
//! 2. [`read()`] knows what each file must hold by its name, parses it ([`json`]), holds it against the shape that
//!    the model declares ([`shape`]), and puts the guide together.
//!
//! Reading never fails and never panics: every fault is a [`Finding`], and all are reported in one go.

mod exception;
mod finding;
pub mod folder;
pub mod json;
mod read;
pub mod shape;

pub use exception::Exception;
pub use finding::{Finding, Place, Severity, Spot};
pub use read::{File, Kind, Reading, read};

//! Values in, elements out: one file a screen, [`parts`] for what screens share.
//!
//! A view asks no clock and no storage, and gives the same HTML for the same props, since the first client render
//! must equal what was prerendered. The guide itself comes by context: it never changes.

mod about;
mod address;
#[cfg(feature = "site")]
pub mod book;
#[cfg(feature = "site")]
mod facts;
mod first_screen;
mod footer;
mod help;
mod not_found;
pub mod parts;
mod pictures;
mod safety;
mod setting;
mod talk;

pub use about::AboutView;
pub use address::{Address, FORKS, chapter_of, step_address};
#[cfg(feature = "site")]
pub use facts::FactsView;
pub use first_screen::FirstScreenView;
pub use footer::FooterView;
pub use help::HelpView;
pub use not_found::NotFoundView;
pub use pictures::{PicturesAction, PicturesView};
pub use safety::{KeepPlace, SafetyView};
pub use setting::{GuideRef, Setting, use_guide, use_setting};
pub use talk::{TalkAction, TalkView};

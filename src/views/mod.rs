//! Values in, elements out: one file a screen, [`parts`] for what screens share.
//!
//! A view asks no clock and no storage, and gives the same HTML for the same props, since the first client render
//! must equal what was prerendered. The guide itself comes by context: it never changes.

mod about;
mod address;
#[cfg(feature = "site")]
pub mod book;
mod cue_card;
#[cfg(feature = "site")]
mod facts;
mod first_screen;
mod footer;
#[cfg(feature = "site")]
mod for_you;
mod help;
mod not_found;
pub mod parts;
mod pictures;
mod safety;
#[cfg(feature = "site")]
mod same_message;
mod setting;
mod talk;

pub use about::AboutView;
pub use address::{Address, FORKS, chapter_of, step_address};
pub use cue_card::CueSide;
#[cfg(feature = "site")]
pub use facts::FactsView;
pub use first_screen::FirstScreenView;
pub use footer::FooterView;
#[cfg(feature = "site")]
pub use for_you::ForYouView;
pub use help::HelpView;
pub use not_found::NotFoundView;
pub use pictures::{PicturesAction, PicturesView};
pub use safety::{KeepPlace, SafetyView};
#[cfg(feature = "site")]
pub use same_message::SameMessageView;
pub use setting::{GuideRef, Setting, use_guide, use_setting};
pub use talk::{TalkAction, TalkView};

//! What screens share.

mod care_card;
mod choices;
mod fact_card;
mod fold;
mod helpline_card;
mod icon;
mod screen_link;
mod speech;

pub use care_card::CareCard;
pub use choices::{ChoiceItem, Choices};
pub use fact_card::{FactCard, SourceList};
#[cfg(feature = "site")]
pub use fact_card::{FullFact, NationTags};
pub use fold::Fold;
pub use helpline_card::{HelplineCard, UrgentNumbers};
pub use icon::{Glyph, GlyphKind};
pub use screen_link::ScreenLink;
pub use speech::Speech;

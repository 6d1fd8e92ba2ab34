//! What screens share.
//!
//! Plain functions and not components: each component costs a slow phone two kilobytes of WebAssembly for the machinery
//! that compares its props, and nothing here is worth comparing.

mod answer_panel;
mod choices;
mod fact_note;
mod fold;
#[cfg(feature = "site")]
mod full_fact;
mod glyph;
mod helpline_card;
mod repairs;
mod screen_link;
mod sources;
mod speech;
mod task_card;
mod urgent_numbers;
mod where_it_is;

pub use answer_panel::answer_panel;
pub use choices::{ChoiceItem, choices};
pub use fact_note::fact_note;
pub use fold::fold;
#[cfg(feature = "site")]
pub use full_fact::full_fact;
pub use glyph::{GlyphKind, glyph};
pub use helpline_card::helpline_card;
pub use repairs::repairs;
pub use screen_link::screen_link;
pub use sources::{checked, sources, stale_note};
pub use speech::speech;
pub use task_card::task_card;
pub use urgent_numbers::{care_card, urgent_numbers, way_link};
pub use where_it_is::where_it_is;

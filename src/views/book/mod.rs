//! The guide as a book: numbered steps that point at each other, for reading, printing, and walking without script.

mod chapter;
mod contents;
mod numbering;
mod plan;

pub use chapter::{Chapter, ChapterView};
pub use contents::ContentsView;
pub use numbering::Numbering;
pub use plan::BookPlanView;

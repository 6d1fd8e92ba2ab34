//! The guide as a book: numbered steps that point at each other, for reading, printing, and walking without script.

mod chapter;
mod contents;
mod numbering;
mod plan;
mod sheet;

pub use chapter::{Chapter, ChapterView};
pub use contents::ContentsView;
pub use numbering::Numbering;
pub use plan::{BookAppsView, BookPlanView};
pub use sheet::SheetView;

//! A parent going through a guide: pure functions on [`Progress`]. Nothing here waits, stores, or knows the time.
//!
//! [`Progress`] is all that is remembered. [`Walk::replay`] plays it on today's guide, so that an edit to the guide
//! strands nobody; [`PlanNow`] works out the plan for the pictures from the answers.

#[cfg(test)]
mod fixture;
mod plan_now;
mod progress;
mod record;
mod replay;

pub use plan_now::{Closes, HoldNow, PlanNow, TaskNow, TaskState, closes_on};
pub use progress::{Entry, Progress};
pub use record::{Item, Mark, Record, Sent, words_of};
pub use replay::{Taken, Walk};

//! What a guide is: plain values and serde. No I/O, no Dioxus, no clock, no topic.
//!
//! In the order in which a newcomer meets them: a [`Guide`] is made of [`Step`]s; a parent picks [`Choice`]s;
//! choices set [`Answers`]; [`Condition`]s read them; out of them come the [`Plan`] for the pictures and the
//! right [`Fact`]s and [`Helpline`]s.

mod aliases;
mod answers;
mod app;
mod choice;
mod condition;
mod date;
mod decision;
mod door;
mod fact;
mod first_screen;
mod fork;
mod guide;
mod handout;
mod helpline;
mod id;
mod line;
mod plan;
mod provenance;
mod repair;
mod sheet;
mod source;
mod step;
mod task;

pub use aliases::{Aliases, once, today};
pub use answers::{AnswerOption, Answers, Question as AnswerQuestion, Vocabulary};
pub use app::{App, AppKind, Churn, Variant, Window};
pub use choice::{Branch, Choice};
pub use condition::Condition;
pub use date::Date;
pub use decision::{Clause, Decision, Meaning};
pub use door::Door;
pub use fact::{Fact, Need, Topic};
pub use first_screen::{DoNot, FirstScreen, Icon};
pub use fork::Fork;
pub use guide::{Guide, Part, Review};
pub use handout::{ForYou, ForYouSection, SameMessage, SameMessagePick};
pub use helpline::{DayOfWeek, Helpline, HelplineGroup, OpeningHours, ServedPerson, Way, WayKind};
pub use id::{
    AnswerKey, AnswerValue, AppId, ChoiceId, DecisionId, DoorId, FactId, GuideId, HandoutId, HelplineGroupId,
    HelplineId, HoldId, NoteId, PartId, PlanPartId, RepairId, SourceId, StepId, TaskId, TopicId, TrackId,
};
pub use line::{Avoid, Line, Note};
pub use plan::{Hold, Plan, PlanPart, Track, Tracks};
pub use provenance::{Confidence, Provenance};
pub use repair::Repair;
pub use sheet::{Sheet, SheetRow};
pub use source::{Seen, Source, SourceKind};
pub use step::{Outcome, Point, Question, Say, Screen, Step};
pub use task::{Actor, Effect, Explained, Reason, Task, TaskLink};

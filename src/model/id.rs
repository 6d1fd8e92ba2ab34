//! Typed ids: stable kebab-case words that name a thing for ever. A position or a text never makes an id.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::rc::Rc;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "check", derive(schemars::JsonSchema), schemars(extend("pattern" = "^[a-z0-9]+(-[a-z0-9]+)*$")))]
        #[serde(transparent)]
        pub struct $name(
            #[cfg_attr(feature = "check", schemars(with = "String"))] Rc<str>,
        );

        impl $name {
            /// The word itself.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(word: &str) -> Self {
                Self(word.into())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// Names a guide, and the folder it stands in.
    GuideId;
    /// Names a step; its file has the same name.
    StepId;
    /// Names a choice within its step.
    ChoiceId;
    /// Names a part of the talk: a folder under `talk/` and a chapter of the book.
    PartId;
    /// Names a question that answers are given to, such as `age`.
    AnswerKey;
    /// Names one answer out of a key's closed list, such as `7-10`.
    AnswerValue;
    /// Names an app, a game or a place for photos; its file has the same name.
    AppId;
    /// Names a note that stands beside a line, such as `autistic`.
    NoteId;
    /// Names something that a parent and a child decide together; its file has the same name.
    DecisionId;
    /// Names what went wrong in a talk.
    RepairId;
    /// Names a section of a page that is handed over.
    HandoutId;
    /// Names a safety door.
    DoorId;
    /// Names a track of the plan for the pictures.
    TrackId;
    /// Names a reason to keep everything for now.
    HoldId;
    /// Names a part of the plan, such as `pause`.
    PlanPartId;
    /// Names one thing to do with the pictures.
    TaskId;
    /// Names a group of facts: a file under `facts/`.
    TopicId;
    /// Names one fact.
    FactId;
    /// Names where a claim comes from.
    SourceId;
    /// Names a group of helplines: a file under `helplines/`.
    HelplineGroupId;
    /// Names one helpline.
    HelplineId;
}

//! Who can be asked for help, and how.

use super::{AnswerValue, Condition, Confidence, Date, HelplineGroupId, HelplineId, Provenance, SourceId};
use serde::{Deserialize, Serialize};

/// Helplines under one heading.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct HelplineGroup {
    /// Its name, and its file's.
    pub id: HelplineGroupId,
    /// Its heading.
    pub heading: String,
    /// The helplines, most needed first.
    pub helplines: Vec<Helpline>,
}

/// A service that helps.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Helpline {
    /// Its name in the data.
    pub id: HelplineId,
    /// Its name.
    pub name: String,
    /// Who should make the call.
    #[serde(rename = "for")]
    pub served: ServedPerson,
    /// Whom it is there for.
    pub who: String,
    /// What it does, in one sentence.
    pub about: String,
    /// How to reach it, best first.
    pub ways: Vec<Way>,
    /// What it costs.
    #[serde(default)]
    pub cost: Option<String>,
    /// Where it helps.
    pub nations: Vec<AnswerValue>,
    /// Shown only when it holds, such as for services that start at 18.
    #[serde(default)]
    pub when: Option<Condition>,
    /// When it is open; left out unless the source is sure, and then the screen says to check.
    #[serde(default)]
    pub hours: Vec<OpeningHours>,
    /// Where this comes from.
    pub sources: Vec<SourceId>,
    /// How sure it is.
    pub confidence: Confidence,
    /// What is unsure, in plain words.
    #[serde(default)]
    pub unsure: Option<String>,
    /// When it was last checked.
    pub checked_on: Date,
    /// After this day it counts as stale.
    pub review_by: Date,
}

impl Helpline {
    /// All that makes it checkable.
    pub fn provenance(&self) -> Provenance<'_> {
        Provenance {
            sources: &self.sources,
            confidence: self.confidence,
            unsure: self.unsure.as_deref(),
            checked_on: &self.checked_on,
            review_by: &self.review_by,
        }
    }

    /// Whether it never closes.
    pub fn is_always_open(&self) -> bool {
        self.hours.iter().any(|hours| {
            hours.day_of_week.contains(&DayOfWeek::EveryDay) && hours.opens == "00:00" && hours.closes == "24:00"
        })
    }
}

/// Who should make the call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ServedPerson {
    /// The child.
    Child,
    /// The parent or another adult.
    Parent,
    /// Either.
    Both,
}

/// One way to reach a helpline.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Way {
    /// What it takes.
    pub kind: WayKind,
    /// What stands on it, the number always visible.
    pub label: String,
    /// `tel:`, `sms:`, `mailto:` or `https:`; left out where there is nothing to tap.
    #[serde(default)]
    pub to: Option<String>,
    /// What to know before using it.
    #[serde(default)]
    pub note: Option<String>,
}

/// What a way to reach a helpline takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum WayKind {
    /// A voice call.
    Call,
    /// A text message.
    Text,
    /// An online chat.
    Chat,
    /// A page or a form.
    Web,
    /// An e-mail.
    Email,
    /// A video call in British Sign Language.
    VideoBsl,
    /// A text relay for people who do not speak or hear on the phone.
    Relay,
}

/// When a helpline is open, in the words of schema.org; times in the United Kingdom.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct OpeningHours {
    /// On which days.
    pub day_of_week: Vec<DayOfWeek>,
    /// From, `09:00`.
    #[cfg_attr(feature = "check", schemars(extend("pattern" = "^([01][0-9]|2[0-3]):[0-5][0-9]$")))]
    pub opens: String,
    /// To, `21:00`, or `24:00` for the end of the day.
    #[cfg_attr(feature = "check", schemars(extend("pattern" = "^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$")))]
    pub closes: String,
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum DayOfWeek {
    EveryDay,
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

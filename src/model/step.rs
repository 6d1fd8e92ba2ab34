//! One screen of the walk.

use super::{Answers, Avoid, Choice, ChoiceId, Condition, DecisionId, FactId, HelplineId, Line, Note, PartId, StepId};
use serde::{Deserialize, Serialize};

/// One screen of the walk: a question to the parent, a line to say to the child, or an end.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// Asks the parent.
    Question(Question),
    /// Gives the parent a line to say.
    Say(Say),
    /// Ends the walk.
    Outcome(Outcome),
}

impl Step {
    /// Its name.
    pub fn id(&self) -> &StepId {
        match self {
            Step::Question(question) => &question.id,
            Step::Say(say) => &say.id,
            Step::Outcome(outcome) => &outcome.id,
        }
    }

    /// The heading of its screen.
    pub fn heading(&self) -> &str {
        match self {
            Step::Question(question) => &question.heading,
            Step::Say(say) => &say.heading,
            Step::Outcome(outcome) => &outcome.heading,
        }
    }

    /// Everything that can be picked at it; an outcome has nothing.
    pub fn choices(&self) -> &[Choice] {
        match self {
            Step::Question(question) => &question.choices,
            Step::Say(say) => &say.reactions,
            Step::Outcome(_) => &[],
        }
    }

    /// The choice with this name, if it is there for these answers.
    pub fn offered(&self, choice: &ChoiceId, answers: &Answers) -> Option<&Choice> {
        self.choices().iter().find(|candidate| candidate.id == *choice && candidate.is_offered(answers))
    }

    /// Facts worth knowing right here.
    pub fn facts(&self) -> &[FactId] {
        match self {
            Step::Question(question) => &question.facts,
            Step::Say(say) => &say.facts,
            Step::Outcome(outcome) => &outcome.facts,
        }
    }

    /// What the parent and the child decide here.
    pub fn decisions(&self) -> &[DecisionId] {
        match self {
            Step::Question(_) => &[],
            Step::Say(say) => &say.decide,
            Step::Outcome(outcome) => &outcome.decide,
        }
    }

    /// Helplines that belong right here.
    pub fn helplines(&self) -> &[HelplineId] {
        match self {
            Step::Question(question) => &question.helplines,
            Step::Say(say) => &say.helplines,
            Step::Outcome(outcome) => &outcome.helplines,
        }
    }
}

/// A question to the parent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Question {
    /// Its name, and its file's.
    pub id: StepId,
    /// The question.
    pub heading: String,
    /// What helps to answer it, a paragraph each.
    #[serde(default)]
    pub body: Vec<String>,
    /// The answers to pick from.
    pub choices: Vec<Choice>,
    /// Facts worth knowing right here.
    #[serde(default)]
    pub facts: Vec<FactId>,
    /// Helplines that belong right here.
    #[serde(default)]
    pub helplines: Vec<HelplineId>,
}

/// A line to say to the child, and what the child may do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Say {
    /// Its name, and its file's.
    pub id: StepId,
    /// The folder it stands in; a file does not say it.
    #[serde(default = "no_part")]
    #[cfg_attr(feature = "check", schemars(skip))]
    pub part: PartId,
    /// What this step is for, to the parent.
    pub heading: String,
    /// The line, in variants: the first that holds is said.
    pub lines: Vec<Line>,
    /// What to do with body, voice and silence.
    #[serde(default, rename = "do")]
    pub do_this: Option<String>,
    /// Why the line helps.
    pub why: String,
    /// What not to say, and the repair.
    pub avoid: Vec<Avoid>,
    /// What differs for some children.
    #[serde(default)]
    pub notes: Vec<Note>,
    /// What the parent and the child decide here, together.
    #[serde(default)]
    pub decide: Vec<DecisionId>,
    /// What the child may do, as the parent sees it.
    pub reactions: Vec<Choice>,
    /// Facts worth knowing right here.
    #[serde(default)]
    pub facts: Vec<FactId>,
    /// Helplines that belong right here.
    #[serde(default)]
    pub helplines: Vec<HelplineId>,
}

impl Say {
    /// The line for these answers.
    pub fn line(&self, answers: &Answers) -> Option<&Line> {
        self.lines.iter().find(|line| line.when.holds(answers))
    }
}

fn no_part() -> PartId {
    PartId::from("none")
}

/// An end of the walk: what to do now.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Outcome {
    /// Its name, and its file's.
    pub id: StepId,
    /// What has been reached.
    pub heading: String,
    /// A paragraph each.
    pub body: Vec<String>,
    /// What to do and when, such as "Tonight".
    #[serde(default)]
    pub points: Vec<Point>,
    /// What the parent and the child decide here, together.
    #[serde(default)]
    pub decide: Vec<DecisionId>,
    /// The screens to go to from here; the first is the main one.
    pub go_to: Vec<Screen>,
    /// Facts worth knowing right here.
    #[serde(default)]
    pub facts: Vec<FactId>,
    /// Helplines that belong right here.
    #[serde(default)]
    pub helplines: Vec<HelplineId>,
}

/// A titled paragraph of an outcome.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Point {
    /// A few words.
    pub title: String,
    /// Shown only when it holds.
    #[serde(default)]
    pub when: Option<Condition>,
    /// The paragraph.
    pub text: String,
}

/// A screen that an outcome can send to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Screen {
    /// The plan for the pictures.
    Pictures,
    /// Who to call.
    Help,
    /// What is so, with sources.
    Facts,
}

//! One topic, all of it.

use super::{
    Aliases, Answers, App, AppId, Choice, Date, Decision, DecisionId, Door, Fact, FactId, FirstScreen, ForYou, Fork,
    GuideId, Helpline, HelplineGroup, HelplineId, PartId, Plan, Repair, SameMessage, Sheet, Source, SourceId, Step,
    StepId, Topic, Vocabulary,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One topic, all of it. Never changes once read; the engine knows nothing of what it is about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Guide {
    /// Its name.
    pub id: GuideId,
    /// What it is about, for the page that says who made it.
    pub title: String,
    /// The first step of the walk.
    pub start: StepId,
    /// What a parent sees first.
    pub first_screen: FirstScreen,
    /// The parts of the talk, in the order of the book.
    pub parts: Vec<Part>,
    /// Who has signed it off. Empty until a named organisation has.
    pub reviews: Vec<Review>,
    /// Everything that can be answered.
    pub vocabulary: Vocabulary,
    /// What may turn out to be true at any moment.
    pub doors: Vec<Door>,
    /// Every step, by name.
    pub steps: BTreeMap<StepId, Step>,
    /// The places where walks part.
    pub forks: Vec<Fork>,
    /// What parents and children decide together.
    pub decisions: Vec<Decision>,
    /// The names that things once had.
    pub aliases: Aliases,
    /// Where pictures can be.
    pub apps: Vec<App>,
    /// What a plan for the pictures is made of.
    pub plan: Plan,
    /// What to say after something went wrong.
    pub repairs: Vec<Repair>,
    /// The page for the child.
    pub for_you: Option<ForYou>,
    /// The sheet for two homes.
    pub same_message: Option<SameMessage>,
    /// The sheet to write on.
    pub sheet: Option<Sheet>,
    /// What is so.
    pub topics: Vec<Topic>,
    /// Who can be asked.
    pub helplines: Vec<HelplineGroup>,
    /// Where claims come from.
    pub sources: Vec<Source>,
}

impl Guide {
    /// The step with this name.
    pub fn step(&self, id: &StepId) -> Option<&Step> {
        self.steps.get(id)
    }

    /// The fork with this name.
    pub fn fork(&self, id: &StepId) -> Option<&Fork> {
        self.forks.iter().find(|fork| fork.id == *id)
    }

    /// The step that follows a choice, with `answers` as they stand after it has been picked.
    pub fn next<'g>(&'g self, choice: &'g Choice, answers: &Answers) -> &'g StepId {
        let next = choice.next(answers);
        self.fork(next).map_or(next, |fork| fork.next(answers))
    }

    /// Every step that a choice can lead to, through a fork or straight.
    pub fn all_next<'g>(&'g self, choice: &'g Choice) -> Vec<&'g StepId> {
        let mut steps = Vec::new();
        for next in choice.all_next() {
            match self.fork(next) {
                Some(fork) => steps.extend(fork.branches.iter().map(|branch| &branch.next).chain([&fork.next])),
                None => steps.push(next),
            }
        }
        steps
    }

    /// The decision with this name.
    pub fn decision(&self, id: &DecisionId) -> Option<&Decision> {
        self.decisions.iter().find(|decision| decision.id == *id)
    }

    /// The app with this name.
    pub fn app(&self, id: &AppId) -> Option<&App> {
        self.apps.iter().find(|app| app.id == *id)
    }

    /// The helpline with this name.
    pub fn helpline(&self, id: &HelplineId) -> Option<&Helpline> {
        self.all_helplines().find(|helpline| helpline.id == *id)
    }

    /// Every helpline, in order.
    pub fn all_helplines(&self) -> impl Iterator<Item = &Helpline> {
        self.helplines.iter().flat_map(|group| &group.helplines)
    }

    /// The fact with this name.
    pub fn fact(&self, id: &FactId) -> Option<&Fact> {
        self.all_facts().find(|fact| fact.id == *id)
    }

    /// Every fact, in order.
    pub fn all_facts(&self) -> impl Iterator<Item = &Fact> {
        self.topics.iter().flat_map(|topic| &topic.facts)
    }

    /// The source with this name.
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == *id)
    }

    /// Answers before anything has been said.
    pub fn no_answers(&self) -> Answers {
        self.vocabulary.no_answers()
    }
}

/// A part of the talk: a folder under `talk/`, a chapter of the book.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Part {
    /// The folder's name.
    pub id: PartId,
    /// Its heading in the book.
    pub heading: String,
}

/// A named organisation that has signed the guide off.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Review {
    /// Who.
    pub organisation: String,
    /// When.
    pub on: Date,
}

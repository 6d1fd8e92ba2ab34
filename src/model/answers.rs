//! What the parent has said so far, out of a closed vocabulary.

use super::{AnswerKey, AnswerValue};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::rc::Rc;

/// What has been answered so far, and what counts until something is: see [`Vocabulary::no_answers`].
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Answers {
    given: BTreeMap<AnswerKey, AnswerValue>,
    assumed: Rc<BTreeMap<AnswerKey, AnswerValue>>,
}

impl Answers {
    /// What counts for `key`: the answer given, or else the one assumed until it is given.
    pub fn get(&self, key: &AnswerKey) -> Option<&AnswerValue> {
        self.given.get(key).or_else(|| self.assumed.get(key))
    }

    /// The answer really given for `key`.
    pub fn given(&self, key: &AnswerKey) -> Option<&AnswerValue> {
        self.given.get(key)
    }

    /// True when nothing has been answered yet.
    pub fn nothing_given(&self) -> bool {
        self.given.is_empty()
    }

    /// Takes over everything that a choice or a door sets; a later answer replaces an earlier one.
    pub fn set_all(&mut self, sets: &BTreeMap<AnswerKey, AnswerValue>) {
        for (key, value) in sets {
            self.given.insert(key.clone(), value.clone());
        }
    }
}

/// Everything that can be answered in a guide. A word that does not stand here is a fault.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Vocabulary(pub Vec<Question>);

impl Vocabulary {
    /// The entry for `key`.
    pub fn question(&self, key: &AnswerKey) -> Option<&Question> {
        self.0.iter().find(|question| question.key == *key)
    }

    /// Answers before anything has been said. A safety question that nobody has answered counts as "not sure".
    pub fn no_answers(&self) -> Answers {
        let mut assumed = BTreeMap::new();
        for question in &self.0 {
            if let Some(value) = &question.until_answered {
                assumed.insert(question.key.clone(), value.clone());
            }
        }
        Answers { given: BTreeMap::new(), assumed: Rc::new(assumed) }
    }
}

/// One thing that can be answered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Question {
    /// The word that conditions use.
    pub key: AnswerKey,
    /// How the list of what was said so far names it, such as "Age".
    pub label: String,
    /// The answer that counts until one is given.
    #[serde(default)]
    pub until_answered: Option<AnswerValue>,
    /// Every possible answer.
    pub values: Vec<AnswerOption>,
}

/// One possible answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct AnswerOption {
    /// The word that conditions use.
    pub value: AnswerValue,
    /// How the screen names it, such as "11 to 13".
    pub label: String,
}

//! When something holds: plain data over [`Answers`], never an expression.

use super::{AnswerKey, AnswerValue, Answers, Vocabulary};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Any of the values within a key, all of the keys. The word `any` for a value says in the data, rather than by
/// leaving the key out, that every answer (and no answer) will do.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Condition(pub BTreeMap<AnswerKey, Vec<AnswerValue>>);

impl Condition {
    /// The value that stands for every answer.
    pub const ANY: &'static str = "any";

    /// Whether this holds for `answers`. An empty condition always holds.
    pub fn holds(&self, answers: &Answers) -> bool {
        self.0
            .iter()
            .all(|(key, values)| is_any(values) || answers.get(key).is_some_and(|answer| values.contains(answer)))
    }

    /// Whether this holds whatever was answered.
    pub fn always_holds(&self) -> bool {
        self.0.values().all(|values| is_any(values))
    }

    /// As a reader meets it: "Age: 7 to 10 or 11 to 13". Nothing where it holds for everyone.
    pub fn in_words(&self, vocabulary: &Vocabulary) -> String {
        let mut words = Vec::new();
        for (key, values) in self.0.iter().filter(|(_, values)| !is_any(values)) {
            let Some(question) = vocabulary.question(key) else { continue };
            let labels = question.values.iter().filter(|option| values.contains(&option.value));
            let labels: Vec<&str> = labels.map(|option| option.label.as_str()).collect();
            words.push(format!("{}: {}", question.label, labels.join(" or ")));
        }
        words.join("; ")
    }

    /// Whether every key it reads has really been answered, so that the parent knows why it holds.
    pub fn rests_on_given(&self, answers: &Answers) -> bool {
        self.0.keys().all(|key| answers.given(key).is_some())
    }
}

fn is_any(values: &[AnswerValue]) -> bool {
    values.iter().any(|value| value.as_str() == Condition::ANY)
}

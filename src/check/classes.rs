//! Answers that make no difference to a set of conditions.

use crate::model::{AnswerKey, AnswerValue, Condition, Guide};
use std::collections::{BTreeMap, BTreeSet};

/// For every key that some conditions read: its answers, with those that stand in the same conditions thrown together.
/// `None` among them stands for "not answered", where nothing is assumed until it is.
#[derive(Debug)]
pub(super) struct Classes(BTreeMap<AnswerKey, BTreeMap<Option<AnswerValue>, Option<AnswerValue>>>);

impl Classes {
    /// The classes that `conditions` can tell apart.
    pub(super) fn new<'c>(guide: &Guide, conditions: impl Iterator<Item = &'c Condition>) -> Self {
        let conditions: Vec<&Condition> = conditions.collect();
        let mut classes = BTreeMap::new();
        for question in &guide.vocabulary.0 {
            let lists: Vec<&Vec<AnswerValue>> =
                conditions.iter().filter_map(|when| when.0.get(&question.key)).collect();
            if lists.is_empty() {
                continue;
            }
            let mut representatives: BTreeMap<Vec<bool>, Option<AnswerValue>> = BTreeMap::new();
            let mut class_of = BTreeMap::new();
            let unanswered = question.until_answered.is_none().then_some(None);
            for value in unanswered.into_iter().chain(question.values.iter().map(|option| Some(option.value.clone()))) {
                let stands_in =
                    lists.iter().map(|list| value.as_ref().is_some_and(|value| list.contains(value))).collect();
                let representative = representatives.entry(stands_in).or_insert_with(|| value.clone()).clone();
                class_of.insert(value, representative);
            }
            classes.insert(question.key.clone(), class_of);
        }
        Self(classes)
    }

    /// Every key with one answer of each class.
    pub(super) fn keys(&self) -> impl Iterator<Item = (&AnswerKey, Vec<Option<AnswerValue>>)> {
        self.0.iter().map(|(key, class_of)| {
            let distinct: BTreeSet<&Option<AnswerValue>> = class_of.values().collect();
            (key, distinct.into_iter().cloned().collect())
        })
    }
}

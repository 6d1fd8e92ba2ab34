//! The guide as a visit carries it: everything the walk, the plan and the helplines need, and of the facts only the
//! plain words that a step shows. The whole of them stands on the page of facts.

use crate::model::{Fact, FactId, Guide, SourceId, Step, Topic};
use std::collections::BTreeSet;

/// The pocket edition of `guide`.
pub(super) fn pocket(guide: &Guide) -> Guide {
    let facts: BTreeSet<&FactId> = guide.steps.values().flat_map(Step::facts).collect();
    let sources: BTreeSet<&SourceId> = guide
        .plan
        .tasks()
        .flat_map(|task| &task.sources)
        .chain(guide.all_helplines().flat_map(|helpline| &helpline.sources))
        .collect();
    Guide {
        topics: guide
            .topics
            .iter()
            .map(|topic| Topic {
                facts: topic.facts.iter().filter(|fact| facts.contains(&fact.id)).map(plain).collect(),
                ..topic.clone()
            })
            .filter(|topic| !topic.facts.is_empty())
            .collect(),
        sources: guide.sources.iter().filter(|source| sources.contains(&source.id)).cloned().collect(),
        ..guide.clone()
    }
}

fn plain(fact: &Fact) -> Fact {
    Fact {
        precise: String::new(),
        sources: Vec::new(),
        needs: Vec::new(),
        letter: None,
        conflict: None,
        nations: Vec::new(),
        ..fact.clone()
    }
}

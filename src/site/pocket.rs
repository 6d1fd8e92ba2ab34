//! The guide as a visit carries it: everything the walk, the plan and the helplines need, and of the facts only the
//! plain words that a step shows. The whole of them stands on the page of facts, and where tasks and the steps of apps
//! come from stands in the book.

use crate::model::{Fact, FactId, ForYou, Guide, SameMessage, Sheet, SourceId, Step, Topic};
use std::collections::BTreeSet;

/// The pocket edition of `guide`.
pub(super) fn pocket(guide: &Guide) -> Guide {
    let facts: BTreeSet<&FactId> = guide.steps.values().flat_map(Step::facts).collect();
    let sources: BTreeSet<&SourceId> = guide.all_helplines().flat_map(|helpline| &helpline.sources).collect();
    let mut plan = guide.plan.clone();
    for task in plan.parts.iter_mut().flat_map(|part| &mut part.tasks) {
        task.sources.clear();
        task.conflict = None;
    }
    plan.holds.iter_mut().for_each(|hold| hold.sources.clear());
    let mut apps = guide.apps.clone();
    apps.iter_mut().flat_map(|app| &mut app.variants).for_each(|variant| variant.sources.clear());
    Guide {
        plan,
        apps,
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
        // It is printed from a page of its own; the screen only has to know that there is one.
        sheet: guide.sheet.as_ref().map(|sheet| Sheet { body: Vec::new(), rows: Vec::new(), ..sheet.clone() }),
        for_you: guide.for_you.as_ref().map(|page| ForYou { intro: Vec::new(), sections: Vec::new(), ..page.clone() }),
        same_message: guide.same_message.as_ref().map(|sheet| SameMessage {
            intro: Vec::new(),
            sentences: Vec::new(),
            ..sheet.clone()
        }),
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

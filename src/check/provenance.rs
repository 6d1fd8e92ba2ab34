//! Claims that do not say how sure they are, and links to pages that are not their owner's.

use super::{finding, tasks};
use crate::content::{Finding, Place};
use crate::model::{Confidence, Guide, Provenance, Seen};

pub(super) fn check(guide: &Guide, findings: &mut Vec<Finding>) {
    let mut unsure = |file: &str, pointer: String, claim: Provenance<'_>| {
        if claim.confidence < Confidence::High && claim.unsure.is_none() {
            findings.push(finding(
                "unsure-unsaid",
                Place::value(file, format!("{pointer}/confidence")),
                "this is not sure, and nothing says what is unsure".into(),
                "say it in `unsure`, in plain words",
            ));
        }
    };
    for topic in &guide.topics {
        for (index, fact) in topic.facts.iter().enumerate() {
            unsure(&format!("facts/{}.json", topic.id), format!("/facts/{index}"), fact.provenance());
        }
    }
    for group in &guide.helplines {
        for (index, helpline) in group.helplines.iter().enumerate() {
            unsure(&format!("helplines/{}.json", group.id), format!("/helplines/{index}"), helpline.provenance());
        }
    }
    for (file, at, task) in tasks(guide) {
        unsure(&file, at, task.provenance());
    }
    for source in &guide.sources {
        if source.seen == Seen::Copy && source.url.is_some() {
            findings.push(finding(
                "relay-linked",
                Place::value("sources", ""),
                format!("the source `{}` was seen only as a copy, and has a link", source.id),
                "take its `url` out",
            ));
        }
    }
}

//! Claims that do not say how sure they are, and links to pages that are not their owner's.

use super::{finding, tasks};
use crate::content::{Finding, Place};
use crate::model::{Confidence, Guide, Provenance, Seen, Source, SourceId};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn check(guide: &Guide, texts: &BTreeMap<String, String>, findings: &mut Vec<Finding>) {
    for (file, at, claim) in claims(guide) {
        if claim.confidence < Confidence::High && claim.unsure.is_none() {
            findings.push(finding(
                "unsure-unsaid",
                Place::value(file, format!("{at}/confidence")),
                "this is not sure, and nothing says what is unsure".into(),
                "say it in `unsure`, in plain words",
            ));
        }
    }
    sources(texts, findings);
}

/// Every claim with its place.
pub(super) fn claims(guide: &Guide) -> Vec<(String, String, Provenance<'_>)> {
    let mut claims = Vec::new();
    for topic in &guide.topics {
        for (index, fact) in topic.facts.iter().enumerate() {
            claims.push((format!("facts/{}.json", topic.id), format!("/facts/{index}"), fact.provenance()));
        }
    }
    for group in &guide.helplines {
        for (index, helpline) in group.helplines.iter().enumerate() {
            let file = format!("helplines/{}.json", group.id);
            claims.push((file, format!("/helplines/{index}"), helpline.provenance()));
        }
    }
    for app in &guide.apps {
        for (index, variant) in app.variants.iter().enumerate() {
            claims.push((format!("apps/{}.json", app.id), format!("/variants/{index}"), variant.provenance()));
        }
    }
    claims.extend(tasks(guide).map(|(file, at, task)| (file, at, task.provenance())));
    claims
}

/// Sources stand in files whose names the guide does not keep, so they are looked at file by file.
fn sources(texts: &BTreeMap<String, String>, findings: &mut Vec<Finding>) {
    let mut seen = BTreeSet::new();
    for (file, text) in texts.iter().filter(|(file, _)| file.starts_with("sources/")) {
        let Ok(list) = serde_json::from_str::<Vec<Source>>(text) else { continue };
        for (index, source) in list.into_iter().enumerate() {
            if source.seen == Seen::Copy && source.url.is_some() {
                findings.push(finding(
                    "relay-linked",
                    Place::value(file, format!("/{index}/url")),
                    format!("the source `{}` was seen only as a copy, and has a link", source.id),
                    "take its `url` out",
                ));
            }
            let message = format!("there is already a source named `{}`", source.id);
            if !seen.insert(source.id) {
                let place = Place::value(file, format!("/{index}/id"));
                findings.push(finding("id-twice", place, message, "give one of them another id"));
            }
        }
    }
}

/// Every source with its file and its number there.
pub(super) fn source_places(texts: &BTreeMap<String, String>) -> Vec<(String, usize, SourceId)> {
    let mut places = Vec::new();
    for (file, text) in texts.iter().filter(|(file, _)| file.starts_with("sources/")) {
        let Ok(list) = serde_json::from_str::<Vec<Source>>(text) else { continue };
        places.extend(list.into_iter().enumerate().map(|(index, source)| (file.clone(), index, source.id)));
    }
    places
}

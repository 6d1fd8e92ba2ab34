//! What every line to say must have.

use super::{finding, step_file};
use crate::content::{Finding, Place};
use crate::model::{AnswerKey, ChoiceId, Guide, Step};

const FEWEST_REACTIONS: usize = 5;
const ALWAYS: [&str; 2] = ["quiet", "something-else"];

pub(super) fn check(guide: &Guide, findings: &mut Vec<Finding>) {
    for (index, repair) in guide.repairs.iter().enumerate() {
        if !repair.lines.last().is_some_and(|line| line.when.always_holds()) {
            findings.push(finding(
                "line-not-for-all",
                Place::value("repairs.json", format!("/{index}/lines")),
                "the last line does not say that it holds for everyone".into(),
                "let the last `when` be {\"age\": [\"any\"]}",
            ));
        }
    }
    let age = AnswerKey::from("age");
    for step in guide.steps.values() {
        let Step::Say(say) = step else { continue };
        let file = step_file(step);
        for (index, line) in say.lines.iter().enumerate() {
            if !line.when.0.contains_key(&age) {
                findings.push(finding(
                    "line-without-age",
                    Place::value(&file, format!("/lines/{index}/when")),
                    "this line does not say for which ages it is".into(),
                    "name `age`: the bands, or \"any\"",
                ));
            }
        }
        if !say.lines.last().is_some_and(|line| line.when.always_holds()) {
            findings.push(finding(
                "line-not-for-all",
                Place::value(&file, "/lines"),
                "the last line does not say that it holds for everyone".into(),
                "let the last `when` be {\"age\": [\"any\"]}",
            ));
        }
        let missing: Vec<&str> = ALWAYS
            .into_iter()
            .filter(|id| !say.reactions.iter().any(|reaction| reaction.id == ChoiceId::from(*id)))
            .collect();
        if say.reactions.len() < FEWEST_REACTIONS {
            findings.push(finding(
                "reactions-too-few",
                Place::value(&file, "/reactions"),
                format!("there are {} reactions here, and there must be {FEWEST_REACTIONS}", say.reactions.len()),
                "think of silence, tears, anger, denial, and what nobody foresaw",
            ));
        } else if !missing.is_empty() {
            findings.push(finding(
                "reactions-too-few",
                Place::value(&file, "/reactions"),
                format!("the reaction `{}` is missing here", missing.join("` and `")),
                "a child can always go quiet, or do something else",
            ));
        }
    }
}

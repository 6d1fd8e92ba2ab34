//! The rules that protect the child, over every combination of answers that the plan can tell apart.
//!
//! - Nothing that destroys evidence, tells the other side or loses the report opens while a hold stands; what lifts the
//!   hold is in the plan; and once it is lifted the picture is deleted.
//! - Where nothing holds, the plan ends in a decided deletion, and something must be done before it.
//! - The child's own picture is deleted only after the tools that take it down.
//! - Every kind of danger has a door, and every door a number.

use super::classes::Classes;
use super::finding;
use crate::content::{Finding, Place};
use crate::model::{Actor, AnswerKey, AnswerValue, Answers, Condition, Effect, Guide, Task, TaskId};
use crate::walk::PlanNow;
use std::collections::{BTreeMap, BTreeSet};

/// The tools that take a child's own picture down: both want the picture or a link to it.
const REMOVAL: [&str; 2] = ["report-remove", "take-it-down"];

/// The doors that must be there.
const DOORS: [&str; 5] = ["danger-now", "suicide", "adult", "under-13", "not-safe-at-home"];

pub(super) fn check(guide: &Guide, findings: &mut Vec<Finding>) {
    doors(guide, findings);
    let mut seen = BTreeSet::new();
    for answers in combinations(guide) {
        for (place, code, message, help) in plan_faults(guide, &answers) {
            if seen.insert((code, place.clone(), message.clone())) {
                findings.push(finding(code, place, message, help));
            }
        }
    }
}

fn doors(guide: &Guide, findings: &mut Vec<Finding>) {
    for id in DOORS {
        let Some(index) = guide.doors.iter().position(|door| door.id.as_str() == id) else {
            findings.push(finding(
                "door-missing",
                Place::value("doors.json", ""),
                format!("there is no door `{id}`"),
                "add it: this danger must be one tap away from every step",
            ));
            continue;
        };
        let lines = guide.doors[index].helplines.iter().filter_map(|id| guide.helpline(id));
        let can_be_called = lines
            .flat_map(|helpline| &helpline.ways)
            .any(|way| way.to.as_ref().is_some_and(|to| to.starts_with("tel:")));
        if !can_be_called {
            findings.push(finding(
                "door-missing",
                Place::value("doors.json", format!("/{index}/helplines")),
                format!("behind the door `{id}` there is no number to call"),
                "name a helpline with a number",
            ));
        }
    }
}

/// Every combination of answers that the plan can tell apart. Answers to a key that stand in the same conditions, and
/// so can make no difference, are tried once.
pub(super) fn combinations(guide: &Guide) -> impl Iterator<Item = Answers> + '_ {
    let classes = Classes::new(guide, conditions_of_plan(guide));
    let keys: Vec<(AnswerKey, Vec<Option<AnswerValue>>)> =
        classes.keys().map(|(key, values)| (key.clone(), values)).collect();
    let total: usize = keys.iter().map(|(_, values)| values.len()).product();
    (0..total).map(move |mut number| {
        let mut sets = BTreeMap::new();
        for (key, values) in &keys {
            if let Some(value) = &values[number % values.len()] {
                sets.insert(key.clone(), value.clone());
            }
            number /= values.len();
        }
        let mut answers = guide.no_answers();
        answers.set_all(&sets);
        answers
    })
}

fn conditions_of_plan(guide: &Guide) -> impl Iterator<Item = &Condition> {
    let plan = &guide.plan;
    let tracks = plan.tracks.tracks.iter().map(|track| &track.when);
    plan.holds.iter().map(|hold| &hold.when).chain(tracks).chain(plan.tasks().filter_map(|task| task.when.as_ref()))
}

type Fault = (Place, &'static str, String, &'static str);

fn plan_faults(guide: &Guide, answers: &Answers) -> Vec<Fault> {
    let Some(plan) = PlanNow::new(guide, answers, &BTreeSet::new()) else {
        return vec![(
            Place::value("plan/tracks.json", ""),
            "unknown-track",
            "some answers have no track at all".into(),
            "let the held track exist",
        )];
    };
    let mut faults = Vec::new();
    let place = |task: &Task| task_place(guide, &task.id);
    let track = &plan.track.id;
    for now in plan.tasks().filter(|now| now.task.cannot_be_taken_back()) {
        let (task, before) = (now.task, plan.before(&now.task.id));
        if !plan.holds.is_empty()
            && plan.holds.iter().any(|hold| !hold.hold.lifted_by.iter().all(|id| before.contains(id)))
        {
            faults.push((
                place(task),
                "open-too-early",
                format!("`{}` can open while everything is to be kept", task.id),
                "let it wait for what lifts the hold",
            ));
        }
        if task.deletes() && before.is_empty() {
            faults.push((
                place(task),
                "waits-for-absent",
                format!("on the track `{track}` the deletion `{}` waits for nothing", task.id),
                "let it wait for the report, or for telling someone",
            ));
        }
        if task.deletes() && task.effects.contains(&Effect::MayShowPicture) && task.by != Actor::Child {
            faults.push((
                place(task),
                "open-too-early",
                format!("`{}` may show the picture, and is not in the child's own hand", task.id),
                "let the child do it: `\"by\": \"child\"`",
            ));
        }
        let early = REMOVAL.iter().find(|tool| {
            plan.tasks().any(|now| now.task.id.as_str() == **tool) && !before.contains(&TaskId::from(**tool))
        });
        if let Some(tool) = early.filter(|_| task.deletes() && is_own_picture(answers)) {
            faults.push((
                place(task),
                "open-too-early",
                format!("`{}` can open before `{tool}`, which takes the child's own picture down", task.id),
                "let it wait for that tool",
            ));
        }
    }
    if there_is_a_picture(answers) && !plan.tasks().any(|now| now.task.deletes()) {
        faults.push((
            Place::value("plan/tracks.json", ""),
            "never-deletes",
            format!("the track `{track}` never comes to a deletion, with {}", in_words(answers, guide)),
            "add one, by the child's own hand, and a last check",
        ));
    }
    for hold in &plan.holds {
        let can_be_done = |id: &TaskId| plan.tasks().any(|now| now.task.id == *id && !now.task.cannot_be_taken_back());
        let lifters = &hold.hold.lifted_by;
        let ways: BTreeSet<TaskId> =
            lifters.iter().flat_map(|id| plan.before(id)).chain(lifters.iter().cloned()).collect();
        if lifters.is_empty() || !ways.iter().all(can_be_done) {
            faults.push((
                Place::value("plan/holds.json", ""),
                "hold-not-lifted",
                format!("on the track `{track}` nothing that can be done lifts the hold `{}`", hold.hold.id),
                "name a task that is in the plan whenever the hold applies, and that no hold keeps shut",
            ));
        }
    }
    faults
}

fn is_own_picture(answers: &Answers) -> bool {
    answers.get(&AnswerKey::from("picture-of")).is_some_and(|value| value.as_str() == "my-child")
}

fn there_is_a_picture(answers: &Answers) -> bool {
    answers.get(&AnswerKey::from("picture-of")).is_none_or(|value| value.as_str() != "nobody")
}

fn in_words(answers: &Answers, guide: &Guide) -> String {
    let given = guide
        .vocabulary
        .0
        .iter()
        .filter_map(|question| Some(format!("{} = {}", question.key, answers.given(&question.key)?)));
    given.collect::<Vec<_>>().join(", ")
}

fn task_place(guide: &Guide, id: &TaskId) -> Place {
    super::tasks(guide)
        .find(|(_, _, task)| task.id == *id)
        .map_or_else(|| Place::value("plan", ""), |(file, at, _)| Place::value(file, format!("{at}/id")))
}

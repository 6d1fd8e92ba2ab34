//! The rules that protect the child, over every combination of answers that the plan can tell apart.
//!
//! - Nothing that destroys evidence, tells the other side or loses the report opens while a hold stands; what lifts the
//!   hold is in the plan; and once it is lifted the picture is deleted.
//! - Where nothing holds, the plan ends in a decided deletion, and something must be done before it.
//! - The child's own picture is deleted only after the tools that take it down.
//! - Every kind of danger has a door, and every door a number.

use super::{States, finding, states::keys_read_by_plan};
use crate::content::{Finding, Place};
use crate::model::{Actor, AnswerKey, AnswerValue, Answers, Guide, Task, TaskId};
use crate::walk::{PlanNow, TaskState};
use std::collections::{BTreeMap, BTreeSet};

/// The doors that must be there.
const DOORS: [&str; 5] = ["danger-now", "suicide", "adult", "under-13", "not-safe-at-home"];

pub(super) fn check(guide: &Guide, _states: &States, findings: &mut Vec<Finding>) {
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
            findings.push(finding("door-missing", Place::value("doors.json", ""), format!("there is no door `{id}`"), "add it: this danger must be one tap away from every step"));
            continue;
        };
        let lines = guide.doors[index].helplines.iter().filter_map(|id| guide.helpline(id));
        let can_be_called = lines.flat_map(|helpline| &helpline.ways).any(|way| way.to.as_ref().is_some_and(|to| to.starts_with("tel:")));
        if !can_be_called {
            findings.push(finding("door-missing", Place::value("doors.json", format!("/{index}/helplines")), format!("behind the door `{id}` there is no number to call"), "name a helpline with a number"));
        }
    }
}

/// Every combination of the answers that the plan reads, "not answered" among them.
pub(super) fn combinations(guide: &Guide) -> impl Iterator<Item = Answers> + '_ {
    let keys: Vec<(AnswerKey, Vec<Option<AnswerValue>>)> = keys_read_by_plan(guide)
        .into_iter()
        .filter_map(|key| {
            let question = guide.vocabulary.question(&key)?;
            let mut values: Vec<Option<AnswerValue>> = question.values.iter().map(|option| Some(option.value.clone())).collect();
            // An unanswered key that counts as one of its answers is that answer.
            if question.until_answered.is_none() {
                values.push(None);
            }
            Some((key, values))
        })
        .collect();
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

type Fault = (Place, &'static str, String, &'static str);

fn plan_faults(guide: &Guide, answers: &Answers) -> Vec<Fault> {
    let mut faults = Vec::new();
    let nothing = BTreeSet::new();
    let Some(fresh) = PlanNow::new(guide, answers, &nothing) else {
        faults.push((Place::value("plan/tracks.json", ""), "unknown-track", "some answers have no track at all".into(), "let the held track exist"));
        return faults;
    };
    let held = !fresh.holds.is_empty();
    let place = |task: &Task| task_place(guide, &task.id);
    // Do everything that opens, in order, until nothing more does; watch what opens when.
    let mut ticks: BTreeSet<TaskId> = BTreeSet::new();
    let mut deleted = false;
    let mut own_removed = true;
    loop {
        let Some(plan) = PlanNow::new(guide, answers, &ticks) else { break };
        let Some(now) = plan.tasks().find(|now| now.state == TaskState::ToDo) else {
            for left in plan.tasks().filter(|now| now.state != TaskState::Done) {
                faults.push((place(left.task), "hold-not-lifted", format!("on the track `{}` the task `{}` can never be opened", plan.track.id, left.task.id), "let what it waits for be in the plan"));
            }
            break;
        };
        let task = now.task;
        if task.cannot_be_taken_back() {
            if held && plan.holds.iter().any(|hold| !hold.lifted) {
                faults.push((place(task), "open-too-early", format!("`{}` opens while everything is to be kept", task.id), "let it wait for what lifts the hold"));
            }
            if task.deletes() {
                if ticks.is_empty() || waits_for_nothing(task, &plan) {
                    faults.push((place(task), "waits-for-absent", format!("on the track `{}` the deletion `{}` waits for nothing", plan.track.id, task.id), "let it wait for the report, or for telling someone"));
                }
                if task.by != Actor::Child && task.effects.contains(&crate::model::Effect::MayShowPicture) {
                    faults.push((place(task), "open-too-early", format!("`{}` may show the picture, and is not in the child's own hand", task.id), "let the child do it: `\"by\": \"child\"`"));
                }
                if is_own_picture(answers) && removal_left(&plan) {
                    own_removed = false;
                    faults.push((place(task), "open-too-early", format!("`{}` opens before the tools that take the child's own picture down", task.id), "let it wait for `report-remove` and `take-it-down`"));
                }
                deleted = true;
            }
        }
        ticks.insert(task.id.clone());
    }
    let _ = own_removed;
    if !deleted && there_is_a_picture(answers) {
        faults.push((Place::value("plan/tracks.json", ""), "never-deletes", format!("the track `{}` never comes to a deletion, with {}", fresh.track.id, in_words(answers, guide)), "add one, by the child's own hand, and a last check"));
    }
    for hold in &fresh.holds {
        let in_plan = |id: &TaskId| fresh.tasks().any(|now| now.task.id == *id);
        if hold.hold.lifted_by.is_empty() || !hold.hold.lifted_by.iter().all(in_plan) {
            faults.push((Place::value("plan/holds.json", ""), "hold-not-lifted", format!("nothing in the plan lifts the hold `{}`", hold.hold.id), "name a task that is in the plan whenever the hold applies"));
        }
    }
    faults
}

fn waits_for_nothing(task: &Task, plan: &PlanNow<'_>) -> bool {
    !task.after.iter().any(|id| plan.tasks().any(|now| now.task.id == *id))
}

fn removal_left(plan: &PlanNow<'_>) -> bool {
    let tools = ["report-remove", "take-it-down"];
    plan.tasks().any(|now| tools.contains(&now.task.id.as_str()) && now.state != TaskState::Done)
}

fn is_own_picture(answers: &Answers) -> bool {
    answers.get(&AnswerKey::from("picture-of")).is_some_and(|value| value.as_str() == "my-child")
}

fn there_is_a_picture(answers: &Answers) -> bool {
    answers.get(&AnswerKey::from("picture-of")).is_none_or(|value| value.as_str() != "nobody")
}

fn in_words(answers: &Answers, guide: &Guide) -> String {
    let given = guide.vocabulary.0.iter().filter_map(|question| Some(format!("{} = {}", question.key, answers.given(&question.key)?)));
    given.collect::<Vec<_>>().join(", ")
}

fn task_place(guide: &Guide, id: &TaskId) -> Place {
    super::tasks(guide)
        .find(|(_, _, task)| task.id == *id)
        .map_or_else(|| Place::value("plan", ""), |(file, at, _)| Place::value(file, format!("{at}/id")))
}

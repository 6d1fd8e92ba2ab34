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
use crate::model::{
    Actor, AnswerKey, AnswerValue, Answers, Condition, Effect, Guide, Hold, HoldId, Task, TaskId, TrackId,
};
use crate::walk::{PlanNow, Record};
use rustc_hash::FxHashSet;
use std::collections::{BTreeMap, BTreeSet};

/// The tools that take a child's own picture down: both want the picture or a link to it.
const REMOVAL: [&str; 2] = ["report-remove", "take-it-down"];

/// The doors that must be there.
const DOORS: [&str; 5] = ["danger-now", "suicide", "adult", "under-13", "not-safe-at-home"];

pub(super) fn check(guide: &Guide, findings: &mut Vec<Finding>) {
    doors(guide, findings);
    variants(guide, findings);
    skips(guide, findings);
    let mut seen = BTreeSet::new();
    let mut met = Met::default();
    let mut looked_at = FxHashSet::default();
    for answers in combinations(guide) {
        let Some(plan) = PlanNow::new(guide, &answers, &Record::default(), None) else {
            findings.push(finding(
                "unknown-track",
                Place::value("plan/tracks.json", ""),
                "some answers have no track at all".into(),
                "let the held track exist",
            ));
            return;
        };
        met.plan(&plan);
        // What can be wrong with a plan rests on its tasks, its holds and the picture; most combinations differ in nothing
        // else.
        let tasks: Vec<*const Task> = plan.tasks().map(|now| std::ptr::from_ref(now.task)).collect();
        let holds: Vec<*const Hold> = plan.holds.iter().map(|now| std::ptr::from_ref(now.hold)).collect();
        if !looked_at.insert((tasks, holds, is_own_picture(&answers), there_is_a_picture(&answers))) {
            continue;
        }
        for (place, code, message, help) in plan_faults(guide, &answers, &plan) {
            // The first combination of answers is the example; the others would say the same of the same place.
            if seen.insert((code, place.clone())) {
                findings.push(finding(code, place, message, help));
            }
        }
    }
    met.missed(guide, findings);
}

/// What stood in some plan.
#[derive(Default)]
struct Met<'g> {
    tracks: BTreeSet<&'g TrackId>,
    holds: BTreeSet<&'g HoldId>,
    tasks: BTreeSet<&'g TaskId>,
}

impl<'g> Met<'g> {
    fn plan(&mut self, plan: &PlanNow<'g>) {
        self.tracks.insert(&plan.track.id);
        self.holds.extend(plan.holds.iter().map(|now| &now.hold.id));
        self.tasks.extend(plan.tasks().map(|now| &now.task.id));
    }

    fn missed(&self, guide: &Guide, findings: &mut Vec<Finding>) {
        let mut say = |file: String, pointer: String, what: &str, id: &str| {
            findings.push(finding(
                "never-offered",
                Place::value(file, pointer),
                format!("no plan ever has the {what} `{id}`"),
                "correct its conditions or its tracks, look whether a track above it takes all, or take it out",
            ));
        };
        for (index, track) in guide.plan.tracks.tracks.iter().enumerate() {
            if !self.tracks.contains(&track.id) {
                say("plan/tracks.json".into(), format!("/tracks/{index}/when"), "track", track.id.as_str());
            }
        }
        for (index, hold) in guide.plan.holds.iter().enumerate() {
            if !self.holds.contains(&hold.id) {
                say("plan/holds.json".into(), format!("/{index}/when"), "hold", hold.id.as_str());
            }
        }
        for (file, at, task) in super::tasks(guide) {
            if !self.tasks.contains(&task.id) {
                say(file, format!("{at}/id"), "task", task.id.as_str());
            }
        }
    }
}

/// What an app adds must be safe wherever its task is: the plan is tried without apps.
fn variants(guide: &Guide, findings: &mut Vec<Finding>) {
    for app in &guide.apps {
        for (index, variant) in app.variants.iter().enumerate() {
            let effects = Task::effects_cannot_be_taken_back(&variant.effects);
            let tasks = guide.plan.tasks().filter(|task| *task.variants_id() == variant.task);
            for task in tasks.filter(|task| effects && !task.cannot_be_taken_back()) {
                findings.push(finding(
                    "open-too-early",
                    Place::value(format!("apps/{}.json", app.id), format!("/variants/{index}/effects")),
                    format!("in this app `{}` cannot be taken back, and no hold keeps it shut", task.id),
                    "give the task that effect, so that it waits, or find steps without it",
                ));
            }
            // In no group such a task is not there, and what waits for it would wait no longer.
            let tasks = guide.plan.tasks().filter(|task| *task.variants_id() == variant.task);
            for task in tasks.filter(|task| variant.only_in_a_group && must_stay(guide, &task.id)) {
                findings.push(finding(
                    "open-too-early",
                    Place::value(format!("apps/{}.json", app.id), format!("/variants/{index}/only-in-a-group")),
                    format!(
                        "in this app `{}` is there only in a group, and what waits for it would open without it",
                        task.id
                    ),
                    "take `only-in-a-group` out, and say in the steps what differs in a group",
                ));
            }
        }
    }
}

/// Whether a task keeps something safe by being done: it lifts a hold, or takes the child's own picture down.
fn must_stay(guide: &Guide, id: &TaskId) -> bool {
    guide.plan.holds.iter().any(|hold| hold.lifted_by.contains(id)) || REMOVAL.contains(&id.as_str())
}

/// What lifts a hold cannot be passed over.
fn skips(guide: &Guide, findings: &mut Vec<Finding>) {
    for (file, at, task) in super::tasks(guide) {
        let lifts = guide.plan.holds.iter().any(|hold| hold.lifted_by.contains(&task.id));
        if lifts && !task.skip.is_empty() {
            findings.push(finding(
                "skip-of-a-lifter",
                Place::value(file, format!("{at}/skip")),
                format!("`{}` lifts a hold, and could be passed over", task.id),
                "take `skip` out: a hold is lifted by what is done, never by what is not",
            ));
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
pub fn combinations(guide: &Guide) -> impl Iterator<Item = Answers> + '_ {
    let classes = Classes::new(guide, conditions_of_plan(guide));
    let keys: Vec<(AnswerKey, Vec<Option<AnswerValue>>)> =
        classes.keys().map(|(key, values)| (key.clone(), values)).collect();
    let total = number_of(keys.iter().map(|(_, values)| values.len()));
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

/// How many [`combinations`] there are.
pub(super) fn count_combinations(guide: &Guide) -> usize {
    number_of(Classes::new(guide, conditions_of_plan(guide)).keys().map(|(_, values)| values.len()))
}

fn number_of(classes: impl Iterator<Item = usize>) -> usize {
    classes.product()
}

fn conditions_of_plan(guide: &Guide) -> impl Iterator<Item = &Condition> {
    let plan = &guide.plan;
    let tracks = plan.tracks.tracks.iter().map(|track| &track.when);
    plan.holds.iter().map(|hold| &hold.when).chain(tracks).chain(plan.tasks().filter_map(|task| task.when.as_ref()))
}

type Fault = (Place, &'static str, String, &'static str);

fn plan_faults(guide: &Guide, answers: &Answers, plan: &PlanNow<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    let place = |task: &Task| task_place(guide, &task.id, "id");
    let track = &plan.track.id;
    for now in plan.tasks().filter(|now| now.task.cannot_be_taken_back()) {
        let (task, before) = (now.task, plan.before(&now.task.id));
        // What lifts a hold and is not in the plan is told of below.
        let in_plan = |id: &&TaskId| plan.tasks().any(|now| now.task.id == **id);
        let lifts = plan.holds.iter().flat_map(|hold| &hold.hold.lifted_by).filter(in_plan);
        if lifts.into_iter().any(|id| !before.contains(id)) {
            faults.push((
                place(task),
                "open-too-early",
                format!("`{}` can open while everything is to be kept", task.id),
                "let it wait for what lifts the hold",
            ));
        }
        if (task.deletes() || task.effects.contains(&Effect::Unsends)) && before.is_empty() {
            faults.push((
                task_place(guide, &task.id, "after"),
                "waits-for-absent",
                format!("on the track `{track}` the deletion `{}` waits for nothing that is there", task.id),
                "let it wait for the report, or for telling someone, by a task that stands on this track",
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
        let index = guide.plan.tracks.tracks.iter().position(|candidate| candidate.id == *track).unwrap_or_default();
        faults.push((
            Place::value("plan/tracks.json", format!("/tracks/{index}/id")),
            "never-deletes",
            format!("the track `{track}` never comes to a deletion, for example with {}", in_words(answers, guide)),
            "add one, by the child's own hand, and a last check",
        ));
    }
    for hold in &plan.holds {
        let can_be_done = |id: &TaskId| plan.tasks().any(|now| now.task.id == *id && !now.task.cannot_be_taken_back());
        let lifters = &hold.hold.lifted_by;
        let ways: BTreeSet<TaskId> =
            lifters.iter().flat_map(|id| plan.before(id)).chain(lifters.iter().cloned()).collect();
        if lifters.is_empty() || !ways.iter().all(can_be_done) {
            let index = guide.plan.holds.iter().position(|candidate| candidate.id == hold.hold.id).unwrap_or_default();
            faults.push((
                Place::value("plan/holds.json", format!("/{index}/lifted-by")),
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

fn task_place(guide: &Guide, id: &TaskId, field: &str) -> Place {
    super::tasks(guide)
        .find(|(_, _, task)| task.id == *id)
        .map_or_else(|| Place::value("plan", ""), |(file, at, _)| Place::value(file, format!("{at}/{field}")))
}

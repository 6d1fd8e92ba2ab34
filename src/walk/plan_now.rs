//! The plan for the pictures, worked out from the answers. The only place that decides what is open.

use crate::model::{Answers, Condition, Guide, Hold, PlanPart, Task, TaskId, Track};
use std::collections::BTreeSet;

/// The plan as it stands now.
#[derive(Clone, Debug)]
pub struct PlanNow<'g> {
    /// What kind of plan it is.
    pub track: &'g Track,
    /// Why everything is kept for now: empty when nothing holds it.
    pub holds: Vec<HoldNow<'g>>,
    /// The tasks, by part, each with its state. Parts with none are left out.
    pub parts: Vec<(&'g PlanPart, Vec<TaskNow<'g>>)>,
}

/// A reason to keep everything, as it stands now.
#[derive(Clone, Copy, Debug)]
pub struct HoldNow<'g> {
    /// The reason.
    pub hold: &'g Hold,
    /// Whether it rests on "not sure", said or assumed, rather than on an answer.
    pub unsure: bool,
    /// Whether what lifts it is done.
    pub lifted: bool,
}

impl<'g> HoldNow<'g> {
    /// The reason in words.
    pub fn because(&self) -> &'g str {
        if self.unsure { &self.hold.because_unsure } else { &self.hold.because }
    }
}

/// A task, as it stands now.
#[derive(Clone, Debug)]
pub struct TaskNow<'g> {
    /// The task.
    pub task: &'g Task,
    /// How it stands.
    pub state: TaskState,
}

/// How a task stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TaskState {
    /// It can be done now.
    ToDo,
    /// It is ticked off, and everything it waited for is too.
    Done,
    /// It waits for these.
    Waiting(Vec<TaskId>),
    /// A hold keeps it shut, and it waits for these to be done.
    OnHold(Vec<TaskId>),
}

impl<'g> PlanNow<'g> {
    /// The plan for `answers` with these tasks ticked off. A tick on a task that is not open counts for nothing.
    pub fn new(guide: &'g Guide, answers: &Answers, ticks: &BTreeSet<TaskId>) -> Option<Self> {
        let plan = &guide.plan;
        let holds: Vec<&Hold> = plan.holds.iter().filter(|hold| hold.when.holds(answers)).collect();
        let held = plan.tracks.tracks.iter().find(|track| track.id == plan.tracks.held);
        let chosen = plan.tracks.tracks.iter().find(|track| track.id != plan.tracks.held && track.when.holds(answers));
        let track = if holds.is_empty() { chosen.or(held)? } else { held? };

        let tasks: Vec<&Task> = plan.tasks().filter(|task| stands_in(task, track, answers)).collect();
        // Lists and not sets: a plan has a few dozen tasks, and a set that is collected brings a whole sort into the page.
        let in_plan: Vec<&TaskId> = tasks.iter().map(|task| &task.id).collect();
        let mut done: Vec<&TaskId> = Vec::new();
        let mut states = Vec::with_capacity(tasks.len());
        for task in &tasks {
            let state = state(task, &holds, &in_plan, &done, ticks);
            if state == TaskState::Done {
                done.push(&task.id);
            }
            states.push(TaskNow { task, state });
        }

        let mut states = states.into_iter().peekable();
        let mut parts = Vec::new();
        for part in &plan.parts {
            let mut here = Vec::new();
            while let Some(next) = states.next_if(|next| part.tasks.iter().any(|task| std::ptr::eq(task, next.task))) {
                here.push(next);
            }
            if !here.is_empty() {
                parts.push((part, here));
            }
        }
        let holds = holds.into_iter().map(|hold| HoldNow {
            hold,
            unsure: rests_on_unsure(guide, &hold.when, answers),
            lifted: is_lifted(hold, &done),
        });
        Some(Self { track, holds: holds.collect(), parts })
    }

    /// Every task with its state, in order.
    pub fn tasks(&self) -> impl Iterator<Item = &TaskNow<'g>> {
        self.parts.iter().flat_map(|(_, tasks)| tasks)
    }

    /// The task to do next.
    pub fn next(&self) -> Option<&'g Task> {
        self.tasks().find(|now| now.state == TaskState::ToDo).map(|now| now.task)
    }

    /// Everything in the plan that must be done before a task opens, at whatever depth: what it waits for, and what
    /// lifts the holds that keep it shut.
    pub fn before(&self, id: &TaskId) -> BTreeSet<TaskId> {
        let mut before = BTreeSet::new();
        let mut queue = vec![id.clone()];
        while let Some(id) = queue.pop() {
            let Some(now) = self.tasks().find(|now| now.task.id == id) else { continue };
            let lifters =
                self.holds.iter().filter(|_| now.task.cannot_be_taken_back()).flat_map(|hold| &hold.hold.lifted_by);
            for earlier in now.task.after.iter().chain(lifters) {
                let in_plan = self.tasks().any(|now| now.task.id == *earlier);
                if in_plan && before.insert(earlier.clone()) {
                    queue.push(earlier.clone());
                }
            }
        }
        before
    }

    /// The reasons to tell the parent: those that rest on an answer, or else those that rest on "not sure".
    pub fn reasons(&self) -> Vec<&HoldNow<'g>> {
        let standing = || self.holds.iter().filter(|hold| !hold.lifted);
        let sure: Vec<_> = standing().filter(|hold| !hold.unsure).collect();
        if sure.is_empty() { standing().collect() } else { sure }
    }
}

fn stands_in(task: &Task, track: &Track, answers: &Answers) -> bool {
    task.tracks.contains(&track.id) && task.when.as_ref().is_none_or(|when| when.holds(answers))
}

fn state<'g>(
    task: &'g Task,
    holds: &[&'g Hold],
    in_plan: &[&TaskId],
    done: &[&TaskId],
    ticks: &BTreeSet<TaskId>,
) -> TaskState {
    let waits: Vec<TaskId> =
        task.after.iter().filter(|id| in_plan.contains(id) && !done.contains(id)).cloned().collect();
    if task.cannot_be_taken_back() {
        let standing = holds.iter().filter(|hold| !is_lifted(hold, done));
        let mut lifted_by: Vec<TaskId> = Vec::new();
        for id in standing.flat_map(|hold| &hold.lifted_by) {
            if !lifted_by.contains(id) {
                lifted_by.push(id.clone());
            }
        }
        if !lifted_by.is_empty() {
            return TaskState::OnHold(lifted_by);
        }
    }
    if !waits.is_empty() {
        TaskState::Waiting(waits)
    } else if ticks.contains(&task.id) {
        TaskState::Done
    } else {
        TaskState::ToDo
    }
}

fn is_lifted(hold: &Hold, done: &[&TaskId]) -> bool {
    hold.lifted_by.iter().all(|id| done.contains(&id))
}

fn rests_on_unsure(guide: &Guide, when: &Condition, answers: &Answers) -> bool {
    when.0.keys().all(|key| {
        let assumed = guide.vocabulary.question(key).and_then(|question| question.until_answered.as_ref());
        assumed.is_some() && answers.get(key) == assumed
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::walk::fixture::{guide, walked};
    use crate::walk::{Progress, Walk};
    use pretty_assertions::assert_eq;

    fn states(progress: &Progress) -> Vec<(String, TaskState)> {
        let guide = guide();
        let walk = Walk::replay(&guide, progress);
        let plan = PlanNow::new(&guide, &walk.answers, &progress.ticks).expect("a plan");
        plan.tasks().map(|now| (now.task.id.to_string(), now.state.clone())).collect()
    }

    fn named(list: &[(&str, TaskState)]) -> Vec<(String, TaskState)> {
        list.iter().map(|(id, state)| ((*id).to_owned(), state.clone())).collect()
    }

    #[test]
    fn until_the_safety_questions_are_answered_everything_is_kept() {
        let guide = guide();
        assert_eq!(
            states(&Progress::new(&guide)),
            named(&[
                ("write", TaskState::ToDo),
                ("report", TaskState::Waiting(vec!["write".into()])),
                ("delete", TaskState::OnHold(vec!["report".into()])),
            ])
        );
    }

    #[test]
    fn ticking_a_task_that_is_on_hold_opens_nothing() {
        let guide = guide();
        let progress = Progress::new(&guide).toggle(&"delete".into()).toggle(&"report".into());
        assert_eq!(
            states(&progress),
            named(&[
                ("write", TaskState::ToDo),
                ("report", TaskState::Waiting(vec!["write".into()])),
                ("delete", TaskState::OnHold(vec!["report".into()])),
            ])
        );
    }

    #[test]
    fn the_hold_is_lifted_by_what_lifts_it_and_by_nothing_else() {
        let guide = guide();
        let progress = walked(&guide, &["told", "young", "yes"]).toggle(&"write".into()).toggle(&"report".into());
        assert_eq!(
            states(&progress),
            named(&[("write", TaskState::Done), ("report", TaskState::Done), ("delete", TaskState::ToDo)])
        );
    }

    #[test]
    fn without_a_hold_the_other_track_is_taken() {
        let guide = guide();
        let progress = walked(&guide, &["told", "young", "no"]).toggle(&"write".into());
        assert_eq!(states(&progress), named(&[("write", TaskState::Done), ("delete", TaskState::ToDo)]));
    }

    #[test]
    fn a_tick_counts_no_longer_once_what_it_waited_for_is_unticked() {
        let guide = guide();
        let progress = walked(&guide, &["told", "young", "no"]).toggle(&"delete".into());
        assert_eq!(
            states(&progress),
            named(&[("write", TaskState::ToDo), ("delete", TaskState::Waiting(vec!["write".into()]))])
        );
    }

    #[test]
    fn the_reasons_told_are_the_answers_given_and_only_else_the_ones_not_given() {
        let guide = guide();
        let reasons = |progress: &Progress| {
            let walk = Walk::replay(&guide, progress);
            let plan = PlanNow::new(&guide, &walk.answers, &progress.ticks).expect("a plan");
            plan.reasons().iter().map(|hold| hold.because().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(reasons(&Progress::new(&guide)), ["You are not sure about threats."]);
        assert_eq!(reasons(&walked(&guide, &["told", "young", "yes"])), ["There is a threat."]);
        assert_eq!(reasons(&walked(&guide, &["told", "young", "no"])), [""; 0]);
    }
}

//! The plan for the pictures, worked out from the answers. The only place that decides what is open.

use super::record::{Item, Mark, Record, Sent, words_of};
use crate::model::{
    Answers, App, Condition, Date, Effect, Guide, Hold, PlanPart, Reason, Task, TaskId, Track, Variant, Window,
};
use std::collections::BTreeSet;

/// The plan as it stands now.
#[derive(Clone, Debug)]
pub struct PlanNow<'g> {
    /// What kind of plan it is.
    pub track: &'g Track,
    /// Why everything is kept for now: empty when nothing holds it.
    pub holds: Vec<HoldNow<'g>>,
    /// The things to do, by part, each with its state. Parts with none are left out.
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

/// A task, in one app or everywhere, as it stands now.
#[derive(Clone, Debug)]
pub struct TaskNow<'g> {
    /// The task.
    pub task: &'g Task,
    /// The app it is done in, and how.
    pub app: Option<(&'g App, &'g Variant)>,
    /// How it stands.
    pub state: TaskState,
    /// Whether it was ticked off once, and something has changed since: its words, or what it lifts.
    pub outdated: bool,
    words: u32,
}

impl<'g> TaskNow<'g> {
    /// The thing to do, as it is remembered.
    pub fn item(&self) -> Item {
        Item { task: self.task.id.clone(), app: self.app.map(|(app, _)| app.id.clone()) }
    }

    /// The mark that ticks it off.
    pub fn done(&self, on: Option<Date>) -> Mark {
        Mark::Done { on, words: Some(self.words) }
    }

    /// What to do, a sentence or two each.
    pub fn steps(&self) -> &'g [String] {
        self.app.map_or(&self.task.what, |(_, variant)| &variant.steps)
    }

    /// Everything that doing it does beyond its purpose.
    pub fn effects(&self) -> impl Iterator<Item = Effect> {
        let here = self.app.map(|(_, variant)| variant.effects.as_slice()).unwrap_or_default();
        let here = here.iter().filter(|effect| !self.task.effects.contains(effect));
        self.task.effects.iter().chain(here).copied()
    }
}

/// How a task stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TaskState {
    /// It can be done now.
    ToDo,
    /// It is ticked off, and everything it waited for is too.
    Done,
    /// It was passed over.
    PassedOver(Reason),
    /// There was a time for it, and that is over.
    TooLate,
    /// It waits for these.
    Waiting(Vec<TaskId>),
    /// It opens on this day.
    Until(Date),
    /// A hold keeps it shut, and it waits for these to be done.
    OnHold(Vec<TaskId>),
}

impl TaskState {
    /// Whether what waits for it need wait no longer.
    fn is_over(&self) -> bool {
        matches!(self, TaskState::Done | TaskState::PassedOver(_) | TaskState::TooLate)
    }
}

impl<'g> PlanNow<'g> {
    /// The plan for `answers` with what `record` says. A tick on what is not open counts for nothing. `today` is the day,
    /// once it is known: until then nothing opens by its date.
    pub fn new(guide: &'g Guide, answers: &Answers, record: &Record, today: Option<&Date>) -> Option<Self> {
        let plan = &guide.plan;
        let holds: Vec<&Hold> = plan.holds.iter().filter(|hold| hold.when.holds(answers)).collect();
        let held = plan.tracks.tracks.iter().find(|track| track.id == plan.tracks.held);
        let chosen = plan.tracks.tracks.iter().find(|track| track.id != plan.tracks.held && track.when.holds(answers));
        let track = if holds.is_empty() { chosen.or(held)? } else { held? };

        let tasks: Vec<&Task> = plan.tasks().filter(|task| stands_in(task, track, answers)).collect();
        let mut now = Now {
            holds: &holds,
            // Lists and not sets: a plan has a few dozen tasks, and a set that is collected brings a whole sort into
            // the page.
            in_plan: tasks.iter().map(|task| &task.id).collect(),
            over: Vec::new(),
            done: Vec::new(),
            record,
            today,
        };
        let mut all: Vec<TaskNow<'g>> = Vec::with_capacity(tasks.len());
        for task in &tasks {
            let from = all.len();
            for app in apps_of(guide, task, record) {
                let words = now.words(task, app);
                let (state, outdated) = now.state(task, app, words);
                all.push(TaskNow { task, app, state, outdated, words });
            }
            let here = &all[from..];
            if here.iter().all(|now| now.state.is_over()) {
                now.over.push(&task.id);
            }
            if !here.is_empty() && here.iter().all(|now| now.state == TaskState::Done) {
                now.done.push(&task.id);
            }
        }
        let is_lifted = |hold: &Hold| now.is_lifted(hold);
        let holds = holds.iter().map(|hold| HoldNow {
            hold,
            unsure: rests_on_unsure(guide, &hold.when, answers),
            lifted: is_lifted(hold),
        });
        let holds = holds.collect();

        let mut all = all.into_iter().peekable();
        let mut parts = Vec::new();
        for part in &plan.parts {
            let mut here = Vec::new();
            while let Some(next) = all.next_if(|next| part.tasks.iter().any(|task| std::ptr::eq(task, next.task))) {
                here.push(next);
            }
            if !here.is_empty() {
                parts.push((part, here));
            }
        }
        Some(Self { track, holds, parts })
    }

    /// Every thing to do with its state, in order.
    pub fn tasks(&self) -> impl Iterator<Item = &TaskNow<'g>> {
        self.parts.iter().flat_map(|(_, tasks)| tasks)
    }

    /// The thing to do next.
    pub fn next(&self) -> Option<&TaskNow<'g>> {
        self.tasks().find(|now| now.state == TaskState::ToDo)
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

/// The apps that a task is told apart by: those that the parent named and that do it in their own way. Nothing among them
/// stands for everywhere else: it is there when no app is named, or one that has nothing of its own to say. Where all that
/// were named do it only in groups, and it is in none, there is nothing to do.
fn apps_of<'g>(guide: &'g Guide, task: &Task, record: &Record) -> Vec<Option<(&'g App, &'g Variant)>> {
    let (mut apps, mut elsewhere, mut no_group) = (Vec::new(), false, false);
    for app in guide.apps.iter().filter(|app| task.per.contains(&app.kind) && record.apps.contains(&app.id)) {
        match app.variant(task.variants_id()) {
            Some(variant) if !variant.only_in_a_group || record.groups.contains(&app.id) => {
                apps.push(Some((app, variant)))
            }
            Some(_) => no_group = true,
            None => elsewhere = true,
        }
    }
    if elsewhere || apps.is_empty() && !no_group {
        apps.push(None);
    }
    apps
}

/// What decides how a task stands, while the plan is worked out from the top.
struct Now<'a, 'g> {
    holds: &'a [&'g Hold],
    in_plan: Vec<&'g TaskId>,
    /// The tasks that nothing need wait for any longer.
    over: Vec<&'g TaskId>,
    /// The tasks that are really done.
    done: Vec<&'g TaskId>,
    record: &'a Record,
    today: Option<&'a Date>,
}

impl Now<'_, '_> {
    /// The mark of a task's words, and of the holds that it lifts.
    fn words(&self, task: &Task, app: Option<(&App, &Variant)>) -> u32 {
        let lifts: Vec<&Hold> = self.holds.iter().copied().filter(|hold| hold.lifted_by.contains(&task.id)).collect();
        words_of(task, app.map(|(_, variant)| variant), &lifts)
    }

    /// How a task stands, and whether it was ticked off before something changed.
    fn state(&self, task: &Task, app: Option<(&App, &Variant)>, words: u32) -> (TaskState, bool) {
        if task.cannot_be_taken_back() {
            let mut lifted_by: Vec<TaskId> = Vec::new();
            for id in self.holds.iter().filter(|hold| !self.is_lifted(hold)).flat_map(|hold| &hold.lifted_by) {
                if !lifted_by.contains(id) {
                    lifted_by.push(id.clone());
                }
            }
            if !lifted_by.is_empty() {
                return (TaskState::OnHold(lifted_by), false);
            }
        }
        let waits: Vec<TaskId> =
            task.after.iter().filter(|id| self.in_plan.contains(id) && !self.over.contains(id)).cloned().collect();
        if !waits.is_empty() {
            return (TaskState::Waiting(waits), false);
        }
        let item = Item { task: task.id.clone(), app: app.map(|(app, _)| app.id.clone()) };
        let mark = self.record.mark(&item);
        // A tick from before marks were kept says nothing of what it lifted.
        let lifts = self.holds.iter().any(|hold| hold.lifted_by.contains(&task.id));
        match mark {
            Some(Mark::Done { words: then, .. }) if then.map_or(!lifts, |then| then == words) => {
                return (TaskState::Done, false);
            }
            Some(Mark::PassedOver(reason)) if task.skip.contains(reason) => {
                return (TaskState::PassedOver(*reason), false);
            }
            _ => {}
        }
        let window = app.and_then(|(_, variant)| variant.window.as_ref());
        if window.is_some_and(|window| is_closed(window, self.record.sent.as_ref(), self.today)) {
            return (TaskState::TooLate, false);
        }
        let outdated = matches!(mark, Some(Mark::Done { .. }));
        match self.opens_on(task, app) {
            Some(day) if self.today.is_none_or(|today| *today < day) => (TaskState::Until(day), outdated),
            _ => (TaskState::ToDo, outdated),
        }
    }

    /// The day on which a task opens that waits for days: so many after the last of what it waits for was ticked off, in
    /// its own app where that is told apart.
    fn opens_on(&self, task: &Task, app: Option<(&App, &Variant)>) -> Option<Date> {
        let days =
            app.and_then(|(_, variant)| variant.keeps_days).filter(|_| task.wait_days.is_some()).or(task.wait_days)?;
        let ticked = |own_app_only: bool| {
            let marks = self.record.marks.iter().filter(|(item, _)| task.after.contains(&item.task));
            let marks = marks.filter(|(item, _)| !own_app_only || item.app.as_ref() == app.map(|(app, _)| &app.id));
            let days = marks.filter_map(|(_, mark)| match mark {
                Mark::Done { on, .. } => on.as_ref(),
                Mark::PassedOver(_) => None,
            });
            days.max().cloned()
        };
        let last = app.and_then(|_| ticked(true)).or_else(|| ticked(false))?;
        Some(last.plus_days(days))
    }

    fn is_lifted(&self, hold: &Hold) -> bool {
        // What was passed over, came too late or is not there was not done, so it lifts nothing.
        hold.lifted_by.iter().all(|id| self.done.contains(&id))
    }
}

/// Whether the time in which something could be done after sending is over. Where nobody said when it was sent, it may
/// still be open.
fn is_closed(window: &Window, sent: Option<&Sent>, today: Option<&Date>) -> bool {
    match (closes_on(window, sent), today) {
        (Closes::Never, _) | (Closes::Unknown, _) | (_, None) => false,
        (Closes::On(day), Some(today)) => day < *today,
        (Closes::Before, _) => true,
    }
}

/// When the time to do something after sending is over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Closes {
    /// There is no limit.
    Never,
    /// Nobody said when it was sent.
    Unknown,
    /// At the end of this day at the latest.
    On(Date),
    /// It is over.
    Before,
}

/// When `window` closes on what was sent then.
pub fn closes_on(window: &Window, sent: Option<&Sent>) -> Closes {
    const A_DAY: u32 = 24 * 60;
    match (window.minutes, sent) {
        (None, _) => Closes::Never,
        (Some(_), None) => Closes::Unknown,
        (Some(minutes), Some(Sent::On(day))) => {
            Closes::On(day.plus_days(minutes.div_ceil(A_DAY).saturating_sub(u32::from(minutes < A_DAY)) as u16))
        }
        (Some(minutes), Some(Sent::Earlier)) if minutes <= Sent::A_FEW_DAYS * A_DAY => Closes::Before,
        (Some(_), Some(Sent::Earlier)) => Closes::Unknown,
    }
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

    const DONE: Mark = Mark::Done { on: None, words: None };

    fn item(task: &str) -> Item {
        Item::everywhere(&task.into())
    }

    /// Ticks a task off as the screen does.
    fn tick(guide: &Guide, progress: &Progress, task: &str) -> Progress {
        let walk = Walk::replay(guide, progress);
        let plan = PlanNow::new(guide, &walk.answers, &progress.record, None).expect("a plan");
        let now = plan.tasks().find(|now| now.task.id.as_str() == task).expect("the task");
        progress.toggle(now.item(), now.done(None))
    }

    fn states(progress: &Progress) -> Vec<(String, TaskState)> {
        let guide = guide();
        let walk = Walk::replay(&guide, progress);
        let plan = PlanNow::new(&guide, &walk.answers, &progress.record, None).expect("a plan");
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
        let progress = Progress::new(&guide).toggle(item("delete"), DONE).toggle(item("report"), DONE);
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
        let progress = walked(&guide, &["told", "young", "yes"]).toggle(item("write"), DONE);
        let progress = tick(&guide, &progress, "report");
        assert_eq!(
            states(&progress),
            named(&[("write", TaskState::Done), ("report", TaskState::Done), ("delete", TaskState::ToDo)])
        );
    }

    #[test]
    fn advice_given_for_one_reason_lifts_no_other_that_comes_up_later() {
        let mut guide = guide();
        let mut other = guide.plan.holds[0].clone();
        other.id = "found".into();
        other.when = Condition([("found".into(), vec!["found".into()])].into());
        guide.plan.holds.push(other);
        let progress = walked(&guide, &["told", "young", "yes"]).toggle(item("write"), DONE);
        let advised = tick(&guide, &progress, "report");
        assert_eq!(items(&guide, &advised, None)[2].1, TaskState::ToDo);
        let changed = advised.change(&guide, 0, &"found".into());
        let held = TaskState::OnHold(vec!["report".into()]);
        assert_eq!(items(&guide, &changed, None)[2].1, held);
        let walk = Walk::replay(&guide, &changed);
        let plan = PlanNow::new(&guide, &walk.answers, &changed.record, None).expect("a plan");
        assert!(plan.tasks().any(|now| now.task.id.as_str() == "report" && now.outdated), "it is said why");
        // Changed back, the advice counts again; asked anew, it lifts both.
        assert_eq!(items(&guide, &changed.change(&guide, 0, &"told".into()), None)[2].1, TaskState::ToDo);
        assert_eq!(items(&guide, &tick(&guide, &changed, "report"), None)[2].1, TaskState::ToDo);
    }

    #[test]
    fn what_is_done_only_in_groups_is_not_there_where_it_is_in_none() {
        let mut guide = guide_with_apps();
        guide.apps.remove(0);
        let progress = walked(&guide, &["told", "young", "no"]).toggle_app(&"two".into());
        assert_eq!(items(&guide, &progress, None), named(&[("delete", TaskState::ToDo)]));
    }

    #[test]
    fn without_a_hold_the_other_track_is_taken() {
        let guide = guide();
        let progress = walked(&guide, &["told", "young", "no"]).toggle(item("write"), DONE);
        assert_eq!(states(&progress), named(&[("write", TaskState::Done), ("delete", TaskState::ToDo)]));
    }

    #[test]
    fn a_tick_counts_no_longer_once_what_it_waited_for_is_unticked() {
        let guide = guide();
        let progress = walked(&guide, &["told", "young", "no"]).toggle(item("delete"), DONE);
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
            let plan = PlanNow::new(&guide, &walk.answers, &progress.record, None).expect("a plan");
            plan.reasons().iter().map(|hold| hold.because().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(reasons(&Progress::new(&guide)), ["You are not sure about threats."]);
        assert_eq!(reasons(&walked(&guide, &["told", "young", "yes"])), ["There is a threat."]);
        assert_eq!(reasons(&walked(&guide, &["told", "young", "no"])), [""; 0]);
    }

    /// The fixture with two apps, in which `write` and `delete` are done in their own ways.
    fn guide_with_apps() -> Guide {
        let mut guide = guide();
        let variant = |task: &str, extra: &str| {
            format!(
                r#"{{ "task": "{task}", "steps": ["How."], "sources": [], "confidence": "high",
                     "checked-on": "2026-11-24", "review-by": "2027-02-24"{extra} }}"#
            )
        };
        let app = |id: &str, variants: &[String]| {
            let variants = variants.join(",");
            let text = format!(
                r#"{{ "id": "{id}", "name": "{id}", "kind": "chat", "menus-change": "low", "variants": [{variants}] }}"#
            );
            serde_json::from_str(&text).expect("an app")
        };
        guide.apps = vec![
            app(
                "one",
                &[
                    variant("write", r#", "window": { "minutes": 15, "says": "For 15 minutes." }"#),
                    variant("delete", ""),
                ],
            ),
            app("two", &[variant("write", r#", "only-in-a-group": true"#)]),
        ];
        for task in guide.plan.parts.iter_mut().flat_map(|part| &mut part.tasks) {
            task.per = vec![crate::model::AppKind::Chat];
        }
        guide
    }

    fn day(text: &str) -> Date {
        Date::parse(text).expect("a day")
    }

    fn items(guide: &Guide, progress: &Progress, today: Option<&Date>) -> Vec<(String, TaskState)> {
        let walk = Walk::replay(guide, progress);
        let plan = PlanNow::new(guide, &walk.answers, &progress.record, today).expect("a plan");
        plan.tasks().map(|now| (now.item().to_string(), now.state.clone())).collect()
    }

    #[test]
    fn a_task_repeats_for_each_app_that_is_named_and_what_waits_for_it_waits_for_all() {
        let guide = guide_with_apps();
        let safe = walked(&guide, &["told", "young", "no"]);
        assert_eq!(
            items(&guide, &safe, None),
            named(&[("write", TaskState::ToDo), ("delete", TaskState::Waiting(vec!["write".into()]))])
        );
        let mut both = safe.toggle_app(&"one".into()).toggle_app(&"two".into());
        both.record.toggle_group(&"two".into());
        let ticked = both.toggle(Item { task: "write".into(), app: Some("one".into()) }, DONE);
        let waiting = TaskState::Waiting(vec!["write".into()]);
        assert_eq!(
            items(&guide, &ticked, None),
            named(&[
                ("write@one", TaskState::Done),
                ("write@two", TaskState::ToDo),
                ("delete@one", waiting.clone()),
                // The second app has nothing of its own to say of it.
                ("delete", waiting),
            ])
        );
    }

    #[test]
    fn what_is_done_in_a_group_is_there_only_when_it_is_in_a_group() {
        let guide = guide_with_apps();
        let progress = walked(&guide, &["told", "young", "no"]).toggle_app(&"two".into());
        let names =
            |progress: &Progress| items(&guide, progress, None).into_iter().map(|(name, _)| name).collect::<Vec<_>>();
        assert_eq!(names(&progress), ["delete"]);
        let mut grouped = progress;
        grouped.record.toggle_group(&"two".into());
        assert_eq!(names(&grouped), ["write@two", "delete"]);
    }

    #[test]
    fn what_may_be_passed_over_opens_what_waits_for_it_and_what_may_not_stays() {
        let mut guide = guide();
        let safe = walked(&guide, &["told", "young", "no"]).pass_over(item("write"), Reason::Cannot);
        assert_eq!(items(&guide, &safe, None)[0].1, TaskState::ToDo, "nobody said that it may be passed over");
        for task in guide.plan.parts.iter_mut().flat_map(|part| &mut part.tasks) {
            task.skip = vec![Reason::Cannot];
        }
        assert_eq!(
            items(&guide, &safe, None),
            named(&[("write", TaskState::PassedOver(Reason::Cannot)), ("delete", TaskState::ToDo)])
        );
    }

    #[test]
    fn passing_over_what_lifts_a_hold_lifts_nothing() {
        let mut guide = guide();
        for task in guide.plan.parts.iter_mut().flat_map(|part| &mut part.tasks) {
            task.skip = vec![Reason::Cannot];
        }
        let held = walked(&guide, &["told", "young", "yes"])
            .toggle(item("write"), DONE)
            .pass_over(item("report"), Reason::Cannot);
        assert_eq!(items(&guide, &held, None)[2], ("delete".into(), TaskState::OnHold(vec!["report".into()])));
    }

    #[test]
    fn a_tick_on_words_that_have_changed_since_does_not_count_and_says_so() {
        let mut guide = guide();
        let safe = walked(&guide, &["told", "young", "no"]);
        let walk = Walk::replay(&guide, &safe);
        let mark = {
            let plan = PlanNow::new(&guide, &walk.answers, &safe.record, None).expect("a plan");
            plan.next().expect("a task").done(Some(day("2026-11-25")))
        };
        let ticked = safe.toggle(item("write"), mark);
        let first = |guide: &Guide| {
            let plan = PlanNow::new(guide, &walk.answers, &ticked.record, None).expect("a plan");
            plan.tasks().next().map(|now| (now.state.clone(), now.outdated)).expect("a task")
        };
        assert_eq!(first(&guide), (TaskState::Done, false));
        guide.plan.parts[0].tasks[0].what = vec!["Something else.".into()];
        assert_eq!(first(&guide), (TaskState::ToDo, true));
        // One tap ticks it anew.
        let anew = tick(&guide, &ticked, "write");
        assert_eq!(items(&guide, &anew, None)[0].1, TaskState::Done);
    }

    #[test]
    fn a_task_that_waits_for_days_opens_on_the_day_counted_from_the_last_tick() {
        let mut guide = guide();
        guide.plan.parts.iter_mut().flat_map(|part| &mut part.tasks).last().expect("a task").wait_days = Some(30);
        let on = Mark::Done { on: Some(day("2027-01-31")), words: None };
        let progress = walked(&guide, &["told", "young", "no"]).toggle(item("write"), on);
        let last = |today: Option<&Date>| items(&guide, &progress, today).pop().expect("a task").1;
        assert_eq!(last(Some(&day("2027-01-31"))), TaskState::Until(day("2027-03-02")));
        assert_eq!(last(Some(&day("2027-03-01"))), TaskState::Until(day("2027-03-02")));
        assert_eq!(last(Some(&day("2027-03-02"))), TaskState::ToDo);
        assert_eq!(
            last(None),
            TaskState::Until(day("2027-03-02")),
            "nothing opens by its date before the day is known"
        );
    }

    #[test]
    fn a_window_closes_by_the_day_on_which_it_was_sent() {
        let window = |minutes| Window { minutes, says: String::new() };
        let sent = |text: &str| Some(Sent::On(day(text)));
        let on = |text: &str| Closes::On(day(text));
        assert_eq!(closes_on(&window(None), sent("2026-11-25").as_ref()), Closes::Never);
        assert_eq!(closes_on(&window(Some(15)), None), Closes::Unknown);
        assert_eq!(closes_on(&window(Some(15)), sent("2026-11-25").as_ref()), on("2026-11-25"));
        assert_eq!(closes_on(&window(Some(1440)), sent("2026-11-30").as_ref()), on("2026-12-01"));
        assert_eq!(closes_on(&window(Some(3600)), sent("2026-12-30").as_ref()), on("2027-01-02"));
        assert_eq!(closes_on(&window(Some(3600)), Some(&Sent::Earlier)), Closes::Before);

        let guide = guide_with_apps();
        let mut progress = walked(&guide, &["told", "young", "no"]).toggle_app(&"one".into());
        progress.record.sent = sent("2026-11-25");
        let first = |today: &str| items(&guide, &progress, Some(&day(today)))[0].1.clone();
        assert_eq!(first("2026-11-25"), TaskState::ToDo);
        assert_eq!(first("2026-11-26"), TaskState::TooLate);
        assert_eq!(
            items(&guide, &progress, Some(&day("2026-11-26")))[1].1,
            TaskState::ToDo,
            "nothing waits for what is too late"
        );
    }
}

//! The one store of progress while a page is open, and how it sleeps and wakes.

use crate::device::page::Stop;
use crate::device::{page, storage, wake_lock};
use crate::model::{AppId, ChoiceId, Date, DoorId, HoldId, Reason, Step, TrackId};
use crate::views::{CueSide, GuideRef, KeepPlace};
use crate::walk::{Item, Mark, Progress, Sent, Walk};
use dioxus::core::{Runtime, current_scope_id};
use dioxus::prelude::*;

/// What is remembered while a page is open.
///
/// The first render knows nothing of the phone: storage and clock come in [`Session::wake`], after hydration.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Session {
    /// All that is remembered.
    pub(super) progress: Signal<Progress>,
    /// An earlier question that is being answered again.
    pub(super) reopened: Signal<Option<usize>>,
    /// The side of the cue card that is up.
    pub(super) cue: Signal<Option<CueSide>>,
    /// Where progress is kept.
    pub(super) keep: Signal<KeepPlace>,
    /// Why progress could not be kept.
    pub(super) trouble: Signal<Option<String>>,
    /// The day, once known.
    pub(super) today: Signal<Option<Date>>,
    /// Whether storage has been asked: never in the first render, which must equal what was prerendered.
    awake: Signal<bool>,
    /// How many times the parent has moved to another step.
    pub(super) moves: Signal<u32>,
    /// The plan as it was last seen: its track, and what holds it.
    pub(super) seen: CopyValue<Option<(TrackId, Vec<HoldId>)>>,
    guide: CopyValue<GuideRef>,
}

impl Session {
    pub(super) fn new(guide: &GuideRef) -> Self {
        Self {
            progress: Signal::new(Progress::new(guide)),
            reopened: Signal::new(None),
            cue: Signal::new(None),
            keep: Signal::new(KeepPlace::Tab),
            trouble: Signal::new(None),
            today: Signal::new(None),
            awake: Signal::new(false),
            moves: Signal::new(0),
            seen: CopyValue::new(None),
            guide: CopyValue::new(guide.clone()),
        }
    }

    /// Takes up what sleeps on the phone, and listens to the browser's Back and Forward.
    pub(super) fn wake(mut self) {
        self.today.set(page::today());
        let guide = self.guide();
        let kept_on = [(storage::Store::Tab, KeepPlace::Tab), (storage::Store::Phone, KeepPlace::Phone)];
        for (store, keep) in kept_on {
            let Some(text) = storage::load(store) else { continue };
            if let Some(progress) = Progress::parse(&text, &guide) {
                self.progress.set(progress);
                self.keep.set(keep);
                break;
            }
            // An old or broken save helps nobody, and would stay for ever.
            storage::erase(store);
        }
        self.awake.set(true);
        let (runtime, scope) = (Runtime::current(), current_scope_id());
        page::on_stop(move |stop| runtime.in_scope(scope, || self.arrive(stop)));
    }

    /// Tells the browser where the talk stands, once its screen is there. An entry that already says so keeps what it
    /// knows of the entries before it.
    pub(super) fn mark(self) {
        let picks = self.progress.peek().at;
        if page::stop().is_none_or(|stop| stop.picks != picks) {
            page::mark_stop(Stop { picks, from: picks });
        }
    }

    /// Picks a choice at the step shown: a step onward, or another answer to the question that was reopened.
    pub(super) fn pick(mut self, choice: &ChoiceId) {
        let guide = self.guide();
        let progress = self.progress.peek().clone();
        let reopened = *self.reopened.peek();
        self.reopened.set(None);
        if self.cue.peek().is_some() {
            self.cue.set(Some(CueSide::Line(0)));
        }
        match reopened {
            None => {
                let next = progress.pick(&guide, choice);
                if next.at > progress.at {
                    let from = page::stop().map_or(progress.at, |stop| stop.from);
                    page::push_stop(Stop { picks: next.at, from });
                }
                self.remember(next);
            }
            Some(pick) => {
                let next = progress.change(&guide, pick, choice);
                let fewer = progress.at.saturating_sub(next.at);
                let before = page::stop().map_or(0, |stop| stop.picks - stop.from);
                if fewer > 0 && fewer <= before {
                    page::history_back(fewer);
                } else {
                    page::mark_stop(Stop { picks: next.at, from: next.at - before.min(next.at) });
                }
                self.remember(next);
            }
        }
        self.moves += 1;
    }

    /// Turns the cue card, or puts it away. While it is up the screen stays awake, where the browser can.
    pub(super) fn turn_cue(mut self, side: Option<CueSide>) {
        if side.is_none() {
            self.put_cue_away();
        } else if self.cue.replace(side).is_none() {
            wake_lock::keep_awake();
        }
        self.moves += 1;
    }

    /// Puts the cue card away: the talk has been left, or has come to where there is no line.
    pub(super) fn put_cue_away(mut self) {
        if self.cue.peek().is_some() {
            self.cue.set(None);
            wake_lock::let_sleep();
        }
    }

    /// One step back, by the browser's own history where the step before stands in it.
    pub(super) fn back(mut self) {
        if page::stop().is_some_and(|stop| stop.picks > stop.from) {
            page::history_back(1);
        } else {
            let back = self.progress.peek().back(&self.guide());
            page::mark_stop(Stop { picks: back.at, from: back.at });
            self.remember(back);
            self.moves += 1;
        }
    }

    /// Shows an earlier question again, or lets it be.
    pub(super) fn reopen(mut self, pick: Option<usize>) {
        self.reopened.set(pick);
        self.moves += 1;
    }

    /// Opens a safety door, or takes it back.
    pub(super) fn toggle_door(self, door: &DoorId) {
        let progress = self.progress.peek().clone();
        let next =
            if progress.is_open(door) { progress.close_door(door) } else { progress.open_door(&self.guide(), door) };
        self.remember(next);
    }

    /// Ticks a thing off by this mark, or takes away whatever mark it has.
    pub(super) fn tick(self, item: Item, done: Mark) {
        // The screen may have been drawn before midnight.
        let done = match done {
            Mark::Done { words, .. } => Mark::Done { on: page::today(), words },
            passed_over => passed_over,
        };
        let next = self.progress.peek().toggle(item, done);
        self.remember(next);
    }

    /// Passes a thing over.
    pub(super) fn pass_over(self, item: Item, reason: Reason) {
        let next = self.progress.peek().pass_over(item, reason);
        self.remember(next);
    }

    /// Names an app in which pictures are, or takes it out.
    pub(super) fn toggle_app(self, app: &AppId) {
        let next = self.progress.peek().toggle_app(app);
        self.remember(next);
    }

    /// Says that they are in a group there, or that they are not.
    pub(super) fn toggle_group(self, app: &AppId) {
        let mut next = self.progress.peek().clone();
        next.record.toggle_group(app);
        self.remember(next);
    }

    /// Says when the picture was sent.
    pub(super) fn sent(self, sent: Sent) {
        let mut next = self.progress.peek().clone();
        next.record.sent = Some(sent);
        self.remember(next);
    }

    /// Gives another answer at an earlier question, without going there.
    pub(super) fn change(self, pick: usize, choice: &ChoiceId) {
        let next = self.progress.peek().change(&self.guide(), pick, choice);
        self.remember(next);
    }

    /// Keeps progress somewhere else from now on.
    pub(super) fn keep_in(mut self, place: KeepPlace) {
        storage::erase(store_of(*self.keep.peek()));
        self.keep.set(place);
        let progress = self.progress.peek().clone();
        self.remember(progress);
    }

    /// Erases everything: what is kept, and what this page remembers.
    pub(super) fn erase(mut self) {
        storage::erase(storage::Store::Tab);
        storage::erase(storage::Store::Phone);
        self.keep.set(KeepPlace::Tab);
        self.trouble.set(None);
        self.reopened.set(None);
        self.seen.set(None);
        self.put_cue_away();
        let guide = self.guide();
        self.progress.set(Progress::new(&guide));
    }

    /// What is kept right now, under which name.
    pub(super) fn kept(self) -> Vec<(String, String)> {
        // Read, so that whoever shows this is shown anew when it changes.
        let _ = self.progress.read();
        if !*self.awake.read() {
            return Vec::new();
        }
        let store = store_of(*self.keep.read());
        storage::load(store).map(|text| (storage::KEY.to_owned(), text)).into_iter().collect()
    }

    fn arrive(mut self, stop: Stop) {
        self.reopened.set(None);
        let next = self.progress.peek().go_to(stop.picks);
        self.remember(next);
        self.moves += 1;
    }

    fn remember(mut self, progress: Progress) {
        // A page may stay open past midnight.
        let today = page::today();
        if *self.today.peek() != today {
            self.today.set(today);
        }
        let place = *self.keep.peek();
        let kept = if progress.is_empty() {
            storage::erase(store_of(place));
            Ok(())
        } else {
            storage::save(store_of(place), &progress.to_string())
        };
        let trouble = kept.is_err().then(|| {
            "This phone would not keep what you picked. The guide works all the same, but a reload will lose your place.".to_owned()
        });
        self.trouble.set(trouble);
        let guide = self.guide();
        if !matches!(Walk::replay(&guide, &progress).step(&guide), Some(Step::Say(_))) {
            self.put_cue_away();
        }
        self.progress.set(progress);
    }

    fn guide(self) -> GuideRef {
        self.guide.peek().clone()
    }
}

fn store_of(place: KeepPlace) -> storage::Store {
    match place {
        KeepPlace::Tab => storage::Store::Tab,
        KeepPlace::Phone => storage::Store::Phone,
    }
}

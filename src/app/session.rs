//! The one store of progress while a page is open, and how it sleeps and wakes.

use crate::device::{page, storage};
use crate::model::{ChoiceId, Date, DoorId, TaskId};
use crate::views::{GuideRef, KeepPlace};
use crate::walk::Progress;
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
    /// Where progress is kept.
    pub(super) keep: Signal<KeepPlace>,
    /// Why progress could not be kept.
    pub(super) trouble: Signal<Option<String>>,
    /// The day, once known.
    pub(super) today: Signal<Option<Date>>,
    /// How many times the parent has moved to another step.
    pub(super) moves: Signal<u32>,
    guide: CopyValue<GuideRef>,
    /// Entries this page has put into the browser's history, and not gone back over.
    pushed: CopyValue<usize>,
}

impl Session {
    pub(super) fn new(guide: &GuideRef) -> Self {
        Self {
            progress: Signal::new(Progress::new(guide)),
            reopened: Signal::new(None),
            keep: Signal::new(KeepPlace::Tab),
            trouble: Signal::new(None),
            today: Signal::new(None),
            moves: Signal::new(0),
            guide: CopyValue::new(guide.clone()),
            pushed: CopyValue::new(0),
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
        let (runtime, scope) = (Runtime::current(), current_scope_id());
        page::on_step(move |picks| runtime.in_scope(scope, || self.arrive(picks)));
    }

    /// Picks a choice at the step shown: a step onward, or another answer to the question that was reopened.
    pub(super) fn pick(mut self, choice: &ChoiceId) {
        let guide = self.guide();
        let progress = self.progress.peek().clone();
        let reopened = *self.reopened.peek();
        let next = match reopened {
            Some(pick) => progress.change(&guide, pick, choice),
            None => progress.pick(&guide, choice),
        };
        self.reopened.set(None);
        if next != progress {
            page::push_step(next.at);
            self.pushed += 1;
            self.remember(next);
        }
        self.moves += 1;
    }

    /// One step back, by the browser's own history where this page has put it there.
    pub(super) fn back(mut self) {
        if *self.pushed.peek() > 0 {
            page::history_back();
        } else {
            let back = self.progress.peek().back(&self.guide());
            page::mark_step(back.at);
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

    /// Ticks a task off, or takes the tick away.
    pub(super) fn tick(self, task: &TaskId) {
        let next = self.progress.peek().toggle(task);
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
        let guide = self.guide();
        self.progress.set(Progress::new(&guide));
    }

    /// What is kept right now, under which name.
    pub(super) fn kept(self) -> Vec<(String, String)> {
        // Read, so that whoever shows this is shown anew when it changes.
        let _ = self.progress.read();
        let store = store_of(*self.keep.read());
        storage::load(store).map(|text| (storage::KEY.to_owned(), text)).into_iter().collect()
    }

    fn arrive(mut self, picks: usize) {
        let pushed = *self.pushed.peek();
        self.pushed.set(pushed.saturating_sub(1));
        self.reopened.set(None);
        let next = self.progress.peek().go_to(picks);
        self.remember(next);
        self.moves += 1;
    }

    fn remember(mut self, progress: Progress) {
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

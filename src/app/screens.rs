//! Each screen of the living page: its view, tied to the session.

use super::session::Session;
use crate::views::{
    FirstScreenView, HelpView, NotFoundView, PicturesView, SafetyView, TalkAction, TalkView, use_guide,
};
use crate::walk::Walk;
use dioxus::prelude::*;

#[component]
pub(super) fn First() -> Element {
    rsx! { FirstScreenView {} }
}

#[component]
pub(super) fn Talk() -> Element {
    let session: Session = use_context();
    // A fresh history entry says nothing yet; Back must find something. The place may come from storage a moment later.
    use_effect(move || {
        let _ = session.progress.read();
        session.mark();
    });
    let on_action = move |action| match action {
        TalkAction::Pick(choice) => session.pick(&choice),
        TalkAction::Back => session.back(),
        TalkAction::Reopen(pick) => session.reopen(Some(pick)),
        TalkAction::KeepAnswer => session.reopen(None),
    };
    rsx! {
        TalkView {
            progress: session.progress.read().clone(),
            reopened: *session.reopened.read(),
            today: session.today.read().clone(),
            on_action,
        }
    }
}

#[component]
pub(super) fn Pictures() -> Element {
    let session: Session = use_context();
    rsx! {
        PicturesView {
            progress: session.progress.read().clone(),
            today: session.today.read().clone(),
            on_tick: move |task| session.tick(&task),
        }
    }
}

#[component]
pub(super) fn Help() -> Element {
    let session: Session = use_context();
    let guide = use_guide();
    let progress = session.progress.read();
    let walk = Walk::replay(&guide, &progress);
    let open = guide.doors.iter().map(|door| door.id.clone()).filter(|door| progress.is_open(door)).collect::<Vec<_>>();
    rsx! {
        HelpView {
            answers: walk.answers,
            open,
            today: session.today.read().clone(),
            on_door: move |door| session.toggle_door(&door),
        }
    }
}

#[component]
pub(super) fn Safety() -> Element {
    let session: Session = use_context();
    rsx! {
        SafetyView {
            kept: session.kept(),
            keep: *session.keep.read(),
            trouble: session.trouble.read().clone(),
            on_keep: move |place| session.keep_in(place),
            on_erase: move |()| session.erase(),
        }
    }
}

#[component]
pub(super) fn NotFound(segments: Vec<String>) -> Element {
    let _ = segments;
    rsx! { NotFoundView {} }
}

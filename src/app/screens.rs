//! Each screen of the living page: its view, tied to the session.

use super::session::Session;
use crate::views::{
    FirstScreenView, HelpView, NotFoundView, PicturesAction, PicturesView, SafetyView, TalkAction, TalkView, use_guide,
};
use crate::walk::{PlanNow, Walk};
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
    // Whoever goes to another screen has put the card down: the phone may sleep again.
    use_drop(move || session.put_cue_away());
    let on_action = move |action| match action {
        TalkAction::Pick(choice) => session.pick(&choice),
        TalkAction::Back => session.back(),
        TalkAction::Reopen(pick) => session.reopen(Some(pick)),
        TalkAction::KeepAnswer => session.reopen(None),
        TalkAction::Cue(side) => session.turn_cue(side),
    };
    rsx! {
        TalkView {
            progress: session.progress.read().clone(),
            reopened: *session.reopened.read(),
            cue: *session.cue.read(),
            today: session.today.read().clone(),
            on_action,
        }
    }
}

#[component]
pub(super) fn Pictures() -> Element {
    let session: Session = use_context();
    let guide = use_guide();
    let mut changed: Signal<Option<String>> = use_signal(|| None);
    // What the plan was when it was last looked at is remembered, so that a change is told wherever it was made.
    use_effect(move || {
        let progress = session.progress.read();
        let walk = Walk::replay(&guide, &progress);
        let Some(plan) = PlanNow::new(&guide, &walk.answers, &progress.record, None) else { return };
        let holds = plan.holds.iter().map(|now| now.hold.id.clone()).collect();
        let now = Some((plan.track.id.clone(), holds));
        let mut seen = session.seen;
        if !walk.answers.nothing_given() {
            if seen.peek().is_some() && *seen.peek() != now {
                changed.set(Some(what_changed(&plan)));
            }
            seen.set(now);
        }
    });
    let on_action = move |action| match action {
        PicturesAction::Toggle(item, done) => session.tick(item, done),
        PicturesAction::PassOver(item, reason) => session.pass_over(item, reason),
        PicturesAction::App(app) => session.toggle_app(&app),
        PicturesAction::Group(app) => session.toggle_group(&app),
        PicturesAction::Sent(sent) => session.sent(sent),
        PicturesAction::Change(pick, choice) => session.change(pick, &choice),
    };
    rsx! {
        PicturesView {
            progress: session.progress.read().clone(),
            today: session.today.read().clone(),
            changed: changed.read().clone(),
            on_action,
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

/// One line on what the plan has become, and why.
fn what_changed(plan: &PlanNow<'_>) -> String {
    let reasons: Vec<&str> = plan.reasons().iter().map(|now| now.because()).collect();
    let why =
        if reasons.is_empty() { "Nothing you have said asks to keep it all.".to_owned() } else { reasons.join(" ") };
    format!("The plan has changed. Now: {}. {why}", plan.track.heading)
}

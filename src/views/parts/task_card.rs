//! A thing to do with the pictures.

use super::{checked, fold, helpline_card, stale_note};
use crate::model::{Actor, AppKind, Churn, Date, Effect, Guide, Reason, TaskId};
use crate::views::{PicturesAction, Setting};
use crate::walk::{Closes, Record, TaskNow, TaskState, closes_on};
use dioxus::prelude::*;

/// A thing to do: how it stands, by whose hand, the steps, and what to know.
pub fn task_card(
    guide: &Guide,
    setting: &Setting,
    now: &TaskNow<'_>,
    is_next: bool,
    record: &Record,
    today: Option<&Date>,
    on_action: Callback<PicturesAction>,
) -> Element {
    let task = now.task;
    let item = now.item();
    let (word, tag, waits) = match &now.state {
        TaskState::ToDo => ("to-do", "", String::new()),
        TaskState::Done => ("done", "", String::new()),
        TaskState::PassedOver(reason) => ("passed-over", "Passed over", reason_in_words(*reason).to_owned()),
        TaskState::TooLate => ("too-late", "Too late for this", "Go on with the next.".to_owned()),
        TaskState::Waiting(ids) => ("waiting", "Waits for", titles(guide, ids)),
        TaskState::Until(day) => ("until", "Not before", day.to_string()),
        TaskState::OnHold(ids) => ("on-hold", "On hold until", titles(guide, ids)),
    };
    let done = now.state == TaskState::Done;
    let open = done || now.state == TaskState::ToDo;
    let mark = now.done(today.cloned());
    let toggle = PicturesAction::Toggle(item.clone(), mark.clone());
    let take_back = PicturesAction::Toggle(item.clone(), mark);
    let key = item.to_string();
    let app = now.app.map(|(app, _)| app.name.as_str());
    let variant = now.app.map(|(_, variant)| variant);
    let link = variant.and_then(|variant| variant.link.as_ref()).or(task.link.as_ref());
    let provenance = variant.map_or_else(|| task.provenance(), |variant| variant.provenance());
    let effects: Vec<Effect> = now.effects().collect();
    rsx! {
        li { class: if is_next { "task next" } else { "task" }, key: "{key}", id: "task-{key}", "data-state": word,
            label { class: "task-head",
                input { r#type: "checkbox", checked: done, disabled: !open, onchange: move |_| on_action.call(toggle.clone()) }
                span { class: "task-title",
                    "{task.title}"
                    if let Some(app) = app { span { class: "task-app", "{app}" } }
                }
            }
            div { class: "task-body",
                if is_next {
                    p { class: "tag next-tag", "Do this next" }
                }
                if now.outdated {
                    p { class: "changed", "Something has changed since you ticked this. Please read it again." }
                }
                if !tag.is_empty() {
                    p { class: "waits", span { class: "tag", "{tag}" } " {waits}" }
                }
                if matches!(now.state, TaskState::PassedOver(_)) {
                    button { class: "change", r#type: "button", onclick: move |_| on_action.call(take_back.clone()), "Do it after all" }
                }
                p { class: "by",
                    {by(task.by)}
                    if effects.contains(&Effect::MayShowPicture) { " A screen may show the picture: look away." }
                }
                for sentence in now.steps().iter() {
                    p { "{sentence}" }
                }
                if let Some(window) = variant.and_then(|variant| variant.window.as_ref()) {
                    p { class: "clock", span { class: "tag", "Time" } " {window.says} "
                        match closes_on(window, record.sent.as_ref()) {
                            Closes::On(day) => format!("On what was sent then, until {day} at the latest."),
                            Closes::Before => "That time is over.".to_owned(),
                            Closes::Never | Closes::Unknown => String::new(),
                        }
                    }
                }
                if let Some(watch_out) = variant.and_then(|variant| variant.watch_out.as_ref()) {
                    p { class: "watch-out", span { class: "tag", "Watch out" } " {watch_out}" }
                }
                if let Some(link) = link.filter(|_| open) {
                    p { a { class: "way", href: "{link.to}", rel: "noreferrer", "{link.label}" } }
                }
                if let Some(unsure) = provenance.unsure {
                    p { class: "unsure", "Not sure: {unsure}" }
                }
                {stale_note(provenance, today)}
                if let Some(explained) = &task.explained {
                    details { class: "fold explained",
                        summary { "Read this with your child first" }
                        div { class: "fold-body",
                            p { strong { "Who learns of it: " } "{explained.who_learns}" }
                            p { strong { "How long it takes: " } "{explained.how_long}" }
                            p { strong { "What it can’t do: " } "{explained.cannot_reach}" }
                        }
                    }
                }
                {fold("Why, and what if I can’t?", behind(setting, now, &effects, on_action))}
                if !task.helplines.is_empty() && !done {
                    {fold("Who to call for this", rsx! {
                        for id in task.helplines.iter() { {helpline_card(guide, id, today)} }
                    })}
                }
            }
        }
    }
}

/// Why, what remains, what others see, the ways out, and where it comes from.
fn behind(setting: &Setting, now: &TaskNow<'_>, effects: &[Effect], on_action: Callback<PicturesAction>) -> Element {
    let task = now.task;
    let variant = now.app.map(|(_, variant)| variant);
    let remains = variant.and_then(|variant| variant.remains.as_ref()).or(task.remains.as_ref());
    let provenance = variant.map_or_else(|| task.provenance(), |variant| variant.provenance());
    let consequences = effects.iter().filter_map(|effect| effect_in_words(*effect));
    let consequences: Vec<&str> = consequences.collect();
    let can_pass = now.state == TaskState::ToDo && !task.skip.is_empty();
    let item = now.item();
    let sources = match now.app {
        Some((app, _)) => format!("{}/read/apps/#{}", setting.base, app.id),
        None => format!("{}/read/pictures/#sources-of-{}", setting.base, task.id),
    };
    rsx! {
        p { "{task.why}" }
        if let Some(remains) = remains {
            p { strong { "What it can’t reach: " } "{remains}" }
        }
        if let Some(others_see) = variant.and_then(|variant| variant.others_see.as_ref()) {
            p { strong { "What others see: " } "{others_see}" }
        }
        for consequence in consequences {
            p { "{consequence}" }
        }
        if let Some(cannot) = &task.cannot {
            p { strong { "If you can’t: " } "{cannot}" }
        }
        if can_pass {
            p { strong { "Pass it over, because…" } }
            div { class: "reasons",
                for reason in task.skip.iter().copied() {
                    {pass_over(PicturesAction::PassOver(item.clone(), reason), reason, on_action)}
                }
            }
        }
        {checked(provenance, &sources)}
        if let Some((app, _)) = now.app {
            p { class: "small",
                {match app.menus_change {
                    Churn::Low => "The menus here seldom change.",
                    Churn::Medium => "The menus here change now and then.",
                    Churn::High | Churn::VeryHigh => "The menus here change often. If a word is not there, search the app’s own help for it.",
                }}
                if app.kind == AppKind::Store { "" } else { " If it can’t be found at all, tell the school or the police what you know." }
            }
        }
    }
}

fn pass_over(action: PicturesAction, reason: Reason, on_action: Callback<PicturesAction>) -> Element {
    rsx! {
        button { class: "change", r#type: "button", onclick: move |_| on_action.call(action.clone()), "{reason_in_words(reason)}" }
    }
}

fn reason_in_words(reason: Reason) -> &'static str {
    match reason {
        Reason::DoesNotApply => "It is not so with us",
        Reason::Cannot => "We can’t",
        Reason::SomeoneElseDoesIt => "Someone else does it",
        Reason::ToldOtherwise => "We were told to",
    }
}

fn effect_in_words(effect: Effect) -> Option<&'static str> {
    Some(match effect {
        Effect::DestroysEvidence => "What is removed here can’t be shown to the police later.",
        Effect::DestroysEvidenceForBoth => "It goes on both sides, so nobody can show it to the police later.",
        Effect::Unsends => "It goes at the other side too, so nobody can show it to the police later.",
        Effect::TellsOthers => "Others can see that it was done.",
        Effect::AlsoBlocks => "It blocks the other one as well.",
        Effect::AlsoDeletes => "It deletes something as well.",
        Effect::LosesTheReport => "After it, there may be nothing left to report.",
        Effect::CanBeUndone => "It can be undone.",
        Effect::MayShowPicture => return None,
    })
}

fn titles(guide: &Guide, ids: &[TaskId]) -> String {
    let titles = ids.iter().filter_map(|id| Some(guide.plan.task(id)?.title.as_str()));
    titles.collect::<Vec<_>>().join(" · ")
}

fn by(actor: Actor) -> &'static str {
    match actor {
        Actor::Parent => "By you.",
        Actor::Child => "By your child’s own hand.",
        Actor::Together => "Together, your child at the controls.",
        Actor::School => "By the school.",
        Actor::Police => "By the police.",
    }
}

//! The talk: one step a screen.

use super::parts::{ChoiceItem, Choices, FactCard, Fold, HelplineCard, ScreenLink, Speech};
use super::{Address, GuideRef, Setting, step_address, use_guide, use_setting};
use crate::model::{AnswerKey, Avoid, ChoiceId, Date, FactId, HelplineId, Outcome, Question, Say, Step};
use crate::walk::{Progress, Walk};
use dioxus::prelude::*;

/// What a parent does on the screen of the talk.
#[derive(Clone, Debug, PartialEq)]
pub enum TalkAction {
    /// Picks a choice at the step shown.
    Pick(ChoiceId),
    /// Goes one step back.
    Back,
    /// Wants to answer the pick with this number again.
    Reopen(usize),
    /// Leaves that question as it was.
    KeepAnswer,
}

/// The step where the parent stands, or an earlier question that is being answered again.
#[component]
pub fn TalkView(progress: Progress, reopened: Option<usize>, today: Option<Date>, on_action: Callback<TalkAction>) -> Element {
    let guide = use_guide();
    let setting = use_setting();
    let walk = Walk::replay(&guide, &progress);
    // An earlier question shows the choices that were there then.
    let shown = reopened.filter(|pick| *pick < walk.taken.len()).map(|pick| Walk::replay(&guide, &progress.go_to(pick)));
    let walk_shown = shown.as_ref().unwrap_or(&walk);
    let Some(step) = walk_shown.step(&guide) else { return rsx! {} };
    let number = walk_shown.taken.len();
    let choices = choice_items(&guide, &setting, walk_shown, &progress, number);
    let on_pick = move |id| on_action.call(TalkAction::Pick(id));
    rsx! {
        // A key per step: the browser and a screen reader meet a new page, not a changed one.
        div { class: "step", key: "{walk_shown.here}-{number}",
            SoFar { progress: progress.clone(), reopened, on_action }
            match step {
                Step::Question(question) => rsx! { QuestionStep { question: question.clone() } },
                Step::Say(say) => rsx! { SayStep { say: say.clone(), walk: walk_shown.clone() } },
                Step::Outcome(outcome) => rsx! { OutcomeStep { outcome: outcome.clone() } },
            }
            if !choices.is_empty() {
                if matches!(step, Step::Say(_)) {
                    h2 { "What does your child do?" }
                }
                Choices { items: choices, on_pick }
            }
            Beside { facts: step.facts().to_vec(), helplines: step.helplines().to_vec(), today }
        }
        nav { class: "bar", "aria-label": "On every step",
            BackLink { at_start: number == 0, reopened: shown.is_some(), on_action }
            ScreenLink { to: Address::Help, class: "bar-item serious", "It’s more serious" }
            ScreenLink { to: Address::Pictures, class: "bar-item", "Pictures" }
        }
    }
}

fn choice_items(guide: &GuideRef, setting: &Setting, walk: &Walk, progress: &Progress, number: usize) -> Vec<ChoiceItem> {
    let before = progress.pick_at(number);
    walk.choices(guide)
        .map(|choice| ChoiceItem {
            id: choice.id.clone(),
            label: choice.label.clone(),
            hint: choice.hint.clone(),
            href: step_address(guide, &choice.next, &setting.base),
            picked: before.is_some_and(|(step, picked)| *step == walk.here && *picked == choice.id),
        })
        .collect()
}

#[component]
fn BackLink(at_start: bool, reopened: bool, on_action: Callback<TalkAction>) -> Element {
    if at_start && !reopened {
        return rsx! {
            ScreenLink { to: Address::First, class: "bar-item", "Back" }
        };
    }
    rsx! {
        button {
            class: "bar-item",
            r#type: "button",
            onclick: move |_| on_action.call(if reopened { TalkAction::KeepAnswer } else { TalkAction::Back }),
            "Back"
        }
    }
}

/// What was said so far, each with a way to change it.
#[component]
fn SoFar(progress: Progress, reopened: Option<usize>, on_action: Callback<TalkAction>) -> Element {
    let guide = use_guide();
    let walk = Walk::replay(&guide, &progress);
    let answers: Vec<(usize, String, String)> = walk
        .taken
        .iter()
        .enumerate()
        .filter_map(|(pick, taken)| {
            let Step::Question(question) = guide.step(&taken.step)? else { return None };
            let choice = question.choices.iter().find(|choice| choice.id == taken.choice)?;
            let label = said_label(&guide, choice.sets.keys().next()?)?;
            Some((pick, label, choice.label.clone()))
        })
        .collect();
    if answers.is_empty() {
        return rsx! {
            p { class: "where", "The talk" }
        };
    }
    rsx! {
        details { class: "so-far",
            summary { "The talk · Change an answer" }
            ul {
                for (pick, label, said) in answers {
                    li { key: "{pick}",
                        span { "{label}: " strong { "{said}" } }
                        button {
                            r#type: "button",
                            class: "change",
                            "aria-label": "Change: {label}",
                            "aria-current": (reopened == Some(pick)).then_some("true"),
                            onclick: move |_| on_action.call(TalkAction::Reopen(pick)),
                            "Change"
                        }
                    }
                }
            }
        }
    }
}

fn said_label(guide: &GuideRef, key: &AnswerKey) -> Option<String> {
    guide.vocabulary.question(key).map(|question| question.label.clone())
}

#[component]
fn QuestionStep(question: Question) -> Element {
    rsx! {
        h1 { id: "heading", tabindex: "-1", "{question.heading}" }
        for paragraph in question.body.iter() {
            p { class: "lead", "{paragraph}" }
        }
    }
}

#[component]
fn SayStep(say: Say, walk: Walk) -> Element {
    let Some(line) = say.line(&walk.answers) else { return rsx! {} };
    rsx! {
        h1 { id: "heading", class: "quiet-heading", tabindex: "-1", "{say.heading}" }
        Speech { say: line.say.clone(), or: line.or.clone(), do_this: say.do_this.clone() }
        div { class: "folds",
            Fold { title: "Why this helps", p { "{say.why}" } }
            Fold { title: "Try not to say", AvoidList { avoid: say.avoid.clone() } }
            for note in say.notes.iter() {
                Fold { key: "{note.id}", title: "{note.title}", p { "{note.text}" } }
            }
        }
    }
}

/// What not to say, each with its repair.
#[component]
pub(super) fn AvoidList(avoid: Vec<Avoid>) -> Element {
    rsx! {
        for item in avoid {
            div { class: "avoid",
                p { class: "avoid-not", "“{item.not}”" }
                p { "{item.because}" }
                p { class: "repair", span { class: "tag", "If it slipped out" } " “{item.repair}”" }
            }
        }
    }
}

#[component]
fn OutcomeStep(outcome: Outcome) -> Element {
    rsx! {
        h1 { id: "heading", tabindex: "-1", "{outcome.heading}" }
        for paragraph in outcome.body.iter() {
            p { class: "lead", "{paragraph}" }
        }
        for (index, screen) in outcome.go_to.iter().enumerate() {
            ScreenLink {
                key: "{index}",
                to: Address::from(*screen),
                class: if index == 0 { "go" } else { "go second" },
                {go_label(Address::from(*screen))}
            }
        }
        div { class: "points",
            for point in outcome.points.iter() {
                section { class: "point",
                    h2 { "{point.title}" }
                    p { "{point.text}" }
                }
            }
        }
    }
}

fn go_label(address: Address) -> &'static str {
    match address {
        Address::Pictures => "Now the pictures: what to do, in order",
        Address::Help => "Who you can call",
        Address::Facts => "The facts, with their sources",
        other => other.label(),
    }
}

/// Facts and helplines that belong to a step.
#[component]
fn Beside(facts: Vec<FactId>, helplines: Vec<HelplineId>, today: Option<Date>) -> Element {
    if facts.is_empty() && helplines.is_empty() {
        return rsx! {};
    }
    rsx! {
        aside { class: "beside",
            if !facts.is_empty() {
                h2 { "Good to know" }
                for id in facts {
                    FactCard { key: "{id}", id: id.clone(), today: today.clone() }
                }
            }
            if !helplines.is_empty() {
                h2 { "Who can help" }
                for id in helplines {
                    HelplineCard { key: "{id}", id: id.clone(), today: today.clone() }
                }
            }
        }
    }
}

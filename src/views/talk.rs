//! The talk: one step a screen.

use super::cue_card::{CueSide, cue_card};
use super::parts::{ChoiceItem, choices, fact_note, fold, helpline_card, repairs, screen_link, speech};
use super::{Address, Setting, step_address, use_guide, use_setting};
use crate::model::{Answers, Avoid, ChoiceId, Clause, Condition, Date, Decision, Guide, Outcome, Question, Say, Step};
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
    /// Turns the cue card to a side, or puts it away.
    Cue(Option<CueSide>),
}

/// The step where the parent stands, or an earlier question that is being answered again.
#[component]
pub fn TalkView(
    progress: Progress,
    reopened: Option<usize>,
    cue: Option<CueSide>,
    today: Option<Date>,
    on_action: Callback<TalkAction>,
) -> Element {
    let guide = use_guide();
    let setting = use_setting();
    let walk = Walk::replay(&guide, &progress);
    // An earlier question shows the choices that were there then.
    let shown =
        reopened.filter(|pick| *pick < walk.taken.len()).map(|pick| Walk::replay(&guide, &progress.go_to(pick)));
    let walk_shown = shown.as_ref().unwrap_or(&walk);
    let Some(step) = walk_shown.step(&guide) else { return rsx! {} };
    let number = walk_shown.taken.len();
    if let (Some(side), Step::Say(say)) = (cue, step) {
        let choices: Vec<_> = walk_shown.choices(&guide).collect();
        return cue_card(&setting, say, &walk_shown.answers, &choices, side, on_action);
    }
    let items = choice_items(&guide, &setting, walk_shown, &progress, number);
    let on_pick = Callback::new(move |id| on_action.call(TalkAction::Pick(id)));
    rsx! {
        // A list of one, keyed by the step: only in a list does a new key make new elements, so that the browser and a
        // screen reader meet a new page and not a changed one.
        for here in [format!("{}-{number}", walk_shown.here)] {
        div { class: "step", key: "{here}",
            {so_far(&guide, &walk, reopened, on_action)}
            match step {
                Step::Question(question) => question_step(question),
                Step::Say(say) => say_step(&guide, say, &walk_shown.answers, on_action),
                Step::Outcome(outcome) => outcome_step(&guide, &setting, outcome, &walk_shown.answers),
            }
            if !items.is_empty() {
                if matches!(step, Step::Say(_)) {
                    h2 { "What does your child do?" }
                }
                {choices(items.clone(), on_pick)}
            }
            {beside(&guide, &setting, step, today.as_ref())}
        }
        }
        nav { class: "bar", "aria-label": "On every step",
            {back_link(&setting, number == 0, shown.is_some(), on_action)}
            {screen_link(&setting, Address::Help, "bar-item serious", "It’s more serious")}
            {screen_link(&setting, Address::Pictures, "bar-item", "Pictures")}
        }
    }
}

fn choice_items(guide: &Guide, setting: &Setting, walk: &Walk, progress: &Progress, number: usize) -> Vec<ChoiceItem> {
    let before = progress.pick_at(number);
    walk.choices(guide)
        .map(|choice| {
            let mut after = walk.answers.clone();
            after.set_all(&choice.sets);
            ChoiceItem {
                id: choice.id.clone(),
                label: choice.label.clone(),
                hint: choice.hint.clone(),
                href: step_address(guide, guide.next(choice, &after), &setting.base),
                picked: before.is_some_and(|(step, picked)| *step == walk.here && *picked == choice.id),
            }
        })
        .collect()
}

fn back_link(setting: &Setting, at_start: bool, reopened: bool, on_action: Callback<TalkAction>) -> Element {
    if at_start && !reopened {
        return screen_link(setting, Address::First, "bar-item", "Back");
    }
    let action = if reopened { TalkAction::KeepAnswer } else { TalkAction::Back };
    rsx! {
        button { class: "bar-item", r#type: "button", onclick: move |_| on_action.call(action.clone()), "Back" }
    }
}

/// What was said so far, each with a way to change it.
fn so_far(guide: &Guide, walk: &Walk, reopened: Option<usize>, on_action: Callback<TalkAction>) -> Element {
    let mut answers = Vec::new();
    for (pick, taken) in walk.taken.iter().enumerate() {
        let Some(Step::Question(question)) = guide.step(&taken.step) else { continue };
        let Some(choice) = question.choices.iter().find(|choice| choice.id == taken.choice) else { continue };
        if !choice.sets.is_empty() {
            answers.push((pick, question.heading.as_str(), choice.label.as_str()));
        }
    }
    if answers.is_empty() {
        return rsx! {
            p { class: "where", "The talk" }
        };
    }
    rsx! {
        details { class: "so-far",
            summary { "The talk · Change an answer" }
            ul {
                for (pick, asked, said) in answers {
                    li { key: "{pick}",
                        span { "{asked} " strong { "{said}" } }
                        button {
                            r#type: "button",
                            class: "change",
                            "aria-label": "Change: {asked}",
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

fn question_step(question: &Question) -> Element {
    rsx! {
        h1 { id: "heading", tabindex: "-1", "{question.heading}" }
        for paragraph in question.body.iter() {
            p { class: "lead", "{paragraph}" }
        }
    }
}

fn say_step(guide: &Guide, say: &Say, answers: &Answers, on_action: Callback<TalkAction>) -> Element {
    let Some(line) = say.line(answers) else { return rsx! {} };
    let notes = say.notes.iter().filter(|note| is_for(note.when.as_ref(), answers));
    let decisions = say.decide.iter().filter_map(|id| guide.decision(id));
    rsx! {
        h1 { id: "heading", class: "quiet-heading", tabindex: "-1", "{say.heading}" }
        {speech(&line.say, &line.or, say.do_this.as_deref())}
        p {
            button { r#type: "button", class: "go second", id: "cue", onclick: move |_| on_action.call(TalkAction::Cue(Some(CueSide::Line(0)))), "Cue card: just the line" }
        }
        div { class: "folds",
            {fold("Why this helps", rsx! { p { "{say.why}" } })}
            {fold("Try not to say", avoid_list(&say.avoid))}
            {repairs(guide, answers)}
            for decision in decisions {
                {decide_together(decision, answers)}
            }
            for note in notes {
                {fold(&note.title, rsx! { p { "{note.text}" } })}
            }
        }
    }
}

/// What not to say, each with its repair.
pub(super) fn avoid_list(avoid: &[Avoid]) -> Element {
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

fn outcome_step(guide: &Guide, setting: &Setting, outcome: &Outcome, answers: &Answers) -> Element {
    let points = outcome.points.iter().filter(|point| is_for(point.when.as_ref(), answers));
    let decisions: Vec<&Decision> = outcome.decide.iter().filter_map(|id| guide.decision(id)).collect();
    rsx! {
        h1 { id: "heading", tabindex: "-1", "{outcome.heading}" }
        for paragraph in outcome.body.iter() {
            p { class: "lead", "{paragraph}" }
        }
        for (index, screen) in outcome.go_to.iter().enumerate() {
            {screen_link(setting, Address::from(*screen), if index == 0 { "go" } else { "go second" }, go_label(Address::from(*screen)))}
        }
        if !decisions.is_empty() {
            div { class: "folds",
                for decision in decisions {
                    {decide_together(decision, answers)}
                }
            }
        }
        div { class: "points",
            for point in points {
                section { class: "point",
                    h2 { "{point.title}" }
                    p { "{point.text}" }
                }
            }
        }
    }
}

/// Whether something that may hold only for some holds now.
fn is_for(when: Option<&Condition>, answers: &Answers) -> bool {
    when.is_none_or(|when| when.holds(answers))
}

/// A card for a parent and a child to read together.
fn decide_together(decision: &Decision, answers: &Answers) -> Element {
    let choices = decision.choices.iter().filter(|choice| is_for(choice.when.as_ref(), answers));
    let clause = |clauses: &[Clause]| -> Vec<String> {
        let now = clauses.iter().filter(|clause| is_for(clause.when.as_ref(), answers));
        now.map(|clause| clause.text.clone()).collect()
    };
    let order = clause(&decision.order);
    let fixed = clause(&decision.not_a_choice);
    let title = format!("Decide together: {}", decision.heading);
    fold(
        &title,
        rsx! {
            p { "{decision.intro}" }
            if !order.is_empty() {
                ol { for text in order { li { "{text}" } } }
            }
            dl { class: "meanings",
                for choice in choices {
                    dt { "{choice.label}" }
                    dd { "{choice.means}" }
                }
            }
            p { class: "tag", "Not a choice" }
            ul { for text in fixed { li { "{text}" } } }
        },
    )
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
fn beside(guide: &Guide, setting: &Setting, step: &Step, today: Option<&Date>) -> Element {
    let (facts, helplines) = (step.facts(), step.helplines());
    if facts.is_empty() && helplines.is_empty() {
        return rsx! {};
    }
    rsx! {
        aside { class: "beside",
            if !facts.is_empty() {
                h2 { "Good to know" }
                for id in facts {
                    {fact_note(guide, setting, id, today)}
                }
            }
            if !helplines.is_empty() {
                h2 { "Who can help" }
                for id in helplines {
                    {helpline_card(guide, id, today)}
                }
            }
        }
    }
}

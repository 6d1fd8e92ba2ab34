//! What the plan is built on: the answers, each with a way to give another right here.

use crate::model::{AnswerKey, ChoiceId, Condition, Guide, Step};
use crate::views::PicturesAction;
use crate::walk::{Progress, Walk};
use dioxus::prelude::*;

/// The answers that the plan reads.
pub fn answer_panel(guide: &Guide, walk: &Walk, progress: &Progress, on_action: Callback<PicturesAction>) -> Element {
    let keys = keys_of_plan(guide);
    let mut answers = Vec::new();
    for (pick, taken) in walk.taken.iter().enumerate() {
        let Some(Step::Question(question)) = guide.step(&taken.step) else { continue };
        if question.choices.iter().flat_map(|choice| choice.sets.keys()).any(|key| keys.contains(&key)) {
            let said = question.choices.iter().find(|choice| choice.id == taken.choice);
            let there = Walk::replay(guide, &progress.go_to(pick));
            let offered: Vec<(ChoiceId, String)> =
                there.choices(guide).map(|choice| (choice.id.clone(), choice.label.clone())).collect();
            answers.push((pick, &question.heading, said.map(|said| (said.id.clone(), &said.label)), offered));
        }
    }
    if answers.is_empty() {
        return rsx! {};
    }
    rsx! {
        details { class: "ask-panel", id: "answers",
            summary { "This plan is built on your answers" }
            p { class: "small", "If one is wrong, or you learn more, change it. The plan changes with it." }
            for (pick, asked, said, offered) in answers {
                if let Some((said, label)) = said {
                    details { class: "fold", key: "{pick}",
                        summary { span { "{asked} " strong { "{label}" } } }
                        div { class: "reasons",
                            for (choice, label) in offered.into_iter().filter(|(choice, _)| *choice != said) {
                                {other(pick, choice, label, on_action)}
                            }
                        }
                    }
                }
            }
        }
    }
}

fn other(pick: usize, choice: ChoiceId, label: String, on_action: Callback<PicturesAction>) -> Element {
    rsx! {
        button {
            class: "change",
            r#type: "button",
            "data-choice": "{choice}",
            onclick: move |_| on_action.call(PicturesAction::Change(pick, choice.clone())),
            "{label}"
        }
    }
}

fn keys_of_plan(guide: &Guide) -> Vec<&AnswerKey> {
    let plan = &guide.plan;
    let tracks = plan.tracks.tracks.iter().map(|track| &track.when);
    let conditions = plan
        .holds
        .iter()
        .map(|hold| &hold.when)
        .chain(tracks)
        .chain(plan.tasks().filter_map(|task| task.when.as_ref()));
    conditions.flat_map(|Condition(keys)| keys.keys()).collect()
}

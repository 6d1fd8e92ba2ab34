//! What to say after something went wrong, each behind a fold.

use super::fold;
use crate::model::{Answers, Guide};
use dioxus::prelude::*;

/// A fold for each thing that can go wrong, with the line for these answers.
pub fn repairs(guide: &Guide, answers: &Answers) -> Element {
    if guide.repairs.is_empty() {
        return rsx! {};
    }
    let all = rsx! {
        for repair in guide.repairs.iter() {
            if let Some(line) = repair.line(answers) {
                {fold(&repair.title, rsx! {
                    p { class: "repair", "“{line.say}”" }
                    for other in line.or.iter() { p { class: "repair", "or: “{other}”" } }
                    p { "{repair.do_this}" }
                })}
            }
        }
    };
    fold("I got it wrong. What do I say now?", all)
}

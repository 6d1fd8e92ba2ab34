//! A chapter of the book.

use super::Numbering;
use crate::model::{Answers, Choice, Condition, Guide, Line, Step, StepId};
use crate::views::talk::avoid_list;
use crate::views::{step_address, use_guide, use_setting};
use dioxus::prelude::*;

/// Which chapter.
#[derive(Clone, PartialEq)]
pub struct Chapter {
    /// Its place among [`Numbering::chapters`].
    pub index: usize,
    /// The numbers of all steps.
    pub numbering: Numbering,
}

/// Every step of a chapter.
#[component]
pub fn ChapterView(chapter: Chapter) -> Element {
    let setting = use_setting();
    let chapters = chapter.numbering.chapters();
    let Some((_, heading, steps)) = chapters.get(chapter.index) else { return rsx! {} };
    let next = chapters.get(chapter.index + 1);
    rsx! {
        p { class: "where", a { href: "{setting.base}/read/", "Read it all" } }
        h1 { id: "heading", "{heading}" }
        for id in steps.iter() {
            BookStep { id: id.clone(), numbering: chapter.numbering.clone() }
        }
        nav { class: "turn", "aria-label": "Chapters",
            if let Some((name, heading, _)) = next {
                a { class: "go", href: "{setting.base}/read/{name}/", "Next: {heading}" }
            } else {
                a { class: "go", href: "{setting.base}/read/pictures/", "Next: the pictures" }
            }
        }
    }
}

#[component]
fn BookStep(id: StepId, numbering: Numbering) -> Element {
    let guide = use_guide();
    let Some(step) = guide.step(&id) else { return rsx! {} };
    let number = numbering.of(&id).unwrap_or_default();
    rsx! {
        article { class: "book-step", id: "{id}",
            h2 { span { class: "number", "{number}" } " {step.heading()}" }
            match step {
                Step::Question(question) => rsx! {
                    for paragraph in question.body.iter() { p { "{paragraph}" } }
                },
                Step::Say(say) => rsx! {
                    for line in say.lines.iter() { BookLine { line: line.clone() } }
                    if let Some(do_this) = &say.do_this { p { class: "do-this", "{do_this}" } }
                    p { strong { "Why this helps: " } "{say.why}" }
                    p { strong { "Try not to say" } }
                    {avoid_list(&say.avoid)}
                    for note in say.notes.iter() { p { strong { "{note.title}: " } "{note.text}" } }
                    p { strong { "What does your child do?" } }
                },
                Step::Outcome(outcome) => rsx! {
                    for paragraph in outcome.body.iter() { p { "{paragraph}" } }
                    for point in outcome.points.iter() { p { strong { "{point.title}: " } "{point.text}" } }
                },
            }
            if !step.choices().is_empty() {
                ul { class: "go-tos",
                    for choice in step.choices().iter() {
                        GoTo { choice: choice.clone(), numbering: numbering.clone() }
                    }
                }
            }
            for id in step.helplines().iter() {
                if let Some(helpline) = guide.helpline(id) {
                    p { class: "small",
                        strong { "{helpline.name}: " }
                        if let Some(way) = helpline.ways.first() {
                            if let Some(to) = &way.to { a { href: "{to}", rel: "noreferrer", "{way.label}" } } else { "{way.label}" }
                        }
                    }
                }
            }
        }
    }
}

#[component]
fn BookLine(line: Line) -> Element {
    let guide = use_guide();
    let whom = in_words(&guide, &line.when);
    rsx! {
        div { class: "book-line",
            if !whom.is_empty() {
                p { class: "whom", "{whom}" }
            }
            p { class: "book-say", "“{line.say}”" }
            for other in line.or.iter() {
                p { class: "book-or", "or: “{other}”" }
            }
        }
    }
}

#[component]
fn GoTo(choice: Choice, numbering: Numbering) -> Element {
    let guide = use_guide();
    let setting = use_setting();
    let ways: Vec<(String, String, usize)> = choice
        .branches
        .iter()
        .map(|branch| (in_words(&guide, &branch.when), &branch.next))
        .chain([(if choice.branches.is_empty() { String::new() } else { "Otherwise".into() }, &choice.next)])
        .map(|(whom, next)| (whom, step_address(&guide, next, &setting.base), numbering.of(next).unwrap_or_default()))
        .collect();
    let only_if = choice.when.as_ref().map(|when| in_words(&guide, when)).filter(|words| !words.is_empty());
    rsx! {
        li {
            span { class: "choice-label", "{choice.label}" }
            if let Some(hint) = &choice.hint { span { class: "choice-hint", " {hint}" } }
            if let Some(only_if) = only_if { span { class: "choice-hint", " ({only_if})" } }
            for (whom, href, number) in ways {
                span { class: "way-on",
                    if !whom.is_empty() { "{whom}: " }
                    a { href, "go to {number}" }
                }
            }
        }
    }
}

/// A condition as a reader meets it: "Age: 7 to 10 or 11 to 13". Nothing when it holds for everyone.
pub(super) fn in_words(guide: &Guide, when: &Condition) -> String {
    let mut words = Vec::new();
    for (key, values) in &when.0 {
        if Condition([(key.clone(), values.clone())].into()).holds(&Answers::default()) {
            continue;
        }
        let Some(question) = guide.vocabulary.question(key) else { continue };
        let labels = question.values.iter().filter(|option| values.contains(&option.value));
        let labels: Vec<&str> = labels.map(|option| option.label.as_str()).collect();
        words.push(format!("{}: {}", question.label, labels.join(" or ")));
    }
    words.join("; ")
}

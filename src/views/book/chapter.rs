//! A chapter of the book.

use super::Numbering;
use crate::model::{Branch, Choice, Condition, Decision, Fork, Guide, Line, Note, Step, StepId, once};
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
    if let Some(fork) = guide.fork(&id) {
        return rsx! { BookFork { fork: fork.clone(), numbering } };
    }
    let Some(step) = guide.step(&id) else { return rsx! {} };
    let number = numbering.of(&id).unwrap_or_default();
    rsx! {
        for old in once(&guide.aliases.steps, &id) { span { id: "{old}" } }
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
                    for note in say.notes.iter() { BookNote { note: note.clone() } }
                },
                Step::Outcome(outcome) => rsx! {
                    for paragraph in outcome.body.iter() { p { "{paragraph}" } }
                    for point in outcome.points.iter() {
                        p { strong { "{point.title}: " } {only_for(&guide, point.when.as_ref())} "{point.text}" }
                    }
                },
            }
            for decision in step.decisions().iter().filter_map(|id| guide.decision(id)) {
                BookDecision { decision: decision.clone() }
            }
            if matches!(step, Step::Say(_)) { p { strong { "What does your child do?" } } }
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
fn BookFork(fork: Fork, numbering: Numbering) -> Element {
    let guide = use_guide();
    let number = numbering.of(&fork.id).unwrap_or_default();
    rsx! {
        article { class: "book-step", id: "{fork.id}",
            h2 { span { class: "number", "{number}" } " {fork.heading}" }
            ul { class: "go-tos",
                li { {ways_on(&guide, &use_setting().base, &numbering, &fork.branches, &fork.next)} }
            }
        }
    }
}

#[component]
fn BookNote(note: Note) -> Element {
    let guide = use_guide();
    rsx! { p { strong { "{note.title}: " } {only_for(&guide, note.when.as_ref())} "{note.text}" } }
}

#[component]
fn BookDecision(decision: Decision) -> Element {
    let guide = use_guide();
    rsx! {
        div { class: "book-decision",
            p { strong { "Decide together: {decision.heading}. " } "{decision.intro}" }
            if !decision.order.is_empty() {
                ol { for clause in decision.order.iter() { li { {only_for(&guide, clause.when.as_ref())} "{clause.text}" } } }
            }
            ul {
                for choice in decision.choices.iter() {
                    li { strong { "{choice.label}: " } {only_for(&guide, choice.when.as_ref())} "{choice.means}" }
                }
            }
            p { strong { "Not a choice" } }
            ul { for clause in decision.not_a_choice.iter() { li { {only_for(&guide, clause.when.as_ref())} "{clause.text}" } } }
        }
    }
}

/// For whom something is, in brackets, where it is not for everyone.
fn only_for(guide: &Guide, when: Option<&Condition>) -> Element {
    let whom = when.map(|when| when.in_words(&guide.vocabulary)).unwrap_or_default();
    rsx! { if !whom.is_empty() { span { class: "choice-hint", "({whom}) " } } }
}

#[component]
fn BookLine(line: Line) -> Element {
    let guide = use_guide();
    let whom = line.when.in_words(&guide.vocabulary);
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
    let only_if = choice.when.as_ref().map(|when| when.in_words(&guide.vocabulary)).filter(|words| !words.is_empty());
    rsx! {
        li {
            span { class: "choice-label", "{choice.label}" }
            if let Some(hint) = &choice.hint { span { class: "choice-hint", " {hint}" } }
            if let Some(only_if) = only_if { span { class: "choice-hint", " ({only_if})" } }
            {ways_on(&guide, &setting.base, &numbering, &choice.branches, &choice.next)}
        }
    }
}

/// Where to go on, each with for whom.
fn ways_on(guide: &Guide, base: &str, numbering: &Numbering, branches: &[Branch], next: &StepId) -> Element {
    let otherwise = if branches.is_empty() { String::new() } else { "Otherwise".into() };
    let ways = branches
        .iter()
        .map(|branch| (branch.when.in_words(&guide.vocabulary), &branch.next))
        .chain([(otherwise, next)]);
    let ways = ways.map(|(whom, next)| (whom, step_address(guide, next, base), numbering.of(next).unwrap_or_default()));
    rsx! {
        for (whom, href, number) in ways {
            span { class: "way-on",
                if !whom.is_empty() { "{whom}: " }
                a { href, "go to {number}" }
            }
        }
    }
}

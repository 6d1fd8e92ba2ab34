//! Every text of a guide that a person reads: where it stands, and whose eyes it is for.

use super::{choices_field, step_file, tasks};
use crate::content::Place;
use crate::model::{Guide, Say, Step};

/// Whose eyes and ears a text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Audience {
    /// Said to the child, or read by the child.
    Child,
    /// Read by the parent.
    Parent,
    /// Read by many parents at once: a letter or a leaflet.
    Letter,
}

/// How a text is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// A few words: a heading, or what stands on a button.
    Label,
    /// Sentences.
    Prose,
}

/// A text that a person reads.
#[derive(Clone, Debug)]
pub(super) struct Text<'g> {
    /// Where it stands.
    pub(super) place: Place,
    /// Whose eyes it is for.
    pub(super) audience: Audience,
    /// How it is read.
    pub(super) form: Form,
    /// The words.
    pub(super) words: &'g str,
}

/// Every text of `guide`. What stands there as words to avoid is left out, and so is what only reviewers read.
pub(super) fn texts(guide: &Guide) -> Vec<Text<'_>> {
    let mut shelf = Shelf::default();
    shelf.front(guide);
    for step in guide.steps.values() {
        shelf.step(step);
    }
    shelf.decisions(guide);
    shelf.plan(guide);
    shelf.apps(guide);
    shelf.claims(guide);
    shelf.0
}

#[derive(Default)]
struct Shelf<'g>(Vec<Text<'g>>);

impl<'g> Shelf<'g> {
    fn front(&mut self, guide: &'g Guide) {
        let first = &guide.first_screen;
        self.label("guide.json", "/first-screen/heading", &first.heading);
        self.prose("guide.json", "/first-screen/body", &first.body);
        self.for_child("guide.json", "/first-screen/say", &first.say);
        for (index, do_not) in first.do_nots.iter().enumerate() {
            self.label("guide.json", format!("/first-screen/do-nots/{index}/title"), &do_not.title);
            self.prose("guide.json", format!("/first-screen/do-nots/{index}/because"), &do_not.because);
        }
        for (index, part) in guide.parts.iter().enumerate() {
            self.label("guide.json", format!("/parts/{index}/heading"), &part.heading);
        }
        for (index, question) in guide.vocabulary.0.iter().enumerate() {
            self.label("answers.json", format!("/{index}/label"), &question.label);
            for (at, option) in question.values.iter().enumerate() {
                self.label("answers.json", format!("/{index}/values/{at}/label"), &option.label);
            }
        }
        for (index, door) in guide.doors.iter().enumerate() {
            self.label("doors.json", format!("/{index}/title"), &door.title);
            for (at, text) in door.text.iter().enumerate() {
                self.prose("doors.json", format!("/{index}/text/{at}"), text);
            }
        }
        for (index, repair) in guide.repairs.iter().enumerate() {
            self.label("repairs.json", format!("/{index}/title"), &repair.title);
            for (at, line) in repair.lines.iter().enumerate() {
                self.for_child("repairs.json", format!("/{index}/lines/{at}/say"), &line.say);
                for (way, other) in line.or.iter().enumerate() {
                    self.for_child("repairs.json", format!("/{index}/lines/{at}/or/{way}"), other);
                }
            }
            self.prose("repairs.json", format!("/{index}/do"), &repair.do_this);
        }
        if let Some(page) = &guide.for_you {
            self.label("for-you.json", "/heading", &page.heading);
            for (index, paragraph) in page.intro.iter().enumerate() {
                self.for_child("for-you.json", format!("/intro/{index}"), paragraph);
            }
            for (index, section) in page.sections.iter().enumerate() {
                self.for_child("for-you.json", format!("/sections/{index}/title"), &section.title);
                for (at, paragraph) in section.text.iter().enumerate() {
                    self.for_child("for-you.json", format!("/sections/{index}/text/{at}"), paragraph);
                }
            }
            self.for_child("for-you.json", "/closing", &page.closing);
        }
        if let Some(sheet) = &guide.same_message {
            self.label("same-message.json", "/heading", &sheet.heading);
            self.paragraphs("same-message.json", "intro", &sheet.intro);
            let picks = sheet.sentences.iter().enumerate().map(|(index, pick)| (format!("/sentences/{index}"), pick));
            for (at, pick) in picks.chain([("/rule".to_owned(), &sheet.rule)]) {
                self.label("same-message.json", format!("{at}/title"), &pick.title);
                for (index, option) in pick.options.iter().enumerate() {
                    self.for_child("same-message.json", format!("{at}/options/{index}"), option);
                }
            }
            self.prose("same-message.json", "/closing", &sheet.closing);
        }
        if let Some(sheet) = &guide.sheet {
            self.label("sheet.json", "/heading", &sheet.heading);
            self.paragraphs("sheet.json", "body", &sheet.body);
            self.prose("sheet.json", "/rule", &sheet.rule);
            for (index, row) in sheet.rows.iter().enumerate() {
                self.label("sheet.json", format!("/rows/{index}/label"), &row.label);
            }
        }
        for (index, fork) in guide.forks.iter().enumerate() {
            self.label("forks.json", format!("/{index}/heading"), &fork.heading);
        }
    }

    fn step(&mut self, step: &'g Step) {
        let file = step_file(step);
        self.label(&file, "/heading", step.heading());
        match step {
            Step::Question(question) => self.paragraphs(&file, "body", &question.body),
            Step::Say(say) => self.say(&file, say),
            Step::Outcome(outcome) => {
                self.paragraphs(&file, "body", &outcome.body);
                for (index, point) in outcome.points.iter().enumerate() {
                    self.label(&file, format!("/points/{index}/title"), &point.title);
                    self.prose(&file, format!("/points/{index}/text"), &point.text);
                }
            }
        }
        for (index, choice) in step.choices().iter().enumerate() {
            let at = format!("/{}/{index}", choices_field(step));
            self.label(&file, format!("{at}/label"), &choice.label);
            if let Some(hint) = &choice.hint {
                self.prose(&file, format!("{at}/hint"), hint);
            }
        }
    }

    fn say(&mut self, file: &str, say: &'g Say) {
        for (index, line) in say.lines.iter().enumerate() {
            self.for_child(file, format!("/lines/{index}/say"), &line.say);
            for (at, other) in line.or.iter().enumerate() {
                self.for_child(file, format!("/lines/{index}/or/{at}"), other);
            }
        }
        if let Some(do_this) = &say.do_this {
            self.prose(file, "/do", do_this);
        }
        self.prose(file, "/why", &say.why);
        for (index, avoid) in say.avoid.iter().enumerate() {
            self.prose(file, format!("/avoid/{index}/because"), &avoid.because);
            self.for_child(file, format!("/avoid/{index}/repair"), &avoid.repair);
        }
        for (index, note) in say.notes.iter().enumerate() {
            self.label(file, format!("/notes/{index}/title"), &note.title);
            self.prose(file, format!("/notes/{index}/text"), &note.text);
        }
    }

    fn decisions(&mut self, guide: &'g Guide) {
        for decision in &guide.decisions {
            let file = format!("decisions/{}.json", decision.id);
            self.label(&file, "/heading", &decision.heading);
            self.for_child(&file, "/intro", &decision.intro);
            for (index, choice) in decision.choices.iter().enumerate() {
                self.label(&file, format!("/choices/{index}/label"), &choice.label);
                self.for_child(&file, format!("/choices/{index}/means"), &choice.means);
            }
            for (field, clauses) in [("order", &decision.order), ("not-a-choice", &decision.not_a_choice)] {
                for (index, clause) in clauses.iter().enumerate() {
                    self.for_child(&file, format!("/{field}/{index}/text"), &clause.text);
                }
            }
        }
    }

    fn plan(&mut self, guide: &'g Guide) {
        for (index, track) in guide.plan.tracks.tracks.iter().enumerate() {
            self.label("plan/tracks.json", format!("/tracks/{index}/heading"), &track.heading);
            self.prose("plan/tracks.json", format!("/tracks/{index}/summary"), &track.summary);
        }
        for (index, hold) in guide.plan.holds.iter().enumerate() {
            self.prose("plan/holds.json", format!("/{index}/because"), &hold.because);
            self.prose("plan/holds.json", format!("/{index}/because-unsure"), &hold.because_unsure);
        }
        for part in &guide.plan.parts {
            self.label(&format!("plan/{}.json", part.id), "/heading", &part.heading);
        }
        for (file, at, task) in tasks(guide) {
            self.label(&file, format!("{at}/title"), &task.title);
            for (index, what) in task.what.iter().enumerate() {
                self.prose(&file, format!("{at}/what/{index}"), what);
            }
            self.prose(&file, format!("{at}/why"), &task.why);
            if let Some(explained) = &task.explained {
                self.for_child(&file, format!("{at}/explained/who-learns"), &explained.who_learns);
                self.for_child(&file, format!("{at}/explained/how-long"), &explained.how_long);
                self.for_child(&file, format!("{at}/explained/cannot-reach"), &explained.cannot_reach);
            }
            for (field, text) in [
                ("remains", &task.remains),
                ("cannot", &task.cannot),
                ("unsure", &task.unsure),
                ("conflict", &task.conflict),
            ] {
                if let Some(text) = text {
                    self.prose(&file, format!("{at}/{field}"), text);
                }
            }
        }
    }

    fn apps(&mut self, guide: &'g Guide) {
        for app in &guide.apps {
            let file = format!("apps/{}.json", app.id);
            if let Some(note) = &app.note {
                self.prose(&file, "/note", note);
            }
            for (index, variant) in app.variants.iter().enumerate() {
                let at = format!("/variants/{index}");
                for (step, text) in variant.steps.iter().enumerate() {
                    self.prose(&file, format!("{at}/steps/{step}"), text);
                }
                for (field, text) in [
                    ("watch-out", &variant.watch_out),
                    ("others-see", &variant.others_see),
                    ("remains", &variant.remains),
                    ("unsure", &variant.unsure),
                ] {
                    if let Some(text) = text {
                        self.prose(&file, format!("{at}/{field}"), text);
                    }
                }
                if let Some(window) = &variant.window {
                    self.prose(&file, format!("{at}/window/says"), &window.says);
                }
            }
        }
    }

    fn claims(&mut self, guide: &'g Guide) {
        for topic in &guide.topics {
            let file = format!("facts/{}.json", topic.id);
            self.label(&file, "/heading", &topic.heading);
            for (index, fact) in topic.facts.iter().enumerate() {
                self.prose(&file, format!("/facts/{index}/plain"), &fact.plain);
                if let Some(unsure) = &fact.unsure {
                    self.prose(&file, format!("/facts/{index}/unsure"), unsure);
                }
            }
        }
        for group in &guide.helplines {
            let file = format!("helplines/{}.json", group.id);
            self.label(&file, "/heading", &group.heading);
            for (index, helpline) in group.helplines.iter().enumerate() {
                let at = format!("/helplines/{index}");
                self.prose(&file, format!("{at}/about"), &helpline.about);
                if let Some(unsure) = &helpline.unsure {
                    self.prose(&file, format!("{at}/unsure"), unsure);
                }
                for (way, way_to) in helpline.ways.iter().enumerate() {
                    if let Some(note) = &way_to.note {
                        self.prose(&file, format!("{at}/ways/{way}/note"), note);
                    }
                }
            }
        }
    }

    fn paragraphs(&mut self, file: &str, field: &str, paragraphs: &'g [String]) {
        for (index, paragraph) in paragraphs.iter().enumerate() {
            self.prose(file, format!("/{field}/{index}"), paragraph);
        }
    }

    fn label(&mut self, file: &str, pointer: impl Into<String>, words: &'g str) {
        self.put(file, pointer, Audience::Parent, Form::Label, words);
    }

    fn prose(&mut self, file: &str, pointer: impl Into<String>, words: &'g str) {
        self.put(file, pointer, Audience::Parent, Form::Prose, words);
    }

    fn for_child(&mut self, file: &str, pointer: impl Into<String>, words: &'g str) {
        self.put(file, pointer, Audience::Child, Form::Prose, words);
    }

    fn put(&mut self, file: &str, pointer: impl Into<String>, audience: Audience, form: Form, words: &'g str) {
        self.0.push(Text { place: Place::value(file, pointer), audience, form, words });
    }
}

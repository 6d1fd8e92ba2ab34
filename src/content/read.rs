//! Files in, a guide and its findings out.

use super::{Exception, Finding, Place, Severity, json, shape};
use crate::model::{
    Aliases, App, AppId, Decision, Door, FirstScreen, ForYou, Fork, Guide, GuideId, HelplineGroup, HelplineGroupId,
    Hold, Outcome, Part, PartId, Plan, PlanPart, PlanPartId, Question, Repair, Review, SameMessage, Say, Sheet, Source,
    Step, StepId, Topic, TopicId, Tracks, Vocabulary,
};
use schemars::JsonSchema;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::{BTreeMap, BTreeSet};

/// A file of a guide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// From the guide's folder, with `/` between its parts.
    pub path: String,
    /// What is in it: any bytes.
    pub bytes: Vec<u8>,
}

/// What reading a guide gives.
#[derive(Debug)]
pub struct Reading {
    /// The guide: nothing when a file without which there is none is missing or broken.
    pub guide: Option<Guide>,
    /// Everything that is wrong with the files.
    pub findings: Vec<Finding>,
    /// Where the guide breaks a rule of wording on purpose.
    pub exceptions: Vec<Exception>,
    /// The text of every file that is text, for printing findings.
    pub texts: BTreeMap<String, String>,
    /// The kinds of file of which one or more could not be read, so that what stands in them is not known.
    pub unread: BTreeSet<Kind>,
}

/// What a file holds: its path says it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// `guide.json`
    Guide,
    /// `answers.json`
    Answers,
    /// `doors.json`
    Doors,
    /// `forks.json`
    Forks,
    /// `repairs.json`
    Repairs,
    /// `for-you.json`
    ForYou,
    /// `same-message.json`
    SameMessage,
    /// `sheet.json`
    Sheet,
    /// `aliases.json`
    Aliases,
    /// `exceptions.json`
    Exceptions,
    /// `decisions/….json`
    Decision,
    /// `apps/….json`
    App,
    /// `sources/….json`
    Sources,
    /// `questions/….json`
    Question,
    /// `talk/<part>/….json`
    Say(PartId),
    /// `outcomes/….json`
    Outcome,
    /// `plan/tracks.json`
    Tracks,
    /// `plan/holds.json`
    Holds,
    /// any other `plan/….json`
    PlanPart,
    /// `facts/….json`
    Topic,
    /// `helplines/….json`
    Helplines,
}

impl Kind {
    /// What the file at `path` must hold.
    pub fn of(path: &str) -> Option<Self> {
        let parts: Vec<&str> = path.strip_suffix(".json")?.split('/').collect();
        Some(match parts.as_slice() {
            ["guide"] => Kind::Guide,
            ["answers"] => Kind::Answers,
            ["doors"] => Kind::Doors,
            ["forks"] => Kind::Forks,
            ["repairs"] => Kind::Repairs,
            ["for-you"] => Kind::ForYou,
            ["same-message"] => Kind::SameMessage,
            ["sheet"] => Kind::Sheet,
            ["aliases"] => Kind::Aliases,
            ["exceptions"] => Kind::Exceptions,
            ["decisions", _] => Kind::Decision,
            ["apps", _] => Kind::App,
            ["sources", _] => Kind::Sources,
            ["questions", _] => Kind::Question,
            ["talk", part, _] => Kind::Say(PartId::from(*part)),
            ["outcomes", _] => Kind::Outcome,
            ["plan", "tracks"] => Kind::Tracks,
            ["plan", "holds"] => Kind::Holds,
            ["plan", _] => Kind::PlanPart,
            ["facts", _] => Kind::Topic,
            ["helplines", _] => Kind::Helplines,
            _ => return None,
        })
    }

    /// The JSON Schema of such a file.
    pub fn schema(&self) -> serde_json::Value {
        match self {
            Kind::Guide => shape::schema::<GuideFile>(),
            Kind::Answers => shape::schema::<Vocabulary>(),
            Kind::Doors => shape::schema::<Vec<Door>>(),
            Kind::Forks => shape::schema::<Vec<Fork>>(),
            Kind::Repairs => shape::schema::<Vec<Repair>>(),
            Kind::ForYou => shape::schema::<ForYou>(),
            Kind::SameMessage => shape::schema::<SameMessage>(),
            Kind::Sheet => shape::schema::<Sheet>(),
            Kind::Aliases => shape::schema::<Aliases>(),
            Kind::Exceptions => shape::schema::<Vec<Exception>>(),
            Kind::Decision => shape::schema::<Decision>(),
            Kind::App => shape::schema::<App>(),
            Kind::Sources => shape::schema::<Vec<Source>>(),
            Kind::Question => shape::schema::<Question>(),
            Kind::Say(_) => shape::schema::<Say>(),
            Kind::Outcome => shape::schema::<Outcome>(),
            Kind::Tracks => shape::schema::<Tracks>(),
            Kind::Holds => shape::schema::<Vec<Hold>>(),
            Kind::PlanPart => shape::schema::<PlanPart>(),
            Kind::Topic => shape::schema::<Topic>(),
            Kind::Helplines => shape::schema::<HelplineGroup>(),
        }
    }
}

/// `guide.json`: what the guide is, and in which order its parts stand.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct GuideFile {
    /// The folder's name.
    id: GuideId,
    /// What it is about.
    title: String,
    /// The first step of the walk.
    start: StepId,
    /// What a parent sees first.
    first_screen: FirstScreen,
    /// The folders under `talk/`, in the order of the book.
    parts: Vec<Part>,
    /// The files of tasks under `plan/`, in the order in which they are done.
    plan: Vec<PlanPartId>,
    /// The files under `facts/`, most needed first.
    topics: Vec<TopicId>,
    /// The files under `apps/`, most used first.
    #[serde(default)]
    apps: Vec<AppId>,
    /// The files under `helplines/`, most urgent first.
    helplines: Vec<HelplineGroupId>,
    /// Who has signed the guide off.
    #[serde(default)]
    reviews: Vec<Review>,
}

/// Reads the files of a guide.
pub fn read(files: &[File]) -> Reading {
    let mut shelf = Shelf::default();
    for file in files {
        shelf.put(file);
    }
    shelf.into_reading()
}

/// What has been read so far.
#[derive(Default)]
struct Shelf {
    shapes: BTreeMap<Kind, shape::Shape>,
    guide: Option<GuideFile>,
    vocabulary: Option<Vocabulary>,
    tracks: Option<Tracks>,
    holds: Option<Vec<Hold>>,
    doors: Vec<Door>,
    forks: Vec<Fork>,
    aliases: Aliases,
    repairs: Vec<Repair>,
    for_you: Option<ForYou>,
    same_message: Option<SameMessage>,
    sheet: Option<Sheet>,
    exceptions: Vec<Exception>,
    decisions: Vec<Decision>,
    apps: Vec<App>,
    sources: Vec<Source>,
    steps: BTreeMap<StepId, Step>,
    plan_parts: Vec<PlanPart>,
    topics: Vec<Topic>,
    helplines: Vec<HelplineGroup>,
    findings: Vec<Finding>,
    texts: BTreeMap<String, String>,
    unread: BTreeSet<Kind>,
}

impl Shelf {
    fn put(&mut self, file: &File) {
        let Some(kind) = Kind::of(&file.path) else {
            self.say(
                Place::byte(&file.path, 0),
                "unknown-file",
                "nothing is known about a file with this path".into(),
                "move it to where its kind stands (README.md lists the folders), or take it away",
            );
            return;
        };
        let Some(text) = self.text(file) else {
            self.unread.insert(kind);
            return;
        };
        let path = file.path.as_str();
        let read = match &kind {
            Kind::Guide => self.decode(path, &text, &kind).map(|guide| self.guide = Some(guide)),
            Kind::Answers => self.decode(path, &text, &kind).map(|vocabulary| self.vocabulary = Some(vocabulary)),
            Kind::Tracks => self.decode(path, &text, &kind).map(|tracks| self.tracks = Some(tracks)),
            Kind::Holds => self.decode(path, &text, &kind).map(|holds| self.holds = Some(holds)),
            Kind::Doors => self.decode(path, &text, &kind).map(|doors| self.doors = doors),
            Kind::Forks => self.decode(path, &text, &kind).map(|forks| self.forks = forks),
            Kind::Aliases => self.decode(path, &text, &kind).map(|aliases| self.aliases = aliases),
            Kind::Repairs => self.decode(path, &text, &kind).map(|repairs| self.repairs = repairs),
            Kind::ForYou => self.decode(path, &text, &kind).map(|for_you| self.for_you = Some(for_you)),
            Kind::SameMessage => self.decode(path, &text, &kind).map(|same| self.same_message = Some(same)),
            Kind::Sheet => self.decode(path, &text, &kind).map(|sheet| self.sheet = Some(sheet)),
            Kind::Exceptions => self.decode(path, &text, &kind).map(|exceptions| self.exceptions = exceptions),
            Kind::Decision => self.decode::<Decision>(path, &text, &kind).map(|decision| {
                self.named(path, decision.id.as_str());
                self.decisions.push(decision);
            }),
            Kind::App => self.decode::<App>(path, &text, &kind).map(|app| {
                self.named(path, app.id.as_str());
                self.apps.push(app);
            }),
            Kind::Sources => self.decode::<Vec<Source>>(path, &text, &kind).map(|sources| self.sources.extend(sources)),
            Kind::Question => self.decode(path, &text, &kind).map(|question| self.step(path, Step::Question(question))),
            Kind::Outcome => self.decode(path, &text, &kind).map(|outcome| self.step(path, Step::Outcome(outcome))),
            Kind::Say(part) => self.decode(path, &text, &kind).map(|say| {
                self.step(path, Step::Say(Say { part: part.clone(), ..say }));
            }),
            Kind::PlanPart => self.decode::<PlanPart>(path, &text, &kind).map(|part| {
                self.named(path, part.id.as_str());
                self.plan_parts.push(part);
            }),
            Kind::Topic => self.decode::<Topic>(path, &text, &kind).map(|topic| {
                self.named(path, topic.id.as_str());
                self.topics.push(topic);
            }),
            Kind::Helplines => self.decode::<HelplineGroup>(path, &text, &kind).map(|group| {
                self.named(path, group.id.as_str());
                self.helplines.push(group);
            }),
        };
        if read.is_none() {
            self.unread.insert(kind);
        }
    }

    fn text(&mut self, file: &File) -> Option<String> {
        match String::from_utf8(file.bytes.clone()) {
            Ok(text) if text.starts_with('\u{feff}') => {
                self.say(
                    Place::byte(&file.path, 0),
                    "not-text",
                    "this file begins with a byte order mark".into(),
                    "save it as UTF-8 without a byte order mark",
                );
                None
            }
            Ok(text) => {
                self.texts.insert(file.path.clone(), text.clone());
                Some(text)
            }
            Err(_) => {
                self.say(
                    Place::byte(&file.path, 0),
                    "not-text",
                    "this file is not UTF-8 text".into(),
                    "save it as UTF-8, or take it away",
                );
                None
            }
        }
    }

    fn decode<T: DeserializeOwned>(&mut self, path: &str, text: &str, kind: &Kind) -> Option<T> {
        let value = match json::parse(path, text) {
            Ok(value) => value,
            Err(finding) => {
                self.findings.push(*finding);
                return None;
            }
        };
        self.findings.extend(json::loose_ends(path, text));
        // The steps of every part have the same shape.
        let like = match kind {
            Kind::Say(_) => Kind::Say(PartId::from("")),
            other => other.clone(),
        };
        let shape = self.shapes.entry(like).or_insert_with(|| shape::Shape::new(kind.schema()));
        let faults = shape.faults(path, &value);
        if !faults.is_empty() {
            self.findings.extend(faults);
            return None;
        }
        match serde_path_to_error::deserialize(value) {
            Ok(value) => Some(value),
            Err(error) => {
                let pointer = error.path().iter().map(|segment| format!("/{segment}")).collect::<String>();
                self.say(
                    Place::value(path, pointer),
                    "wrong-kind",
                    error.into_inner().to_string(),
                    "compare with another file of the same folder",
                );
                None
            }
        }
    }

    fn step(&mut self, path: &str, step: Step) {
        let id = step.id().clone();
        self.named(path, id.as_str());
        let message = format!("there is already a step named `{id}`");
        if self.steps.insert(id, step).is_some() {
            self.say(
                Place::value(path, "/id"),
                "id-twice",
                message,
                "give one of the two another id, and name its file after it",
            );
        }
    }

    /// A thing with a file of its own bears the file's name, so that an editor finds it.
    fn named(&mut self, path: &str, id: &str) {
        let stem = path.rsplit('/').next().unwrap_or(path).trim_end_matches(".json");
        if stem != id {
            self.say(
                Place::value(path, "/id"),
                "file-name",
                format!("the id `{id}` stands in a file named `{stem}.json`"),
                "give the file and the id the same name",
            );
        }
    }

    fn say(&mut self, place: Place, code: &'static str, message: String, help: &str) {
        self.findings.push(Finding { place, severity: Severity::Error, code, message, help: help.into() });
    }

    fn into_reading(mut self) -> Reading {
        for (kind, path) in [
            (Kind::Guide, "guide.json"),
            (Kind::Answers, "answers.json"),
            (Kind::Doors, "doors.json"),
            (Kind::Tracks, "plan/tracks.json"),
            (Kind::Holds, "plan/holds.json"),
        ] {
            let there = self.texts.contains_key(path) || self.unread.contains(&kind);
            if !there {
                self.say(
                    Place::byte(path, 0),
                    "missing-file",
                    format!("there is no `{path}`"),
                    "add it: a guide cannot be without it",
                );
                self.unread.insert(kind);
            }
        }
        let guide = self.assemble();
        Reading { guide, exceptions: self.exceptions, findings: self.findings, texts: self.texts, unread: self.unread }
    }

    fn assemble(&mut self) -> Option<Guide> {
        let (Some(file), Some(vocabulary), Some(tracks), Some(holds)) =
            (self.guide.take(), self.vocabulary.take(), self.tracks.take(), self.holds.take())
        else {
            return None;
        };
        let mut order = Order { unread: &self.unread, findings: &mut self.findings };
        let parts = order.sort(Kind::PlanPart, "plan", &file.plan, &mut self.plan_parts, |part| &part.id);
        let topics = order.sort(Kind::Topic, "topics", &file.topics, &mut self.topics, |topic| &topic.id);
        let helplines =
            order.sort(Kind::Helplines, "helplines", &file.helplines, &mut self.helplines, |group| &group.id);
        let apps = order.sort(Kind::App, "apps", &file.apps, &mut self.apps, |app| &app.id);
        Some(Guide {
            apps,
            repairs: std::mem::take(&mut self.repairs),
            for_you: self.for_you.take(),
            same_message: self.same_message.take(),
            sheet: self.sheet.take(),
            id: file.id,
            title: file.title,
            start: file.start,
            first_screen: file.first_screen,
            parts: file.parts,
            reviews: file.reviews,
            vocabulary,
            doors: std::mem::take(&mut self.doors),
            steps: std::mem::take(&mut self.steps),
            forks: std::mem::take(&mut self.forks),
            decisions: std::mem::take(&mut self.decisions),
            aliases: std::mem::take(&mut self.aliases),
            plan: Plan { tracks, holds, parts },
            topics,
            helplines,
            sources: std::mem::take(&mut self.sources),
        })
    }
}

/// Puts files in the order that `guide.json` gives, and finds what it names and there is not, and the other way.
struct Order<'a> {
    unread: &'a BTreeSet<Kind>,
    findings: &'a mut Vec<Finding>,
}

impl Order<'_> {
    fn sort<T, Id: PartialEq + std::fmt::Display>(
        &mut self,
        kind: Kind,
        field: &str,
        order: &[Id],
        things: &mut Vec<T>,
        id: impl Fn(&T) -> &Id,
    ) -> Vec<T> {
        let mut sorted = Vec::new();
        for (index, wanted) in order.iter().enumerate() {
            match things.iter().position(|thing| id(thing) == wanted) {
                Some(at) => sorted.push(things.remove(at)),
                None if self.unread.contains(&kind) => {}
                None => self.say(
                    format!("/{field}/{index}"),
                    format!("there is no file for `{wanted}`"),
                    "add the file, or take the name out of the list",
                ),
            }
        }
        for left in things.drain(..) {
            self.say(
                format!("/{field}"),
                format!("the file of `{}` is not in this list", id(&left)),
                "add its name where it should stand",
            );
            // It is there all the same: whoever names what stands in it is not wrong.
            sorted.push(left);
        }
        sorted
    }

    fn say(&mut self, pointer: String, message: String, help: &str) {
        self.findings.push(Finding {
            place: Place::value("guide.json", pointer),
            severity: Severity::Error,
            code: "order",
            message,
            help: help.into(),
        });
    }
}

//! Ids that name nothing, stand twice, or are never used.

use super::provenance::{claims, source_places};
use super::{choices_field, finding, step_file, tasks};
use crate::content::{Finding, Kind, Place, Reading, shape};
use crate::model::{
    AnswerKey, AnswerValue, Choice, Condition, DecisionId, DoorId, FactId, Guide, HelplineId, SourceId, Step, StepId,
    TaskId,
};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn check(reading: &Reading, guide: &Guide, findings: &mut Vec<Finding>) {
    let mut search = Search { guide, unread: &reading.unread, texts: &reading.texts, findings };
    search.vocabulary();
    search.guide_file();
    search.steps();
    search.forks();
    search.decisions();
    search.aliases();
    search.doors();
    search.plan();
    search.apps();
    search.handouts();
    search.claims();
    search.unused();
}

struct Search<'g> {
    guide: &'g Guide,
    unread: &'g BTreeSet<Kind>,
    texts: &'g BTreeMap<String, String>,
    findings: &'g mut Vec<Finding>,
}

impl Search<'_> {
    fn vocabulary(&mut self) {
        let mut keys = BTreeSet::new();
        for (index, question) in self.guide.vocabulary.0.iter().enumerate() {
            if !keys.insert(&question.key) {
                self.say(
                    "answer-twice",
                    "answers.json",
                    format!("/{index}/key"),
                    format!("the key `{}` stands twice", question.key),
                    "keep one of the two",
                );
            }
            let mut values = BTreeSet::new();
            for (at, option) in question.values.iter().enumerate() {
                if !values.insert(&option.value) {
                    self.say(
                        "answer-twice",
                        "answers.json",
                        format!("/{index}/values/{at}/value"),
                        format!("the answer `{}` stands twice", option.value),
                        "keep one of the two",
                    );
                }
            }
            if question.until_answered.as_ref().is_some_and(|value| !values.contains(value)) {
                self.say(
                    "unknown-answer",
                    "answers.json",
                    format!("/{index}/until-answered"),
                    "this is not one of its answers".into(),
                    "take one of the values below",
                );
            }
        }
    }

    fn guide_file(&mut self) {
        self.step("guide.json", "/start".into(), self.guide.start.as_str());
        for (index, id) in self.guide.first_screen.urgent.iter().enumerate() {
            self.helpline("guide.json", format!("/first-screen/urgent/{index}"), id);
        }
    }

    fn steps(&mut self) {
        for step in self.guide.steps.values() {
            let file = step_file(step);
            let mut ids = BTreeSet::new();
            for (index, choice) in step.choices().iter().enumerate() {
                let at = format!("/{}/{index}", choices_field(step));
                if !ids.insert(&choice.id) {
                    self.say(
                        "id-twice",
                        &file,
                        format!("{at}/id"),
                        format!("the choice `{}` stands twice in this step", choice.id),
                        "give one of them another id",
                    );
                }
                self.step_or_fork(&file, format!("{at}/next"), &choice.next);
                for (branch_index, branch) in choice.branches.iter().enumerate() {
                    self.step_or_fork(&file, format!("{at}/branches/{branch_index}/next"), &branch.next);
                    self.condition(&file, format!("{at}/branches/{branch_index}/when"), &branch.when);
                }
                if let Some(when) = &choice.when {
                    self.condition(&file, format!("{at}/when"), when);
                }
                self.sets(&file, format!("{at}/sets"), &choice.sets);
            }
            if let Step::Say(say) = step {
                if !self.guide.parts.iter().any(|part| part.id == say.part) {
                    self.say(
                        "unknown-part",
                        "guide.json",
                        "/parts".into(),
                        format!("the folder `talk/{}` is not in this list", say.part),
                        "add it where it should stand in the book",
                    );
                }
                for (index, note) in say.notes.iter().enumerate() {
                    if let Some(when) = &note.when {
                        self.condition(&file, format!("/notes/{index}/when"), when);
                    }
                }
                for (index, line) in say.lines.iter().enumerate() {
                    self.condition(&file, format!("/lines/{index}/when"), &line.when);
                }
            }
            if let Step::Outcome(outcome) = step {
                for (index, point) in outcome.points.iter().enumerate() {
                    if let Some(when) = &point.when {
                        self.condition(&file, format!("/points/{index}/when"), when);
                    }
                }
            }
            for (index, id) in step.decisions().iter().enumerate() {
                self.decision(&file, format!("/decide/{index}"), id);
            }
            for (index, id) in step.facts().iter().enumerate() {
                self.fact(&file, format!("/facts/{index}"), id);
            }
            for (index, id) in step.helplines().iter().enumerate() {
                self.helpline(&file, format!("/helplines/{index}"), id);
            }
        }
    }

    fn forks(&mut self) {
        let mut ids = BTreeSet::new();
        for (index, fork) in self.guide.forks.iter().enumerate() {
            if !ids.insert(&fork.id) || self.guide.step(&fork.id).is_some() {
                self.say(
                    "id-twice",
                    "forks.json",
                    format!("/{index}/id"),
                    format!("there is already a step or fork named `{}`", fork.id),
                    "give one of them another id",
                );
            }
            self.step("forks.json", format!("/{index}/next"), fork.next.as_str());
            for (at, branch) in fork.branches.iter().enumerate() {
                self.step("forks.json", format!("/{index}/branches/{at}/next"), branch.next.as_str());
                self.condition("forks.json", format!("/{index}/branches/{at}/when"), &branch.when);
            }
        }
    }

    fn decisions(&mut self) {
        for decision in &self.guide.decisions {
            let file = format!("decisions/{}.json", decision.id);
            let choices = decision.choices.iter().map(|choice| &choice.when).enumerate();
            let order = decision.order.iter().map(|clause| &clause.when).enumerate();
            let fixed = decision.not_a_choice.iter().map(|clause| &clause.when).enumerate();
            let all = choices.map(|when| ("choices", when)).chain(order.map(|when| ("order", when)));
            for (field, (index, when)) in all.chain(fixed.map(|when| ("not-a-choice", when))) {
                if let Some(when) = when {
                    self.condition(&file, format!("/{field}/{index}/when"), when);
                }
            }
        }
    }

    /// An alias is the old name of something that is there, and not the name of anything today.
    fn aliases(&mut self) {
        let guide = self.guide;
        let aliases = &guide.aliases;
        let steps = |id: &StepId| guide.step(id).is_some();
        let tasks = |id: &TaskId| guide.plan.task(id).is_some();
        let doors = |id: &DoorId| guide.doors.iter().any(|door| door.id == *id);
        let facts = |id: &FactId| guide.fact(id).is_some();
        let mut wrong = wrong_aliases("steps", &aliases.steps, steps);
        wrong.extend(wrong_aliases("tasks", &aliases.tasks, tasks));
        wrong.extend(wrong_aliases("doors", &aliases.doors, doors));
        wrong.extend(wrong_aliases("facts", &aliases.facts, facts));
        for (pointer, message, help) in wrong {
            if !self.unread.is_empty() {
                return;
            }
            self.say("alias", "aliases.json", pointer, message, help);
        }
    }

    fn doors(&mut self) {
        let mut ids = BTreeSet::new();
        for (index, door) in self.guide.doors.iter().enumerate() {
            if !ids.insert(&door.id) {
                self.say(
                    "id-twice",
                    "doors.json",
                    format!("/{index}/id"),
                    format!("the door `{}` stands twice", door.id),
                    "give one of them another id",
                );
            }
            for (at, id) in door.helplines.iter().enumerate() {
                self.helpline("doors.json", format!("/{index}/helplines/{at}"), id);
            }
            self.sets("doors.json", format!("/{index}/sets"), &door.sets);
        }
    }

    fn plan(&mut self) {
        let plan = &self.guide.plan;
        let tracks: Vec<String> = plan.tracks.tracks.iter().map(|track| track.id.to_string()).collect();
        if !tracks.contains(&plan.tracks.held.to_string()) {
            self.unknown("unknown-track", "plan/tracks.json", "/held".into(), plan.tracks.held.as_str(), &tracks);
        }
        for (index, track) in plan.tracks.tracks.iter().enumerate() {
            self.condition("plan/tracks.json", format!("/tracks/{index}/when"), &track.when);
        }
        let tasks_are_unread = self.unread.contains(&Kind::PlanPart);
        let all_tasks: Vec<String> = plan.tasks().map(|task| task.id.to_string()).collect();
        for (index, hold) in plan.holds.iter().enumerate() {
            self.condition("plan/holds.json", format!("/{index}/when"), &hold.when);
            for (at, id) in hold.lifted_by.iter().enumerate() {
                if !all_tasks.contains(&id.to_string()) && !tasks_are_unread {
                    self.unknown(
                        "unknown-task",
                        "plan/holds.json",
                        format!("/{index}/lifted-by/{at}"),
                        id.as_str(),
                        &all_tasks,
                    );
                }
            }
            for (at, id) in hold.sources.iter().enumerate() {
                self.source("plan/holds.json", format!("/{index}/sources/{at}"), id);
            }
        }
        let mut earlier: Vec<String> = Vec::new();
        let tasks: Vec<_> = tasks(self.guide).collect();
        for (file, at, task) in tasks {
            if earlier.contains(&task.id.to_string()) {
                self.say(
                    "id-twice",
                    &file,
                    format!("{at}/id"),
                    format!("there is already a task named `{}`", task.id),
                    "give one of them another id",
                );
            }
            for (index, id) in task.after.iter().enumerate() {
                let pointer = format!("{at}/after/{index}");
                if all_tasks.contains(&id.to_string()) && !earlier.contains(&id.to_string()) {
                    self.say(
                        "unknown-task",
                        &file,
                        pointer,
                        format!("the task `{id}` does not stand earlier in the plan"),
                        "wait only for tasks that come before; move one of the two",
                    );
                } else if !earlier.contains(&id.to_string()) && !tasks_are_unread {
                    self.unknown("unknown-task", &file, pointer, id.as_str(), &earlier);
                }
            }
            if let Some(id) = task.variants_of.as_ref().filter(|id| !all_tasks.contains(&id.to_string())) {
                self.unknown("unknown-task", &file, format!("{at}/variants-of"), id.as_str(), &all_tasks);
            }
            for (index, id) in task.tracks.iter().enumerate() {
                if !tracks.contains(&id.to_string()) {
                    self.unknown("unknown-track", &file, format!("{at}/tracks/{index}"), id.as_str(), &tracks);
                }
            }
            if let Some(when) = &task.when {
                self.condition(&file, format!("{at}/when"), when);
            }
            for (index, id) in task.helplines.iter().enumerate() {
                self.helpline(&file, format!("{at}/helplines/{index}"), id);
            }
            for (index, id) in task.facts.iter().enumerate() {
                self.fact(&file, format!("{at}/facts/{index}"), id);
            }
            for (index, id) in task.sources.iter().enumerate() {
                self.source(&file, format!("{at}/sources/{index}"), id);
            }
            self.nations(&file, format!("{at}/nations"), &task.nations);
            earlier.push(task.id.to_string());
        }
    }

    fn handouts(&mut self) {
        let guide = self.guide;
        for (index, repair) in guide.repairs.iter().enumerate() {
            for (at, line) in repair.lines.iter().enumerate() {
                self.condition("repairs.json", format!("/{index}/lines/{at}/when"), &line.when);
            }
        }
        for (index, section) in guide.for_you.iter().flat_map(|page| &page.sections).enumerate() {
            for (at, id) in section.helplines.iter().enumerate() {
                self.helpline("for-you.json", format!("/sections/{index}/helplines/{at}"), id);
            }
        }
    }

    fn apps(&mut self) {
        let guide = self.guide;
        let all_tasks: Vec<String> = guide.plan.tasks().map(|task| task.id.to_string()).collect();
        for app in &guide.apps {
            let file = format!("apps/{}.json", app.id);
            let mut seen = BTreeSet::new();
            for (index, variant) in app.variants.iter().enumerate() {
                let at = format!("/variants/{index}");
                for (source, id) in variant.sources.iter().enumerate() {
                    self.source(&file, format!("{at}/sources/{source}"), id);
                }
                if !seen.insert(&variant.task) {
                    let message = format!("`{}` stands twice in this app", variant.task);
                    self.say("id-twice", &file, format!("{at}/task"), message, "keep one of the two");
                }
                let takes =
                    guide.plan.tasks().any(|task| task.variants_id() == &variant.task && task.per.contains(&app.kind));
                if takes || self.unread.contains(&Kind::PlanPart) {
                    continue;
                }
                if guide.plan.task(&variant.task).is_some() {
                    self.say(
                        "unknown-task",
                        &file,
                        format!("{at}/task"),
                        format!("the task `{}` does not repeat for apps of this kind", variant.task),
                        "name the kind in the task’s `per`, or take the variant out",
                    );
                } else {
                    self.unknown("unknown-task", &file, format!("{at}/task"), variant.task.as_str(), &all_tasks);
                }
            }
        }
    }

    fn claims(&mut self) {
        let mut facts = BTreeSet::new();
        for topic in &self.guide.topics {
            let file = format!("facts/{}.json", topic.id);
            for (index, fact) in topic.facts.iter().enumerate() {
                let at = format!("/facts/{index}");
                if !facts.insert(&fact.id) {
                    self.say(
                        "id-twice",
                        &file,
                        format!("{at}/id"),
                        format!("there is already a fact named `{}`", fact.id),
                        "give one of them another id",
                    );
                }
                for (source, id) in fact.sources.iter().enumerate() {
                    self.source(&file, format!("{at}/sources/{source}"), id);
                }
                self.nations(&file, format!("{at}/nations"), &fact.nations);
            }
        }
        let mut helplines = BTreeSet::new();
        for group in &self.guide.helplines {
            let file = format!("helplines/{}.json", group.id);
            for (index, helpline) in group.helplines.iter().enumerate() {
                let at = format!("/helplines/{index}");
                if !helplines.insert(&helpline.id) {
                    self.say(
                        "id-twice",
                        &file,
                        format!("{at}/id"),
                        format!("there is already a helpline named `{}`", helpline.id),
                        "give one of them another id",
                    );
                }
                for (source, id) in helpline.sources.iter().enumerate() {
                    self.source(&file, format!("{at}/sources/{source}"), id);
                }
                self.nations(&file, format!("{at}/nations"), &helpline.nations);
                if let Some(when) = &helpline.when {
                    self.condition(&file, format!("{at}/when"), when);
                }
            }
        }
    }

    fn unused(&mut self) {
        let guide = self.guide;
        let named: BTreeSet<&StepId> =
            guide.steps.values().flat_map(Step::choices).flat_map(Choice::all_next).collect();
        for (index, fork) in guide.forks.iter().enumerate() {
            if !named.contains(&fork.id) && !self.a_step_is_unread() {
                self.unused_thing("forks.json", format!("/{index}/id"), "fork", fork.id.as_str());
            }
        }
        let decided: BTreeSet<&DecisionId> = guide.steps.values().flat_map(Step::decisions).collect();
        for decision in guide.decisions.iter().filter(|decision| !decided.contains(&decision.id)) {
            if !self.a_step_is_unread() {
                let file = format!("decisions/{}.json", decision.id);
                self.unused_thing(&file, "/id".into(), "decide-together card", decision.id.as_str());
            }
        }
        let claims = claims(guide).into_iter().flat_map(|(_, _, claim)| claim.sources);
        let sources: BTreeSet<&SourceId> =
            claims.chain(guide.plan.holds.iter().flat_map(|hold| &hold.sources)).collect();
        let something_is_unread = !self.unread.is_empty();
        for (file, index, id) in source_places(self.texts) {
            if !sources.contains(&id) && !something_is_unread {
                self.unused_thing(&file, format!("/{index}/id"), "source", id.as_str());
            }
        }
        let set: BTreeSet<(&AnswerKey, &AnswerValue)> = guide
            .steps
            .values()
            .flat_map(Step::choices)
            .flat_map(|choice| &choice.sets)
            .chain(guide.doors.iter().flat_map(|door| &door.sets))
            .collect();
        for (index, question) in guide.vocabulary.0.iter().enumerate() {
            for (at, option) in question.values.iter().enumerate() {
                let assumed = question.until_answered.as_ref() == Some(&option.value);
                if !set.contains(&(&question.key, &option.value)) && !assumed && !self.a_step_is_unread() {
                    let pointer = format!("/{index}/values/{at}/value");
                    let answer = format!("{} = {}", question.key, option.value);
                    self.unused_thing("answers.json", pointer, "answer", &answer);
                }
            }
        }
        for part in &self.guide.parts {
            let used = self.guide.steps.values().any(|step| matches!(step, Step::Say(say) if say.part == part.id));
            if !used && !self.unread.contains(&Kind::Say(part.id.clone())) {
                self.say(
                    "unused",
                    "guide.json",
                    "/parts".into(),
                    format!("nothing stands in the part `{}`", part.id),
                    "write its steps, or take it out",
                );
            }
        }
    }

    fn a_step_is_unread(&self) -> bool {
        self.unread.iter().any(|kind| matches!(kind, Kind::Question | Kind::Say(_) | Kind::Outcome))
    }

    fn unused_thing(&mut self, file: &str, pointer: String, what: &str, id: &str) {
        self.say("unused", file, pointer, format!("nothing uses the {what} `{id}`"), "use it, or take it out");
    }

    fn step_or_fork(&mut self, file: &str, pointer: String, id: &StepId) {
        if self.guide.fork(id).is_some() || self.guide.steps.contains_key(id) || self.unread.contains(&Kind::Forks) {
            return;
        }
        if !self.a_step_is_unread() {
            let steps = self.guide.steps.keys().map(ToString::to_string);
            let known: Vec<String> = steps.chain(self.guide.forks.iter().map(|fork| fork.id.to_string())).collect();
            self.unknown("unknown-step", file, pointer, id.as_str(), &known);
        }
    }

    fn decision(&mut self, file: &str, pointer: String, id: &DecisionId) {
        if self.guide.decision(id).is_none() && !self.unread.contains(&Kind::Decision) {
            let known: Vec<String> = self.guide.decisions.iter().map(|decision| decision.id.to_string()).collect();
            self.unknown("unknown-decision", file, pointer, id.as_str(), &known);
        }
    }

    fn step(&mut self, file: &str, pointer: String, id: &str) {
        if self.guide.fork(&StepId::from(id)).is_some() {
            let message = format!("`{id}` is a fork, and only a choice can lead to one");
            return self.say("unknown-step", file, pointer, message, "name a step");
        }
        if self.guide.steps.contains_key(&StepId::from(id)) {
            return;
        }
        let known: Vec<String> = self.guide.steps.keys().map(ToString::to_string).collect();
        if !self.a_step_is_unread() {
            self.unknown("unknown-step", file, pointer, id, &known);
        }
    }

    fn fact(&mut self, file: &str, pointer: String, id: &FactId) {
        if self.guide.fact(id).is_none() && !self.unread.contains(&Kind::Topic) {
            let known: Vec<String> = self.guide.all_facts().map(|fact| fact.id.to_string()).collect();
            self.unknown("unknown-fact", file, pointer, id.as_str(), &known);
        }
    }

    fn helpline(&mut self, file: &str, pointer: String, id: &HelplineId) {
        if self.guide.helpline(id).is_none() && !self.unread.contains(&Kind::Helplines) {
            let known: Vec<String> = self.guide.all_helplines().map(|helpline| helpline.id.to_string()).collect();
            self.unknown("unknown-helpline", file, pointer, id.as_str(), &known);
        }
    }

    fn source(&mut self, file: &str, pointer: String, id: &SourceId) {
        if self.guide.source(id).is_none() && !self.unread.contains(&Kind::Sources) {
            let known: Vec<String> = self.guide.sources.iter().map(|source| source.id.to_string()).collect();
            self.unknown("unknown-source", file, pointer, id.as_str(), &known);
        }
    }

    fn condition(&mut self, file: &str, pointer: String, when: &Condition) {
        for (key, values) in &when.0 {
            for (index, value) in values.iter().enumerate() {
                if value.as_str() == Condition::ANY {
                    self.key(file, format!("{pointer}/{key}"), key);
                } else {
                    self.answer(file, &format!("{pointer}/{key}"), format!("{pointer}/{key}/{index}"), key, value);
                }
            }
        }
    }

    fn sets(&mut self, file: &str, pointer: String, sets: &BTreeMap<AnswerKey, AnswerValue>) {
        for (key, value) in sets {
            self.answer(file, &format!("{pointer}/{key}"), format!("{pointer}/{key}"), key, value);
        }
    }

    fn nations(&mut self, file: &str, pointer: String, nations: &[AnswerValue]) {
        for (index, nation) in nations.iter().enumerate() {
            self.answer(file, &pointer, format!("{pointer}/{index}"), &AnswerKey::from("nation"), nation);
        }
    }

    fn key(&mut self, file: &str, pointer: String, key: &AnswerKey) {
        if self.guide.vocabulary.question(key).is_none() {
            let known: Vec<String> = self.guide.vocabulary.0.iter().map(|question| question.key.to_string()).collect();
            self.findings.push(finding(
                "unknown-answer",
                Place::name(file, pointer),
                format!("`{key}` is not a key of answers.json"),
                &hint(key.as_str(), &known),
            ));
        }
    }

    fn answer(&mut self, file: &str, key_pointer: &str, pointer: String, key: &AnswerKey, value: &AnswerValue) {
        let Some(question) = self.guide.vocabulary.question(key) else {
            self.key(file, key_pointer.to_owned(), key);
            return;
        };
        if !question.values.iter().any(|option| option.value == *value) {
            let known: Vec<String> = question.values.iter().map(|option| option.value.to_string()).collect();
            self.say(
                "unknown-answer",
                file,
                pointer,
                format!("`{value}` is not an answer to `{key}`"),
                &hint(value.as_str(), &known),
            );
        }
    }

    fn unknown(&mut self, code: &'static str, file: &str, pointer: String, id: &str, known: &[String]) {
        let what = code.trim_start_matches("unknown-");
        self.say(code, file, pointer, format!("there is no {what} `{id}`"), &hint(id, known));
    }

    fn say(&mut self, code: &'static str, file: &str, pointer: String, message: String, help: &str) {
        self.findings.push(finding(code, Place::value(file, pointer), message, help));
    }
}

fn wrong_aliases<Id: std::fmt::Display>(
    field: &str,
    aliases: &BTreeMap<Id, Id>,
    is_there: impl Fn(&Id) -> bool,
) -> Vec<(String, String, &'static str)> {
    let mut wrong = Vec::new();
    for (once, today) in aliases {
        if is_there(once) {
            wrong.push((
                format!("/{field}/{once}"),
                format!("`{once}` is still the name of something"),
                "take the alias out: what bears the name is found by it",
            ));
        }
        if !is_there(today) {
            wrong.push((
                format!("/{field}/{once}"),
                format!("there is nothing named `{today}` today"),
                "name what it became, or take the alias out",
            ));
        }
    }
    wrong
}

fn hint(word: &str, known: &[String]) -> String {
    match shape::nearest(word, known) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "correct the word, or write what it names".into(),
    }
}

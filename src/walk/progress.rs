//! All that is remembered of a parent's way through a guide.

use super::{Item, Mark, Record, Walk, replay};
use crate::model::{AppId, ChoiceId, DoorId, Guide, GuideId, Reason, StepId, today};
use std::fmt;

/// All that is remembered: what was picked, where the parent stands in it, and what was said of the pictures. Nothing
/// else.
///
/// It is kept as a few lines of plain words (see its `Display`), so that a parent can read what a phone keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    guide: GuideId,
    /// What was picked and opened, in order.
    pub trail: Vec<Entry>,
    /// How many picks are in force: fewer than there are after going back.
    pub at: usize,
    /// What was said of the pictures.
    pub record: Record,
}

/// Something that happened on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A choice was picked at a step.
    Pick(StepId, ChoiceId),
    /// A safety door was opened: what it says holds from then on.
    Door(DoorId),
}

impl Progress {
    /// The format written today. An older or newer one is not read: the parent starts afresh, and nothing breaks.
    pub const VERSION: u32 = 1;

    /// Nothing picked, nothing ticked.
    pub fn new(guide: &Guide) -> Self {
        Self { guide: guide.id.clone(), trail: Vec::new(), at: 0, record: Record::default() }
    }

    /// True when there is nothing to remember.
    pub fn is_empty(&self) -> bool {
        self.trail.is_empty() && self.record.is_empty()
    }

    /// From what was stored; nothing when it is broken, of another version, or of another guide. Names that the guide
    /// has changed since are taken for today's.
    pub fn parse(text: &str, guide: &Guide) -> Option<Self> {
        let mut lines = text.lines();
        let mut progress = Self::new(guide);
        let first = lines.next()?;
        progress.at = first.strip_prefix(&progress.first_line())?.parse().ok()?;
        for line in lines {
            let words: Vec<&str> = line.split(' ').collect();
            match words.as_slice() {
                ["pick", step, choice] => {
                    let step = today(&guide.aliases.steps, (*step).into());
                    progress.trail.push(Entry::Pick(step, (*choice).into()));
                }
                ["door", door] => {
                    progress.trail.push(Entry::Door(today(&guide.aliases.doors, (*door).into())));
                }
                words => progress.record.take_up(words, guide)?,
            }
        }
        Some(progress)
    }

    fn first_line(&self) -> String {
        format!("{} {} at ", Self::VERSION, self.guide)
    }

    /// Picks `choice` at the step where the parent stands. A choice that is not there changes nothing.
    #[must_use]
    pub fn pick(&self, guide: &Guide, choice: &ChoiceId) -> Self {
        let walk = Walk::replay(guide, self);
        let offered = guide.step(&walk.here).and_then(|step| step.offered(choice, &walk.answers));
        if offered.is_none() {
            return self.clone();
        }
        let mut next = self.standing(&walk);
        next.trail.push(Entry::Pick(walk.here, choice.clone()));
        next.at += 1;
        next
    }

    /// One step back. What was picked ahead is kept until something else is picked.
    #[must_use]
    pub fn back(&self, guide: &Guide) -> Self {
        let walk = Walk::replay(guide, self);
        self.go_to(walk.taken.len().saturating_sub(1))
    }

    /// To where `picks` picks were in force; no further than there are.
    #[must_use]
    pub fn go_to(&self, picks: usize) -> Self {
        let all = self.trail.iter().filter(|entry| matches!(entry, Entry::Pick(..))).count();
        Self { at: picks.min(all), ..self.clone() }
    }

    /// Picks `choice` instead at the pick with this number, and keeps every later answer that still holds.
    #[must_use]
    pub fn change(&self, guide: &Guide, pick: usize, choice: &ChoiceId) -> Self {
        let before = self.go_to(pick).picked_only(guide);
        let mut changed = before.pick(guide, choice);
        if changed == before {
            return self.clone();
        }
        let mut later: Vec<(&StepId, &ChoiceId)> = replay::picks(&self.trail).take(self.at).skip(pick + 1).collect();
        loop {
            let here = Walk::replay(guide, &changed).here;
            let Some(at) = later.iter().position(|(step, _)| **step == here) else { break };
            let (_, choice) = later.remove(at);
            let next = changed.pick(guide, choice);
            if next == changed {
                break;
            }
            changed = next;
        }
        changed
    }

    /// What was picked as the pick with this number, even when going back has put it out of force.
    pub fn pick_at(&self, pick: usize) -> Option<(&StepId, &ChoiceId)> {
        replay::picks(&self.trail).nth(pick)
    }

    /// Opens a safety door: what it says holds from now on, and going back does not undo it.
    #[must_use]
    pub fn open_door(&self, guide: &Guide, door: &DoorId) -> Self {
        let known = guide.doors.iter().any(|candidate| candidate.id == *door);
        if !known || self.is_open(door) {
            return self.clone();
        }
        let mut next = self.standing(&Walk::replay(guide, self));
        next.trail.push(Entry::Door(door.clone()));
        next
    }

    /// Takes a safety door back: it turned out not to be so.
    #[must_use]
    pub fn close_door(&self, door: &DoorId) -> Self {
        let mut next = self.clone();
        next.trail.retain(|entry| *entry != Entry::Door(door.clone()));
        next
    }

    /// Whether a safety door is open.
    pub fn is_open(&self, door: &DoorId) -> bool {
        self.trail.contains(&Entry::Door(door.clone()))
    }

    /// Ticks a thing off by this mark, or takes away whatever mark it has.
    #[must_use]
    pub fn toggle(&self, item: Item, done: Mark) -> Self {
        let mut next = self.clone();
        next.record.toggle(item, done);
        next
    }

    /// Passes a thing over.
    #[must_use]
    pub fn pass_over(&self, item: Item, reason: Reason) -> Self {
        let mut next = self.clone();
        next.record.set(item, Mark::PassedOver(reason));
        next
    }

    /// Names an app in which pictures are, or takes it out.
    #[must_use]
    pub fn toggle_app(&self, app: &AppId) -> Self {
        let mut next = self.clone();
        next.record.toggle_app(app);
        next
    }

    /// The same, without the picks that lie ahead or no longer hold. Doors stay.
    fn standing(&self, walk: &Walk) -> Self {
        let mut left = walk.taken.len();
        let trail = self.trail.iter().filter(|entry| match entry {
            Entry::Door(_) => true,
            Entry::Pick(..) if left > 0 => {
                left -= 1;
                true
            }
            Entry::Pick(..) => false,
        });
        Self { trail: trail.cloned().collect(), at: walk.taken.len(), ..self.clone() }
    }

    fn picked_only(&self, guide: &Guide) -> Self {
        self.standing(&Walk::replay(guide, self))
    }
}

/// As it is stored: a first line with the version, the guide and the place, then a line for each pick, door, app and
/// tick.
/// Ids are words without spaces, so nothing has to be escaped.
impl fmt::Display for Progress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.first_line(), self.at)?;
        for entry in &self.trail {
            match entry {
                Entry::Pick(step, choice) => write!(f, "\npick {step} {choice}")?,
                Entry::Door(door) => write!(f, "\ndoor {door}")?,
            }
        }
        write!(f, "{}", self.record)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::walk::fixture::{guide, walked};
    use pretty_assertions::assert_eq;

    const DONE: Mark = Mark::Done { on: None, words: None };

    fn write() -> Item {
        Item::everywhere(&"write".into())
    }

    #[test]
    fn what_is_stored_comes_back_as_it_was() {
        let guide = guide();
        let progress = walked(&guide, &["told", "young"]).toggle(write(), DONE).open_door(&guide, &"danger".into());
        assert_eq!(Progress::parse(&progress.to_string(), &guide), Some(progress));
    }

    #[test]
    fn what_is_stored_reads_as_plain_words() {
        let guide = guide();
        let progress = walked(&guide, &["told"]).toggle(write(), DONE).open_door(&guide, &"danger".into());
        assert_eq!(progress.to_string(), "1 fixture at 1\npick found told\ndoor danger\ntick write");
    }

    #[test]
    fn what_was_said_of_the_pictures_is_stored_in_plain_words_too_and_comes_back() {
        let guide = guide();
        let mut progress = Progress::new(&guide).toggle_app(&"one".into()).toggle_app(&"two".into());
        progress.record.toggle_group(&"two".into());
        let on = crate::model::Date::new(2026, 11, 25);
        progress.record.sent = Some(crate::walk::Sent::On(on.clone()));
        let done = Mark::Done { on: Some(on), words: Some(0x1a2b) };
        let progress = progress
            .toggle(Item { task: "write".into(), app: Some("one".into()) }, done)
            .pass_over(Item::everywhere(&"report".into()), Reason::ToldOtherwise);
        let text = "1 fixture at 0\napp one\napp two\ngroup two\nsent 2026-11-25\ntick write@one 2026-11-25 1a2b\npass report told-otherwise";
        assert_eq!(progress.to_string(), text);
        assert_eq!(Progress::parse(text, &guide), Some(progress));
    }

    #[test]
    fn an_old_name_is_taken_for_the_one_of_today() {
        let mut guide = guide();
        guide.aliases.steps.insert("came".into(), "found".into());
        guide.aliases.tasks.insert("note".into(), "write".into());
        let progress = Progress::parse("1 fixture at 1\npick came told\ntick note", &guide).expect("a save");
        assert_eq!(progress, walked(&guide, &["told"]).toggle(write(), DONE));
    }

    #[test]
    fn a_broken_save_or_one_of_another_version_or_guide_is_not_read() {
        let guide = guide();
        for text in [
            "",
            "{",
            "\n",
            "1 fixture",
            "1 fixture at here",
            "1 another at 0",
            "9 fixture at 0",
            "1 fixture at 1\npick found",
            "1 fixture at 1\npick found told extra",
            "1 fixture at 0\nsomething else",
            "1 fixture at 0\ntick write 2026-11-31 1a",
            "1 fixture at 0\ntick write 2026-11-25 words",
            "1 fixture at 0\npass write whatever",
            "1 fixture at 0\nsent soon",
        ] {
            assert_eq!(Progress::parse(text, &guide), None, "{text}");
        }
    }

    #[test]
    fn back_goes_one_step_and_keeps_what_lies_ahead_until_something_else_is_picked() {
        let guide = guide();
        let there = walked(&guide, &["told", "young"]);
        let back = there.back(&guide);
        assert_eq!(Walk::replay(&guide, &back).here, "age".into());
        assert_eq!(back.go_to(2), there);
        let other = back.pick(&guide, &"old".into());
        assert_eq!(other, walked(&guide, &["told", "old"]));
    }

    #[test]
    fn back_at_the_start_stays_there() {
        let guide = guide();
        assert_eq!(Progress::new(&guide).back(&guide), Progress::new(&guide));
    }

    #[test]
    fn changing_an_earlier_answer_keeps_the_later_ones_that_still_hold() {
        let guide = guide();
        let there = walked(&guide, &["told", "young", "no", "quiet"]);
        let changed = there.change(&guide, 0, &"found".into());
        assert_eq!(changed, walked(&guide, &["found", "young", "no", "quiet"]));
    }

    #[test]
    fn changing_an_earlier_answer_drops_what_no_longer_has_a_place() {
        let guide = guide();
        // `old` skips the question `threat`, so the answer to it has no place, but what came after it has.
        let there = walked(&guide, &["told", "young", "no", "quiet"]);
        let changed = there.change(&guide, 1, &"old".into());
        assert_eq!(changed, walked(&guide, &["told", "old", "quiet"]));
    }

    #[test]
    fn a_choice_that_is_not_there_changes_nothing() {
        let guide = guide();
        let start = Progress::new(&guide);
        assert_eq!(start.pick(&guide, &"nonsense".into()), start);
        assert_eq!(walked(&guide, &["told"]).change(&guide, 0, &"nonsense".into()), walked(&guide, &["told"]));
    }

    #[test]
    fn a_door_stays_open_when_the_parent_goes_back() {
        let guide = guide();
        let progress =
            walked(&guide, &["told", "young", "no"]).open_door(&guide, &"threats".into()).back(&guide).back(&guide);
        let walk = Walk::replay(&guide, &progress);
        assert_eq!(walk.here, "age".into());
        assert_eq!(walk.answers.given(&"threat".into()), Some(&"yes".into()));
    }

    #[test]
    fn a_door_opened_by_mistake_can_be_closed() {
        let guide = guide();
        let before = walked(&guide, &["told"]);
        assert_eq!(before.open_door(&guide, &"threats".into()).close_door(&"threats".into()), before);
    }
}

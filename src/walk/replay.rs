//! Playing what is remembered on today's guide.

use super::{Entry, Progress};
use crate::model::{Answers, Choice, ChoiceId, Guide, Step, StepId};

/// Where a parent stands, and how they came there.
#[derive(Clone, Debug, PartialEq)]
pub struct Walk {
    /// The picks in force, from the start.
    pub taken: Vec<Taken>,
    /// The step where the parent stands.
    pub here: StepId,
    /// What has been answered.
    pub answers: Answers,
}

/// A pick in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// At which step.
    pub step: StepId,
    /// Which choice.
    pub choice: ChoiceId,
}

impl Walk {
    /// Plays `progress` from the start and stops at the first pick that today's guide does not know or offer, so that
    /// an edit to the guide never strands a parent. Doors opened later still count: danger is not undone by going back.
    pub fn replay(guide: &Guide, progress: &Progress) -> Self {
        let mut walk = Self { taken: Vec::new(), here: guide.start.clone(), answers: guide.no_answers() };
        let mut stopped = false;
        for entry in &progress.trail {
            match entry {
                Entry::Door(id) => {
                    if let Some(door) = guide.doors.iter().find(|door| door.id == *id) {
                        walk.answers.set_all(&door.sets);
                    }
                }
                Entry::Pick(..) if stopped || walk.taken.len() >= progress.at => stopped = true,
                Entry::Pick(step, choice) => stopped = !walk.take(guide, step, choice),
            }
        }
        walk
    }

    /// The step where the parent stands.
    pub fn step<'g>(&self, guide: &'g Guide) -> Option<&'g Step> {
        guide.step(&self.here)
    }

    /// The choices that are there now.
    pub fn choices<'g>(&'g self, guide: &'g Guide) -> impl Iterator<Item = &'g Choice> {
        let choices = self.step(guide).map(Step::choices).unwrap_or_default();
        choices.iter().filter(|choice| choice.is_offered(&self.answers))
    }

    fn take(&mut self, guide: &Guide, step: &StepId, choice: &ChoiceId) -> bool {
        if self.here != *step {
            return false;
        }
        let Some(picked) = guide.step(step).and_then(|step| step.offered(choice, &self.answers)) else { return false };
        let mut answers = self.answers.clone();
        answers.set_all(&picked.sets);
        let next = guide.next(picked, &answers);
        if guide.step(next).is_none() {
            return false;
        }
        self.here = next.clone();
        self.answers = answers;
        self.taken.push(Taken { step: step.clone(), choice: choice.clone() });
        true
    }
}

/// The picks of a trail, in order.
pub(super) fn picks(trail: &[Entry]) -> impl Iterator<Item = (&StepId, &ChoiceId)> {
    trail.iter().filter_map(|entry| match entry {
        Entry::Pick(step, choice) => Some((step, choice)),
        Entry::Door(_) => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::walk::fixture::{guide, walked};
    use pretty_assertions::assert_eq;

    #[test]
    fn a_walk_begins_at_the_start_with_safety_unanswered() {
        let guide = guide();
        let walk = Walk::replay(&guide, &Progress::new(&guide));
        assert_eq!(walk.here, "found".into());
        assert_eq!(walk.answers.get(&"threat".into()), Some(&"not-sure".into()));
        assert_eq!(walk.answers.given(&"threat".into()), None);
    }

    #[test]
    fn a_branch_is_taken_by_the_answers_as_the_choice_sets_them() {
        let guide = guide();
        assert_eq!(Walk::replay(&guide, &walked(&guide, &["told", "young"])).here, "threat".into());
        assert_eq!(Walk::replay(&guide, &walked(&guide, &["told", "old"])).here, "open".into());
    }

    #[test]
    fn a_trail_that_no_longer_fits_stops_where_it_last_held() {
        let guide = guide();
        let mut edited = guide.clone();
        edited.steps.remove(&"threat".into());
        let progress = walked(&guide, &["told", "young", "no", "quiet"]);
        let walk = Walk::replay(&edited, &progress);
        assert_eq!(walk.here, "age".into());
        assert_eq!(walk.taken.len(), 1);
    }
}

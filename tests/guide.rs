//! The real guide: every path of it, and every plan that can come of it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use talk_it_through::check::{Coverage, States, check};
use talk_it_through::content::{self, Reading};
use talk_it_through::model::{Actor, AnswerKey, AnswerValue, Answers, Guide, Step, StepId, TaskId};
use talk_it_through::walk::{PlanNow, Progress, TaskState, Walk};

fn reading() -> Reading {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("guides/sharing-nudes");
    content::read(&content::folder::files(&folder).expect("the guide's folder"))
}

fn guide() -> Guide {
    reading().guide.expect("the guide")
}

/// A small generator of random numbers (xorshift): the same walk on every machine.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % sides as u64) as usize
    }
}

#[test]
fn the_guide_has_no_fault() {
    let findings = check(&reading());
    assert!(findings.is_empty(), "{findings:#?}");
}

#[test]
fn every_state_of_every_walk_leads_to_an_end_and_no_step_is_left_out() {
    let guide = guide();
    let states = States::reachable(&guide);
    let reached: BTreeSet<&StepId> = states.states.iter().map(|state| &state.step).collect();
    assert_eq!(reached.len(), guide.steps.len(), "steps that no walk reaches");

    // From the ends backwards: whatever is not met cannot come to an end.
    let mut before = vec![Vec::new(); states.states.len()];
    for (from, leads) in states.next.iter().enumerate() {
        leads.iter().for_each(|to| before[*to].push(from));
    }
    let is_end = |at: &usize| matches!(guide.step(&states.states[*at].step), Some(Step::Outcome(_)));
    let mut ends: BTreeSet<usize> = BTreeSet::new();
    let mut queue: Vec<usize> = (0..states.states.len()).filter(is_end).collect();
    while let Some(at) = queue.pop() {
        if ends.insert(at) {
            queue.extend(&before[at]);
        }
    }
    assert_eq!(ends.len(), states.states.len(), "states from which no end can be reached");
}

#[test]
fn random_walks_by_real_picks_always_have_a_choice_a_line_and_an_end() {
    let guide = guide();
    let mut dice = Dice(20_261_124);
    let mut lengths = Vec::new();
    for _ in 0..3_000 {
        let mut progress = Progress::new(&guide);
        loop {
            let walk = Walk::replay(&guide, &progress);
            let step = walk.step(&guide).expect("a step");
            match step {
                Step::Outcome(_) => break,
                Step::Say(say) => assert!(say.line(&walk.answers).is_some(), "{} has no line", say.id),
                Step::Question(_) => {}
            }
            let choices: Vec<_> = walk.choices(&guide).map(|choice| choice.id.clone()).collect();
            assert!(!choices.is_empty(), "nothing can be picked at {}", walk.here);
            progress = progress.pick(&guide, &choices[dice.roll(choices.len())]);
            assert!(progress.trail.len() < 500, "this walk does not end: {progress}");
        }
        lengths.push(progress.trail.len());
    }
    lengths.sort_unstable();
    assert!(lengths[0] >= 3, "a walk of {} screens", lengths[0] + 1);
}

#[test]
fn rule_1_nothing_that_cannot_be_taken_back_opens_before_the_report_in_any_order_of_ticking() {
    let guide = guide();
    let mut dice = Dice(42);
    let keys = ["adult", "threat", "under-13", "forced", "spreading", "police"];
    for number in 0..4_000 {
        let answers = random_answers(&guide, &mut dice);
        let mut ticks = BTreeSet::new();
        let mut done_in_order: Vec<TaskId> = Vec::new();
        loop {
            let plan = PlanNow::new(&guide, &answers, &ticks).expect("a plan");
            let unsafe_answer =
                keys.iter().any(|key| answers.get(&AnswerKey::from(*key)).is_some_and(|value| value.as_str() != "no"));
            assert!(!plan.holds.is_empty() || !unsafe_answer, "{answers:?} has no hold");
            let open: Vec<_> = plan.tasks().filter(|now| now.state == TaskState::ToDo).map(|now| now.task).collect();
            for task in &open {
                if task.cannot_be_taken_back() && unsafe_answer {
                    assert!(
                        done_in_order.contains(&"advice-on-the-picture".into()),
                        "`{}` is open before the advice ({number})",
                        task.id
                    );
                }
                if task.deletes() {
                    assert!(!done_in_order.is_empty(), "`{}` is open at once", task.id);
                    assert_ne!(task.by, Actor::Parent, "`{}` is in the parent's hand", task.id);
                    let own = answers.get(&"picture-of".into()).is_some_and(|value| value.as_str() == "my-child");
                    for tool in ["report-remove", "take-it-down"] {
                        let in_plan = plan.tasks().any(|now| now.task.id.as_str() == tool);
                        assert!(
                            !own || !in_plan || done_in_order.contains(&tool.into()),
                            "`{}` is open before {tool}",
                            task.id
                        );
                    }
                }
            }
            if open.is_empty() {
                let left: Vec<_> = plan
                    .tasks()
                    .filter(|now| now.state != TaskState::Done)
                    .map(|now| now.task.id.to_string())
                    .collect();
                assert!(left.is_empty(), "these can never be done: {left:?}");
                let deleted = plan.tasks().any(|now| now.task.deletes());
                let nobody = answers.get(&"picture-of".into()).is_some_and(|value| value.as_str() == "nobody");
                assert!(deleted || nobody, "no decided deletion for {answers:?}");
                break;
            }
            let task = open[dice.roll(open.len())];
            ticks.insert(task.id.clone());
            done_in_order.push(task.id.clone());
        }
    }
}

#[test]
fn not_sure_and_unanswered_keep_everything_as_yes_does() {
    let guide = guide();
    for key in ["adult", "threat", "under-13", "forced", "spreading", "police"] {
        for value in [Some("yes"), Some("not-sure"), None] {
            let mut answers = all_clear(&guide);
            match value {
                Some(value) => answers.set_all(&[(key.into(), value.into())].into()),
                None => answers = without(&guide, key),
            }
            let plan = PlanNow::new(&guide, &answers, &BTreeSet::new()).expect("a plan");
            assert_eq!(plan.track.id.as_str(), "keep-and-report", "{key} = {value:?}");
        }
    }
    let plan = all_clear(&guide);
    let plan = PlanNow::new(&guide, &plan, &BTreeSet::new()).expect("a plan");
    assert_eq!(plan.track.id.as_str(), "someone-elses-picture");
}

#[test]
fn rule_4_every_door_names_a_number_that_can_be_called() {
    let guide = guide();
    for id in ["danger-now", "suicide", "under-13", "not-safe-at-home"] {
        let door = guide.doors.iter().find(|door| door.id.as_str() == id).unwrap_or_else(|| panic!("no door {id}"));
        let ways = door.helplines.iter().filter_map(|id| guide.helpline(id)).flat_map(|helpline| &helpline.ways);
        assert!(ways.into_iter().any(|way| way.to.as_ref().is_some_and(|to| to.starts_with("tel:"))), "{id}");
    }
}

#[test]
fn every_kind_of_opening_has_its_own_first_line_and_thanks_only_where_the_child_told() {
    let guide = guide();
    for first in ["received-open", "blackmail-open", "unsure-open"] {
        let Some(Step::Say(say)) = guide.step(&first.into()) else { panic!("no step {first}") };
        let mut lines = BTreeMap::new();
        for how in ["child-told", "i-found-it", "school-rang", "police-rang", "someone-else"] {
            let mut answers = guide.no_answers();
            answers.set_all(&[("found-out".into(), how.into()), ("age".into(), "14-15".into())].into());
            let line = say.line(&answers).expect("a line");
            let thanks = std::iter::once(&line.say)
                .chain(&line.or)
                .any(|say| say.to_lowercase().contains("thank you for telling"));
            assert!(how == "child-told" || !thanks, "{first}, {how}: {}", line.say);
            lines.insert(line.say.clone(), how);
        }
        assert_eq!(lines.len(), 5, "{first}: {lines:?}");
    }
}

#[test]
fn a_check_says_how_much_it_has_looked_at() {
    let seen = Coverage::of(&guide());
    assert!(seen.states > seen.steps && seen.combinations > 1_000, "{seen:?}");
}

fn random_answers(guide: &Guide, dice: &mut Dice) -> Answers {
    let mut sets: BTreeMap<AnswerKey, AnswerValue> = BTreeMap::new();
    for question in &guide.vocabulary.0 {
        // Safety answers are "no" half of the time, so that plans without a hold are met too.
        let is_safety =
            question.until_answered.is_some() && question.values.iter().any(|option| option.value.as_str() == "no");
        let value = if is_safety && dice.roll(8) > 0 {
            "no".into()
        } else {
            question.values[dice.roll(question.values.len())].value.clone()
        };
        if is_safety || dice.roll(5) > 0 {
            sets.insert(question.key.clone(), value);
        }
    }
    let mut answers = guide.no_answers();
    answers.set_all(&sets);
    answers
}

const CLEAR: [(&str, &str); 10] = [
    ("picture-of", "someone-else"),
    ("situation", "received"),
    ("asked", "no"),
    ("passed-on", "no"),
    ("adult", "no"),
    ("threat", "no"),
    ("under-13", "no"),
    ("forced", "no"),
    ("spreading", "no"),
    ("police", "no"),
];

fn all_clear(guide: &Guide) -> Answers {
    without(guide, "nothing")
}

fn without(guide: &Guide, left_out: &str) -> Answers {
    let sets = CLEAR.iter().filter(|(key, _)| *key != left_out).map(|(key, value)| ((*key).into(), (*value).into()));
    let mut answers = guide.no_answers();
    answers.set_all(&sets.collect());
    answers
}

//! The real guide: every path of it, and every plan that can come of it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use talk_it_through::check::{States, check, check_letter};
use talk_it_through::content::{self, Reading};
use talk_it_through::device::pocket;
use talk_it_through::model::{Actor, AnswerKey, AnswerValue, Answers, Date, Guide, Step, TaskId};
use talk_it_through::walk::{Mark, PlanNow, Progress, Record, Sent, TaskState, Walk};

/// The day on which the guide was written: what is due later is not due in these tests.
fn today() -> Date {
    Date::new(2026, 11, 25)
}

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
    let findings = check(&reading(), &today()).findings;
    assert!(findings.is_empty(), "{findings:#?}");
}

#[test]
fn what_the_build_writes_for_a_phone_is_read_there_as_it_was() {
    let guide = guide();
    let bytes = postcard::to_allocvec(&guide).expect("bytes");
    assert!(pocket::read::<Guide>(&bytes) == guide, "the guide that a phone reads is another");
}

#[test]
#[should_panic(expected = "the guide cannot be read")]
fn half_a_guide_is_given_up_by_the_phone() {
    let bytes = postcard::to_allocvec(&guide()).expect("bytes");
    let _ = pocket::read::<Guide>(&bytes[..bytes.len() / 2]);
}

#[test]
fn every_state_of_every_walk_leads_to_an_end_and_no_step_is_left_out() {
    let guide = guide();
    let states = States::reachable(&guide);
    assert_eq!(states.reached_steps().len(), guide.steps.len(), "steps that no walk reaches");

    // From the ends backwards: whatever is not met cannot come to an end.
    let mut before = vec![Vec::new(); states.count()];
    for from in 0..states.count() {
        states.next(from).for_each(|to| before[to].push(from));
    }
    let is_end = |at: &usize| matches!(guide.step(states.step(*at)), Some(Step::Outcome(_)));
    let mut ends: BTreeSet<usize> = BTreeSet::new();
    let mut queue: Vec<usize> = (0..states.count()).filter(is_end).collect();
    while let Some(at) = queue.pop() {
        if ends.insert(at) {
            queue.extend(&before[at]);
        }
    }
    assert_eq!(ends.len(), states.count(), "states from which no end can be reached");
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

/// Every way in which it can have started, by the picks that say so.
const STARTS: [&[&str]; 12] = [
    &["child-told"],
    &["i-found-it"],
    &["school-rang"],
    &["police-rang"],
    &["someone-else"],
    &["nothing-yet"],
    &["reacted-badly", "shouted"],
    &["reacted-badly", "blamed"],
    &["reacted-badly", "took-the-phone"],
    &["reacted-badly", "looked"],
    &["reacted-badly", "told-someone"],
    &["reacted-badly", "sent-it-on", "go-on"],
];
const AGES: [&str; 5] = ["7-10", "11-13", "14-15", "16-17", "18"];
const NATIONS: [&str; 4] = ["england", "wales", "scotland", "northern-ireland"];
/// Every situation, by the picks that say so.
const SITUATIONS: [&[&str]; 13] = [
    &["blackmail"],
    &["adult"],
    &["my-child", "sent-own"],
    &["my-child", "going-round"],
    &["my-child", "fake"],
    &["my-child", "not-sure"],
    &["someone-else", "received"],
    &["someone-else", "asked-or-kept"],
    &["someone-else", "passed-on"],
    &["someone-else", "pressured"],
    &["someone-else", "made-fake"],
    &["someone-else", "not-sure"],
    &["not-sure"],
];

#[test]
fn every_start_situation_age_and_nation_walks_to_an_end_with_words_on_every_screen() {
    let guide = guide();
    let mut dice = Dice(20_261_125);
    let mut walks = 0;
    let mut screens = Vec::new();
    for (start, situation, age, nation) in every_family() {
        let mut progress = Progress::new(&guide);
        for pick in start.iter().chain(&[age, nation]).chain(situation) {
            let next = progress.pick(&guide, &(*pick).into());
            assert_ne!(next, progress, "`{pick}` cannot be picked after {progress}");
            progress = next;
        }
        for _ in 0..4 {
            let ended = walked_to_an_end(&guide, progress.clone(), &mut dice);
            screens.push(ended.trail.len() + 1);
            walks += 1;
        }
    }
    assert_eq!(walks, (11 * 13 + 1) * 5 * 4 * 4, "a family was left out");
    screens.sort_unstable();
    let middle = screens[screens.len() / 2];
    assert!((8..=24).contains(&middle), "a walk has {middle} screens in the middle");
}

/// Every start with every situation, age and nation. Where nothing has happened there is no situation to pick.
fn every_family() -> Vec<(&'static [&'static str], &'static [&'static str], &'static str, &'static str)> {
    let mut families = Vec::new();
    for start in STARTS {
        for age in AGES {
            for nation in NATIONS {
                if start == ["nothing-yet"] {
                    families.push((start, &[] as &[&str], age, nation));
                } else {
                    families.extend(SITUATIONS.iter().map(|situation| (start, *situation, age, nation)));
                }
            }
        }
    }
    families
}

/// Picks by chance until the end, and looks at every screen and every plan on the way.
fn walked_to_an_end(guide: &Guide, mut progress: Progress, dice: &mut Dice) -> Progress {
    loop {
        let walk = Walk::replay(guide, &progress);
        let step = walk.step(guide).expect("a step");
        assert!(!step.heading().is_empty());
        let plan = PlanNow::new(guide, &walk.answers, &Record::default(), None).expect("a plan");
        let danger = |key: &str| walk.answers.get(&key.into()).is_none_or(|value| value.as_str() != "no");
        if ["adult", "threat", "under-13", "forced", "spreading", "police"].into_iter().any(danger) {
            assert_eq!(plan.track.id.as_str(), "keep-and-report", "{progress}");
            let open = plan.tasks().filter(|now| now.state == TaskState::ToDo);
            for now in open {
                assert!(!now.task.cannot_be_taken_back(), "`{}` is open after {progress}", now.task.id);
            }
        }
        match step {
            Step::Outcome(outcome) => {
                assert!(!outcome.body.is_empty());
                return progress;
            }
            Step::Say(say) => {
                let line = say.line(&walk.answers).unwrap_or_else(|| panic!("{} has no line after {progress}", say.id));
                assert!(!line.say.is_empty());
            }
            Step::Question(_) => {}
        }
        let choices: Vec<_> = walk.choices(guide).map(|choice| choice.id.clone()).collect();
        assert!(!choices.is_empty(), "nothing can be picked at {} after {progress}", walk.here);
        progress = progress.pick(guide, &choices[dice.roll(choices.len())]);
        assert!(progress.trail.len() < 500, "this walk does not end: {progress}");
    }
}

#[test]
fn services_for_adults_are_hidden_until_the_child_is_18() {
    let guide = guide();
    for id in ["stopncii", "revenge-porn-helpline"] {
        let helpline = guide.helpline(&id.into()).unwrap_or_else(|| panic!("no helpline {id}"));
        let when = helpline.when.as_ref().unwrap_or_else(|| panic!("{id} is shown to all"));
        for age in AGES {
            let mut answers = guide.no_answers();
            answers.set_all(&[("age".into(), age.into())].into());
            assert_eq!(when.holds(&answers), age == "18", "{id} at {age}");
        }
        assert!(!when.holds(&guide.no_answers()), "{id} before the age is known");
    }
}

#[test]
fn the_letter_of_2019_is_flagged_where_it_would_do_harm_and_not_where_it_was_right() {
    let guide = guide();
    let letter =
        |id: &str| guide.fact(&id.into()).and_then(|fact| fact.letter.clone()).unwrap_or_else(|| panic!("{id}"));
    let flagged = [
        ("letter-delete", "wording-delete-first"),
        ("letter-leave-groups", "wording-delete-first"),
        ("letter-anyone-caught", "wording-fear"),
        ("letter-criminal-record", "wording-fear"),
        ("letter-register", "wording-fear"),
        ("letter-jobs", "wording-fear"),
    ];
    for (id, code) in flagged {
        let codes: Vec<&str> = check_letter("letter", &letter(id)).iter().map(|finding| finding.code).collect();
        assert!(codes.contains(&code), "{id}: {codes:?}");
    }
    for id in ["letter-got-right", "letter-discuss-how"] {
        assert_eq!(check_letter("letter", &letter(id)), [], "{id}");
    }
}

#[test]
fn rule_1_nothing_that_cannot_be_taken_back_opens_before_the_report_in_any_order_of_ticking_and_passing_over() {
    let guide = guide();
    let mut dice = Dice(42);
    let keys = ["adult", "threat", "under-13", "forced", "spreading", "police"];
    for number in 0..4_000 {
        let answers = random_answers(&guide, &mut dice);
        let mut record = random_places(&guide, &mut dice);
        let mut day = today();
        let mut done_in_order: Vec<TaskId> = Vec::new();
        let mut over: Vec<TaskId> = Vec::new();
        loop {
            let plan = PlanNow::new(&guide, &answers, &record, Some(&day)).expect("a plan");
            let unsafe_answer =
                keys.iter().any(|key| answers.get(&AnswerKey::from(*key)).is_some_and(|value| value.as_str() != "no"));
            assert!(!plan.holds.is_empty() || !unsafe_answer, "{answers:?} has no hold");
            assert!(plan.holds.iter().all(|now| !now.hold.who_lifts.is_empty()), "a hold that nobody lifts");
            let open: Vec<_> = plan.tasks().filter(|now| now.state == TaskState::ToDo).collect();
            for now in &open {
                let task = now.task;
                if task.cannot_be_taken_back() && !plan.holds.is_empty() {
                    assert!(
                        done_in_order.contains(&"advice-on-the-picture".into()),
                        "`{}` is open before the advice ({number})",
                        task.id
                    );
                }
                if task.deletes() {
                    assert!(!done_in_order.is_empty() || !over.is_empty(), "`{}` is open at once", task.id);
                    assert_ne!(task.by, Actor::Parent, "`{}` is in the parent's hand", task.id);
                    let own = answers.get(&"picture-of".into()).is_some_and(|value| value.as_str() == "my-child");
                    for tool in ["report-remove", "take-it-down"] {
                        let in_plan = plan.tasks().any(|now| now.task.id.as_str() == tool);
                        assert!(!own || !in_plan || over.contains(&tool.into()), "`{}` is open before {tool}", task.id);
                    }
                }
            }
            if open.is_empty() {
                // Whatever opens on a day opens in the end.
                let until = plan.tasks().find_map(|now| match &now.state {
                    TaskState::Until(until) => Some(until.clone()),
                    _ => None,
                });
                if let Some(until) = until {
                    assert!(day < until, "{until} has come and nothing opened");
                    day = until;
                    continue;
                }
                let is_over = |state: &TaskState| {
                    matches!(state, TaskState::Done | TaskState::PassedOver(_) | TaskState::TooLate)
                };
                let left: Vec<_> =
                    plan.tasks().filter(|now| !is_over(&now.state)).map(|now| now.item().to_string()).collect();
                assert!(left.is_empty(), "these can never be done: {left:?}");
                let deleted = plan.tasks().any(|now| now.task.deletes());
                let nobody = answers.get(&"picture-of".into()).is_some_and(|value| value.as_str() == "nobody");
                assert!(deleted || nobody, "no decided deletion for {answers:?}");
                assert!(nobody || plan.tasks().any(|now| now.task.id.as_str() == "last-check"), "no last check");
                break;
            }
            let now = open[dice.roll(open.len())];
            let skip = &now.task.skip;
            let mark = if !skip.is_empty() && dice.roll(5) == 0 {
                Mark::PassedOver(skip[dice.roll(skip.len())])
            } else {
                done_in_order.push(now.task.id.clone());
                now.done(Some(day.clone()))
            };
            over.push(now.task.id.clone());
            record.set(now.item(), mark);
        }
    }
}

/// Some apps, some of them with groups, and a day on which it was sent.
fn random_places(guide: &Guide, dice: &mut Dice) -> Record {
    let mut record = Record::default();
    for app in &guide.apps {
        if dice.roll(6) == 0 {
            record.apps.push(app.id.clone());
            if dice.roll(2) == 0 {
                record.groups.push(app.id.clone());
            }
        }
    }
    record.sent = match dice.roll(4) {
        0 => None,
        1 => Some(Sent::Earlier),
        back => Some(Sent::On(today().minus_days(back as u32))),
    };
    record
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
            let plan = PlanNow::new(&guide, &answers, &Record::default(), None).expect("a plan");
            assert_eq!(plan.track.id.as_str(), "keep-and-report", "{key} = {value:?}");
        }
    }
    let plan = all_clear(&guide);
    let plan = PlanNow::new(&guide, &plan, &Record::default(), None).expect("a plan");
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
    for first in ["received-open", "blackmail-open", "open"] {
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
    let seen = check(&reading(), &today()).coverage.expect("a guide that can be walked");
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

//! Words that hurt, frighten, promise too much, or are not understood.
//!
//! [`WORDINGS`] is the table: what is looked for, in whose texts, and sentences that must and must not be found.
//! Those sentences are its tests, and `check --explain` prints them.

use super::finding;
use super::texts::{Audience, Text};
use crate::content::{Finding, Place, Spot};
use regex::{Regex, RegexBuilder};

/// What must not be said, and to whom.
#[derive(Clone, Copy, Debug)]
pub struct Wording {
    /// The rule's code in the table of rules.
    pub code: &'static str,
    /// Whose texts are looked through.
    audiences: &'static [Audience],
    /// What is looked for, whatever the case: regular expressions.
    bad: &'static [&'static str],
    /// Turns of phrase that are fine although they hold something bad: they are passed over.
    fine: &'static [&'static str],
    /// What must stand in the same text to make up for it.
    unless: Option<&'static str>,
    /// What is wrong with what was found.
    message: &'static str,
    /// What to do.
    help: &'static str,
    /// Sentences in which it must be found.
    pub examples_bad: &'static [&'static str],
    /// Sentences in which it must not be found.
    pub examples_good: &'static [&'static str],
}

use Audience::{Child, Letter, Parent};

/// Every rule of wording, by code.
pub const WORDINGS: &[Wording] = &[
    Wording {
        code: "wording-blame",
        audiences: &[Child, Letter],
        bad: &[
            r"\bwhy (did|didn’t|have|haven’t) you\b",
            r"\bwhat (were you thinking|have you done)\b",
            r"\bhow could you\b",
            r"\bshould(’ve| have) known\b",
            r"\b(your|their) (own )?fault\b",
            r"\b(disappointed in|ashamed of) (you|them)\b",
            r"\b(stupid|silly|foolish|reckless|disgusting|careless)\b",
            r"\b(asked|asking) for it\b",
            r"\blet (me|us) down\b",
            r"\bthought you had more sense\b",
            r"\bself-generated\b",
        ],
        fine: &[
            r"\b(not|isn’t|never|none of (this|it) is|nothing in this is) (all )?(your|their) fault\b",
            r"\b(your|their) fault\. It isn’t\b",
            r"\btheir fault, not yours\b",
            r"\bsaid it was your fault\b",
            r"\b(not|aren’t|weren’t|doesn’t make you( bad or)?) (stupid|silly)\b",
            r"\b(had|had not|hadn’t|have|haven’t|they|you|never|not|who) asked for it\b",
        ],
        unless: None,
        message: "puts the blame on the child",
        help: "say what happens next, and that the one who pushed, threatened or shared did wrong",
        examples_bad: &[
            "Why did you send it?",
            "You should have known better.",
            "That was a silly thing to do.",
            "It’s your own fault.",
        ],
        examples_good: &[
            "It’s not your fault.",
            "You’re not stupid. They tricked you.",
            "Had you asked for it?",
            "What happened next?",
        ],
    },
    Wording {
        code: "wording-delete-first",
        audiences: &[Letter],
        bad: &[
            r"\b(delet(e|es|ing)|erase|wipe|get rid of)\b",
            r"\b(leave|leaving|quit) (the|such|any|these|those|all) (groups?|chats?)\b",
            r"\b(take|remove) (yourself|yourselves|themselves) (out of|from)\b",
        ],
        fine: &[],
        // What makes up for it must come before it: "delete it first, then report" is the very fault.
        unless: Some(
            r"(?s)\b(not|don’t|do not|never|before|after|until|once|then|report(ed)?|tell|told)\b.*\b(delet|eras|wip|get rid|leav|quit|tak|remov)",
        ),
        message: "is asked for here, and not what must come first",
        help: "say that it is reported first: deleting can lose the proof, and the way to have the picture taken down",
        examples_bad: &[
            "Delete any pictures you have been sent or have saved.",
            "Take yourself out of such groups.",
            "Delete it first, then report it.",
            "First, delete the pictures.",
        ],
        examples_good: &[
            "Don’t delete anything yet.",
            "Tell someone first. Then delete it.",
            "Once it has been reported, leave the group.",
        ],
    },
    Wording {
        code: "wording-fear",
        audiences: &[Child, Letter],
        bad: &[
            r"\b(sex )?offenders?\b",
            r"\bthe register\b",
            r"\b(prison|jail|custody|locked up|behind bars)\b",
            r"\b(court|(a|the) judge|criminals?|criminal record|convicted|prosecuted|arrested)\b",
            r"\b(found guilty|caught with|if (you are|you’re|they are) caught)\b",
            r"\bruin(s|ed|ing)?\b",
            r"\b((out )?there|online) for ?ever\b",
            r"\b(the rest of|all) your life\b",
            r"\b(chance of a job|get a job|future employment|affect(ing)? employment)\b",
        ],
        fine: &[r"\bnot (a )?criminals?\b", r"\bnot (out )?there for ?ever\b"],
        unless: None,
        message: "frightens",
        help: "take it out: fear keeps children silent, and those who blackmail use it. The law stands with the facts, for parents",
        examples_bad: &[
            "You may have to sign the Sex Offenders Register.",
            "You could go to prison.",
            "It will be out there for ever.",
            "If you are caught with such a picture, you have broken the law.",
        ],
        examples_good: &[
            "It isn’t allowed under 18, and there are people who help.",
            "Pictures like this can often be taken down.",
        ],
    },
    Wording {
        code: "wording-gender",
        audiences: &[Child, Parent, Letter],
        bad: &[
            r"\b(he|she|him|his|her|hers|himself|herself)\b",
            r"\b(boy|girl)s?\b",
            r"\b(boy|girl)friends?\b",
            r"\b(mum|mummy|mom|dad|daddy|mother|father|son|daughter|husband|wife)s?\b",
        ],
        fine: &[r"\bhis or her\b"],
        unless: None,
        message: "takes a gender, or one kind of family, for granted",
        help: "say they, someone, your child, your partner, a parent or carer",
        examples_bad: &["Ask him what he saw.", "Did your boyfriend send it?", "Wait until your dad hears."],
        examples_good: &["Ask them what they saw.", "Did someone send it?", "The other one in this chat."],
    },
    Wording {
        code: "wording-jargon",
        audiences: &[Child, Parent, Letter],
        bad: &[
            r"\bsext(s|ed|ing)?\b",
            r"\b(imagery|explicit|indecent images?|intimate images?)\b",
            r"\b(contents?|materials?)\b",
            r"\b(perpetrators?|CSAM|CSEA|IIOC|minors)\b",
            r"\b(coerc(e|ed|ion|ive)|disclos(e|ed|ure))\b",
            r"\bmetadata\b",
        ],
        fine: &[r"\bthe word “sexting”", r"“sexting” means", r"\b“sexting”\B"],
        unless: None,
        message: "is a word that parents may not know, or that young people do not use",
        help: "use the plain word: picture or nude, someone who did this, pressure, tell",
        examples_bad: &["Report the explicit material.", "Sexting is common.", "The perpetrator may return."],
        examples_good: &["Report the picture.", "Schools dropped the word “sexting”."],
    },
    Wording {
        code: "wording-jargon-dsl",
        audiences: &[Child, Parent, Letter],
        bad: &[r"\b(DSL|DSP)\b"],
        fine: &[],
        unless: Some(r"\b(safeguarding lead|school lead)\b"),
        message: "is a short form that parents may not know",
        help: "say “the safeguarding lead” beside it, or instead of it",
        examples_bad: &["Ask for the DSL."],
        examples_good: &["Ask for the safeguarding lead, called the DSP in Wales."],
    },
    Wording {
        code: "wording-jargon-hash",
        audiences: &[Child, Parent, Letter],
        bad: &[r"\bhash(es|ed|ing)?\b"],
        fine: &[],
        unless: Some(r"\b(code|fingerprint|string of numbers)\b"),
        message: "is a technical word",
        help: "say “a code made from the picture, like a fingerprint”",
        examples_bad: &["The tool makes a hash."],
        examples_good: &["The tool makes a hash: a code made from the picture, like a fingerprint."],
    },
    Wording {
        code: "wording-jargon-sextortion",
        audiences: &[Child, Parent, Letter],
        bad: &[r"\bsextortion\b", r"\bgroom(ed|ing|er|ers)?\b"],
        fine: &[],
        unless: Some(r"\b(blackmail(s|ed|ers?)?|win(s|ning)? (a child’s|their|your) trust)\b"),
        message: "is a word that parents may not know",
        help: "say “blackmail”, or “winning a child’s trust to hurt them”",
        examples_bad: &["This is sextortion."],
        examples_good: &["The police call this kind of blackmail sextortion."],
    },
    Wording {
        code: "wording-promise",
        audiences: &[Child, Parent, Letter],
        bad: &[
            r"\bI promise\b",
            r"\b(nobody|no one|no-one) (else )?(will|is going to) (ever )?(know|find out|see|hear)\b",
            r"\bI (won’t|will not|will never) tell (anyone|anybody|a soul)\b",
            r"\b(it|this|everything|all of it)(’ll| will) (all )?be (fine|okay|all right|over|gone|deleted|taken down)\b",
            r"\bwon’t (get|be) (in|into) (any )?trouble\b",
            r"\bthe police (won’t|will not|will never)\b",
            r"\bguarantee(s|d)?\b",
            r"\b100 ?%",
            r"\b(completely|totally) (safe|gone|private|secret)\b",
            r"\bgone for good\b",
        ],
        fine: &[
            r"\b(can’t|cannot|don’t|never) promise [^.]*",
            r"\bwon’t be in (any )?trouble with me\b",
            r"\bI won’t tell anyone that\b",
        ],
        unless: None,
        message: "promises what nobody can know",
        help: "say usually, often, or “we’ll find out together”; promise only what you yourself will do",
        examples_bad: &[
            "Nobody will find out.",
            "It will all be deleted.",
            "The police won’t mind.",
            "I won’t tell anyone.",
        ],
        examples_good: &[
            "I’ll tell you before I tell anyone else.",
            "Pictures can often be taken down.",
            "I can’t promise to tell no one.",
        ],
    },
    Wording {
        code: "wording-screenshot",
        audiences: &[Child, Parent, Letter],
        bad: &[r"\bscreen ?(shot|grab)s?\b", r"\bprint ?screen\b"],
        fine: &[],
        unless: Some(
            r"\b(not|never) (of )?(the|a|any) (picture|nude|screen)|\b(no|not|never|don’t|nor)\b[^.]*\bscreen ?(shot|grab)|\bscreen ?(shot|grab)s?\b[^.]*\b(no nude|without the picture|new copy)",
        ),
        message: "names screenshots, and not that the picture is never in one",
        help: "add “not the picture”: a screenshot of it is a new copy, and that is a crime of its own",
        examples_bad: &["Take a screenshot as proof.", "Keep screenshots of the chat."],
        examples_good: &["Take a screenshot of the name, not the picture.", "No screenshots. Let’s write it on paper."],
    },
    Wording {
        code: "wording-show-me",
        audiences: &[Child, Letter],
        bad: &[
            r"\bshow (me|us)\b",
            r"\blet (me|us) (see|look)\b",
            r"\b(can|could|may) I (see|look)\b",
            r"\b(give|hand) (me )?(over )?(the|your|that) phone\b",
            r"\bsend (it|them|the picture) to me\b",
            r"\b(check|search|go through|look through) (your child’s|their|your) (phone|messages|device)s?\b",
        ],
        fine: &[
            r"\b(don’t|do not|needn’t|never|no need to) ((have|need) to )?(show (me|us)|send (it|them|the picture) to me|go through|look through)",
            r"\bshow me on your fingers\b",
            r"\b(can|could|may) I see (you|how you)\b",
        ],
        unless: None,
        message: "asks to see the picture, or takes the phone",
        help: "nobody needs to see it: say “you don’t have to show me”, and ask for words",
        examples_bad: &["Show me the picture.", "Give me your phone.", "Check your child’s phone."],
        examples_good: &["You don’t have to show me.", "Tell me in your own words."],
    },
];

/// Looks through `texts` with every rule of wording.
pub(super) fn check<'g>(texts: impl Iterator<Item = &'g Text<'g>>, findings: &mut Vec<Finding>) {
    let searches: Vec<Search> = WORDINGS.iter().map(Search::new).collect();
    for text in texts {
        for search in searches.iter().filter(|search| search.wording.audiences.contains(&text.audience)) {
            if let Some(found) = search.first(text.words) {
                let wording = search.wording;
                findings.push(finding(
                    wording.code,
                    within(&text.place, text.words, found),
                    format!("“{}” {}", &text.words[found.0..found.1], wording.message),
                    wording.help,
                ));
            }
        }
    }
}

/// The place of some of a text's words.
fn within(place: &Place, words: &str, (start, end): (usize, usize)) -> Place {
    let spot = match &place.spot {
        Spot::Value(pointer) => Spot::Words(pointer.clone(), words[start..end].to_owned()),
        Spot::Bytes(from, _) => Spot::Bytes(from + start, from + end),
        other => other.clone(),
    };
    Place { file: place.file.clone(), spot }
}

/// A rule of wording, ready to look for.
struct Search {
    wording: &'static Wording,
    bad: Vec<Regex>,
    fine: Vec<Regex>,
    unless: Option<Regex>,
}

impl Search {
    fn new(wording: &'static Wording) -> Self {
        Self {
            wording,
            bad: wording.bad.iter().map(|pattern| compiled(pattern)).collect(),
            fine: wording.fine.iter().map(|pattern| compiled(pattern)).collect(),
            unless: wording.unless.map(compiled),
        }
    }

    /// The first words of `text` that must not stand there.
    fn first(&self, text: &str) -> Option<(usize, usize)> {
        if self.unless.as_ref().is_some_and(|unless| unless.is_match(text)) {
            return None;
        }
        let fine: Vec<(usize, usize)> =
            self.fine.iter().flat_map(|fine| fine.find_iter(text)).map(|found| (found.start(), found.end())).collect();
        let is_fine = |start: usize, end: usize| fine.iter().any(|(from, to)| *from <= start && end <= *to);
        self.bad
            .iter()
            .flat_map(|bad| bad.find_iter(text))
            .map(|found| (found.start(), found.end()))
            .filter(|(start, end)| !is_fine(*start, *end))
            .min()
    }
}

#[allow(clippy::expect_used, reason = "the patterns stand in this file, and a test compiles every one")]
fn compiled(pattern: &str) -> Regex {
    // Whoever types a letter may type a plain apostrophe.
    RegexBuilder::new(&pattern.replace('’', "[’']")).case_insensitive(true).build().expect("a pattern of the table")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::rule;

    #[test]
    fn each_rule_finds_its_bad_examples_and_none_of_the_good_ones() {
        for wording in WORDINGS {
            let search = Search::new(wording);
            for bad in wording.examples_bad {
                assert!(search.first(bad).is_some(), "{} must be found in “{bad}”", wording.code);
            }
            for good in wording.examples_good {
                assert_eq!(search.first(good), None, "{} must not be found in “{good}”", wording.code);
            }
            assert!(!wording.examples_bad.is_empty() && !wording.examples_good.is_empty(), "{}", wording.code);
        }
    }

    #[test]
    fn each_stands_in_the_table_of_rules() {
        assert!(WORDINGS.is_sorted_by(|a, b| a.code < b.code), "sort the table");
        for wording in WORDINGS {
            assert!(rule(wording.code).is_some(), "{} is not a rule", wording.code);
        }
    }

    #[test]
    fn a_plain_apostrophe_hides_nothing() {
        let blame = WORDINGS.iter().find(|wording| wording.code == "wording-promise").expect("the rule");
        assert!(Search::new(blame).first("I won't tell anyone.").is_some());
    }
}

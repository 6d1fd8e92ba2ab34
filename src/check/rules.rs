//! The table of rules.

use crate::content::Severity::{self, Error, Warning};

/// Something that can be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its name: kebab-case words.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong.
    pub title: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// How to mend it.
    pub mend: &'static str,
}

/// The rule with this code.
pub fn rule(code: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.code == code)
}

const fn error(code: &'static str, title: &'static str, why: &'static str, mend: &'static str) -> Rule {
    Rule { code, severity: Error, title, why, mend }
}

const fn warning(code: &'static str, title: &'static str, why: &'static str, mend: &'static str) -> Rule {
    Rule { code, severity: Warning, title, why, mend }
}

/// Every rule, by code.
pub const RULES: &[Rule] = &[
    error(
        "alias",
        "An alias that is still a name, or leads to nothing",
        "A phone that remembers the old name would lose its place.",
        "Let the old name lead to what it became, and give the old name to nothing else.",
    ),
    error(
        "answer-twice",
        "An answer stands twice in the vocabulary",
        "A condition could mean either.",
        "Keep one of the two.",
    ),
    warning(
        "condition-always",
        "A condition that holds for everyone who can come there",
        "It says less than it seems to, or something else was meant.",
        "Take it out, or say for whom it is.",
    ),
    error(
        "condition-never",
        "A condition that holds for nobody who can come there",
        "Somebody wrote what it is for in vain, or a child gets the wrong line.",
        "Correct it; look whether a variant above it already holds for all.",
    ),
    error(
        "dates",
        "Dates that cannot be",
        "A claim would look checked when it is not.",
        "Write the day on which it was checked, and a later one by which it is due.",
    ),
    error(
        "dead-end",
        "A step from which no end can be reached",
        "A parent would go round in circles, or stand with nothing to tap.",
        "Give it a choice that leads on.",
    ),
    error(
        "door-missing",
        "A safety door is missing",
        "Help must be one tap away from every step: danger now, an adult or threats, suicide, a child under 13, a child not safe at home.",
        "Add the door to doors.json, with a helpline that can be called.",
    ),
    error(
        "empty",
        "An empty text or list",
        "It shows as a gap, or hides that something was forgotten.",
        "Write it, or leave the field out.",
    ),
    warning(
        "exception-unused",
        "An exception that covers nothing",
        "It would hide the next fault of its kind.",
        "Take it out, or correct its rule, file or words.",
    ),
    error(
        "field-twice",
        "A field stands twice in one object",
        "The second silently replaces the first.",
        "Keep one of the two.",
    ),
    error(
        "file-name",
        "A file is not named after the id in it",
        "An editor finds a thing by its file's name.",
        "Give the file and the id the same name.",
    ),
    error(
        "hold-not-lifted",
        "A hold that nothing lifts",
        "“Keep it all” for ever is wrong too: it leaves the pictures on a child's phone.",
        "Name in `lifted-by` a task that stands in the plan whenever the hold applies.",
    ),
    error("id-twice", "An id stands twice", "Nothing could tell the two apart.", "Give one of them another id."),
    error(
        "line-not-for-all",
        "A line that some parents would not see",
        "The screen would be empty for them.",
        "Let the last variant hold for everyone: {\"age\": [\"any\"]}.",
    ),
    error(
        "line-without-age",
        "A line that does not say for which ages it is",
        "“The same for all” must be said, so that nobody forgets to ask.",
        "Name `age` in its `when`: the bands, or \"any\".",
    ),
    error(
        "malformed",
        "A date, a time or an id that is not one",
        "It could not be compared with others.",
        "Write it as the message says.",
    ),
    error("missing-field", "A field is missing", "The screen needs it.", "Add it."),
    error("missing-file", "A file is missing", "A guide cannot be without it.", "Add it."),
    error(
        "never-deletes",
        "A plan without a hold that never deletes the picture",
        "“Keep it all” is wrong too: a picture of a child must not stay on a phone.",
        "Add a deletion and a last check to the track.",
    ),
    error(
        "never-offered",
        "A choice, track, hold or task that nobody can ever see",
        "Its condition contradicts every way that leads here, so somebody meant something else.",
        "Correct its `when`, or take it out.",
    ),
    error("not-text", "A file that is not UTF-8 text", "It cannot be read.", "Save it as UTF-8."),
    error(
        "open-too-early",
        "A task that destroys evidence, tells the other side or loses the report is open too early, or not in the child's hand",
        "Pause, report, then delete: deleting first can destroy the evidence and the child's way to have the picture taken down.",
        "Let it wait (`after`) for the report, and for the removal tools where the picture is the child's own.",
    ),
    error(
        "order",
        "guide.json names a file that is not there, or leaves one out",
        "The order of what parents see is decided there.",
        "Add the file, or correct the list.",
    ),
    error(
        "reactions-too-few",
        "A line with fewer than five reactions, or without silence or “something else”",
        "A child may always do something that nobody foresaw.",
        "Add reactions until there are five; `quiet` and `something-else` are always among them.",
    ),
    error(
        "reading-age",
        "A text that is hard to read",
        "A frightened parent reads less well than usual. No text reads above grade 6 (age 11 to 12) by the Flesch-Kincaid or the Automated Readability formula, each word counted; texts under 12 words are too short to measure.",
        "Use shorter sentences and shorter words. Where it must stay, name it in exceptions.json with the reason.",
    ),
    error(
        "relay-linked",
        "A source that links what is not its owner's page",
        "We link only the owner's own page: a copy may change or vanish.",
        "Take out the `url` of a source of which only a copy was seen.",
    ),
    error(
        "skip-of-a-lifter",
        "A task that lifts a hold and can be passed over",
        "Whoever passed it over would open deletions that must wait for advice.",
        "Take `skip` out of it.",
    ),
    warning(
        "stale",
        "A claim that was due to be checked again",
        "Numbers, services and laws change; the page says so too, and does not dial in silence.",
        "Look at its sources again, then move the dates.",
    ),
    error(
        "syntax",
        "A file that is not valid JSON",
        "It cannot be read.",
        "Look for a comma, a quotation mark or a bracket that is missing or too many.",
    ),
    error(
        "unknown-answer",
        "A key or an answer that is not in answers.json",
        "It would never hold, silently.",
        "Correct the word, or add it to answers.json.",
    ),
    error(
        "unknown-decision",
        "A decide-together card that does not exist",
        "The screen would show a gap.",
        "Correct the id, or write the card under decisions/.",
    ),
    error(
        "unknown-fact",
        "A fact that does not exist",
        "The screen would show a gap.",
        "Correct the id, or write the fact.",
    ),
    error(
        "unknown-field",
        "A field that is not known",
        "It would be ignored, silently.",
        "Correct its name, or take it out.",
    ),
    error(
        "unknown-file",
        "A file that nothing reads",
        "Somebody wrote it in vain.",
        "Move it to where its kind stands, or take it away.",
    ),
    error(
        "unknown-helpline",
        "A helpline that does not exist",
        "A number would be missing where it is needed.",
        "Correct the id, or add the helpline.",
    ),
    error(
        "unknown-part",
        "A folder under talk/ that guide.json does not name",
        "Its steps would have no chapter in the book.",
        "Add it to `parts` in guide.json.",
    ),
    error(
        "unknown-source",
        "A source that does not exist",
        "A claim would have nothing to rest on.",
        "Correct the id, or add the source.",
    ),
    error(
        "unknown-step",
        "A step that does not exist",
        "The walk would stop there.",
        "Correct the id, or write the step.",
    ),
    error(
        "unknown-task",
        "A task that does not exist, or stands later in the plan",
        "What waits for it would wait for ever.",
        "Correct the id, or move the task.",
    ),
    error("unknown-track", "A track that does not exist", "The task would never be seen.", "Correct the id."),
    error(
        "unknown-word",
        "A word that is not in the list",
        "It cannot be understood.",
        "Take one of the words that the message names.",
    ),
    error(
        "unreachable",
        "A step that no walk reaches",
        "Somebody wrote it in vain.",
        "Let a choice lead to it, or take it out.",
    ),
    error(
        "unsure-unsaid",
        "A claim that is not sure, and does not say what is unsure",
        "Parents must see what is not sure.",
        "Say it in `unsure`, in plain words.",
    ),
    warning("unused", "Something that nothing uses", "It may have been forgotten.", "Use it, or take it out."),
    error(
        "waits-for-absent",
        "A deletion that waits for nothing that is in the plan",
        "Its safety would rest on a task that is not there.",
        "Let it wait for a task that stands in every plan that it stands in.",
    ),
    error(
        "wording-blame",
        "Words that blame the child",
        "Blame stops children from asking for help, and the one who pressured, tricked or shared did wrong (UKCIS and Welsh Government guidance on victim blaming).",
        "Ask what happened and what is needed, never why.",
    ),
    error(
        "wording-delete-first",
        "A letter that says to delete before to report",
        "Deleting first can destroy the proof, and the way to have the picture taken down (IWF, NCMEC).",
        "Say what comes first.",
    ),
    error(
        "wording-fear",
        "Words that frighten",
        "Children who fear the register, the police or a ruined life stay silent, and blackmailers use that fear (Revealing Reality and the PSHE Association).",
        "Leave the law to the facts for parents, in one calm line, beside help.",
    ),
    error(
        "wording-gender",
        "Words that take a gender or one kind of family for granted",
        "A child who does not fit them is not meant, and turns away.",
        "Say they, someone, your child, a parent or carer.",
    ),
    error(
        "wording-jargon",
        "A word that parents do not know or young people do not use",
        "Words of officials keep the people away who need to understand.",
        "Use the plain word.",
    ),
    error(
        "wording-jargon-dsl",
        "A short form without its plain word",
        "Parents do not know it, and it differs by nation.",
        "Say “the safeguarding lead”.",
    ),
    error(
        "wording-jargon-hash",
        "A technical word without its plain word",
        "It cannot be understood, and it sounds as if the picture were sent.",
        "Say “a code made from the picture, like a fingerprint”.",
    ),
    error(
        "wording-jargon-sextortion",
        "A word of the police without its plain word",
        "It cannot be understood.",
        "Say “blackmail”, or “winning a child’s trust to hurt them”.",
    ),
    error(
        "wording-promise",
        "A promise that nobody can keep",
        "A promise that breaks ends the trust; nobody knows what police, school or an app will do.",
        "Promise only what you yourself will do.",
    ),
    error(
        "wording-screenshot",
        "Screenshots, and not that the picture is never in one",
        "A screenshot of the picture is a new copy of it, and making copies is a crime of its own, for parents too.",
        "Add “not the picture”.",
    ),
    error(
        "wording-show-me",
        "Words that ask to see the picture or take the phone",
        "Nobody needs to see it: it shames the child, and opening or copying it is not allowed.",
        "Say “you don’t have to show me”.",
    ),
    error(
        "wrong-kind",
        "A value of the wrong kind",
        "It cannot be read.",
        "Compare with another file of the same folder.",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_stand_in_the_order_of_their_codes_and_none_twice() {
        assert!(RULES.is_sorted_by(|a, b| a.code < b.code), "sort the table");
    }
}

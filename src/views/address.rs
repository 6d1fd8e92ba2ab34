//! Where screens and steps stand on the site.

use crate::model::{Guide, Screen, Step, StepId};

/// A screen with an address of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Address {
    /// The first thirty seconds.
    First,
    /// The whole walk: its address never changes.
    Talk,
    /// The plan for the pictures.
    Pictures,
    /// Who to call.
    Help,
    /// What is so, with sources.
    Facts,
    /// The guide as a book.
    Book,
    /// The page for the child.
    ForYou,
    /// The sheet for two homes.
    SameMessage,
    /// What is kept, and how to erase it.
    Safety,
    /// Who made it.
    About,
}

impl Address {
    /// Its path below the site's base, with the slash that static hosts serve without a detour.
    pub fn path(self) -> &'static str {
        match self {
            Address::First => "/",
            Address::Talk => "/talk/",
            Address::Pictures => "/pictures/",
            Address::Help => "/help/",
            Address::Facts => "/facts/",
            Address::Book => "/read/",
            Address::ForYou => "/for-you/",
            Address::SameMessage => "/same-message/",
            Address::Safety => "/safety/",
            Address::About => "/about/",
        }
    }

    /// What stands on a link to it.
    pub fn label(self) -> &'static str {
        match self {
            Address::First => "First screen",
            Address::Talk => "The talk",
            Address::Pictures => "The pictures",
            Address::Help => "Help",
            Address::Facts => "Facts",
            Address::Book => "Read it all",
            Address::ForYou => "For your child",
            Address::SameMessage => "Two homes, one message",
            Address::Safety => "Safety and privacy",
            Address::About => "About",
        }
    }

    /// Whether it is part of the living page. The others are documents: plain HTML, opened by the browser, since what
    /// they hold would make every visit heavier.
    pub fn is_living(self) -> bool {
        matches!(self, Address::First | Address::Talk | Address::Pictures | Address::Help | Address::Safety)
    }

    /// The address with the site's base before it.
    pub fn href(self, base: &str) -> String {
        format!("{base}{}", self.path())
    }
}

impl From<Screen> for Address {
    fn from(screen: Screen) -> Self {
        match screen {
            Screen::Pictures => Address::Pictures,
            Screen::Help => Address::Help,
            Screen::Facts => Address::Facts,
        }
    }
}

/// The chapter of the book that a step stands in: a folder below `/read/`.
pub fn chapter_of(step: &Step) -> &str {
    match step {
        Step::Question(_) => "questions",
        Step::Say(say) => say.part.as_str(),
        Step::Outcome(_) => "endings",
    }
}

/// The chapter of the book that forks stand in.
pub const FORKS: &str = "ways-on";

/// Where a step or a fork stands in the book: where its link leads without script.
pub fn step_address(guide: &Guide, id: &StepId, base: &str) -> String {
    match guide.step(id) {
        Some(step) => format!("{base}/read/{}/#{id}", chapter_of(step)),
        None if guide.fork(id).is_some() => format!("{base}/read/{FORKS}/#{id}"),
        None => Address::Book.href(base),
    }
}

//! A guide just big enough to walk, for the tests of this layer.

use super::{Progress, Walk};
use crate::model::Guide;

/// Found, age, threat, open, end.
pub(super) fn guide() -> Guide {
    serde_json::from_str(include_str!("fixture.json")).expect("the fixture is a guide")
}

/// Progress after these picks from the start, each of which must be there.
pub(super) fn walked(guide: &Guide, choices: &[&str]) -> Progress {
    choices.iter().fold(Progress::new(guide), |progress, choice| {
        let next = progress.pick(guide, &(*choice).into());
        assert_ne!(next, progress, "`{choice}` is not there at {}", Walk::replay(guide, &progress).here);
        next
    })
}

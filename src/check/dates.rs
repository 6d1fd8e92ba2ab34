//! Claims that are due to be checked again, and dates that cannot be.

use super::finding;
use super::provenance::claims;
use crate::content::{Finding, Place};
use crate::model::{Date, Guide};

pub(super) fn check(guide: &Guide, today: &Date, findings: &mut Vec<Finding>) {
    for (file, at, claim) in claims(guide) {
        if claim.is_stale(today) {
            findings.push(finding(
                "stale",
                Place::value(&file, format!("{at}/review-by")),
                format!("this was due to be checked again by {}", claim.review_by),
                "look at its sources again, then move `checked-on` and `review-by`",
            ));
        }
        if claim.review_by <= claim.checked_on {
            findings.push(finding(
                "dates",
                Place::value(&file, format!("{at}/review-by")),
                "this is to be checked again before it was checked".into(),
                "let `review-by` be a day after `checked-on`",
            ));
        }
        if claim.checked_on > today {
            findings.push(finding(
                "dates",
                Place::value(&file, format!("{at}/checked-on")),
                format!("this says it was checked on {}, and that day has not come yet", claim.checked_on),
                "write the day on which it was checked",
            ));
        }
    }
}

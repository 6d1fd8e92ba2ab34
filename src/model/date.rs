//! A day, as people write it in the data: `2026-11-24`.

use serde::{Deserialize, Serialize};
use std::fmt;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A calendar day. Days compare in the order of time.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema), schemars(extend("pattern" = "^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$")))]
#[serde(transparent)]
pub struct Date(String);

impl Date {
    /// The day `year-month-day`, each as the calendar counts them.
    pub fn new(year: u32, month: u32, day: u32) -> Self {
        Self(format!("{year:04}-{month:02}-{day:02}"))
    }

    /// As machines read it, `2026-11-24`.
    pub fn iso(&self) -> &str {
        &self.0
    }
}

/// As people read it, `24 November 2026`.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts = self.0.split('-');
        let (Some(year), Some(month), Some(day)) = (parts.next(), parts.next(), parts.next()) else {
            return f.write_str(&self.0);
        };
        let name = month.parse::<usize>().ok().and_then(|month| MONTHS.get(month.wrapping_sub(1)));
        match name {
            Some(name) => write!(f, "{} {name} {year}", day.trim_start_matches('0')),
            None => f.write_str(&self.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_reads_as_people_write_it() {
        assert_eq!(Date::new(2026, 3, 1).to_string(), "1 March 2026");
        assert_eq!(Date::new(2026, 11, 24).to_string(), "24 November 2026");
    }

    #[test]
    fn a_later_day_is_greater_across_months_and_years() {
        assert!(Date::new(2026, 9, 30) < Date::new(2026, 10, 1));
        assert!(Date::new(2026, 12, 31) < Date::new(2027, 1, 1));
    }
}

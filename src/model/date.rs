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

    /// From `2026-11-24`; nothing when it is not written so.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-').map(|part| part.parse::<u32>().ok());
        let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
        let date = Self::new(year, month, day);
        (date.0 == text && (1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day)).then_some(date)
    }

    /// The day so many days later, by the calendar: the clock's summer time makes no difference to it.
    #[must_use]
    pub fn plus_days(&self, days: u16) -> Self {
        let mut parts = self.0.split('-').map(|part| part.parse::<u32>().unwrap_or(1));
        let mut next = || parts.next().unwrap_or(1);
        let (mut year, mut month, mut day) = (next(), next().clamp(1, 12), next() + u32::from(days));
        while day > days_in(year, month) {
            day -= days_in(year, month);
            month += 1;
            if month > 12 {
                (year, month) = (year + 1, 1);
            }
        }
        Self::new(year, month, day)
    }

    /// The day so many days earlier.
    #[must_use]
    pub fn minus_days(&self, days: u32) -> Self {
        let mut parts = self.0.split('-').map(|part| part.parse::<u32>().unwrap_or(1));
        let mut next = || parts.next().unwrap_or(1);
        let (mut year, mut month, mut day) = (next(), next().clamp(1, 12), next());
        let mut left = days;
        while left >= day {
            left -= day;
            (year, month) = if month == 1 { (year - 1, 12) } else { (year, month - 1) };
            day = days_in(year, month);
        }
        Self::new(year, month, day - left)
    }

    /// As machines read it, `2026-11-24`.
    pub fn iso(&self) -> &str {
        &self.0
    }
}

fn days_in(year: u32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
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
    fn days_are_counted_by_the_calendar_over_month_ends_leap_years_and_summer_time() {
        let after = |date: &str, days| Date::parse(date).expect("a date").plus_days(days).0;
        assert_eq!(after("2026-11-25", 30), "2026-12-25");
        assert_eq!(after("2026-12-31", 1), "2027-01-01");
        assert_eq!(after("2027-01-31", 30), "2027-03-02");
        assert_eq!(after("2028-02-28", 1), "2028-02-29");
        assert_eq!(after("2028-01-30", 60), "2028-03-30");
        // Clocks go forward on 28 March 2027 and back on 31 October 2027.
        assert_eq!(after("2027-03-20", 30), "2027-04-19");
        assert_eq!(after("2027-10-20", 30), "2027-11-19");
        assert_eq!(after("2026-11-25", 0), "2026-11-25");
        let before = |date: &str, days| Date::parse(date).expect("a date").minus_days(days).0;
        assert_eq!(before("2027-01-01", 1), "2026-12-31");
        assert_eq!(before("2028-03-01", 1), "2028-02-29");
        assert_eq!(before("2026-11-25", 3), "2026-11-22");
    }

    #[test]
    fn what_is_not_a_day_is_not_read() {
        for text in ["", "2026", "2026-13-01", "2026-02-30", "2026-2-3", "2026-11-25x", "2026-11-25-1x"] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
        assert_eq!(Date::parse("2026-11-25"), Some(Date::new(2026, 11, 25)));
    }

    #[test]
    fn a_later_day_is_greater_across_months_and_years() {
        assert!(Date::new(2026, 9, 30) < Date::new(2026, 10, 1));
        assert!(Date::new(2026, 12, 31) < Date::new(2027, 1, 1));
    }
}

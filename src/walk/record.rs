//! What a parent has said of the pictures: where they are, and what has been done.

use crate::model::{AppId, Date, Guide, Hold, Reason, Task, TaskId, Variant, today};
use std::fmt;

/// What a parent has said of the pictures. Lists and not maps: they hold a few dozen things, and each kind of map brings
/// kilobytes into the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// What has become of each thing to do.
    pub marks: Vec<(Item, Mark)>,
    /// Where pictures are, or were.
    pub apps: Vec<AppId>,
    /// Where they are in a group.
    pub groups: Vec<AppId>,
    /// When the child sent it.
    pub sent: Option<Sent>,
}

/// One thing to do: a task, in one app or everywhere.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Item {
    /// The task.
    pub task: TaskId,
    /// The app; nothing where the task is not told apart by app.
    pub app: Option<AppId>,
}

/// What has become of a thing to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// It was ticked off.
    Done {
        /// On which day, where the phone knew.
        on: Option<Date>,
        /// The mark of the words that stood there, so that a tick on other words does not count.
        words: Option<u32>,
    },
    /// It was passed over.
    PassedOver(Reason),
}

/// When the child sent a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sent {
    /// On this day.
    On(Date),
    /// Longer ago than a few days.
    Earlier,
}

impl Sent {
    /// How many days back the day itself is asked for.
    pub const A_FEW_DAYS: u32 = 3;
}

impl Record {
    /// True when there is nothing to remember.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What has become of a thing to do, if anything has.
    pub fn mark(&self, item: &Item) -> Option<&Mark> {
        self.marks.iter().find(|(marked, _)| marked == item).map(|(_, mark)| mark)
    }

    /// Gives a thing this mark, in place of any other.
    pub fn set(&mut self, item: Item, mark: Mark) {
        self.marks.retain(|(marked, _)| *marked != item);
        self.marks.push((item, mark));
    }

    /// Ticks a thing off; takes the tick away where it counts already, and what was passed over back into the list. A tick
    /// on other words than stand there now does not count, so it is ticked anew.
    pub fn toggle(&mut self, item: Item, done: Mark) {
        let stands = match (self.mark(&item), &done) {
            (None, _) => false,
            (Some(Mark::Done { words: Some(then), .. }), Mark::Done { words: Some(now), .. }) => then == now,
            (Some(_), _) => true,
        };
        self.marks.retain(|(marked, _)| *marked != item);
        if !stands {
            self.marks.push((item, done));
        }
    }

    /// Names an app, or takes it out, and its group with it.
    pub fn toggle_app(&mut self, app: &AppId) {
        toggle(&mut self.apps, app);
        self.groups.retain(|group| group != app);
    }

    /// Says that it is in a group there, or that it is not.
    pub fn toggle_group(&mut self, app: &AppId) {
        toggle(&mut self.groups, app);
    }

    /// Takes up a line of what was stored; nothing when it is not one of ours.
    pub(super) fn take_up(&mut self, words: &[&str], guide: &Guide) -> Option<()> {
        match words {
            ["tick", item, rest @ ..] => {
                let (on, words) = match rest {
                    [] => (None, None),
                    [on, words] => (Some(Date::parse(on)?), Some(u32::from_str_radix(words, 16).ok()?)),
                    _ => return None,
                };
                self.set(Item::parse(item, guide), Mark::Done { on, words });
            }
            ["pass", item, reason] => {
                let reason = Reason::ALL.into_iter().find(|known| known.word() == *reason)?;
                self.set(Item::parse(item, guide), Mark::PassedOver(reason));
            }
            ["app", app] => self.apps.push((*app).into()),
            ["group", app] => self.groups.push((*app).into()),
            ["sent", "earlier"] => self.sent = Some(Sent::Earlier),
            ["sent", on] => self.sent = Some(Sent::On(Date::parse(on)?)),
            _ => return None,
        }
        Some(())
    }
}

/// As it is stored: a line each.
impl fmt::Display for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for app in &self.apps {
            write!(f, "\napp {app}")?;
        }
        for app in &self.groups {
            write!(f, "\ngroup {app}")?;
        }
        match &self.sent {
            Some(Sent::On(date)) => write!(f, "\nsent {}", date.iso())?,
            Some(Sent::Earlier) => f.write_str("\nsent earlier")?,
            None => {}
        }
        for (item, mark) in &self.marks {
            match mark {
                Mark::Done { on: Some(on), words: Some(words) } => {
                    write!(f, "\ntick {item} {} {words:x}", on.iso())?;
                }
                Mark::Done { .. } => write!(f, "\ntick {item}")?,
                Mark::PassedOver(reason) => write!(f, "\npass {item} {}", reason.word())?,
            }
        }
        Ok(())
    }
}

fn toggle(apps: &mut Vec<AppId>, app: &AppId) {
    let count = apps.len();
    apps.retain(|named| named != app);
    if apps.len() == count {
        apps.push(app.clone());
    }
}

impl Item {
    /// A task that is not told apart by app.
    pub fn everywhere(task: &TaskId) -> Self {
        Self { task: task.clone(), app: None }
    }

    fn parse(text: &str, guide: &Guide) -> Self {
        let (task, app) = match text.split_once('@') {
            Some((task, app)) => (task, Some(app.into())),
            None => (text, None),
        };
        Self { task: today(&guide.aliases.tasks, task.into()), app }
    }
}

impl fmt::Display for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.app {
            Some(app) => write!(f, "{}@{app}", self.task),
            None => write!(f, "{}", self.task),
        }
    }
}

/// A mark of the words that tell what to do: another when they change. What lifts holds has another too when other holds
/// apply: advice given for one reason lifts no other. (FNV-1a, 32 bits: told apart, not kept secret.)
pub fn words_of(task: &Task, variant: Option<&Variant>, lifts: &[&Hold]) -> u32 {
    let steps = variant.map_or(&task.what, |variant| &variant.steps);
    let mut mark = 0x811c_9dc5_u32;
    let texts = std::iter::once(&task.title).chain(steps).map(String::as_str);
    for text in texts.chain(lifts.iter().map(|hold| hold.id.as_str())) {
        for byte in text.bytes().chain([0]) {
            mark = (mark ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
    }
    mark
}

//! Where progress sleeps: in this tab, or on this phone when the parent asked for it. Every failure is survived.

/// The only name under which anything is kept. It says the product's name and nothing else.
pub const KEY: &str = "talk-it-through";

/// How long something is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Store {
    /// Until the tab is closed.
    Tab,
    /// Until it is erased.
    Phone,
}

/// The phone would not keep it: storage is full, blocked, or missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotKept;

#[cfg(feature = "web")]
mod browser {
    use super::{KEY, NotKept, Store};
    use web_sys::Storage;

    fn open(store: Store) -> Option<Storage> {
        let window = web_sys::window()?;
        match store {
            Store::Tab => window.session_storage().ok()?,
            Store::Phone => window.local_storage().ok()?,
        }
    }

    /// What is kept there.
    pub fn load(store: Store) -> Option<String> {
        open(store)?.get_item(KEY).ok()?
    }

    /// Keeps `text` there.
    ///
    /// # Errors
    /// When the phone will not keep it.
    pub fn save(store: Store, text: &str) -> Result<(), NotKept> {
        open(store).ok_or(NotKept)?.set_item(KEY, text).map_err(|_| NotKept)
    }

    /// Erases what is kept there.
    pub fn erase(store: Store) {
        if let Some(storage) = open(store) {
            let _ = storage.remove_item(KEY);
        }
    }
}

#[cfg(not(feature = "web"))]
mod nowhere {
    use super::{NotKept, Store};

    /// Nothing is kept.
    pub fn load(_: Store) -> Option<String> {
        None
    }

    /// Never keeps.
    ///
    /// # Errors
    /// Always.
    pub fn save(_: Store, _: &str) -> Result<(), NotKept> {
        Err(NotKept)
    }

    /// Nothing to erase.
    pub fn erase(_: Store) {}
}

#[cfg(feature = "web")]
pub use browser::{erase, load, save};
#[cfg(not(feature = "web"))]
pub use nowhere::{erase, load, save};

//! The living page: routes, the one store of progress, and what happens on arrival at a screen.

mod arrival;
mod root;
mod route;
mod screens;
mod session;

pub use root::{App, AppProps};
pub use route::Route;

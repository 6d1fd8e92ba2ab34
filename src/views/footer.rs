//! The way to every screen, at the foot of each.

use super::parts::screen_link;
use super::{Address, use_guide, use_setting};
use dioxus::prelude::*;

const ORDER: [Address; 10] = [
    Address::First,
    Address::Talk,
    Address::Pictures,
    Address::Help,
    Address::Facts,
    Address::Book,
    Address::ForYou,
    Address::SameMessage,
    Address::Safety,
    Address::About,
];

/// Links to every screen, and the sentence that must stand everywhere.
#[component]
pub fn FooterView() -> Element {
    let (guide, setting) = (use_guide(), use_setting());
    let reviewed = if guide.reviews.is_empty() { "Not yet reviewed by a safeguarding professional. " } else { "" };
    rsx! {
        footer { class: "footer",
            nav { "aria-label": "All screens",
                ul {
                    for address in ORDER.into_iter().filter(|address| match address {
                        Address::ForYou => guide.for_you.is_some(),
                        Address::SameMessage => guide.same_message.is_some(),
                        _ => true,
                    }) {
                        li { key: "{address.path()}", {screen_link(&setting, address, "", address.label())} }
                    }
                }
            }
            p {
                "Not police advice and not legal advice. {reviewed}In danger now: "
                a { href: "tel:999", "999" }
                "."
            }
        }
    }
}

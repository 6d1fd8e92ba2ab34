//! The way to every screen, at the foot of each.

use super::Address;
use super::parts::ScreenLink;
use dioxus::prelude::*;

const ORDER: [Address; 8] = [
    Address::First,
    Address::Talk,
    Address::Pictures,
    Address::Help,
    Address::Facts,
    Address::Book,
    Address::Safety,
    Address::About,
];

/// Links to every screen, and the sentence that must stand everywhere.
#[component]
pub fn FooterView() -> Element {
    rsx! {
        footer { class: "footer",
            nav { "aria-label": "All screens",
                ul {
                    for address in ORDER {
                        li { key: "{address.path()}", ScreenLink { to: address, "{address.label()}" } }
                    }
                }
            }
            p {
                "Not police advice and not legal advice. Not yet reviewed by a safeguarding professional. "
                "In danger now: "
                a { href: "tel:999", "999" }
                "."
            }
        }
    }
}

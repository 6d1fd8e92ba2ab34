//! Who made it, what it is not, and who has looked at it.

use super::parts::screen_link;
use super::{Address, use_guide, use_setting};
use dioxus::prelude::*;

/// Honest about itself.
#[component]
pub fn AboutView() -> Element {
    let guide = use_guide();
    let setting = use_setting();
    rsx! {
        h1 { id: "heading", tabindex: "-1", "About Talk It Through" }
        p { class: "lead", "{guide.title}: what to say, what to do with the picture and in which order, and who can help." }
        section {
            h2 { "Who has checked it" }
            if guide.reviews.is_empty() {
                p { class: "unsure", id: "review",
                    "Not yet reviewed by a safeguarding professional, a solicitor, or young people. Until a named organisation signs it off, use it beside the helplines and not in their place."
                }
            } else {
                ul {
                    for review in guide.reviews.iter() {
                        li { "{review.organisation}, {review.on}" }
                    }
                }
            }
            p { "It is not police advice, and it is not legal advice." }
        }
        section {
            h2 { "Where it comes from" }
            p { "In 2019 the police in Basingstoke wrote to parents about shared nudes. The letter told them to talk sensitively and to delete any images. It did not say how, and the law and the help have moved on since. This guide is what that letter could be today. No police force has endorsed it." }
            p {
                "Every claim has its sources, the day it was checked and the day it must be checked again. "
                {screen_link(&setting, Address::Facts, "", "All the facts")}
            }
        }
        section {
            h2 { "Which edition" }
            p { "Edition " code { id: "edition", "{setting.edition}" } ". The mark changes with every change to the words." }
            p { "Free to use, copy and change, under the MIT licence or the Apache licence 2.0." }
        }
    }
}

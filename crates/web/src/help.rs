//! The pages that the foot of every page leads to: help, the shortcut keys and the accessibility statement. They hold nothing
//! about anybody, so that they are there before signing in too.

use axum::Form as Sent;
use axum::extract::{Extension, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::{Deserialize, Serialize};

use crate::form::Form;
use crate::gate::{Gate, Routes};
use crate::page::Viewer;
use crate::{PageError, Site};

pub(crate) fn routes(routes: &mut Routes) {
    routes
        .get("/help", Gate::Anybody, help)
        .get("/shortcut-keys", Gate::Anybody, shortcut_keys)
        .post("/shortcut-keys", Gate::Anybody, set_shortcut_keys)
        .get("/accessibility", Gate::Anybody, accessibility);
}

/// What there is to say about some pages.
#[derive(Serialize)]
struct Topic {
    /// Its place on the page of help.
    key: &'static str,
    title: &'static str,
    /// With what the paths of its pages begin.
    #[serde(skip)]
    paths: &'static [&'static str],
    words: &'static [&'static str],
}

const TOPICS: &[Topic] = &[
    Topic {
        key: "my-work",
        title: "My work",
        paths: &["/my-work", "/deadlines"],
        words: &[
            "What is missing in your cases and by when, the most urgent first, with the referrals and the matches that wait for you.",
            "Nothing here can be ticked off. Each line leads to the form that records what happened, and goes once it is recorded.",
        ],
    },
    Topic {
        key: "referrals",
        title: "Referrals",
        paths: &["/referrals", "/import", "/matches"],
        words: &[
            "The queue is in the order in which referrals should be worked: a child in danger first, then by band, then by what falls due.",
            "Every new referral needs a first look within 24 hours, whatever it says.",
            "Where an identifier is known elsewhere, say what you found: the officer on the other side reads it.",
            "The sender’s own words and the names of files may distress. They are behind one step, and need not be opened to work a referral.",
        ],
    },
    Topic {
        key: "risk",
        title: "Risk",
        paths: &["/risk"],
        words: &[
            "Not known is not no. While answers are open, the band is an interval: as if each were no, and as if each were yes.",
            "The page says which unknown would move the band most and which enquiry answers it. Low needs a second person.",
            "The band orders the queue. It decides nothing, and says nothing about guilt.",
        ],
    },
    Topic {
        key: "investigations",
        title: "Investigations",
        paths: &[
            "/investigations",
            "/children",
            "/social-care-referrals",
            "/strategy-discussions",
            "/designated-officer-referrals",
            "/warrants",
            "/custody",
            "/prosecutions",
            "/people",
            "/notes",
            "/documents",
            "/resolutions",
        ],
        words: &[
            "What happened can always be recorded, late, in any order and for somebody else: give the time at which it happened.",
            "A step that was out of its order is marked, never refused. What was entered in error is struck out with a reason, and can still be read.",
            "Somebody is added only after a search for whether they are known already.",
            "What changed since you last looked is on top of the case. A note that names a colleague with @ waits in their My work.",
            "An address that a company gave for a number is checked by a second person before anybody knocks at a door.",
        ],
    },
    Topic {
        key: "disclosure",
        title: "Disclosure and retention",
        paths: &["/disclosures", "/retention"],
        words: &[
            "Everything that the case touched is listed once, and an item keeps its number for ever. Undecided until somebody decides.",
            "Nothing is certified while something that touches the case is not on the list: the page names what is missing.",
            "Once a case is closed, the page says until when what is kept, and by which rule. Erasing takes two people and cannot be undone.",
        ],
    },
    Topic {
        key: "operations",
        title: "Days of action",
        paths: &["/operations"],
        words: &[
            "Several addresses on one day: who goes where, what was found, and which child was seen at each.",
            "What happens at a door is recorded in its case. The sheet of the day follows from that.",
        ],
    },
    Topic {
        key: "share-to-protect",
        title: "Sharing, lists and handing over",
        paths: &["/share-to-protect", "/shares", "/emergency-access", "/hand-over"],
        words: &[
            "Where a child is in danger, share what protects: the law allows it. It is journalled with the recipient, and followed up.",
            "A case that is closed to all but a list opens for 24 hours in an emergency, with a reason. The case is flagged until somebody looked into it.",
            "Whoever leaves the unit hands over everything on one page, and nothing is without an owner afterwards.",
        ],
    },
    Topic {
        key: "welfare",
        title: "My welfare",
        paths: &["/welfare"],
        words: &[
            "Your own minutes of viewing, your limits and your results. A supervisor sees whether your screening is due, and nothing else.",
            "Ask occupational health for a word in private: the journal says that something was written here, and not what.",
        ],
    },
    Topic {
        key: "conversations",
        title: "Conversations",
        paths: &["/conversations"],
        words: &[
            "A conversation is folded: who wrote, when and how much, and no word of it. An export is taken on the page of the exhibit that it comes from; pictures in it are not opened.",
            "Reading is a step of its own. It can be stopped at any time, every page of it is journalled, and the minutes stand on your own welfare page and nowhere else.",
            "Indicators say where to begin. They are no findings, and that none was raised says nothing, least of all in a language that they do not know.",
            "Mark what is relevant and what is not, and quote into the record of actions. An exhibit holds what was marked as relevant, each message with its place in its source, and a schedule of what was left out.",
        ],
    },
    Topic {
        key: "exhibits",
        title: "Evidence",
        paths: &["/exhibits", "/packages"],
        words: &[
            "Exhibits, where they are, and the counts that examination found. No picture or video is ever kept or shown here.",
            "To list an exhibit, give the reference of its investigation.",
            "The queue for examination goes by how urgent an exhibit is, then by how long it has waited. A band that rises moves what waits.",
            "A scan is made where the device is, by the program on the command line. What it found is taken here as a signed package: digests and counts.",
            "A category comes from a list or from somebody who graded, never from the program.",
        ],
    },
    Topic {
        key: "networks",
        title: "Networks",
        paths: &["/networks"],
        words: &[
            "Who and what is tied to whom, through every record that you may see. What you may not see is not counted, and nothing is followed through it.",
            "What nobody has looked at comes first: children with nothing done, people in no open case, identifiers that nobody resolved, cases that touch and whose officers have not answered each other.",
            "The tables say everything that the picture says. A number in the picture is the place’s number in the table; each link opens the records that state it.",
            "A tie says that records state it, and nothing about what anybody did. A dashed line was read by a machine.",
            "Save what you look at to a case, or make the cases that are shown an operation. A file that you take away names people, and is in the journal.",
        ],
    },
    Topic {
        key: "on-call",
        title: "On call",
        paths: &["/on-call", "/call-outs", "/duties"],
        words: &[
            "Make the child safe first. What was done can be typed in afterwards, box by box, in any order.",
            "Who is on duty now is on the page, with the telephone numbers of the councils’ emergency teams.",
        ],
    },
    Topic {
        key: "prevention",
        title: "Prevention",
        paths: &["/prevention", "/schools"],
        words: &[
            "Sessions with pupils, parents and staff: attendances, never names.",
            "Type the name of a school or its number, and choose from what the register has.",
            "Where a child told something, take a referral. No detail of it belongs in the session.",
        ],
    },
    Topic {
        key: "figures",
        title: "Board and figures",
        paths: &["/board", "/figures", "/releases"],
        words: &[
            "Each figure is counted from what was recorded, by the rule that is printed under it, and opens onto its records for whoever may see them.",
            "A release is made by one person and approved by another. After that it can be computed again, and never changes.",
        ],
    },
    Topic {
        key: "search",
        title: "Search",
        paths: &["/search"],
        words: &[
            "One box for people, cases, referrals and identifiers: a name in any order and spelling, a day of birth, an address, a number, a reference.",
            "A surname with a hyphen or an apostrophe is found by either part. What only sounds alike says so, and comes last.",
        ],
    },
    Topic {
        key: "journal",
        title: "Journal and accounts",
        paths: &["/journal", "/accounts", "/sign-in", "/first-password"],
        words: &[
            "Every change and every look at a record is in the journal, which cannot be changed without it showing.",
            "If a form was sent after you were signed out, sign in again on the same page: what you typed comes back.",
            "A new link for a password comes from the administrator.",
        ],
    },
];

/// Where help for a page is read.
pub(crate) fn help_for(path: &str) -> String {
    let inside = |of: &str| {
        path.strip_prefix(of)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    // A referral's assessment is under the referral, and about risk.
    let assesses = path.split('/').any(|part| part == "risk");
    let topic = TOPICS.iter().find(|topic| {
        if assesses {
            topic.key == "risk"
        } else {
            topic.paths.iter().any(|of| inside(of))
        }
    });
    topic.map_or_else(|| "/help".to_owned(), |topic| format!("/help#{}", topic.key))
}

async fn help(State(site): State<Site>, Extension(viewer): Extension<Viewer>) -> Result<Response, PageError> {
    let content = context! { topics => Value::from(Serde(&TOPICS)) };
    site.page(&viewer, "help.html", content)
}

/// The cookie of a browser in which no key is a shortcut. It says nothing about whoever uses it.
const KEYS: &str = "__Host-safeward-keys";
const OFF: &str = "off";

/// Whether shortcut keys are switched off in the browser that asks.
pub(crate) fn keys_are_off(jar: &CookieJar) -> bool {
    jar.get(KEYS).is_some_and(|cookie| cookie.value() == OFF)
}

#[derive(Deserialize)]
struct Asked {
    done: Option<String>,
}

async fn shortcut_keys(
    State(site): State<Site>,
    Extension(viewer): Extension<Viewer>,
    Query(Asked { done }): Query<Asked>,
) -> Result<Response, PageError> {
    let mut form = Form::default();
    form.set("keys", if viewer.keys_off { OFF } else { "on" });
    let content = context! { form => Value::from(Serde(&form)), off => viewer.keys_off, done => done.is_some() };
    site.page(&viewer, "shortcut_keys.html", content)
}

async fn set_shortcut_keys(jar: CookieJar, Sent(pairs): Sent<Vec<(String, String)>>) -> Response {
    let mut cookie = Cookie::build((KEYS, OFF))
        .path("/")
        .secure(true)
        .http_only(true)
        .same_site(SameSite::Strict)
        .permanent()
        .build();
    if Form::sent(pairs).text("keys") != OFF {
        cookie.make_removal();
    }
    (jar.add(cookie), Redirect::to("/shortcut-keys?done=1")).into_response()
}

async fn accessibility(State(site): State<Site>, Extension(viewer): Extension<Viewer>) -> Result<Response, PageError> {
    site.page(&viewer, "accessibility.html", context! {})
}

#[cfg(test)]
mod tests {
    use super::{TOPICS, help_for};

    #[test]
    fn help_is_about_the_page_that_it_was_asked_from() {
        for (path, help) in [
            ("/my-work", "/help#my-work"),
            ("/referrals/018f/", "/help#referrals"),
            ("/referrals/018f/risk", "/help#risk"),
            ("/referrals-of-old", "/help"),
            ("/people/018f/record/named", "/help#investigations"),
            ("/nowhere", "/help"),
            ("", "/help"),
        ] {
            assert_eq!(help_for(path), help, "{path}");
        }
        let keys: std::collections::BTreeSet<_> = TOPICS.iter().map(|topic| topic.key).collect();
        assert_eq!(keys.len(), TOPICS.len());
    }
}

//! The state machines in ARCHITECTURE.md are drawn from the code, and are those of the code.
//!
//! After a change of states or steps: `SAFEWARD_DRAW=1 cargo test -p domain --test drawings` writes them anew.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use domain::children::Children;
use domain::conversations::Conversations;
use domain::court::Prosecutions;
use domain::custody::Custody;
use domain::disclosure::Disclosures;
use domain::documents::Documents;
use domain::exhibits::Exhibits;
use domain::investigations::Investigations;
use domain::notes::Notes;
use domain::on_call::{Callouts, Duties};
use domain::operations::Operations;
use domain::packages::Packages;
use domain::people::People;
use domain::prevention::Sessions;
use domain::record::{Machine, Room, Step};
use domain::resolutions::Resolutions;
use domain::retention::Retentions;
use domain::safeguarding::{DesignatedOfficerReferrals, SocialCareReferrals, StrategyDiscussions};
use domain::sharing::Shares;
use domain::warrants::Warrants;
use std::fmt::Write as _;
use std::path::Path;

const BEGIN: &str = "<!-- drawn from the code: begin -->\n";
const END: &str = "<!-- drawn from the code: end -->\n";

/// A room's states and arrows, as Mermaid draws them.
fn drawn<R: Room>() -> String {
    let mut states = vec![R::State::FIRST];
    for (from, _, to) in R::State::ARROWS {
        for state in [*from, *to] {
            if !states.contains(&state) {
                states.push(state);
            }
        }
    }
    let mut out = format!("\n### {}\n\n```mermaid\nstateDiagram-v2\n", R::TITLE);
    for state in &states {
        writeln!(out, "    {}: {}", state.code(), state.label()).unwrap();
    }
    writeln!(out, "    [*] --> {}", R::State::FIRST.code()).unwrap();
    for (from, step, to) in R::State::ARROWS {
        let past = R::Step::KINDS
            .iter()
            .find(|kind| kind.code == *step)
            .map_or(*step, |kind| kind.past);
        writeln!(out, "    {} --> {}: {past}", from.code(), to.code()).unwrap();
    }
    out + "```\n"
}

#[test]
fn the_architecture_draws_the_states_that_the_code_has() {
    let drawings = [
        drawn::<People>(),
        drawn::<Investigations>(),
        drawn::<Children>(),
        drawn::<SocialCareReferrals>(),
        drawn::<StrategyDiscussions>(),
        drawn::<DesignatedOfficerReferrals>(),
        drawn::<Warrants>(),
        drawn::<Custody>(),
        drawn::<Exhibits>(),
        drawn::<Packages>(),
        drawn::<Conversations>(),
        drawn::<Prosecutions>(),
        drawn::<Sessions>(),
        drawn::<Callouts>(),
        drawn::<Duties>(),
        drawn::<Notes>(),
        drawn::<Resolutions>(),
        drawn::<Documents>(),
        drawn::<Disclosures>(),
        drawn::<Operations>(),
        drawn::<Shares>(),
        drawn::<Retentions>(),
    ]
    .concat();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ARCHITECTURE.md");
    let text = std::fs::read_to_string(&path).unwrap();
    let (before, rest) = text.split_once(BEGIN).unwrap();
    let (now, after) = rest.split_once(END).unwrap();
    if std::env::var_os("SAFEWARD_DRAW").is_some() {
        std::fs::write(&path, format!("{before}{BEGIN}{drawings}\n{END}{after}")).unwrap();
    } else {
        assert_eq!(
            now,
            format!("{drawings}\n"),
            "draw them anew: SAFEWARD_DRAW=1 cargo test -p domain --test drawings"
        );
    }
}

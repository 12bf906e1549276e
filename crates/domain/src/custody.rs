//! Custody: arrests and voluntary interviews, bail and release, and the suspect's own safety.
//!
//! Every suspect in these cases is to be treated as at risk of suicide (IOPC learning recommendations 2021 to 2024): an
//! assessment before contact, on arrival and after interview, and somebody who rings at 24, 48 and 72 hours.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::access::coded;
use crate::answers::Answer;
use crate::clocks::Clock;
use crate::deadlines::{bail_months, end_of};
use crate::ids::{ChildId, CustodyId, PersonId, WarrantId};
use crate::people::whole_years;
use crate::quality::Sign;
use crate::record::{
    Ask, Decider, Flag, Input, Noted, Record, Recorded, Room, Task, needed, noted, optional, states, steps,
};
use crate::refusal::{Refusal, Refusals};
use crate::time::Instant;

mod bail;

pub use bail::BailCondition;

coded! {
    /// Whether somebody was arrested, or came of their own will.
    CustodyKind {
        Arrest "arrest" "Arrest",
        Voluntary "voluntary" "Voluntary interview",
    }
}
coded! {
    /// How an arrest came about.
    How {
        AtWarrant "at_warrant" "At the search under a warrant",
        Later "later" "Later, after the search",
        Planned "planned" "Planned, without a warrant",
        Response "response" "By response officers, or after an activist group",
        OffenderManagement "offender_management" "By offender management",
        Invited "invited" "Invited to a voluntary interview",
    }
}
coded! {
    /// When the risk of suicide is assessed.
    Moment {
        BeforeContact "before_contact" "Before first contact",
        Arrival "arrival" "On arrival",
        AfterInterview "after_interview" "After interview",
        Release "release" "On release",
        KeyEvent "key_event" "After a bail change, charge, sentence or being named",
    }
}
impl Moment {
    /// What is missing while nobody has assessed it.
    const fn asks_for(self) -> &'static str {
        match self {
            Self::BeforeContact => "Assess the suicide risk before first contact",
            Self::Arrival => "Assess the suicide risk on arrival",
            Self::AfterInterview => "Assess the suicide risk after the interview",
            Self::Release => "Assess the suicide risk on release",
            Self::KeyEvent => "Assess the suicide risk after what happened",
        }
    }
}
coded! {
    /// Which contact after release.
    Contact {
        Day "24" "24 hours",
        TwoDays "48" "48 hours",
        ThreeDays "72" "72 hours",
        Later "later" "Later",
    }
}
coded! {
    /// Who decided on an extension of bail (PACE 1984 ss.47ZB to 47ZG).
    BailRank {
        Custody "custody" "Custody officer, up to 3 months",
        Inspector "inspector" "Inspector, up to 6 months",
        Superintendent "superintendent" "Superintendent, up to 9 months",
        Court "court" "Magistrates’ court, longer",
    }
}

states! {
    /// Where a suspect stands.
    CustodyState {
        Open "open" "In custody, or at interview",
        OnBail "on_bail" "On bail",
        UnderInvestigation "under_investigation" "Released under investigation",
        Charged "charged" "Charged",
        NoFurtherAction "no_further_action" "No further action",
        Transferred "transferred" "Transferred to another force",
        Died "died" "Died",
    }
    first Open;
    Open "bailed" OnBail;
    Open "released" UnderInvestigation;
    Open "charged" Charged;
    Open "no_further_action" NoFurtherAction;
    Open "transferred" Transferred;
    Open "died" Died;
    OnBail "bail_extended" OnBail;
    OnBail "released" UnderInvestigation;
    OnBail "charged" Charged;
    OnBail "no_further_action" NoFurtherAction;
    OnBail "transferred" Transferred;
    OnBail "died" Died;
    UnderInvestigation "bailed" OnBail;
    UnderInvestigation "charged" Charged;
    UnderInvestigation "no_further_action" NoFurtherAction;
    UnderInvestigation "transferred" Transferred;
    UnderInvestigation "died" Died;
    Charged "died" Died;
}

steps! {
    /// What happens in and after custody.
    CustodyStep {
        /// The risk of suicide was assessed.
        Welfare "welfare" "Record a suicide-risk assessment" "Suicide risk assessed" {
            /// At which moment.
            moment: Moment => needed("moment", "At which moment?", Input::OneOf(Moment::CHOICES), "Choose the moment."),
            /// What was found and what was done about it.
            found: String => needed("found", "What was found, and which steps were taken?", Input::Text, "Enter what was found and done."),
            /// Who keeps in touch.
            owner: String => needed("owner", "Who keeps in touch with them?", Input::Line, "Enter who keeps in touch."),
        },
        /// An appropriate adult is there for somebody under 18 (PACE Code C).
        AppropriateAdult "appropriate_adult" "Record the appropriate adult" "Appropriate adult" {
            /// Who.
            who: String => needed("who", "Who is the appropriate adult, and what are they to the child?", Input::Line, "Enter who the appropriate adult is.").hint("A parent or carer who is not involved; otherwise a social worker or somebody from a scheme."),
            /// Whether a parent was told, or why that is not safe.
            told: String => needed("told", "Who told a parent or carer, when; or why is that not safe?", Input::Line, "Enter who told a parent or carer, or why that is not safe."),
        },
        /// They were interviewed.
        Interviewed "interviewed" "Record the interview" "Interviewed" {
            /// By whom, and who else was there: legal adviser, appropriate adult.
            present: String => needed("present", "Who was there?", Input::Line, "Enter who was there: interviewer, legal adviser, appropriate adult."),
            /// The gist.
            gist: String => optional("gist", "In two sentences (optional)", Input::Text),
        },
        /// They were bailed.
        Bailed "bailed" "Record bail" "Bailed" {
            /// Until when.
            until: Date => needed("until", "Bail to which day?", Input::Day, "Enter the day to which they are bailed."),
            /// Where they will live.
            address: String => needed("address", "Where will they live?", Input::Line, "Enter the address."),
            /// Whether a child lives there or goes there.
            child_there: Answer => needed("child_there", "Does a child live there or go there?", Input::Answer, "Say whether a child lives there or goes there."),
            /// The conditions.
            conditions: String => needed("conditions", "Conditions", Input::Text, "Enter the conditions, or ‘none’ and why."),
            /// Whether victims were asked about them (Police, Crime, Sentencing and Courts Act 2022 Sch 4).
            victim_views: Answer => needed("victim_views", "Were the victim’s views sought, where there is one?", Input::Answer, "Say whether views were sought."),
        },
        /// Bail was extended.
        BailExtended "bail_extended" "Record an extension of bail" "Bail extended" {
            /// Until when.
            until: Date => needed("until", "Extended to which day?", Input::Day, "Enter the day."),
            /// By whom.
            rank: BailRank => needed("rank", "Who decided?", Input::OneOf(BailRank::CHOICES), "Choose who decided."),
            /// Which of the four conditions hold.
            #[serde(default)]
            hold: Vec<BailCondition> => optional("hold", "Which of the four conditions hold?", Input::SomeOf(BailCondition::CHOICES)).hint("All four must. Whoever decided says so."),
            /// Why they hold.
            reasons: String => needed("reasons", "Why do conditions A to D hold?", Input::Text, "Enter the reasons."),
            /// What the suspect's side said (PACE 1984 s.47ZD(4): they are heard before, and told after).
            #[serde(default)]
            representations: String => needed("representations", "What did the suspect or their solicitor say, and when were they told of the decision?", Input::Text, "Enter what the suspect’s side said, or ‘nothing’ and how they were asked."),
        },
        /// The clock of bail stands still: the file is with the prosecutor for a charging decision (PACE 1984 s.47ZL).
        BailSuspended "bail_suspended" "Record that the file is with the prosecutor for a charge: the bail clock stops" "Bail clock stopped" {
            /// Until when they are bailed for the decision.
            decision: String => needed("decision", "Which decision is waited for, and where was the file sent?", Input::Line, "Enter which decision is waited for."),
        },
        /// It runs again: the prosecutor asked for more.
        BailResumed "bail_resumed" "Record that the prosecutor asked for more: the bail clock runs again" "Bail clock running again" {
            /// What was asked for.
            asked: String => needed("asked", "What did the prosecutor ask for?", Input::Line, "Enter what was asked for."),
        },
        /// A child of the case lives at the address or goes there; found by the program.
        AddressConflict "address_conflict" "" "A linked child lives at this address" {
            /// Which children.
            children: Vec<ChildId> => optional("children", "Children", Input::Children),
            /// The address.
            address: String => optional("address", "Address", Input::Line),
        },
        /// What was decided about an address where a child is.
        AddressDecided "address_decided" "Record the decision about an address where a child is" "Address decided on" {
            /// Who decided, for bail a custody officer.
            decided_by: String => needed("decided_by", "Who decided: for bail, which custody officer?", Input::Line, "Enter who decided."),
            /// What protects the child.
            protection: String => needed("protection", "What protects the child: a condition, another address, an adult who protects them?", Input::Text, "Enter what protects the child."),
            /// Who at the council was told.
            told: String => needed("told", "Who at the council was told?", Input::Line, "Enter who was told."),
        },
        /// Bail was broken.
        BailBroken "bail_broken" "Record a breach of bail" "Bail broken" {
            /// Which condition and how.
            how: String => needed("how", "Which condition was broken, and how is that known?", Input::Text, "Enter how bail was broken."),
            /// What was done about it.
            done: String => needed("done", "What was done: an arrest, a warning, the child’s plan?", Input::Text, "Enter what was done."),
        },
        /// An assessment of the risk of suicide was left out.
        WelfareLeftOut "welfare_left_out" "Say why a suicide-risk assessment was left out" "Suicide-risk assessment left out" {
            /// At which moment.
            moment: Moment => needed("moment", "At which moment?", Input::OneOf(Moment::CHOICES), "Choose the moment."),
            /// Why.
            why: String => needed("why", "Why was it left out, and what was done instead?", Input::Text, "Say why it was left out."),
        },
        /// They were released under investigation.
        Released "released" "Record release under investigation" "Released under investigation" {
            /// Why not bail, given the children.
            reason: String => needed("reason", "Why not bail, given the children?", Input::Text, "Say why bail was not used."),
            /// What else protects the children: there can be no conditions.
            protections: String => needed("protections", "What else protects children? There can be no conditions.", Input::Text, "Enter what was offered instead."),
        },
        /// Whether release under investigation is still right was looked at.
        Reviewed "reviewed" "Record a review of the release" "Release reviewed" {
            /// What was found, and why not bail.
            found: String => needed("found", "What did you find, and is it still right without conditions?", Input::Text, "Enter what you found."),
        },
        /// Somebody rang.
        Contacted "contacted" "Record a welfare contact" "Welfare contact" {
            /// Which.
            contact: Contact => needed("contact", "Which contact?", Input::OneOf(Contact::CHOICES), "Choose which contact."),
            /// How they are.
            found: String => needed("found", "How are they?", Input::Line, "Enter how they are."),
        },
        /// The household got the support pack.
        FamilyPack "family_pack" "Record the family’s support pack" "Support pack for the household" {
            /// Whether it was given.
            given: Answer => needed("given", "Was it given?", Input::Answer, "Say whether it was given."),
        },
        /// They were charged.
        Charged "charged" "Record a charge" "Charged" {
            /// With what, by section.
            offences: String => needed("offences", "With which offences, by Act and section?", Input::Text, "Enter the offences."),
            /// Who authorised it.
            authorised_by: String => needed("authorised_by", "Who authorised it?", Input::Line, "Enter who authorised the charge.").hint("Offences under the Protection of Children Act 1978 need the Director’s consent."),
        },
        /// Nothing further happens to them.
        NoFurtherAction "no_further_action" "Record no further action" "No further action" {
            /// The Home Office outcome type.
            outcome: String => needed("outcome", "Which Home Office outcome?", Input::Outcome, "Choose the outcome."),
            /// Why.
            reason: String => needed("reason", "Why?", Input::Text, "Say why."),
        },
        /// Another force took the case.
        Transferred "transferred" "Record a transfer to another force" "Transferred" {
            /// Which, and who accepted it.
            force: String => needed("force", "Which force, and who accepted it?", Input::Line, "Enter the force and who accepted it."),
        },
        /// They hurt themselves or were seriously hurt. Professional standards are told at once, for the IOPC.
        SeriouslyHurt "seriously_hurt" "Record a serious injury" "Seriously hurt" {
            /// What happened.
            what: String => needed("what", "What happened, and how are they?", Input::Text, "Enter what happened and how they are."),
            /// Who was told, and when.
            told: String => needed("told", "Who was told? Professional standards must be, at once.", Input::Line, "Enter who was told."),
        },
        /// They died. Professional standards are told at once, for the IOPC.
        Died "died" "Record a death" "Died" {
            /// Who was told, and when.
            told: String => needed("told", "Who was told? Professional standards must be, at once.", Input::Line, "Enter who was told."),
        },
    }
}

/// With what an arrest or a voluntary interview is recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustodyOpening {
    /// Who.
    pub suspect: PersonId,
    /// Arrest or voluntary interview.
    pub kind: CustodyKind,
    /// How it came about.
    pub how: How,
    /// At which warrant.
    pub warrant: Option<WarrantId>,
    /// Where: the custody suite or the station.
    pub place: String,
    /// For what, in a line.
    pub offences: String,
    /// For a voluntary interview: why there was no arrest.
    pub why_voluntary: String,
    /// When they were born, as known then. From the person's record, not asked.
    #[serde(default)]
    pub born: Option<Date>,
}

/// The room of custody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Custody;

impl Record<Custody> {
    /// How old they were when it began, in whole years; nothing where the day of birth was not known.
    pub fn age(&self) -> Option<i64> {
        Some(whole_years(self.opening.born?, self.opened.happened.london_day()))
    }
    /// Whether they were a child then: under 18 (PACE 1984 s.37(15)).
    pub fn is_child(&self) -> bool {
        self.age().is_some_and(|age| age < 18)
    }
    /// The day to which they are bailed, while they are.
    pub fn bailed_until(&self) -> Option<Date> {
        if self.state() != CustodyState::OnBail {
            return None;
        }
        self.standing()
            .filter_map(|event| match &event.step {
                CustodyStep::Bailed { until, .. } | CustodyStep::BailExtended { until, .. } => Some(*until),
                _ => None,
            })
            .next_back()
    }
    /// Whether the risk of suicide was assessed at a moment.
    pub fn assessed_at(&self, wanted: Moment) -> bool {
        self.standing()
            .any(|event| matches!(&event.step, CustodyStep::Welfare { moment, .. } if *moment == wanted))
    }
    /// Whether somebody said why the risk of suicide was not assessed at a moment.
    fn left_out(&self, wanted: Moment) -> bool {
        self.standing()
            .any(|event| matches!(&event.step, CustodyStep::WelfareLeftOut { moment, .. } if *moment == wanted))
    }
    /// The moments at which the risk of suicide is to be assessed, in their order, each with when it came; nothing for one
    /// that is still to come. Whoever is invited is in touch before they arrive, whoever is arrested is first seen there.
    pub fn welfare_checks(&self) -> [(Moment, Option<Instant>); 3] {
        let first = match self.opening.kind {
            CustodyKind::Voluntary => Moment::BeforeContact,
            CustodyKind::Arrest => Moment::Arrival,
        };
        [
            (first, Some(self.opened.happened)),
            (
                Moment::AfterInterview,
                self.last("interviewed").map(|event| event.made.happened),
            ),
            (Moment::Release, self.left()),
        ]
    }
    fn contacted_at(&self, wanted: Contact) -> bool {
        self.standing()
            .any(|event| matches!(&event.step, CustodyStep::Contacted { contact, .. } if *contact == wanted))
    }
    /// When they left custody or the interview.
    fn left(&self) -> Option<Instant> {
        let left = ["bailed", "released", "charged", "no_further_action"];
        self.standing()
            .find(|event| left.contains(&crate::record::Step::code(&event.step)))
            .map(|event| event.made.happened)
    }
}

impl Room for Custody {
    type Id = CustodyId;
    type Opening = CustodyOpening;
    type Step = CustodyStep;
    type State = CustodyState;
    const NAME: &'static str = "custody";
    const TITLE: &'static str = "Arrest or voluntary interview";
    const LETTER: char = 'A';
    const OPENED: &'static str = "custody.opened";
    const GREW: &'static str = "custody.recorded";
    const OPENING: &'static [Ask] = &[
        needed("suspect", "Who?", Input::Suspect, "Choose the suspect."),
        needed(
            "kind",
            "Arrest or voluntary interview?",
            Input::OneOf(CustodyKind::CHOICES),
            "Choose which.",
        ),
        needed(
            "how",
            "How did it come about?",
            Input::OneOf(How::CHOICES),
            "Choose how it came about.",
        ),
        optional("warrant", "At which warrant? (optional)", Input::Warrant),
        needed(
            "place",
            "Where?",
            Input::Line,
            "Enter the custody suite or the station.",
        ),
        needed("offences", "For which offences?", Input::Line, "Enter the offences."),
        optional("why_voluntary", "If voluntary: why no arrest?", Input::Line),
    ];

    fn began(record: &Record<Self>) -> &'static str {
        record.opening.kind.label()
    }
    fn title(record: &Record<Self>) -> String {
        record.opening.kind.label().to_owned()
    }
    fn person(record: &Record<Self>) -> Option<PersonId> {
        Some(record.opening.suspect)
    }
    fn may_open(opening: &CustodyOpening, _: &Recorded) -> Refusals {
        let voluntary = opening.kind == CustodyKind::Voluntary;
        if voluntary && opening.why_voluntary.trim().is_empty() {
            return Refusal::of(
                "why_voluntary",
                "Say why it was a voluntary interview and not an arrest.",
            )
            .into();
        }
        Refusals::default()
    }
    fn may_grow(record: &Record<Self>, step: &CustodyStep, made: &Recorded, _: &Decider) -> Refusals {
        match step {
            CustodyStep::Bailed { until, .. } | CustodyStep::BailExtended { until, .. }
                if *until < made.happened.london_day() =>
            {
                Refusal::of("until", "Bail cannot end before it begins. Check the day.").into()
            }
            CustodyStep::Bailed { .. } | CustodyStep::BailExtended { .. }
                if record.opening.kind == CustodyKind::Voluntary && !record.has("charged") =>
            {
                Refusal::of(
                    "until",
                    "Whoever came voluntarily cannot be bailed: there was no arrest. Record the arrest first.",
                )
                .into()
            }
            _ => Refusals::default(),
        }
    }
    fn tasks(record: &Record<Self>) -> Vec<Task> {
        let mut tasks = Vec::new();
        let clocks = &record.clocks;
        let opened = record.opened.happened;
        let state = record.state();
        let ended = matches!(state, CustodyState::Died | CustodyState::Transferred);
        if record.is_child() && state == CustodyState::Open && !record.has("appropriate_adult") {
            tasks.push(
                Task::missing("Get an appropriate adult: the suspect is under 18", "appropriate_adult").protecting(),
            );
        }
        if !ended {
            for (moment, came) in record.welfare_checks() {
                if let Some(came) = came.filter(|_| !record.assessed_at(moment) && !record.left_out(moment)) {
                    let task = Task::missing(moment.asks_for(), "welfare");
                    tasks.push(task.within(Clock::WelfareAssessment, came, clocks));
                }
            }
            if let Some(left) = record.left() {
                let contacts = [
                    (Contact::Day, Clock::WelfareContactFirst, "Welfare contact at 24 hours"),
                    (
                        Contact::TwoDays,
                        Clock::WelfareContactSecond,
                        "Welfare contact at 48 hours",
                    ),
                    (
                        Contact::ThreeDays,
                        Clock::WelfareContactThird,
                        "Welfare contact at 72 hours",
                    ),
                ];
                // One at a time, and a later one stands for those before it.
                let last = contacts
                    .iter()
                    .rposition(|(contact, _, _)| record.contacted_at(*contact));
                let next = last.map_or(0, |place| place + 1);
                if let Some((_, clock, what)) = contacts.get(next) {
                    tasks.push(Task::missing(what, "contacted").within(*clock, left, clocks));
                }
            }
        }
        if let Some(since) = record.address_to_decide().filter(|_| !ended) {
            let what = "Decide on the address: a linked child lives or goes there";
            tasks.push(Task::missing(what, "address_decided").within(Clock::AddressDecided, since, clocks));
        }
        match state {
            CustodyState::Open => {
                let left = &["released", "charged", "no_further_action", "transferred", "died"];
                let task = Task::missing("Record how they left: bail, release, charge", "bailed").or(left);
                tasks.push(task.within(Clock::Detention, opened, clocks));
            }
            CustodyState::OnBail if record.bail_is_suspended() => {}
            CustodyState::OnBail => {
                let until = record.bailed_until();
                let rank = until.map_or(BailRank::Custody, |until| record.next_rank(until));
                let task = Task::missing(rank.asks_for(), "bail_extended").protecting();
                tasks.push(until.map_or(task, |until| task.until(Clock::Bail, opened, end_of(until))));
            }
            CustodyState::UnderInvestigation => {
                let looked = ["released", "reviewed"].map(|code| record.last(code).map(|event| event.made.happened));
                let since = looked.into_iter().flatten().max().unwrap_or(opened);
                let task = Task::missing("Review the release under investigation", "reviewed");
                tasks.push(task.within(Clock::ReleaseReview, since, clocks));
            }
            CustodyState::Charged | CustodyState::NoFurtherAction | CustodyState::Transferred | CustodyState::Died => {}
        }
        tasks
    }
    fn flags(record: &Record<Self>) -> Vec<Flag> {
        bail::flags(record)
    }
    fn signs(record: &Record<Self>) -> Vec<(Sign, Uuid)> {
        let of = record.id.uuid();
        let mut signs = vec![(Sign::Suspect, of)];
        if record.has("family_pack") {
            signs.push((Sign::FamilyPack, of));
        }
        if record.has("died") || record.has("seriously_hurt") {
            signs.push((Sign::Harmed, of));
        }
        signs
    }
    fn facts_of_opening(record: &Record<Self>) -> Vec<Noted> {
        let subject = record.opening.suspect.uuid();
        let custody = record.id.to_string();
        let about = [("how", record.opening.how.code()), ("custody", custody.as_str())];
        let kind = match record.opening.kind {
            CustodyKind::Arrest => "person_arrested",
            CustodyKind::Voluntary => "person_interviewed_voluntarily",
        };
        vec![noted(kind, subject, record.opened.happened, &about)]
    }
    fn facts(record: &Record<Self>, step: &CustodyStep, made: &Recorded) -> Vec<Noted> {
        let kind = match step {
            CustodyStep::Bailed { .. } => "suspect_bailed",
            CustodyStep::Released { .. } => "suspect_released_under_investigation",
            CustodyStep::Charged { .. } => "suspect_charged",
            CustodyStep::NoFurtherAction { .. } => "suspect_no_further_action",
            CustodyStep::Transferred { .. } => "suspect_transferred",
            CustodyStep::Died { .. } => "suspect_died",
            _ => return Vec::new(),
        };
        let custody = record.id.to_string();
        vec![noted(
            kind,
            record.opening.suspect.uuid(),
            made.happened,
            &[("custody", &custody)],
        )]
    }
}

/// The last day to which a custody officer's bail can run (PACE 1984 s.47ZB).
pub fn first_bail_ends(arrested: Date) -> Date {
    bail_months(arrested, 3)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deadlines::days_after;
    use crate::ids::AccountId;
    use uuid::Uuid;

    fn made(at: Instant) -> Recorded {
        Recorded {
            happened: at,
            at,
            done_by: "DC Priya Nair".to_owned(),
            by: AccountId::from(Uuid::from_u128(1)),
        }
    }

    fn arrest(at: Instant) -> Record<Custody> {
        opened(CustodyKind::Arrest, at)
    }

    fn opened(kind: CustodyKind, at: Instant) -> Record<Custody> {
        let opening = CustodyOpening {
            suspect: PersonId::from(Uuid::from_u128(2)),
            kind,
            how: How::Planned,
            warrant: None,
            place: "Wexholme".to_owned(),
            offences: "Protection of Children Act 1978 s.1".to_owned(),
            why_voluntary: "came when asked".to_owned(),
            born: None,
        };
        let id = CustodyId::from(Uuid::from_u128(3));
        Record::open(id, "A26-00001".to_owned(), None, opening, made(at)).unwrap()
    }

    fn review_due(record: &Record<Custody>) -> Option<Instant> {
        let tasks = Custody::tasks(record);
        tasks.iter().find(|task| task.step == "reviewed").and_then(Task::due)
    }

    #[test]
    fn a_review_of_a_release_moves_the_next_one_on() {
        let start = Instant::from_micros(1_795_500_000_000_000);
        let decider = Decider {
            account: AccountId::from(Uuid::from_u128(1)),
            supervisor: false,
        };
        let mut record = arrest(start);
        assert_eq!(review_due(&record), None);
        let released = CustodyStep::Released {
            reason: "no child near".to_owned(),
            protections: "the family knows".to_owned(),
        };
        record.grow(released, made(start.plus_hours(9)), &decider, 2).unwrap();
        assert_eq!(review_due(&record), Some(days_after(start.london_day(), 30)));
        let reviewed = CustodyStep::Reviewed {
            found: "still right".to_owned(),
        };
        let later = start.plus_hours(24 * 20);
        record.grow(reviewed, made(later), &decider, 3).unwrap();
        assert_eq!(review_due(&record), Some(days_after(later.london_day(), 30)));
        assert_eq!(record.state(), CustodyState::UnderInvestigation);
    }

    #[test]
    fn the_suicide_risk_is_asked_for_at_the_moments_of_an_arrest_or_of_an_interview() {
        let start = Instant::from_micros(1_795_500_000_000_000);
        let decider = Decider {
            account: AccountId::from(Uuid::from_u128(1)),
            supervisor: false,
        };
        let asked = |record: &Record<Custody>| -> Vec<&'static str> {
            let tasks = Custody::tasks(record);
            let welfare = tasks.iter().filter(|task| task.step == "welfare");
            welfare.map(|task| task.what).collect()
        };
        for (kind, first, words) in [
            (CustodyKind::Arrest, Moment::Arrival, "on arrival"),
            (CustodyKind::Voluntary, Moment::BeforeContact, "before first contact"),
        ] {
            let mut record = opened(kind, start);
            let moments = record.welfare_checks().map(|(moment, _)| moment);
            assert_eq!(moments, [first, Moment::AfterInterview, Moment::Release]);
            assert_eq!(asked(&record), [format!("Assess the suicide risk {words}")]);
            let assessed = |moment| CustodyStep::Welfare {
                moment,
                found: "calm".to_owned(),
                owner: "DC Owen Lister".to_owned(),
            };
            record.grow(assessed(first), made(start), &decider, 2).unwrap();
            assert!(asked(&record).is_empty(), "the others are still to come");
            let interviewed = CustodyStep::Interviewed {
                present: "a solicitor".to_owned(),
                gist: String::new(),
            };
            record
                .grow(interviewed, made(start.plus_hours(2)), &decider, 3)
                .unwrap();
            assert_eq!(asked(&record), ["Assess the suicide risk after the interview"]);
            let released = CustodyStep::Released {
                reason: "no child near".to_owned(),
                protections: "the family knows".to_owned(),
            };
            record.grow(released, made(start.plus_hours(3)), &decider, 4).unwrap();
            assert_eq!(asked(&record).last(), Some(&"Assess the suicide risk on release"));
            for moment in [Moment::AfterInterview, Moment::Release] {
                record
                    .grow(assessed(moment), made(start.plus_hours(3)), &decider, 5)
                    .unwrap();
            }
            assert!(asked(&record).is_empty());
        }
    }
}

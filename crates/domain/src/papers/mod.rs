//! Papers: what leaves the unit on paper or as a file, made out of records and never typed again.
//!
//! A [`Paper`] is one neutral model: sections of paragraphs, facts, tables and blanks. The page that previews it, the PDF and
//! the spreadsheet are drawn from it, and its JSON *is* the data behind it. Everything in it is a value: nothing is read as
//! markup. A fact that no record holds is said to be *not recorded*; what somebody writes by hand is a blank.
//!
//! No paper holds a risk band: it orders a queue and is no evidence. None repeats what a report says, but for the words that
//! an officer wrote for the paper's own reader: the grounds, the concern.

mod board;
mod conversations;
mod custody;
mod disclosure;
mod exhibits;
mod figures;
mod file;
mod handover;
mod operation;
mod packages;
mod safeguarding;
mod source;
mod warrants;
mod wording;

pub use board::{ClockKept, Pack, Released, board_pack};
pub use conversations::{MOST_PRINTED, MadeExhibit, conversation_exhibit};
pub use custody::{bail_notice, family_pack};
pub use disclosure::{management_document, sensitive_schedule, unused_schedule};
pub use exhibits::{exhibit_statement, forensic_submission};
pub use figures::{ReleaseLine, figures_release};
pub use file::{case_summary, charging_report, exhibit_list, orders, statement, witness_list};
pub use handover::hand_over;
pub use operation::briefing;
pub use packages::{scan_report, scan_report_alone};
pub use safeguarding::{designated_officer_referral, social_care_referral};
pub use source::{CaseFile, Drawn, Making, Source};
pub use warrants::{information, search_record};
pub use wording::{PaperWording, Placeholder, Words};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::access::coded;
use crate::refusal::{Refusal, Refusals};
use crate::time::Instant;

coded! {
    /// Which paper, with the words of a link to it.
    PaperKind {
        Information "information" "Information for a search warrant",
        SearchRecord "search_record" "Record of the search",
        Briefing "briefing" "Briefing, with the children and the suspect’s safety",
        SocialCareReferral "social_care_referral" "Referral to social care",
        DesignatedOfficerReferral "lado_referral" "Referral to the designated officer (LADO)",
        BailNotice "bail_notice" "Bail notice",
        FamilyPack "family_pack" "Cover of the family’s support pack",
        ChargingReport "mg3" "MG3: report for a charging decision",
        CaseSummary "mg5" "MG5: case summary",
        WitnessList "mg9" "MG9: witness list",
        Statement "mg11" "MG11: witness statement, to be completed",
        ExhibitStatement "mg11_exhibit" "MG11: statement that produces the exhibit, to be completed",
        ExhibitList "mg12" "MG12: exhibit list",
        Orders "mg13" "MG13: orders asked for on conviction",
        ForensicSubmission "mg21" "MG21: forensic submission",
        ScanReport "scan_report" "Streamlined forensic report of the scan",
        ConversationExhibit "conversation_exhibit" "The exhibit made of it: messages, sources, what was left out",
        FiguresRelease "figures_release" "Figures as released",
        HandOver "hand_over" "Hand-over to another officer",
        UnusedSchedule "mg6c" "MG6C: unused material that is not sensitive",
        SensitiveSchedule "mg6d" "MG6D: sensitive unused material",
        DisclosureManagement "disclosure_management" "Disclosure management document",
        BoardPack "board_pack" "Board pack: demand, children, clocks and quality",
    }
}
coded! {
    /// The marking of a paper (Government Security Classifications).
    Marking {
        Official "official" "OFFICIAL",
        OfficialSensitive "official_sensitive" "OFFICIAL-SENSITIVE",
    }
}

impl PaperKind {
    /// The room whose record gives it; `release` for what a release of figures gives, `board` for what the unit's board does.
    pub const fn room(self) -> &'static str {
        match self {
            Self::Information | Self::SearchRecord | Self::Briefing => "warrant",
            Self::SocialCareReferral => "social_care_referral",
            Self::DesignatedOfficerReferral => "designated_officer_referral",
            Self::BailNotice | Self::FamilyPack => "custody",
            Self::ChargingReport | Self::CaseSummary | Self::WitnessList | Self::ExhibitList | Self::Orders => {
                "prosecution"
            }
            Self::Statement => "person",
            Self::ExhibitStatement | Self::ForensicSubmission => "exhibit",
            Self::ScanReport => "package",
            Self::ConversationExhibit => "conversation",
            Self::FiguresRelease => "release",
            Self::BoardPack => "board",
            Self::HandOver => "investigation",
            Self::UnusedSchedule | Self::SensitiveSchedule | Self::DisclosureManagement => "disclosure",
        }
    }
    /// Which step its record must have had before there is anything to put into it; empty where it can be made at once.
    pub const fn after(self) -> &'static str {
        match self {
            Self::SearchRecord => "granted",
            Self::BailNotice => "bailed",
            Self::ForensicSubmission => "submitted",
            Self::ConversationExhibit => "exported",
            _ => "",
        }
    }
    /// Whether a record of a room gives it, by whether it has had a step.
    pub fn is_given_by(self, room: &str, has: impl Fn(&str) -> bool) -> bool {
        self.room() == room && (self.after().is_empty() || has(self.after()))
    }
    /// To whom it usually goes, as a form's hint.
    pub const fn usually_for(self) -> &'static str {
        match self {
            Self::Information => "Usually the court or the justice, by name.",
            Self::SearchRecord => "Usually the occupier, or the court.",
            Self::Briefing => "Usually those who go in, by name.",
            Self::SocialCareReferral => "Usually the team at the council, by name.",
            Self::DesignatedOfficerReferral => "Usually the designated officer, by name.",
            Self::BailNotice => "Usually the suspect, or their legal adviser.",
            Self::FamilyPack => "Usually the household.",
            Self::ChargingReport
            | Self::CaseSummary
            | Self::WitnessList
            | Self::ExhibitList
            | Self::Orders
            | Self::Statement
            | Self::UnusedSchedule
            | Self::SensitiveSchedule
            | Self::DisclosureManagement
            | Self::ExhibitStatement
            | Self::ScanReport
            | Self::ConversationExhibit => "Usually the prosecutor, by name or office.",
            Self::ForensicSubmission => "Usually the laboratory.",
            Self::FiguresRelease => "Usually the press office.",
            Self::BoardPack => "Usually the force’s board, or the police and crime commissioner.",
            Self::HandOver => "Usually nobody outside.",
        }
    }
}

/// A record that a paper was made from, and the number of its version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    /// The record's spoken reference.
    pub reference: String,
    /// The number of the version.
    pub version: i64,
}

/// A paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// Which.
    pub kind: PaperKind,
    /// Its title.
    pub title: String,
    /// The reference of the record that gave it.
    pub reference: String,
    /// Its marking.
    pub marking: Marking,
    /// The force whose paper it is.
    pub force: String,
    /// Who made it, by rank or title and name.
    pub made_by: String,
    /// When.
    pub made_at: Instant,
    /// From which versions of which records.
    pub versions: Vec<Version>,
    /// For whom, where it was made for somebody outside.
    pub recipient: Option<String>,
    /// What it says.
    pub sections: Vec<Section>,
}

/// A part of a paper, under a heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// The heading.
    pub heading: String,
    /// What stands under it.
    pub blocks: Vec<Block>,
}

/// A label and what is recorded under it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// What.
    pub label: String,
    /// What is recorded; nothing where nothing is.
    pub value: Option<String>,
}

/// A piece of a section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "block", rename_all = "snake_case")]
pub enum Block {
    /// Words; a new line in them is a new line on paper.
    Paragraph {
        /// The words.
        text: String,
    },
    /// What whoever uses the paper must see: a rule, a warning.
    Note {
        /// The words.
        text: String,
    },
    /// Labels with what is recorded.
    Facts {
        /// The facts, in order.
        facts: Vec<Fact>,
    },
    /// A table with a header row. Every row has as many cells as the header.
    Table {
        /// What the table holds, for whoever cannot see it.
        caption: String,
        /// The heads of the columns.
        header: Vec<String>,
        /// The rows.
        rows: Vec<Vec<String>>,
    },
    /// Numbers that are drawn as bars beside their labels, and printed.
    Bars {
        /// What they count, for whoever cannot see it.
        caption: String,
        /// What the labels are: `Month`.
        head: String,
        /// What each row of numbers counts: `Received`, `Decided`.
        series: Vec<String>,
        /// The rows: a label, and a number for each of the series.
        rows: Vec<BarRow>,
    },
    /// A numbered list.
    Numbered {
        /// Its items.
        items: Vec<String>,
    },
    /// Lines to be written on by hand: a signature, an answer.
    Blanks {
        /// What each line is for.
        lines: Vec<String>,
    },
}

/// A label with its numbers, one for each of the series.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BarRow {
    /// What is counted.
    pub label: String,
    /// How many, never less than nothing.
    pub values: Vec<i64>,
}

/// Bars of a paper, under the heading of their section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaperBars<'a> {
    /// The heading.
    pub heading: &'a str,
    /// What they count.
    pub caption: &'a str,
    /// What the labels are.
    pub head: &'a str,
    /// What each row of numbers counts.
    pub series: &'a [String],
    /// The rows.
    pub rows: &'a [BarRow],
}

/// What a spreadsheet can hold of a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaperSheet<'a> {
    /// A table.
    Table(PaperTable<'a>),
    /// Bars, which become a chart beside their numbers.
    Bars(PaperBars<'a>),
}

/// A table of a paper, under the heading of its section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaperTable<'a> {
    /// The heading.
    pub heading: &'a str,
    /// The heads of the columns.
    pub header: &'a [String],
    /// The rows.
    pub rows: &'a [Vec<String>],
}

impl Paper {
    /// The words for a fact that no record holds.
    pub const NOT_RECORDED: &'static str = "Not recorded";

    /// The name of a file that holds it, without its ending: what it is and of which record, and nothing of what it says.
    pub fn file_name(&self) -> String {
        let plain = |c: &char| c.is_ascii_alphanumeric() || *c == '-';
        let reference: String = self.reference.chars().filter(plain).collect();
        format!("{}-{reference}", self.kind.code().replace('_', "-"))
    }
    /// Its tables and bars, each under the heading of its section: what a spreadsheet can hold.
    pub fn sheets(&self) -> Vec<PaperSheet<'_>> {
        let sections = self.sections.iter();
        sections
            .flat_map(|section| section.blocks.iter().map(move |block| (section, block)))
            .filter_map(|(section, block)| match block {
                Block::Table { header, rows, .. } => Some(PaperSheet::Table(PaperTable {
                    heading: &section.heading,
                    header,
                    rows,
                })),
                Block::Bars {
                    caption,
                    head,
                    series,
                    rows,
                } => Some(PaperSheet::Bars(PaperBars {
                    heading: &section.heading,
                    caption,
                    head,
                    series,
                    rows,
                })),
                _ => None,
            })
            .collect()
    }
}

/// The longest name of somebody for whom a paper is made, in characters.
const LONGEST_RECIPIENT: usize = 200;

/// For whom a paper is made, as it was typed: nothing for a copy that stays in the unit.
pub fn recipient(typed: &str) -> Result<Option<String>, Refusals> {
    let typed = typed.trim();
    if typed.chars().count() > LONGEST_RECIPIENT || typed.chars().any(char::is_control) {
        return Err(Refusal::of(
            "recipient",
            "Enter one name or office, in one line of up to 200 characters.",
        )
        .into());
    }
    Ok((!typed.is_empty()).then(|| typed.to_owned()))
}

/// `24 November 2026, 14:05`, on the London clock.
pub(crate) fn moment(at: Instant) -> String {
    at.london().strftime("%-d %B %Y, %H:%M").to_string()
}

/// `24 November 2026`.
pub(crate) fn day(day: Date) -> String {
    day.strftime("%-d %B %Y").to_string()
}

#[cfg(test)]
mod tests;

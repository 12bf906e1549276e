//! What a report says, as plain values. Texts are as the sender wrote them, but for white space around them and NUL, which
//! is written `\0` (no database text holds it). Every text is hostile: whoever draws it escapes it.

use domain::answers::Answer;
use domain::identifiers::Identifier;
use domain::time::SentTime;
use serde::{Deserialize, Serialize};

/// In which form the report came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// The XML that a platform sends.
    PlatformXml,
    /// The JSON that police download.
    PoliceJson,
}

/// To whom something belongs, as the sender sorted people. It is the sender's word and no finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The person or user who is reported.
    Suspect,
    /// A child whom the sender names as the victim.
    Victim,
    /// Whoever made the report.
    Reporter,
    /// A person to whom something was sent or meant to be.
    Recipient,
    /// The report does not say.
    Unknown,
}

impl Role {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Suspect,
        Self::Victim,
        Self::Reporter,
        Self::Recipient,
        Self::Unknown,
    ];
    /// The code in forms, URLs and columns.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Suspect => "suspect",
            Self::Victim => "victim",
            Self::Reporter => "reporter",
            Self::Recipient => "recipient",
            Self::Unknown => "unknown",
        }
    }
    /// The words a person reads.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Suspect => "Reported user",
            Self::Victim => "Victim",
            Self::Reporter => "Reporter",
            Self::Recipient => "Intended recipient",
            Self::Unknown => "Not said whose",
        }
    }
    /// Reads a code; `None` for anything else.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }
}

/// A yes or no as it was written, with our reading. Nothing written is not known, and not known is not no.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The text as it came; empty when nothing was said.
    pub text: String,
    /// What we read it as.
    pub answer: Answer,
}

impl Default for Said {
    fn default() -> Self {
        Self {
            text: String::new(),
            answer: Answer::NotKnown,
        }
    }
}

/// One thing said, with the words for a page and its place in the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// Plain words for what it is.
    pub label: String,
    /// Where it stood.
    pub path: String,
    /// The text as it came.
    pub text: String,
}

/// Free text: what people wrote. Shown folded, opened by a deliberate step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FreeText {
    /// Plain words for where it stood.
    pub label: String,
    /// Where it stood.
    pub path: String,
    /// The line, where the form has lines.
    pub line: Option<u64>,
    /// The text as it came.
    pub text: String,
}

/// Something that we have no field for. Kept and shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnknownElement {
    /// Where it stood (`@name` is an attribute, `#comment` a comment). A very long path is cut in its middle.
    pub path: String,
    /// The line, where the form has lines.
    pub line: Option<u64>,
    /// Its text; empty for an element that is only there.
    pub text: String,
}

/// Something read with a doubt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Warning {
    /// Where it stood.
    pub path: String,
    /// The line, where the form has lines.
    pub line: Option<u64>,
    /// What is doubtful, for a person.
    pub message: String,
}

/// An identifier, with whose it is, where it stood and what was said about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundIdentifier {
    /// The identifier itself.
    pub identifier: Identifier,
    /// Whose it is, as the sender sorted people.
    pub role: Role,
    /// The person it belongs to: a place in [`CyberTip::people`].
    pub person: Option<usize>,
    /// Plain words for where in the report it stood.
    pub label: String,
    /// Where it stood.
    pub path: String,
    /// The line, where the form has lines.
    pub line: Option<u64>,
    /// When it was seen.
    pub at: Option<SentTime>,
    /// The port, when what was sent can be one.
    pub port: Option<u16>,
    /// The kind of event as written: `Login`, `Upload`.
    pub event: Option<String>,
    /// True when we found it in free text: nobody said that it belongs to anyone.
    pub from_text: bool,
    /// What else was said about it: type, verified, possible proxy, a port that is none.
    pub notes: Vec<Fact>,
}

/// A name in the parts in which it was sent.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PersonName {
    /// First name.
    pub first: Option<String>,
    /// Middle name.
    pub middle: Option<String>,
    /// Last name.
    pub last: Option<String>,
    /// The name the person goes by.
    pub preferred: Option<String>,
}

impl PersonName {
    /// First, middle and last name with a space between; empty when there is none.
    pub fn shown(&self) -> String {
        let parts = [&self.first, &self.middle, &self.last];
        let parts: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
        parts.join(" ")
    }
}

/// A postal address as sent.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Address {
    /// `Home`, `Business`, as written.
    pub kind: Option<String>,
    /// Street lines.
    pub lines: Vec<String>,
    /// Town.
    pub city: Option<String>,
    /// Postcode.
    pub postcode: Option<String>,
    /// State, county or region.
    pub region: Option<String>,
    /// Country, usually as two letters.
    pub country: Option<String>,
}

/// A person or an account that the report is about. Their identifiers are in [`CyberTip::identifiers`], by place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// How the sender sorted them.
    pub role: Role,
    /// Where they stood.
    pub path: String,
    /// For an account associated with another: the place of that other in [`CyberTip::people`].
    pub associated_with: Option<usize>,
    /// How it is associated, as written (`Linked`, `Parent/Guardian`).
    pub association: Option<String>,
    /// The name as said.
    pub name: PersonName,
    /// Names shown on screen, which are nobody's alone.
    pub display_names: Vec<String>,
    /// The service that the account is on.
    pub service: Option<String>,
    /// The age as said.
    pub age: Option<String>,
    /// The date of birth as said (a real day, or it would have been refused).
    pub date_of_birth: Option<String>,
    /// Postal addresses.
    pub addresses: Vec<Address>,
    /// All else that was said.
    pub facts: Vec<Fact>,
}

/// Somebody to ring about the report.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Contact {
    /// Plain words for who this is.
    pub label: String,
    /// The name.
    pub name: PersonName,
    /// Phone numbers as sent, with the calling code where one was sent apart.
    pub phones: Vec<String>,
    /// E-mail addresses as sent.
    pub emails: Vec<String>,
    /// Postal addresses.
    pub addresses: Vec<Address>,
    /// All else that was said.
    pub facts: Vec<Fact>,
}

/// Who sent the report.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Sender {
    /// The name of the platform or service. The XML has no element for it: see `name_from`.
    pub name: Option<String>,
    /// The path from which the name was taken, so that nobody takes a guess for a statement.
    pub name_from: Option<String>,
    /// The sender's own reference for the report, where one was given.
    pub reference: Option<String>,
    /// People to ring.
    pub contacts: Vec<Contact>,
    /// All else: terms of service, the page for law enforcement.
    pub facts: Vec<Fact>,
}

/// What is reported.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Incident {
    /// The type of incident, as written.
    pub kind: Option<String>,
    /// When, as sent. It may be the moment of detection and not of the act.
    pub at: Option<SentTime>,
    /// What the sender says about that time.
    pub at_description: Option<String>,
    /// The platform on which it happened.
    pub platform: Option<String>,
    /// Present when the sender asks for priority; the text is the sender's reason, and may be empty.
    pub escalation: Option<String>,
    /// Flags that the sender set, as written.
    pub annotations: Vec<String>,
    /// The reason why reports were batched into one, as written.
    pub batched: Option<String>,
    /// All else that was said.
    pub facts: Vec<Fact>,
}

/// One place in which it happened: a chat, a page, a game.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IncidentDetail {
    /// The element's name (`chatImIncident`).
    pub kind: String,
    /// Plain words for it.
    pub label: String,
    /// Where it stood.
    pub path: String,
    /// What was said, but for free text and identifiers, which are in the report's own lists.
    pub facts: Vec<Fact>,
    /// Postal addresses.
    pub addresses: Vec<Address>,
}

/// The police force that the sender dealt with.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct LawEnforcement {
    /// The force.
    pub agency: Option<String>,
    /// Its case number.
    pub case_number: Option<String>,
    /// The officer. Their numbers are no identifiers of the case.
    pub officer: Option<Contact>,
    /// All else that was said.
    pub facts: Vec<Fact>,
}

/// Of which bytes a digest is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DigestOf {
    /// The file as its user uploaded it.
    AsUploaded,
    /// The bytes that the platform sent on, which can differ.
    AsSent,
}

/// A digest of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Digest {
    /// The algorithm as written.
    pub algorithm: String,
    /// The text as it came.
    pub text: String,
    /// Of which bytes.
    pub of: DigestOf,
}

/// What is said about one file. Never the file.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct FileDetails {
    /// The number of the report it belongs to.
    pub report_number: Option<String>,
    /// The file's own number.
    pub file_number: Option<String>,
    /// The name under which it was sent.
    pub name: Option<String>,
    /// The name under which its user uploaded it.
    pub original_name: Option<String>,
    /// When it was uploaded.
    pub uploaded_at: Option<SentTime>,
    /// Whether the sender looked at the whole file. Not said is not no.
    pub viewed_by_sender: Said,
    /// Whether the sender looked at its EXIF.
    pub exif_viewed_by_sender: Said,
    /// Whether anyone could see it.
    pub publicly_available: Said,
    /// `Reported` or `Supplemental Reported`, as written; nothing said means reported.
    pub relevance: Option<String>,
    /// The sender's own classification (A1, A2, B1, B2): not a court's grade and not the United Kingdom's A, B, C.
    pub classification: Option<String>,
    /// Flags and tags that the sender or the clearing house set, as written.
    pub annotations: Vec<String>,
    /// Digests as sent; each is among the identifiers too.
    pub digests: Vec<Digest>,
    /// Identifiers: where it lay, from where it came, its digests.
    pub identifiers: Vec<FoundIdentifier>,
    /// EXIF and other names and values.
    pub metadata: Vec<Fact>,
    /// All else that was said.
    pub facts: Vec<Fact>,
    /// Free text.
    pub texts: Vec<FreeText>,
    /// What we do not know.
    pub unknown: Vec<UnknownElement>,
    /// What was read with a doubt.
    pub warnings: Vec<Warning>,
}

/// A report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CyberTip {
    /// In which form it came.
    pub form: Form,
    /// The clearing house's number. A platform's own XML usually has none yet.
    pub report_number: Option<String>,
    /// When the clearing house received it.
    pub received_at: Option<SentTime>,
    /// Who sent it.
    pub sender: Sender,
    /// What is reported.
    pub incident: Incident,
    /// Where it happened.
    pub details: Vec<IncidentDetail>,
    /// The police that the sender dealt with.
    pub law_enforcement: Option<LawEnforcement>,
    /// People and accounts, in the order of the file.
    pub people: Vec<Person>,
    /// Identifiers of people, places and texts. Those of files are with their file.
    pub identifiers: Vec<FoundIdentifier>,
    /// Files, never their content.
    pub files: Vec<FileDetails>,
    /// Free text.
    pub texts: Vec<FreeText>,
    /// All else that was said.
    pub facts: Vec<Fact>,
    /// What we do not know.
    pub unknown: Vec<UnknownElement>,
    /// What was read with a doubt.
    pub warnings: Vec<Warning>,
}

impl CyberTip {
    pub(super) fn empty(form: Form) -> Self {
        Self {
            form,
            report_number: None,
            received_at: None,
            sender: Sender::default(),
            incident: Incident::default(),
            details: Vec::new(),
            law_enforcement: None,
            people: Vec::new(),
            identifiers: Vec::new(),
            files: Vec::new(),
            texts: Vec::new(),
            facts: Vec::new(),
            unknown: Vec::new(),
            warnings: Vec::new(),
        }
    }
    /// Every identifier in the report, those of its files included.
    pub fn all_identifiers(&self) -> impl Iterator<Item = &FoundIdentifier> {
        self.identifiers
            .iter()
            .chain(self.files.iter().flat_map(|file| &file.identifiers))
    }
}

//! What readers of both forms share: taking values out of elements so that nothing is lost, and listing what was doubtful.

use domain::answers::Answer;
use domain::identifiers::{Identifier, IdentifierKind};
use domain::time::{SentTime, TimeReading};
use std::net::IpAddr;

use super::mine;
use super::refused::{Refused, Why};
use super::report::{
    Address, Contact, Digest, DigestOf, Fact, FileDetails, FoundIdentifier, FreeText, Person, Role, Said,
    UnknownElement, Warning,
};
use super::times;
use super::tree::{Node, under, under_nth, words};

/// The most identifiers that are mined out of one document's free texts.
const MOST_MINED: usize = 5_000;

/// Whose what follows is, and where it stands.
#[derive(Clone, Copy)]
pub(super) struct Owner<'a> {
    pub role: Role,
    pub person: Option<usize>,
    /// Plain words: "Reported user 2".
    pub label: &'a str,
    /// The platform that usernames and account numbers belong to; empty when it is not known.
    pub platform: &'a str,
}

impl<'a> Owner<'a> {
    pub fn nobody(label: &'a str, platform: &'a str) -> Self {
        Self {
            role: Role::Unknown,
            person: None,
            label,
            platform,
        }
    }
}

/// The lists that fill while a document is read.
#[derive(Default)]
pub(super) struct Gathered {
    pub identifiers: Vec<FoundIdentifier>,
    pub texts: Vec<FreeText>,
    pub unknown: Vec<UnknownElement>,
    pub warnings: Vec<Warning>,
    mined: usize,
}

impl Gathered {
    pub fn warn(&mut self, path: &str, line: Option<u64>, message: impl Into<String>) {
        self.warnings.push(Warning {
            path: path.to_owned(),
            line,
            message: message.into(),
        });
    }

    /// Lists an element that we do not know, with all inside it.
    pub fn unknown(&mut self, node: Node, path: &str) {
        let text = node.reading();
        if text.is_some() || node.children.is_empty() {
            self.unknown.push(UnknownElement {
                path: path.to_owned(),
                line: node.line,
                text: text.unwrap_or_default(),
            });
        }
        self.children_of(node.children, path);
    }

    /// Lists what is left of an element that we do know.
    pub fn rest(&mut self, node: Node, path: &str) {
        if let Some(text) = node.reading() {
            self.unknown.push(UnknownElement {
                path: path.to_owned(),
                line: node.line,
                text,
            });
        }
        self.children_of(node.children, path);
    }

    fn children_of(&mut self, children: Vec<Node>, path: &str) {
        for child in children {
            let path = under(path, &child.name);
            self.unknown(child, &path);
        }
    }

    /// The text of an element that should hold only text; whatever else it holds is listed as unknown.
    pub fn text(&mut self, node: Node, path: &str) -> Option<String> {
        let text = node.reading();
        self.children_of(node.children, path);
        text
    }

    /// Takes a child's text. A second child of the name stays behind, and is listed with the rest.
    pub fn take_text(&mut self, node: &mut Node, name: &str, path: &str) -> Option<String> {
        let child = node.take(name)?;
        self.text(child, &under(path, name))
    }

    /// Takes a child's text as yes or no.
    pub fn take_said(&mut self, node: &mut Node, name: &str, path: &str) -> Said {
        let Some(child) = node.take(name) else {
            return Said::default();
        };
        let (path, line) = (under(path, name), child.line);
        let Some(text) = self.text(child, &path) else {
            return Said::default();
        };
        let answer = match text.to_ascii_lowercase().as_str() {
            "true" | "1" | "yes" => Answer::Yes,
            "false" | "0" | "no" => Answer::No,
            _ => {
                self.warn(&path, line, "This is neither yes nor no, and is treated as not known.");
                Answer::NotKnown
            }
        };
        Said { text, answer }
    }

    /// Takes a child's text as a time. A day that never was refuses the report; what we cannot read is kept with a warning.
    pub fn take_time(&mut self, node: &mut Node, name: &str, path: &str) -> Result<Option<SentTime>, Refused> {
        let Some(child) = node.take(name) else {
            return Ok(None);
        };
        let (path, line) = (under(path, name), child.line);
        let Some(text) = self.text(child, &path) else {
            return Ok(None);
        };
        possible(&text, &path, line)?;
        let sent = SentTime::read(&text);
        match sent.reading {
            TimeReading::Instant(_) => {}
            TimeReading::ZoneUnknown(_) => self.warn(
                &path,
                line,
                "The time has no zone. It is kept as a wall clock somewhere, and no moment is taken from it.",
            ),
            TimeReading::Unreadable => self.warn(
                &path,
                line,
                "The time, or its zone, is not written in a way that we can read. It is kept as it came; ask the sender.",
            ),
        }
        Ok(Some(sent))
    }

    /// Takes a child's text as a day of birth, which is kept as said.
    pub fn take_day(&mut self, node: &mut Node, name: &str, path: &str) -> Result<Option<String>, Refused> {
        let Some(child) = node.take(name) else {
            return Ok(None);
        };
        let (path, line) = (under(path, name), child.line);
        let text = self.text(child, &path);
        if let Some(day) = &text {
            possible(day, &path, line)?;
        }
        Ok(text)
    }

    /// Free text: kept, and mined for identifiers.
    pub fn free_text(&mut self, node: Node, label: &str, path: &str) {
        let line = node.line;
        let Some(text) = self.text(node, path) else {
            return;
        };
        let left = MOST_MINED.saturating_sub(self.mined);
        let mined = mine::identifiers(&text, left);
        if left > 0 && mined.len() == left {
            self.warn(
                path,
                line,
                format!("More than {MOST_MINED} identifiers stand in the free texts; the rest were left in the text."),
            );
        }
        self.mined += mined.len();
        let found = mined.into_iter().map(|identifier| FoundIdentifier {
            identifier,
            role: Role::Unknown,
            person: None,
            label: label.to_owned(),
            path: path.to_owned(),
            line,
            at: None,
            port: None,
            event: None,
            from_text: true,
            notes: Vec::new(),
        });
        self.identifiers.extend(found);
        self.texts.push(FreeText {
            label: label.to_owned(),
            path: path.to_owned(),
            line,
            text,
        });
    }

    /// All children of these names as free text.
    pub fn take_texts(&mut self, node: &mut Node, names: &[&str], owner_label: &str, path: &str) {
        for name in names {
            let found = node.take_all(name);
            let of = found.len();
            for (place, child) in found.into_iter().enumerate() {
                self.free_text(child, &labelled(owner_label, name), &under_nth(path, name, place, of));
            }
        }
    }

    /// One identifier out of an element's text; the element's attributes become notes.
    pub fn identifier(
        &mut self,
        mut node: Node,
        kind: IdentifierKind,
        qualifier: &str,
        owner: Owner<'_>,
        path: &str,
    ) -> Result<(), Refused> {
        let mut notes = Vec::new();
        let mut qualifier = qualifier.to_owned();
        for attribute in node.take_attributes() {
            if attribute.name == "@countryCallingCode" {
                qualifier = attribute.reading().unwrap_or_default();
            }
            let (label, path) = (words(&attribute.name), under(path, &attribute.name));
            facts(&mut notes, attribute, &label, &path)?;
        }
        let (line, name, sent) = (node.line, words(&node.name), node.text.trim().to_owned());
        self.children_of(node.children, path);
        if sent.is_empty() {
            self.notes_without_identifier(notes);
            return Ok(());
        }
        let identifier = match kind {
            IdentifierKind::IpAddress => Identifier::ip(&sent, None, None),
            _ => Identifier::new(kind, &qualifier, &sent),
        };
        self.doubt(&identifier, path, line);
        self.push(identifier, owner, &name, path, line, notes);
        Ok(())
    }

    /// Attributes of an element that names nothing are still kept.
    pub fn notes_without_identifier(&mut self, notes: Vec<Fact>) {
        let unknown = notes.into_iter().map(|note| UnknownElement {
            path: note.path,
            line: None,
            text: note.text,
        });
        self.unknown.extend(unknown);
    }

    fn doubt(&mut self, identifier: &Identifier, path: &str, line: Option<u64>) {
        let message = match identifier.kind {
            IdentifierKind::IpAddress
                if identifier
                    .search_terms()
                    .iter()
                    .all(|term| term.parse::<IpAddr>().is_err()) =>
            {
                "This is no IP address. It is kept as it came and matches nothing."
            }
            IdentifierKind::Phone if identifier.normal.is_empty() => {
                "This cannot be read as a phone number with its country. It is kept as it came and matches nothing."
            }
            IdentifierKind::Email if identifier.normal.is_empty() => {
                "This is no e-mail address. It is kept as it came and matches nothing."
            }
            IdentifierKind::FileDigest if identifier.normal.is_empty() => {
                "This is no digest of the algorithm named. It is kept as it came and matches nothing."
            }
            _ => return,
        };
        self.warn(path, line, message);
    }

    pub fn push(
        &mut self,
        identifier: Identifier,
        owner: Owner<'_>,
        name: &str,
        path: &str,
        line: Option<u64>,
        notes: Vec<Fact>,
    ) {
        self.identifiers.push(FoundIdentifier {
            identifier,
            role: owner.role,
            person: owner.person,
            label: labelled(owner.label, name),
            path: path.to_owned(),
            line,
            at: None,
            port: None,
            event: None,
            from_text: false,
            notes,
        });
    }

    /// All children of these names as identifiers of one kind.
    pub fn take_identifiers(
        &mut self,
        node: &mut Node,
        names: &[&str],
        kind: IdentifierKind,
        owner: Owner<'_>,
        path: &str,
    ) -> Result<(), Refused> {
        let qualifier = match kind {
            IdentifierKind::Username | IdentifierKind::SenderAccountId => owner.platform,
            _ => "",
        };
        for name in names {
            let found = node.take_all(name);
            let of = found.len();
            for (place, child) in found.into_iter().enumerate() {
                self.identifier(child, kind, qualifier, owner, &under_nth(path, name, place, of))?;
            }
        }
        Ok(())
    }

    /// Something seen at a moment: `value` names the child with the identifier; event, time and port stand beside it.
    pub fn event(
        &mut self,
        mut node: Node,
        value: &str,
        kind: IdentifierKind,
        qualifier: &str,
        owner: Owner<'_>,
        path: &str,
    ) -> Result<(), Refused> {
        let line = node.line;
        let at = self.take_time(&mut node, "dateTime", path)?;
        let event = self.take_text(&mut node, "eventName", path);
        let mut notes = Vec::new();
        let mut port = None;
        if let Some(child) = node.take("port") {
            let (path, line) = (under(path, "port"), child.line);
            if let Some(text) = self.text(child, &path) {
                port = text.parse::<u16>().ok().filter(|port| *port > 0);
                if port.is_none() || port.map(|port| port.to_string()).as_deref() != Some(&text) {
                    if port.is_none() {
                        self.warn(&path, line, "This is no port (1 to 65535). It is kept as it came.");
                    }
                    notes.push(Fact {
                        label: "Port as sent".to_owned(),
                        path,
                        text,
                    });
                }
            }
        }
        take_facts(&mut notes, &mut node, &["possibleProxy", "captureType"], path)?;
        let sent = node.take(value);
        let text = sent
            .as_ref()
            .map(|sent| sent.text.trim().to_owned())
            .unwrap_or_default();
        if let Some(sent) = sent {
            self.children_of(sent.children, &under(path, value));
        }
        if text.is_empty() {
            self.warn(
                path,
                line,
                "An event without the address or number that it is about. What else it says is kept.",
            );
            let said = [("dateTime", at.map(|at| at.sent)), ("eventName", event)];
            let said = said
                .into_iter()
                .filter_map(|(name, text)| Some((under(path, name), text?)));
            let port = port.map(|port| (under(path, "port"), port.to_string()));
            let kind = Some((under(path, "idType"), qualifier.to_owned())).filter(|_| kind == IdentifierKind::Device);
            for (path, text) in said.chain(port).chain(kind).filter(|(_, text)| !text.is_empty()) {
                self.unknown.push(UnknownElement { path, line, text });
            }
            self.notes_without_identifier(notes);
            self.rest(node, path);
            return Ok(());
        }
        let identifier = match kind {
            IdentifierKind::IpAddress => Identifier::ip(&text, port, at.as_ref().and_then(SentTime::instant)),
            _ => Identifier::new(kind, qualifier, &text),
        };
        self.doubt(&identifier, path, line);
        let name = match &event {
            Some(event) => format!("{} ({event})", kind.label()),
            None => kind.label().to_owned(),
        };
        self.push(identifier, owner, &name, path, line, notes);
        if let Some(last) = self.identifiers.last_mut() {
            (last.at, last.port, last.event) = (at, port, event);
        }
        self.rest(node, path);
        Ok(())
    }

    /// A file's digest: in the file's own list and among its identifiers.
    pub fn digest(
        &mut self,
        file: &mut FileDetails,
        node: Node,
        algorithm: &str,
        of: DigestOf,
        path: &str,
        owner: Owner<'_>,
    ) -> Result<(), Refused> {
        if let Some(text) = node.reading() {
            file.digests.push(Digest {
                algorithm: algorithm.to_owned(),
                text,
                of,
            });
        }
        self.identifier(node, IdentifierKind::FileDigest, algorithm, owner, path)
    }

    /// A postal address whose parts have these names; `None` when nothing was said.
    pub fn address(&mut self, mut node: Node, path: &str) -> Address {
        let mut address = Address {
            kind: self.take_text(&mut node, "@type", path),
            city: self.take_text(&mut node, "city", path),
            country: self.take_text(&mut node, "country", path),
            ..Address::default()
        };
        for name in ["address", "street1", "street2"] {
            for child in node.take_all(name) {
                address.lines.extend(self.text(child, &under(path, name)));
            }
        }
        for name in ["zipCode", "postalCode"] {
            if address.postcode.is_none() {
                address.postcode = self.take_text(&mut node, name, path);
            }
        }
        let region: Vec<String> = ["state", "nonUsaState"]
            .iter()
            .filter_map(|name| self.take_text(&mut node, name, path))
            .collect();
        address.region = (!region.is_empty()).then(|| region.join(", "));
        self.rest(node, path);
        address
    }

    /// Name, phones, e-mails and addresses of somebody to ring.
    pub fn contact(&mut self, mut node: Node, label: &str, path: &str) -> Result<Contact, Refused> {
        let mut contact = Contact {
            label: label.to_owned(),
            ..Contact::default()
        };
        contact.name.first = self.take_text(&mut node, "firstName", path);
        contact.name.middle = self.take_text(&mut node, "middleName", path);
        contact.name.last = self.take_text(&mut node, "lastName", path);
        for mut phone in node.take_all("phone") {
            let path = under(path, "phone");
            let code = self.take_text(&mut phone, "@countryCallingCode", &path);
            for attribute in phone.take_attributes() {
                let label = format!("Phone: {}", lower_first(&words(&attribute.name)));
                let path = under(&path, &attribute.name);
                facts(&mut contact.facts, attribute, &label, &path)?;
            }
            let number = self.text(phone, &path).unwrap_or_default();
            let shown = format!("{} {number}", code.unwrap_or_default());
            contact.phones.push(shown.trim().to_owned());
        }
        for mut email in node.take_all("email") {
            let path = under(path, "email");
            for attribute in email.take_attributes() {
                let label = format!("E-mail: {}", lower_first(&words(&attribute.name)));
                let path = under(&path, &attribute.name);
                facts(&mut contact.facts, attribute, &label, &path)?;
            }
            contact.emails.extend(self.text(email, &path));
        }
        for address in node.take_all("address") {
            let address = self.address(address, &under(path, "address"));
            contact.addresses.push(address);
        }
        let day = self.take_day(&mut node, "dateOfBirth", path)?;
        contact.facts.extend(day.map(|text| Fact {
            label: "Date of birth".to_owned(),
            path: under(path, "dateOfBirth"),
            text,
        }));
        take_facts(&mut contact.facts, &mut node, &["age"], path)?;
        self.rest(node, path);
        Ok(contact)
    }

    /// Gives a file's lists to the file.
    pub fn into_file(self, file: &mut FileDetails) {
        file.identifiers = self.identifiers;
        file.texts = self.texts;
        file.unknown = self.unknown;
        file.warnings = self.warnings;
    }
}

/// An element and all inside it as facts, each with plain words for where it stood.
pub(super) fn facts(into: &mut Vec<Fact>, node: Node, label: &str, path: &str) -> Result<(), Refused> {
    if let Some(text) = node.reading() {
        if is_time(&node.name) {
            possible(&text, path, node.line)?;
        }
        into.push(Fact {
            label: label.to_owned(),
            path: path.to_owned(),
            text,
        });
    } else if node.children.is_empty() {
        into.push(Fact {
            label: label.to_owned(),
            path: path.to_owned(),
            text: String::new(),
        });
    }
    for child in node.children {
        let path = under(path, &child.name);
        let label = format!("{label}: {}", lower_first(&words(&child.name)));
        facts(into, child, &short(&label), &path)?;
    }
    Ok(())
}

/// All children of these names as facts.
pub(super) fn take_facts(into: &mut Vec<Fact>, node: &mut Node, names: &[&str], path: &str) -> Result<(), Refused> {
    for name in names {
        let found = node.take_all(name);
        let of = found.len();
        for (place, child) in found.into_iter().enumerate() {
            facts(into, child, &words(name), &under_nth(path, name, place, of))?;
        }
    }
    Ok(())
}

/// A person with nothing said about them yet.
pub(super) fn nobody_yet(role: Role, path: &str) -> Person {
    Person {
        role,
        path: path.to_owned(),
        associated_with: None,
        association: None,
        name: super::report::PersonName::default(),
        display_names: Vec::new(),
        service: None,
        age: None,
        date_of_birth: None,
        addresses: Vec::new(),
        facts: Vec::new(),
    }
}

/// Refuses a day or an hour that never was.
fn possible(text: &str, path: &str, line: Option<u64>) -> Result<(), Refused> {
    match times::impossible(text) {
        None => Ok(()),
        Some(what) => Err(Refused::new(
            Why::ImpossibleDate,
            format!("{what} The report is not taken in with a time that never was: ask the sender which is meant."),
        )
        .at(path, line)),
    }
}

/// Elements and attributes that the reporting API types as times.
fn is_time(name: &str) -> bool {
    matches!(
        name.trim_start_matches('@'),
        "dateTime"
            | "incidentDateTime"
            | "dateReceived"
            | "uploadedToEspTimestamp"
            | "timestamp"
            | "verificationDate"
            | "disabledDate"
            | "userNotifiedDate"
            | "reenabledDate"
            | "dateOfBirth"
    )
}

fn labelled(owner: &str, name: &str) -> String {
    if owner.is_empty() {
        words(name)
    } else {
        short(&format!("{owner}: {}", lower_first(&words(name))))
    }
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    let second_is_capital = letters.clone().nth(1).is_some_and(char::is_uppercase);
    match letters.next() {
        Some(first) if !second_is_capital => first.to_lowercase().chain(letters).collect(),
        _ => text.to_owned(),
    }
}

/// A label that no file can make long.
fn short(label: &str) -> String {
    label.chars().take(160).collect()
}

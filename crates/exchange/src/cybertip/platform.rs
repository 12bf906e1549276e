//! The XML that a platform sends: names of elements as in the reporting API of November 2025, read by name and in any order.

use domain::identifiers::IdentifierKind;

use super::Document;
use super::gather::{Gathered, Owner, nobody_yet, take_facts};
use super::refused::{Refused, Why};
use super::report::{
    Contact, CyberTip, DigestOf, FileDetails, Form, Incident, IncidentDetail, LawEnforcement, Role, Sender,
};
use super::tree::{Node, under, under_nth, words};

/// What the root element holds: one document, or several beside each other.
pub(super) fn documents(mut root: Node) -> Result<Vec<Document>, Refused> {
    match root.name.as_str() {
        "report" => Ok(vec![Document::Report(report(root, "report")?)]),
        "fileDetails" => Ok(vec![Document::FileDetails(file_details(root, "fileDetails", true)?)]),
        "reportResponse" | "reportDoneResponse" => Err(receipt().at(root.name, root.line)),
        _ => {
            let name = root.name.clone();
            let (reports, files) = (root.take_all("report"), root.take_all("fileDetails"));
            if reports.is_empty() && files.is_empty() {
                return Err(Refused::new(
                    Why::NotAReport,
                    "The file is XML, but it holds neither a report nor the details of a file. Choose the report's own file.",
                )
                .at(under("", &name).trim_start_matches('/'), root.line));
            }
            several(root, &name, reports, files)
        }
    }
}

fn several(root: Node, name: &str, reports: Vec<Node>, files: Vec<Node>) -> Result<Vec<Document>, Refused> {
    let mut documents = Vec::new();
    let of = reports.len();
    for (place, node) in reports.into_iter().enumerate() {
        let path = under_nth(name, "report", place, of);
        documents.push(Document::Report(report(node, &path)?));
    }
    let of = files.len();
    for (place, node) in files.into_iter().enumerate() {
        let path = under_nth(name, "fileDetails", place, of);
        documents.push(Document::FileDetails(file_details(node, &path, true)?));
    }
    // What stands beside the documents belongs to none of them; it is listed with the first.
    let mut beside = Gathered::default();
    beside.rest(root, name);
    match documents.first_mut() {
        Some(Document::Report(first)) => first.unknown.extend(beside.unknown),
        Some(Document::FileDetails(first)) => first.unknown.extend(beside.unknown),
        None => {}
    }
    Ok(documents)
}

pub(super) fn receipt() -> Refused {
    Refused::new(
        Why::Receipt,
        "This is the reporting system's answer to a sender. It holds a number and no report. Choose the report itself.",
    )
}

fn missing(path: &str, line: Option<u64>) -> Refused {
    Refused::new(
        Why::Missing,
        "This part is missing or empty, and every report has it. Ask the sender for the whole report.",
    )
    .at(path, line)
}

fn report(mut node: Node, path: &str) -> Result<CyberTip, Refused> {
    let mut out = Gathered::default();
    let mut tip = CyberTip::empty(Form::PlatformXml);
    tip.report_number = out.take_text(&mut node, "reportId", path);
    let (name, name_from) = sender_name(&node, path);
    let platform = name.clone().unwrap_or_default();

    tip.incident = incident(&mut out, &mut node, path)?;
    let details = node.take_all("internetDetails");
    let of = details.len();
    for (place, mut details) in details.into_iter().enumerate() {
        let path = under_nth(path, "internetDetails", place, of);
        for detail in std::mem::take(&mut details.children) {
            if detail.name.ends_with("Incident") {
                tip.details.push(incident_detail(&mut out, detail, &platform, &path)?);
            } else {
                let path = under(&path, &detail.name);
                out.unknown(detail, &path);
            }
        }
        out.rest(details, &path);
    }
    if let Some(agency) = node.take("lawEnforcement") {
        tip.law_enforcement = Some(law_enforcement(&mut out, agency, &under(path, "lawEnforcement"))?);
    }
    if node.children.iter().all(|child| child.name != "reporter") {
        out.warn(path, node.line, "The report does not say who sent it.");
    }
    tip.sender = sender(&mut out, &mut node, &platform, path)?;
    (tip.sender.name, tip.sender.name_from) = (name, name_from);
    for (name, role) in [
        ("personOrUserReported", Role::Suspect),
        ("intendedRecipient", Role::Recipient),
        ("victim", Role::Victim),
    ] {
        let people = node.take_all(name);
        let of = people.len();
        for (place, person) in people.into_iter().enumerate() {
            let label = numbered(role, place, of);
            let reader = PersonReader {
                out: &mut out,
                tip: &mut tip,
                role,
                label: &label,
            };
            reader.read(person, &platform, &under_nth(path, name, place, of), None)?;
        }
    }
    let files = node.take_all("fileDetails");
    let of = files.len();
    for (place, file) in files.into_iter().enumerate() {
        tip.files
            .push(file_details(file, &under_nth(path, "fileDetails", place, of), false)?);
    }
    out.take_texts(&mut node, &["additionalInfo"], "Report", path);
    out.rest(node, path);
    (tip.identifiers, tip.texts) = (out.identifiers, out.texts);
    (tip.unknown, tip.warnings) = (out.unknown, out.warnings);
    Ok(tip)
}

/// "Victim" for the only one, "Victim 2" for one of several.
pub(super) fn numbered(role: Role, place: usize, of: usize) -> String {
    if of > 1 {
        format!("{} {}", role.label(), place + 1)
    } else {
        role.label().to_owned()
    }
}

/// The XML names no sender. The platform of the incident is the next best, then the service of a reported account, then the
/// domain of the address that it was sent from; the path says which it was.
fn sender_name(node: &Node, path: &str) -> (Option<String>, Option<String>) {
    for names in [
        ["incidentSummary", "platform"].as_slice(),
        &["personOrUserReported", "espService"],
        &["reporter", "reportingPerson", "email"],
    ] {
        let Some(text) = node.peek(names) else {
            continue;
        };
        let text = text
            .rsplit_once('@')
            .map_or(text.clone(), |(_, domain)| domain.to_owned());
        return (Some(text), Some(format!("{path}/{}", names.join("/"))));
    }
    (None, None)
}

fn incident(out: &mut Gathered, node: &mut Node, path: &str) -> Result<Incident, Refused> {
    let mut incident = Incident::default();
    if let Some(mut batched) = node.take("batchedReport") {
        let path = under(path, "batchedReport");
        let reason = out.take_text(&mut batched, "@reason", &path);
        incident.batched = Some(reason.unwrap_or_default());
        out.rest(batched, &path);
    }
    let summary_path = under(path, "incidentSummary");
    let Some(mut summary) = node.take("incidentSummary") else {
        return Err(missing(&summary_path, node.line));
    };
    let (path, line) = (summary_path, summary.line);
    incident.kind = out.take_text(&mut summary, "incidentType", &path);
    if incident.kind.is_none() {
        return Err(missing(&under(&path, "incidentType"), line));
    }
    incident.at = out.take_time(&mut summary, "incidentDateTime", &path)?;
    if incident.at.is_none() {
        return Err(missing(&under(&path, "incidentDateTime"), line));
    }
    incident.at_description = out.take_text(&mut summary, "incidentDateTimeDescription", &path);
    incident.platform = out.take_text(&mut summary, "platform", &path);
    if let Some(urgent) = summary.take("escalateToHighPriority") {
        let reason = out.text(urgent, &under(&path, "escalateToHighPriority"));
        incident.escalation = Some(reason.unwrap_or_default());
    }
    if let Some(flags) = summary.take("reportAnnotations") {
        incident.annotations = annotations(out, flags, &under(&path, "reportAnnotations"));
    }
    out.rest(summary, &path);
    Ok(incident)
}

/// Flags: empty elements whose presence is the statement. One that holds more than `true` is listed with what it holds.
fn annotations(out: &mut Gathered, mut node: Node, path: &str) -> Vec<String> {
    let mut flags = Vec::new();
    for flag in std::mem::take(&mut node.children) {
        let text = flag.reading();
        let plain = text.as_deref().is_none_or(|text| text == "true") && flag.children.is_empty();
        if plain && !flag.name.starts_with(['@', '#']) {
            flags.push(match text {
                Some(text) => format!("{}: {text}", flag.name),
                None => flag.name,
            });
        } else {
            let path = under(path, &flag.name);
            out.unknown(flag, &path);
        }
    }
    out.rest(node, path);
    flags
}

fn incident_detail(out: &mut Gathered, mut node: Node, platform: &str, path: &str) -> Result<IncidentDetail, Refused> {
    let path = under(path, &node.name);
    let label = words(&node.name);
    let owner = Owner::nobody(&label, platform);
    let mut detail = IncidentDetail {
        kind: node.name.clone(),
        label: label.clone(),
        path: path.clone(),
        facts: Vec::new(),
        addresses: Vec::new(),
    };
    let known = [
        "@thirdPartyHostedContent",
        "chatClient",
        "chatRoomName",
        "gameName",
        "console",
        "name",
        "client",
        "latitude",
        "longitude",
        "locationName",
    ];
    take_facts(&mut detail.facts, &mut node, &known, &path)?;
    out.take_identifiers(&mut node, &["url"], IdentifierKind::Url, owner, &path)?;
    out.take_identifiers(&mut node, &["emailAddress"], IdentifierKind::Email, owner, &path)?;
    out.take_identifiers(&mut node, &["phoneNumber"], IdentifierKind::Phone, owner, &path)?;
    ip_events(out, &mut node, owner, &path)?;
    for address in node.take_all("incidentAddress") {
        let address = out.address(address, &under(&path, "incidentAddress"));
        detail.addresses.push(address);
    }
    out.take_texts(&mut node, &["content", "fileNames", "additionalInfo"], &label, &path);
    out.rest(node, &path);
    Ok(detail)
}

fn ip_events(out: &mut Gathered, node: &mut Node, owner: Owner<'_>, path: &str) -> Result<(), Refused> {
    let events = node.take_all("ipCaptureEvent");
    let of = events.len();
    for (place, event) in events.into_iter().enumerate() {
        let path = under_nth(path, "ipCaptureEvent", place, of);
        out.event(event, "ipAddress", IdentifierKind::IpAddress, "", owner, &path)?;
    }
    Ok(())
}

fn devices(out: &mut Gathered, node: &mut Node, owner: Owner<'_>, path: &str) -> Result<(), Refused> {
    let devices = node.take_all("deviceId");
    let of = devices.len();
    for (place, mut device) in devices.into_iter().enumerate() {
        let path = under_nth(path, "deviceId", place, of);
        let kind = out.take_text(&mut device, "idType", &path).unwrap_or_default();
        out.event(device, "idValue", IdentifierKind::Device, &kind, owner, &path)?;
    }
    Ok(())
}

fn law_enforcement(out: &mut Gathered, mut node: Node, path: &str) -> Result<LawEnforcement, Refused> {
    let mut police = LawEnforcement {
        agency: out.take_text(&mut node, "agencyName", path),
        case_number: out.take_text(&mut node, "caseNumber", path),
        ..LawEnforcement::default()
    };
    if let Some(officer) = node.take("officerContact") {
        let path = under(path, "officerContact");
        police.officer = Some(out.contact(officer, "Officer", &path)?);
    }
    let known = [
        "reportedToLe",
        "servedLegalProcessDomestic",
        "servedLegalProcessInternational",
    ];
    take_facts(&mut police.facts, &mut node, &known, path)?;
    out.rest(node, path);
    Ok(police)
}

fn sender(out: &mut Gathered, node: &mut Node, platform: &str, path: &str) -> Result<Sender, Refused> {
    let mut sender = Sender::default();
    // Not in the API's schema, but what some senders add: their own number for the report.
    for name in ["espReportId", "espReference", "referenceNumber"] {
        if sender.reference.is_none() {
            sender.reference = out.take_text(node, name, path);
        }
    }
    let Some(mut reporter) = node.take("reporter") else {
        return Ok(sender);
    };
    let path = under(path, "reporter");
    for (name, label) in [("reportingPerson", "Reporter"), ("contactPerson", "Contact for police")] {
        let Some(person) = reporter.take(name) else {
            continue;
        };
        let path = under(&path, name);
        let mut numbers = person.clone();
        let contact: Contact = out.contact(person, label, &path)?;
        let owner = Owner {
            role: Role::Reporter,
            person: None,
            label,
            platform,
        };
        // The same numbers once more, as identifiers of the reporter, without listing their other parts twice.
        let listed = out.unknown.len();
        out.take_identifiers(&mut numbers, &["phone"], IdentifierKind::Phone, owner, &path)?;
        out.take_identifiers(&mut numbers, &["email"], IdentifierKind::Email, owner, &path)?;
        out.unknown.truncate(listed);
        sender.contacts.push(contact);
    }
    take_facts(&mut sender.facts, &mut reporter, &["termsOfService", "legalURL"], &path)?;
    out.take_texts(&mut reporter, &["companyTemplate"], "Sender", &path);
    out.rest(reporter, &path);
    Ok(sender)
}

/// Elements that say something about an account, as they are.
const ACCOUNT_FACTS: [&str; 13] = [
    "vehicleDescription",
    "compromisedAccount",
    "thirdPartyUserReported",
    "schoolName",
    "priorCTReports",
    "priorCTReport",
    "groupIdentifier",
    "accountTemporarilyDisabled",
    "accountPermanentlyDisabled",
    "estimatedLocation",
    "allEmailsReported",
    "ageAssertionDiscrepancy",
    "@thirdPartyUser",
];

struct PersonReader<'a> {
    out: &'a mut Gathered,
    tip: &'a mut CyberTip,
    role: Role,
    label: &'a str,
}

impl PersonReader<'_> {
    fn read(self, mut node: Node, sender: &str, path: &str, owner_of: Option<(usize, String)>) -> Result<(), Refused> {
        let Self { out, tip, role, label } = self;
        let index = tip.people.len();
        let mut person = nobody_yet(role, path);
        if let Some((other, association)) = owner_of {
            person.associated_with = Some(other);
            person.association = (!association.is_empty()).then_some(association);
        }
        person.service = out.take_text(&mut node, "espService", path);
        if let Some(mut platform) = node.take("platform") {
            let path = under(path, "platform");
            take_facts(&mut person.facts, &mut platform, &["@thirdPartyUser"], &path)?;
            let named = out.text(platform, &path);
            match (&person.service, named) {
                (Some(_), Some(text)) => person.facts.push(super::report::Fact {
                    label: "Platform".to_owned(),
                    path,
                    text,
                }),
                (None, named) => person.service = named,
                (Some(_), None) => {}
            }
        }
        let platform = person.service.clone().unwrap_or_else(|| sender.to_owned());
        let owner = Owner {
            role,
            person: Some(index),
            label,
            platform: &platform,
        };
        let own_parts = ["personOrUserReportedPerson", "intendedRecipientPerson", "victimPerson"];
        for name in own_parts {
            if let Some(mut part) = node.take(name) {
                let path = under(path, name);
                person_part(out, &mut person, &mut part, owner, &path)?;
                out.rest(part, &path);
            }
        }
        person_part(out, &mut person, &mut node, owner, path)?;
        out.take_identifiers(
            &mut node,
            &["espIdentifier"],
            IdentifierKind::SenderAccountId,
            owner,
            path,
        )?;
        out.take_identifiers(&mut node, &["screenName"], IdentifierKind::Username, owner, path)?;
        out.take_identifiers(&mut node, &["profileUrl"], IdentifierKind::Url, owner, path)?;
        for name in node.take_all("displayName") {
            person.display_names.extend(out.text(name, &under(path, "displayName")));
        }
        ip_events(out, &mut node, owner, path)?;
        devices(out, &mut node, owner, path)?;
        take_facts(&mut person.facts, &mut node, &ACCOUNT_FACTS, path)?;
        out.take_texts(&mut node, &["profileBio", "additionalInfo"], label, path);
        tip.people.push(person);

        let accounts = node.take_all("associatedAccount");
        let of = accounts.len();
        for (place, mut account) in accounts.into_iter().enumerate() {
            let path = under_nth(path, "associatedAccount", place, of);
            let mut kind = out.take_text(&mut account, "@type", &path);
            if kind.is_none() {
                kind = out.take_text(&mut account, "@accountType", &path);
            }
            let kind = kind.unwrap_or_default();
            // A parent's or guardian's account is another human's; a linked one is the same person's, as the sender says.
            let role = if kind.eq_ignore_ascii_case("Parent/Guardian") {
                Role::Unknown
            } else {
                role
            };
            let label = if kind.is_empty() {
                format!("{label}, associated account")
            } else {
                format!("{label}, {} account", kind.chars().take(60).collect::<String>())
            };
            let reader = PersonReader {
                out: &mut *out,
                tip: &mut *tip,
                role,
                label: &label,
            };
            reader.read(account, sender, &path, Some((index, kind)))?;
        }
        out.rest(node, path);
        Ok(())
    }
}

/// What stands in a person's own part, or in an associated account directly.
fn person_part(
    out: &mut Gathered,
    person: &mut super::report::Person,
    node: &mut Node,
    owner: Owner<'_>,
    path: &str,
) -> Result<(), Refused> {
    for (name, place) in [
        ("firstName", &mut person.name.first),
        ("middleName", &mut person.name.middle),
        ("lastName", &mut person.name.last),
    ] {
        if place.is_none() {
            *place = out.take_text(node, name, path);
        }
    }
    for name in ["age", "approximateAge"] {
        if person.age.is_none() {
            person.age = out.take_text(node, name, path);
        }
    }
    if person.date_of_birth.is_none() {
        person.date_of_birth = out.take_day(node, "dateOfBirth", path)?;
    }
    out.take_identifiers(node, &["phone"], IdentifierKind::Phone, owner, path)?;
    out.take_identifiers(node, &["email"], IdentifierKind::Email, owner, path)?;
    for address in node.take_all("address") {
        let address = out.address(address, &under(path, "address"));
        person.addresses.push(address);
    }
    Ok(())
}

/// Reads the details of one file. Sent alone, they must say which report and which file they belong to.
fn file_details(mut node: Node, path: &str, alone: bool) -> Result<FileDetails, Refused> {
    let mut out = Gathered::default();
    let mut file = FileDetails {
        report_number: out.take_text(&mut node, "reportId", path),
        file_number: out.take_text(&mut node, "fileId", path),
        ..FileDetails::default()
    };
    for (name, value) in [("reportId", &file.report_number), ("fileId", &file.file_number)] {
        if alone && value.is_none() {
            return Err(missing(&under(path, name), node.line));
        }
    }
    file.name = out.take_text(&mut node, "fileName", path);
    file.original_name = out.take_text(&mut node, "originalFileName", path);
    file.uploaded_at = out.take_time(&mut node, "uploadedToEspTimestamp", path)?;
    file.viewed_by_sender = out.take_said(&mut node, "fileViewedByEsp", path);
    file.exif_viewed_by_sender = out.take_said(&mut node, "exifViewedByEsp", path);
    file.publicly_available = out.take_said(&mut node, "publiclyAvailable", path);
    file.relevance = out.take_text(&mut node, "fileRelevance", path);
    file.classification = out.take_text(&mut node, "industryClassification", path);
    if let Some(flags) = node.take("fileAnnotations") {
        file.annotations = annotations(&mut out, flags, &under(path, "fileAnnotations"));
    }
    let owner = Owner::nobody("File", "");
    take_facts(&mut file.facts, &mut node, &["potentialMeme"], path)?;
    out.take_identifiers(&mut node, &["locationOfFile"], IdentifierKind::Url, owner, path)?;
    let hashes = node.take_all("originalFileHash");
    let of = hashes.len();
    for (place, mut hash) in hashes.into_iter().enumerate() {
        let path = under_nth(path, "originalFileHash", place, of);
        let algorithm = out.take_text(&mut hash, "@hashType", &path).unwrap_or_default();
        out.digest(&mut file, hash, &algorithm, DigestOf::AsUploaded, &path, owner)?;
    }
    ip_events(&mut out, &mut node, owner, path)?;
    devices(&mut out, &mut node, owner, path)?;
    for details in node.take_all("details") {
        metadata(&mut out, &mut file, details, &under(path, "details"));
    }
    out.take_texts(&mut node, &["additionalInfo"], "File", path);
    out.rest(node, path);
    out.into_file(&mut file);
    Ok(file)
}

/// Names and values, such as EXIF has. Their times are a camera's and are kept as they are.
fn metadata(out: &mut Gathered, file: &mut FileDetails, mut details: Node, path: &str) {
    let kind = out.take_text(&mut details, "@type", path);
    for mut pair in details.take_all("nameValuePair") {
        let path = under(path, "nameValuePair");
        let name = out.take_text(&mut pair, "name", &path).unwrap_or_default();
        let value = out.take_text(&mut pair, "value", &path).unwrap_or_default();
        let label = kind.as_ref().map_or(name.clone(), |kind| format!("{kind}: {name}"));
        out.rest(pair, &path);
        file.metadata.push(super::report::Fact {
            label,
            path,
            text: value,
        });
    }
    out.rest(details, path);
}

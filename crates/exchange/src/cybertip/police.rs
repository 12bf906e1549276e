//! The JSON that police download. It has no public schema: names are as two public police tools read them, any of them may be
//! absent, and lists lie inside objects of the same name (`emails.emails`).

use domain::identifiers::IdentifierKind;

use super::Document;
use super::gather::{Gathered, Owner, facts, nobody_yet, take_facts};
use super::platform::{numbered, receipt};
use super::refused::{Refused, Why};
use super::report::{Contact, CyberTip, DigestOf, Fact, FileDetails, Form, IncidentDetail, Role};
use super::tree::{Node, under, under_nth, words};

/// One report, or a list of them.
pub(super) fn documents(mut root: Node) -> Result<Vec<Document>, Refused> {
    if root.name != "file" {
        return Ok(vec![Document::Report(report(root, "report")?)]);
    }
    let reports = root.take_all("report");
    if reports.is_empty() {
        return Err(Refused::new(
            Why::NotAReport,
            "The list in this file is empty. Download the report again.",
        ));
    }
    let of = reports.len();
    let numbered = reports.into_iter().enumerate();
    numbered
        .map(|(place, node)| {
            let path = if of > 1 {
                format!("report[{}]", place + 1)
            } else {
                "report".to_owned()
            };
            report(node, &path).map(Document::Report)
        })
        .collect()
}

fn report(mut node: Node, path: &str) -> Result<CyberTip, Refused> {
    let has = |name: &str| node.children.iter().any(|child| child.name == name);
    if has("responseCode") || has("responseDescription") {
        return Err(receipt().at(path, node.line));
    }
    if !has("reportedInformation") && !has("reportId") {
        return Err(Refused::new(
            Why::NotAReport,
            "The file is JSON, but it has neither a report's number nor reported information. Choose the report's own file.",
        )
        .at(path, node.line));
    }
    let said_path = under(path, "reportedInformation");
    let said = node
        .take("reportedInformation")
        .filter(|said| !said.children.is_empty());
    let Some(mut said) = said else {
        return Err(Refused::new(
            Why::Missing,
            "The report has a number but no reported information. Download it again; if it stays so, ask the clearing house.",
        )
        .at(said_path, node.line));
    };
    let mut out = Gathered::default();
    let mut tip = CyberTip::empty(Form::PoliceJson);
    tip.report_number = out.take_text(&mut node, "reportId", path);
    tip.received_at = out.take_time(&mut node, "dateReceived", path)?;
    if tip.report_number.is_none() {
        out.warn(path, node.line, "The report has no number.");
    }
    sender(&mut out, &mut tip, &mut said, &said_path)?;
    let platform = tip.sender.name.clone().unwrap_or_default();
    incident(&mut out, &mut tip, &mut said, &said_path)?;
    if let Some(details) = said.take("incidentDetails") {
        incident_details(
            &mut out,
            &mut tip,
            details,
            &platform,
            &under(&said_path, "incidentDetails"),
        )?;
    }
    people(&mut out, &mut tip, &mut said, &platform, &said_path)?;
    for (holder, path) in [(&mut said, said_path.as_str()), (&mut node, path)] {
        for (file, path) in nested(&mut out, holder, "uploadedFiles", "uploadedFiles", path) {
            let number = tip.report_number.clone();
            tip.files.push(uploaded_file(file, number, &path)?);
        }
        values(&mut out, holder, "additionalInformations", "Report", path);
    }
    out.rest(said, &said_path);
    out.rest(node, path);
    (tip.identifiers, tip.texts) = (out.identifiers, out.texts);
    (tip.unknown, tip.warnings) = (out.unknown, out.warnings);
    Ok(tip)
}

/// `outer.inner[…]`, each with its path. What else the outer object holds is listed as unknown.
fn nested(out: &mut Gathered, node: &mut Node, outer: &str, inner: &str, path: &str) -> Vec<(Node, String)> {
    let path = under(path, outer);
    let mut found = Vec::new();
    for mut holder in node.take_all(outer) {
        let inside = holder.take_all(inner);
        if inside.is_empty()
            && (holder.reading().is_some() || holder.children.iter().any(|child| child.name == "value"))
        {
            // A list that was not wrapped after all.
            found.push(holder);
            continue;
        }
        found.extend(inside);
        out.rest(holder, &path);
    }
    let of = found.len();
    let numbered = found.into_iter().enumerate();
    numbered
        .map(|(place, node)| (node, under_nth(&path, inner, place, of)))
        .collect()
}

/// Free texts: `name[{value}]`, or plain texts under that name.
fn values(out: &mut Gathered, node: &mut Node, name: &str, label: &str, path: &str) {
    let found = node.take_all(name);
    let of = found.len();
    for (place, mut holder) in found.into_iter().enumerate() {
        let path = under_nth(path, name, place, of);
        let words = format!("{label}: {}", words(name).to_lowercase());
        for value in holder.take_all("value") {
            out.free_text(value, &words, &under(&path, "value"));
        }
        let children = std::mem::take(&mut holder.children);
        out.free_text(holder, &words, &path);
        for child in children {
            let path = under(&path, &child.name);
            out.unknown(child, &path);
        }
    }
}

fn sender(out: &mut Gathered, tip: &mut CyberTip, said: &mut Node, path: &str) -> Result<(), Refused> {
    let Some(mut esp) = said.take("reportingEsp") else {
        out.warn(path, said.line, "The report does not say who sent it.");
        return Ok(());
    };
    let path = under(path, "reportingEsp");
    tip.sender.name = out.take_text(&mut esp, "espName", &path);
    tip.sender.name_from = tip.sender.name.as_ref().map(|_| under(&path, "espName"));
    for name in ["espReportId", "espReference", "referenceNumber"] {
        if tip.sender.reference.is_none() {
            tip.sender.reference = out.take_text(&mut esp, name, &path);
        }
    }
    let mut contact = Contact {
        label: "Reporter".to_owned(),
        ..Contact::default()
    };
    contact.name.first = out.take_text(&mut esp, "firstName", &path);
    contact.name.middle = out.take_text(&mut esp, "middleName", &path);
    contact.name.last = out.take_text(&mut esp, "lastName", &path);
    let owner = Owner {
        role: Role::Reporter,
        person: None,
        label: "Reporter",
        platform: "",
    };
    let listed = out.identifiers.len();
    valued_identifiers(out, &mut esp, "emails", IdentifierKind::Email, owner, &path)?;
    valued_identifiers(out, &mut esp, "phones", IdentifierKind::Phone, owner, &path)?;
    for found in out.identifiers.iter().skip(listed) {
        let text = found.identifier.received.reading.clone();
        match found.identifier.kind {
            IdentifierKind::Email => contact.emails.push(text),
            _ => contact.phones.push(text),
        }
    }
    tip.sender.contacts.push(contact);
    out.rest(esp, &path);
    Ok(())
}

fn incident(out: &mut Gathered, tip: &mut CyberTip, said: &mut Node, path: &str) -> Result<(), Refused> {
    let Some(mut summary) = said.take("incidentSummary") else {
        out.warn(
            path,
            said.line,
            "The report does not say what happened or when (no incident summary).",
        );
        return Ok(());
    };
    let path = under(path, "incidentSummary");
    tip.incident.kind = out.take_text(&mut summary, "incidentType", &path);
    tip.incident.at = out.take_time(&mut summary, "incidentDateTime", &path)?;
    tip.incident.at_description = out.take_text(&mut summary, "incidentDateTimeDescription", &path);
    tip.incident.platform = out.take_text(&mut summary, "platform", &path);
    if tip.incident.kind.is_none() || tip.incident.at.is_none() {
        out.warn(&path, summary.line, "The type or the time of the incident is missing.");
    }
    out.rest(summary, &path);
    Ok(())
}

/// `webpageIncident[…]`, `emailIncident[…]` and whatever other kinds there are: each holds captures and texts.
fn incident_details(
    out: &mut Gathered,
    tip: &mut CyberTip,
    mut details: Node,
    platform: &str,
    path: &str,
) -> Result<(), Refused> {
    for mut detail in std::mem::take(&mut details.children) {
        let path = under(path, &detail.name);
        if !detail.name.ends_with("Incident") {
            out.unknown(detail, &path);
            continue;
        }
        let label = words(&detail.name);
        let mut kept = IncidentDetail {
            kind: detail.name.clone(),
            label: label.clone(),
            path: path.clone(),
            facts: Vec::new(),
            addresses: Vec::new(),
        };
        captures(
            out,
            &mut kept.facts,
            &mut detail,
            Owner::nobody(&label, platform),
            &path,
        )?;
        for name in ["contents", "additionalInformations"] {
            values(out, &mut detail, name, &label, &path);
        }
        tip.details.push(kept);
        out.rest(detail, &path);
    }
    out.rest(details, path);
    Ok(())
}

/// `sourceInformation.sourceCaptures[…]`: each names its kind in words.
fn captures(
    out: &mut Gathered,
    into: &mut Vec<Fact>,
    node: &mut Node,
    owner: Owner<'_>,
    path: &str,
) -> Result<(), Refused> {
    for (capture, path) in nested(out, node, "sourceInformation", "sourceCaptures", path) {
        let kind = capture.peek(&["captureType"]).unwrap_or_default().to_ascii_lowercase();
        let has_value = capture.peek(&["value"]).is_some();
        let known = match kind.as_str() {
            _ if !has_value => None,
            "ip address" => Some((IdentifierKind::IpAddress, "")),
            "url" | "profile url" => Some((IdentifierKind::Url, "")),
            "email" | "email address" | "e-mail address" => Some((IdentifierKind::Email, "")),
            "phone" | "phone number" | "mobile phone" | "cell phone" => Some((IdentifierKind::Phone, "")),
            "screen name" | "screen/user name" | "user name" | "username" => {
                Some((IdentifierKind::Username, owner.platform))
            }
            "esp user id" | "user id" => Some((IdentifierKind::SenderAccountId, owner.platform)),
            "device id" | "imei" => Some((IdentifierKind::Device, kind.as_str())),
            _ => None,
        };
        match known {
            Some((found, qualifier)) => out.event(capture, "value", found, qualifier, owner, &path)?,
            None => facts(into, capture, "Captured", &path)?,
        }
    }
    Ok(())
}

fn people(out: &mut Gathered, tip: &mut CyberTip, said: &mut Node, platform: &str, path: &str) -> Result<(), Refused> {
    for (outer, inner, role) in [
        ("reportedPeople", "reportedPersons", Role::Suspect),
        ("intendedRecipients", "intendedRecipients", Role::Recipient),
        ("victims", "victims", Role::Victim),
    ] {
        let found = nested(out, said, outer, inner, path);
        let of = found.len();
        for (place, (node, path)) in found.into_iter().enumerate() {
            person(out, tip, node, role, &numbered(role, place, of), platform, &path)?;
        }
    }
    Ok(())
}

/// What is said of a person in single values, kept as it is.
const PERSON_FACTS: [&str; 21] = [
    "gender",
    "preferredPronouns",
    "physicalDescription",
    "vehicleDescription",
    "vehicleTagNumber",
    "occupation",
    "relationshipToReporter",
    "relationshipToChildVictim",
    "accessToChildVictim",
    "accessToChildren",
    "accessToFirearms",
    "convictedSexOffender",
    "awareOfReport",
    "gangAffiliation",
    "additionalContactInformation",
    "languages",
    "races",
    "disabilities",
    "additionalDisabilityInformation",
    "schoolName",
    "displayName",
];

fn person(
    out: &mut Gathered,
    tip: &mut CyberTip,
    mut node: Node,
    role: Role,
    label: &str,
    sender: &str,
    path: &str,
) -> Result<(), Refused> {
    let mut person = nobody_yet(role, path);
    person.name.first = out.take_text(&mut node, "firstName", path);
    person.name.middle = out.take_text(&mut node, "middleName", path);
    person.name.last = out.take_text(&mut node, "lastName", path);
    person.name.preferred = out.take_text(&mut node, "preferredName", path);
    person.age = out.take_text(&mut node, "approximateAge", path);
    person.date_of_birth = out.take_day(&mut node, "dateOfBirth", path)?;
    person.service = out.take_text(&mut node, "espService", path);
    let platform = person.service.clone().unwrap_or_else(|| sender.to_owned());
    let owner = Owner {
        role,
        person: Some(tip.people.len()),
        label,
        platform: &platform,
    };
    out.take_identifiers(&mut node, &["espUserId"], IdentifierKind::SenderAccountId, owner, path)?;
    out.take_identifiers(&mut node, &["ipAddress"], IdentifierKind::IpAddress, owner, path)?;
    for mut name in node.take_all("screenName") {
        let path = under(path, "screenName");
        out.take_identifiers(&mut name, &["value"], IdentifierKind::Username, owner, &path)?;
        let children = std::mem::take(&mut name.children);
        out.identifier(name, IdentifierKind::Username, &platform, owner, &path)?;
        for child in children {
            let path = under(&path, &child.name);
            out.unknown(child, &path);
        }
    }
    valued_identifiers(out, &mut node, "emails", IdentifierKind::Email, owner, path)?;
    valued_identifiers(out, &mut node, "phones", IdentifierKind::Phone, owner, path)?;
    for (address, path) in nested(out, &mut node, "addresses", "addresses", path) {
        let address = out.address(address, &path);
        person.addresses.push(address);
    }
    captures(out, &mut person.facts, &mut node, owner, path)?;
    take_facts(&mut person.facts, &mut node, &PERSON_FACTS, path)?;
    values(out, &mut node, "additionalInformations", label, path);
    tip.people.push(person);
    out.rest(node, path);
    Ok(())
}

/// `emails.emails[{value, verified}]`.
fn valued_identifiers(
    out: &mut Gathered,
    node: &mut Node,
    name: &str,
    kind: IdentifierKind,
    owner: Owner<'_>,
    path: &str,
) -> Result<(), Refused> {
    for (mut entry, path) in nested(out, node, name, name, path) {
        let mut notes = Vec::new();
        take_facts(&mut notes, &mut entry, &["verified", "type"], &path)?;
        let before = out.identifiers.len();
        let children = std::mem::take(&mut entry.children);
        let (values, others): (Vec<_>, Vec<_>) = children.into_iter().partition(|child| child.name == "value");
        out.identifier(entry, kind, "", owner, &path)?;
        for value in values {
            out.identifier(value, kind, "", owner, &path)?;
        }
        for child in others {
            let path = under(&path, &child.name);
            out.unknown(child, &path);
        }
        match out.identifiers.get_mut(before) {
            Some(found) => {
                found.label = format!("{}: {}", owner.label, kind.label().to_lowercase());
                found.notes.extend(notes);
            }
            None => out.notes_without_identifier(notes),
        }
    }
    Ok(())
}

fn uploaded_file(mut node: Node, report_number: Option<String>, path: &str) -> Result<FileDetails, Refused> {
    let mut out = Gathered::default();
    let mut file = FileDetails {
        report_number,
        file_number: out.take_text(&mut node, "submittalId", path),
        name: out.take_text(&mut node, "filename", path),
        original_name: out.take_text(&mut node, "originalFilename", path),
        classification: out.take_text(&mut node, "industryClassification", path),
        viewed_by_sender: out.take_said(&mut node, "viewedByEsp", path),
        exif_viewed_by_sender: out.take_said(&mut node, "exifViewedByEsp", path),
        publicly_available: out.take_said(&mut node, "publiclyAvailable", path),
        ..FileDetails::default()
    };
    let owner = Owner::nobody("File", "");
    // The clearing house's own MD5, of the bytes that the platform sent.
    for hash in node.take_all("verificationHash") {
        let path = under(path, "verificationHash");
        out.digest(&mut file, hash, "MD5", DigestOf::AsSent, &path, owner)?;
    }
    captures(&mut out, &mut file.facts, &mut node, owner, path)?;
    for (mut group, path) in nested(&mut out, &mut node, "ncmecTags", "groups", path) {
        for mut tag in group.take_all("tags") {
            let path = under(&path, "tags");
            file.annotations.extend(out.take_text(&mut tag, "value", &path));
            out.rest(tag, &path);
        }
        out.rest(group, &path);
    }
    for (mut pair, path) in nested(&mut out, &mut node, "espMetadata", "metadatas", path) {
        let label = out.take_text(&mut pair, "name", &path).unwrap_or_default();
        let text = out.take_text(&mut pair, "value", &path).unwrap_or_default();
        out.rest(pair, &path);
        file.metadata.push(Fact { label, path, text });
    }
    values(&mut out, &mut node, "additionalInformations", "File", path);
    out.rest(node, path);
    out.into_file(&mut file);
    Ok(file)
}

//! Reports from files: the page that takes them, and how a sender's report is drawn.

use axum::extract::{Multipart, State};
use axum::http::StatusCode;
use axum::response::Response;
use casework::imports::{Imported, Offered, Outcome, SenderReport};
use casework::{Action, Error};
use domain::identifiers::IdentifierKind;
use domain::refusal::Refusal;
use exchange::cybertip::{Address, Contact, CyberTip, Document, Fact, FileDetails, FoundIdentifier, Said};
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;

use crate::form::Form;
use crate::gate::{Gate, Routes, SignedIn};
use crate::page::{Shown, Viewer, moment};
use crate::{PageError, Site};

/// The longest upload, in bytes: a report at its limit, with room for the form around it.
pub(crate) const LONGEST_UPLOAD: usize = 40 * 1024 * 1024;

pub(crate) fn routes(routes: &mut Routes) {
    routes.get("/referrals/import", Gate::May(Action::ImportReports), import_form);
    routes.post_upload(
        "/referrals/import",
        Gate::May(Action::ImportReports),
        LONGEST_UPLOAD,
        import,
    );
}

async fn import_form(State(site): State<Site>, SignedIn(_, viewer): SignedIn) -> Result<Response, PageError> {
    import_page(&site, &viewer, &Form::default(), None, StatusCode::OK)
}

fn import_page(
    site: &Site,
    viewer: &Viewer,
    form: &Form,
    done: Option<&Imported>,
    status: StatusCode,
) -> Result<Response, PageError> {
    let outcome = |(file, outcome): &(String, Outcome)| {
        let what = match outcome {
            Outcome::Taken(_) => "new",
            Outcome::Supplement(_) => "supplements one that is here",
            Outcome::Repeat(_) => "here already",
        };
        context! { href => format!("/referrals/{}", outcome.referral()), file, what }
    };
    let content = context! {
        form => Value::from(Serde(form)),
        done => done.map(|done| Value::from(Serde(done))),
        outcomes => done.iter().flat_map(|done| &done.outcomes).map(outcome).collect::<Vec<_>>(),
    };
    site.page_with(status, viewer, "import.html", content)
}

async fn import(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    mut upload: Multipart,
) -> Result<Response, PageError> {
    let mut files = Vec::new();
    let mut broken = false;
    loop {
        match upload.next_field().await {
            Ok(Some(field)) => {
                let name = field.file_name().unwrap_or_default().to_owned();
                match field.bytes().await {
                    Ok(bytes) if !name.is_empty() => {
                        files.push(Offered {
                            name,
                            bytes: Ok(bytes.to_vec()),
                        });
                    }
                    Ok(_) => {}
                    Err(_) => broken = true,
                }
            }
            Ok(None) => break,
            Err(_) => {
                broken = true;
                break;
            }
        }
    }
    let mut form = Form::default();
    if broken || files.is_empty() {
        let message = if broken {
            "The files are more than 40 MB together, or did not arrive whole. Send fewer at a time."
        } else {
            "Choose at least one file."
        };
        form.refuse(Refusal::of("files", message).into());
        return import_page(&site, &viewer, &form, None, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let mut done = Imported::default();
    match site.casework.import(&actor, files, &mut done).await {
        Ok(()) => import_page(&site, &viewer, &form, Some(&done), StatusCode::OK),
        Err(error @ Error::Store(_)) => {
            tracing::error!(%error, "an import stopped");
            let message = "The import stopped half way. What the table lists was taken; send the same files again: what is \
                           there already changes nothing.";
            form.refuse(Refusal::of("files", message).into());
            import_page(&site, &viewer, &form, Some(&done), StatusCode::INTERNAL_SERVER_ERROR)
        }
        Err(error) => Err(error.into()),
    }
}

/// A sender's report as it is drawn: facts in pairs of label and text.
#[derive(Serialize)]
pub(crate) struct ReportShown {
    number: Option<String>,
    file: String,
    received: Shown,
    supplement: bool,
    facts: Vec<Pair>,
    people: Vec<PersonShown>,
    network: Vec<NetworkShown>,
    files: Vec<FileShown>,
    texts: Vec<Pair>,
    unknown: Vec<Pair>,
    warnings: Vec<String>,
}

type Pair = (String, String);

#[derive(Serialize)]
struct PersonShown {
    role: &'static str,
    name: String,
    facts: Vec<Pair>,
}

#[derive(Serialize)]
struct NetworkShown {
    address: String,
    port: Option<u16>,
    event: Option<String>,
    whose: String,
    sent: Option<String>,
    utc: Option<String>,
    london: Option<String>,
}

#[derive(Serialize)]
struct FileShown {
    name: Option<String>,
    facts: Vec<Pair>,
}

/// Gathers pairs of label and text, leaving out what was not said.
#[derive(Default)]
struct Pairs(Vec<Pair>);

impl Pairs {
    fn add(&mut self, label: &str, text: Option<&str>) {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            self.0.push((label.to_owned(), text.to_owned()));
        }
    }
    fn said(&mut self, label: &str, said: &Said) {
        if !said.text.is_empty() {
            self.0
                .push((label.to_owned(), format!("{} (“{}”)", said.answer.label(), said.text)));
        }
    }
    fn facts(&mut self, facts: &[Fact]) {
        self.0
            .extend(facts.iter().map(|fact| (fact.label.clone(), fact.text.clone())));
    }
    fn address(&mut self, address: &Address) {
        let parts = [&address.city, &address.postcode, &address.region, &address.country];
        let text: Vec<&str> = address
            .lines
            .iter()
            .map(String::as_str)
            .chain(parts.into_iter().flatten().map(String::as_str))
            .collect();
        self.add(address.kind.as_deref().unwrap_or("Address"), Some(&text.join(", ")));
    }
    fn contact(&mut self, contact: &Contact) {
        self.add(&contact.label, Some(&contact.name.shown()));
        for text in contact.phones.iter().chain(&contact.emails) {
            self.add(&contact.label, Some(text));
        }
        for address in &contact.addresses {
            self.address(address);
        }
        self.facts(&contact.facts);
    }
}

pub(crate) fn reports_shown(site: &Site, reports: &[SenderReport]) -> Vec<ReportShown> {
    reports.iter().map(|report| report_shown(site, report)).collect()
}

fn report_shown(site: &Site, report: &SenderReport) -> ReportShown {
    let mut shown = ReportShown {
        number: report.number.clone(),
        file: report.file.clone(),
        received: site.shown(report.received),
        supplement: report.supplement,
        facts: Vec::new(),
        people: Vec::new(),
        network: Vec::new(),
        files: Vec::new(),
        texts: Vec::new(),
        unknown: Vec::new(),
        warnings: Vec::new(),
    };
    match &report.document {
        Document::FileDetails(file) => add_file(&mut shown, file),
        Document::Report(tip) => {
            shown.facts = sender_facts(tip);
            shown.people = people_shown(tip);
            shown.network.extend(
                tip.identifiers
                    .iter()
                    .filter(|found| is_network(found))
                    .map(network_shown),
            );
            for file in &tip.files {
                add_file(&mut shown, file);
            }
            shown
                .texts
                .extend(tip.texts.iter().map(|text| (text.label.clone(), text.text.clone())));
            shown.unknown.extend(
                tip.unknown
                    .iter()
                    .map(|unknown| (unknown.path.clone(), unknown.text.clone())),
            );
            shown.warnings.extend(
                tip.warnings
                    .iter()
                    .map(|warning| format!("{}: {}", warning.path, warning.message)),
            );
        }
    }
    shown
}

/// What the report says of itself, its sender and the incident.
fn sender_facts(tip: &CyberTip) -> Vec<Pair> {
    let mut facts = Pairs::default();
    facts.add("Incident", tip.incident.kind.as_deref());
    facts.add(
        "When it happened, as sent",
        tip.incident.at.as_ref().map(|at| at.sent.as_str()),
    );
    facts.add("What that time means", tip.incident.at_description.as_deref());
    facts.add("Platform", tip.incident.platform.as_deref());
    facts.add("Escalation", tip.incident.escalation.as_deref());
    facts.add("Annotations", Some(&tip.incident.annotations.join(", ")));
    facts.add("Batched", tip.incident.batched.as_deref());
    facts.facts(&tip.incident.facts);
    facts.add("Sender", tip.sender.name.as_deref());
    facts.add("The sender’s name was read from", tip.sender.name_from.as_deref());
    facts.add("The sender’s own reference", tip.sender.reference.as_deref());
    facts.add(
        "Received by the clearing house, as sent",
        tip.received_at.as_ref().map(|at| at.sent.as_str()),
    );
    for contact in &tip.sender.contacts {
        facts.contact(contact);
    }
    facts.facts(&tip.sender.facts);
    for detail in &tip.details {
        facts.add("Where it happened", Some(&detail.label));
        facts.facts(&detail.facts);
        for address in &detail.addresses {
            facts.address(address);
        }
    }
    if let Some(police) = &tip.law_enforcement {
        facts.add("Police the sender dealt with", police.agency.as_deref());
        facts.add("Their case number", police.case_number.as_deref());
        if let Some(officer) = &police.officer {
            facts.contact(officer);
        }
        facts.facts(&police.facts);
    }
    facts.facts(&tip.facts);
    facts.0
}

fn people_shown(tip: &CyberTip) -> Vec<PersonShown> {
    let mut people = Vec::new();
    for (place, person) in tip.people.iter().enumerate() {
        let mut facts = Pairs::default();
        facts.add("Known as", Some(&person.display_names.join(", ")));
        facts.add("Preferred name", person.name.preferred.as_deref());
        facts.add("Service", person.service.as_deref());
        facts.add("Age, as said", person.age.as_deref());
        facts.add("Date of birth, as said", person.date_of_birth.as_deref());
        facts.add("Tied to", person.association.as_deref());
        for address in &person.addresses {
            facts.address(address);
        }
        for found in tip
            .identifiers
            .iter()
            .filter(|found| found.person == Some(place) && !is_network(found))
        {
            facts.add(found.identifier.kind.label(), Some(&identifier_words(found)));
        }
        facts.facts(&person.facts);
        people.push(PersonShown {
            role: person.role.label(),
            name: person.name.shown(),
            facts: facts.0,
        });
    }
    people
}

fn is_network(found: &FoundIdentifier) -> bool {
    found.identifier.kind == IdentifierKind::IpAddress
}

fn identifier_words(found: &FoundIdentifier) -> String {
    let mut words = found.identifier.received.reading.clone();
    if !found.identifier.qualifier.is_empty() {
        words = format!("{words} ({})", found.identifier.qualifier);
    }
    for note in &found.notes {
        words = format!("{words}; {}: {}", note.label, note.text);
    }
    words
}

fn network_shown(found: &FoundIdentifier) -> NetworkShown {
    let at = found.at.as_ref().and_then(domain::time::SentTime::instant);
    NetworkShown {
        address: found.identifier.received.reading.clone(),
        port: found.port,
        event: found.event.clone(),
        whose: format!("{}, {}", found.role.label(), found.label),
        sent: found.at.as_ref().map(|at| at.sent.clone()),
        utc: at.map(|at| at.timestamp().strftime("%-d %b %Y, %H:%M:%S").to_string()),
        london: at.map(|at| format!("{}{}", moment(at), at.london().strftime(":%S"))),
    }
}

fn add_file(shown: &mut ReportShown, file: &FileDetails) {
    let mut facts = Pairs::default();
    facts.add("File number", file.file_number.as_deref());
    facts.add("Name at upload", file.original_name.as_deref());
    facts.add(
        "Uploaded, as sent",
        file.uploaded_at.as_ref().map(|at| at.sent.as_str()),
    );
    facts.add("The sender’s class", file.classification.as_deref());
    facts.said("Did the sender look at it?", &file.viewed_by_sender);
    facts.said("Did the sender look at its EXIF?", &file.exif_viewed_by_sender);
    facts.said("Could anyone see it?", &file.publicly_available);
    facts.add("Relevance", file.relevance.as_deref());
    facts.add("Annotations", Some(&file.annotations.join(", ")));
    for digest in &file.digests {
        facts.add(&digest.algorithm, Some(&digest.text));
    }
    for found in file
        .identifiers
        .iter()
        .filter(|found| found.identifier.kind == IdentifierKind::Url)
    {
        facts.add("Where it lay", Some(&found.identifier.received.reading));
    }
    facts.facts(&file.metadata);
    facts.facts(&file.facts);
    shown.network.extend(
        file.identifiers
            .iter()
            .filter(|found| is_network(found))
            .map(network_shown),
    );
    shown.files.push(FileShown {
        name: file.name.clone(),
        facts: facts.0,
    });
    shown
        .texts
        .extend(file.texts.iter().map(|text| (text.label.clone(), text.text.clone())));
    shown.unknown.extend(
        file.unknown
            .iter()
            .map(|unknown| (unknown.path.clone(), unknown.text.clone())),
    );
    shown.warnings.extend(
        file.warnings
            .iter()
            .map(|warning| format!("{}: {}", warning.path, warning.message)),
    );
}

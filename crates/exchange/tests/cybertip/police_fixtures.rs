//! Each JSON fixture, field by field.

use domain::answers::Answer;
use domain::identifiers::IdentifierKind;
use exchange::cybertip::{DigestOf, Document, Form, Role};

use super::{fixture, found, one_report, read_bytes};

#[test]
fn the_download_gives_its_number_its_people_and_its_files() {
    let tip = one_report(&fixture("le-download-01.json"));
    assert_eq!(
        (tip.form, tip.report_number.as_deref()),
        (Form::PoliceJson, Some("900000417"))
    );
    assert_eq!(tip.received_at.as_ref().unwrap().sent, "2026-03-29T09:12:44Z");
    assert_eq!(tip.sender.name.as_deref(), Some("ChatterBox (fixture)"));
    assert_eq!(tip.sender.contacts[0].name.shown(), "Trust Team");
    assert_eq!(
        tip.incident.at_description.as_deref(),
        Some("Time of the last message in the thread.")
    );
    assert_eq!(tip.unknown, []);
    assert_eq!(tip.warnings, []);

    let roles: Vec<Role> = tip.people.iter().map(|person| person.role).collect();
    assert_eq!(roles, [Role::Suspect, Role::Recipient]);
    let suspect = &tip.people[0];
    assert_eq!(
        (suspect.name.shown().as_str(), suspect.age.as_deref()),
        ("Rowan Madeup", Some("41"))
    );
    assert_eq!(suspect.addresses[0].lines, ["22 Nowhere Close"]);
    assert_eq!(
        found(&tip, "river_coach_77")[0].identifier.normal,
        "chatterbox|river_coach_77"
    );
    let backup = found(&tip, "rmadeup.backup@mail.example.net")[0];
    assert_eq!((backup.role, backup.notes[0].text.as_str()), (Role::Suspect, "false"));
    let registration = found(&tip, "192.0.2.17")[0];
    assert_eq!(registration.identifier.normal, "192.0.2.17|51422|1762070352");
    assert_eq!(registration.event.as_deref(), Some("Registration"));
    let recipient = found(&tip, "203.0.113.80")[0];
    assert_eq!(
        (recipient.role, recipient.port, recipient.identifier.normal.as_str()),
        (Role::Recipient, None, "")
    );

    assert_eq!(tip.files.len(), 2);
    let file = &tip.files[0];
    assert_eq!(
        (file.name.as_deref(), file.file_number.as_deref()),
        (Some("pitch.jpg"), Some("1"))
    );
    assert_eq!(file.viewed_by_sender.answer, Answer::Yes);
    assert_eq!(tip.files[1].viewed_by_sender.answer, Answer::NotKnown);
    assert_eq!(file.digests[0].of, DigestOf::AsSent);
    assert_eq!(file.annotations, ["Unconfirmed"]);
    assert_eq!(file.metadata[0].label, "Upload Date and Time");
    assert!(
        file.identifiers
            .iter()
            .any(|one| one.identifier.kind == IdentifierKind::IpAddress)
    );
}

#[test]
fn the_two_forms_of_one_report_match_each_other() {
    let xml = one_report(&fixture("report-02-full-chat.xml"));
    let json = one_report(&fixture("le-download-01.json"));
    let mut same = 0;
    for one in xml.all_identifiers() {
        same += usize::from(
            json.all_identifiers()
                .any(|other| one.identifier.matches(&other.identifier)),
        );
    }
    assert!(same >= 6, "{same}");
}

#[test]
fn a_byte_order_mark_and_a_number_as_text_are_read() {
    let bytes = fixture("le-download-02-sparse-bom.json");
    assert!(bytes.starts_with(b"\xEF\xBB\xBF"));
    let tip = one_report(&bytes);
    assert_eq!(tip.report_number.as_deref(), Some("900000418"));
    assert_eq!(
        (tip.people.len(), tip.identifiers.len(), tip.files.len()),
        (0, 0, 0),
        "a person of whom nothing is said"
    );
    assert_eq!(tip.texts.len(), 1);
}

#[test]
fn keys_that_nobody_told_us_of_are_kept_with_their_lines() {
    let text = "{\"reportId\": 1,\n\"newKey\": {\"inner\": [\"one\", 2.50]},\n\"reportedInformation\": {\"incidentSummary\": \
                {\"incidentType\": \"Misleading Domain Name\", \"incidentDateTime\": null, \"newer\": true}}}";
    let tip = one_report(text.as_bytes());
    let unknown: Vec<(&str, Option<u64>, &str)> = tip
        .unknown
        .iter()
        .map(|one| (one.path.as_str(), one.line, one.text.as_str()))
        .collect();
    assert_eq!(
        unknown,
        [
            ("report/reportedInformation/incidentSummary/newer", Some(3), "true"),
            ("report/newKey/inner", Some(2), "one"),
            ("report/newKey/inner", Some(2), "2.50"),
        ]
    );
    assert_eq!(tip.warnings.len(), 2, "no time, no sender: {:?}", tip.warnings);
}

#[test]
fn a_key_that_comes_twice_is_kept_twice() {
    let text =
        r#"{"reportId":"1","reportId":"2","reportedInformation":{"reportingEsp":{"espName":"A","espName":"B"}}}"#;
    let tip = one_report(text.as_bytes());
    assert_eq!(tip.report_number.as_deref(), Some("1"));
    let texts: Vec<&str> = tip.unknown.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(texts, ["B", "2"]);
}

#[test]
fn a_list_of_reports_gives_each() {
    let one = r#"{"reportId":1,"reportedInformation":{"incidentSummary":{"incidentType":"x"}}}"#;
    let both = read_bytes(format!("[{one},{one}]").as_bytes()).unwrap();
    assert_eq!(both.len(), 2);
    assert!(matches!(both[1], Document::Report(_)));
}

#[test]
fn lists_that_are_not_wrapped_are_read_as_well() {
    let text = r#"{"reportId":1,"reportedInformation":{"reportedPeople":{"reportedPersons":{"emails":["a@example.org"],
        "phones":[{"value":"07700 900123"}],"screenName":"river","languages":["English","Welsh"]}}}}"#;
    let tip = one_report(text.as_bytes());
    assert_eq!(found(&tip, "a@example.org")[0].role, Role::Suspect);
    assert_eq!(found(&tip, "07700 900123")[0].identifier.normal, "+447700900123");
    assert_eq!(found(&tip, "river").len(), 1);
    assert_eq!(tip.people[0].facts.len(), 2);
}

#[test]
fn nul_in_a_text_is_kept_in_the_identifier_and_written_out_elsewhere() {
    let text = r#"{"reportId":1,"reportedInformation":{"reportedPeople":{"reportedPersons":[{"firstName":"Ro\u0000wan",
        "screenName":{"value":"ri\u0000ver"}}]}}}"#;
    let tip = one_report(text.as_bytes());
    assert_eq!(tip.people[0].name.first.as_deref(), Some("Ro\\0wan"));
    let name = &tip.identifiers[0].identifier;
    assert_eq!(name.received.sent(), b"ri\0ver");
    assert!(!serde_json::to_string(&tip).unwrap().contains("\\u0000"));
}

//! Each XML fixture, field by field.

use domain::answers::Answer;
use domain::identifiers::IdentifierKind;
use domain::time::TimeReading;
use exchange::cybertip::{DigestOf, Form, Role};

use super::{fixture, found, one_file, one_report};

fn instant(text: Option<&domain::time::SentTime>) -> String {
    format!("{:?}", text.unwrap().instant().unwrap())
}

#[test]
fn the_smallest_report_has_what_it_has_and_nothing_else() {
    let tip = one_report(&fixture("report-01-minimal-webpage.xml"));
    assert_eq!(tip.form, Form::PlatformXml);
    assert_eq!(tip.report_number, None);
    assert_eq!(
        tip.incident.kind.as_deref(),
        Some("Misleading Words or Digital Images on the Internet")
    );
    assert_eq!(instant(tip.incident.at.as_ref()), "2026-01-14T20:15:31Z");
    assert_eq!(tip.sender.name.as_deref(), Some("forum.example.org"));
    assert_eq!(
        tip.sender.name_from.as_deref(),
        Some("report/reporter/reportingPerson/email")
    );
    let [url, email] = tip.identifiers.as_slice() else {
        panic!("{:?}", tip.identifiers)
    };
    assert_eq!(
        url.identifier.normal,
        "https://forum.example.org/t/saturday-football/118"
    );
    assert_eq!((url.role, url.line), (Role::Unknown, Some(9)));
    assert_eq!(
        (email.role, email.identifier.kind),
        (Role::Reporter, IdentifierKind::Email)
    );
    assert!(tip.people.is_empty() && tip.unknown.is_empty() && tip.warnings.is_empty());
}

#[test]
fn the_full_chat_report_keeps_its_people_apart() {
    let tip = one_report(&fixture("report-02-full-chat.xml"));
    assert_eq!(tip.unknown, []);
    assert_eq!(tip.warnings, []);
    assert_eq!(tip.sender.name.as_deref(), Some("ChatterBox (fixture)"));
    assert_eq!(tip.sender.name_from.as_deref(), Some("report/incidentSummary/platform"));
    assert!(
        tip.incident
            .escalation
            .as_ref()
            .unwrap()
            .starts_with("Fixture: the user asked")
    );
    assert_eq!(tip.incident.annotations, ["minorToMinorInteraction"]);
    assert_eq!(
        tip.incident.at_description.as_deref(),
        Some("Time of the last message in the thread.")
    );
    let kinds: Vec<&str> = tip.details.iter().map(|detail| detail.kind.as_str()).collect();
    assert_eq!(kinds, ["chatImIncident", "webPageIncident"]);
    assert_eq!(tip.details[1].facts[0].text, "true");

    let police = tip.law_enforcement.as_ref().unwrap();
    assert_eq!(police.case_number.as_deref(), Some("TVP-2026-00417"));
    let officer = police.officer.as_ref().unwrap();
    assert_eq!(
        (officer.name.shown().as_str(), officer.phones[0].as_str()),
        ("Ada Fixture", "+44 1632 960144")
    );
    assert!(
        found(&tip, "ada.fixture@teesvale.example.org").is_empty(),
        "an officer's address is no identifier of the case"
    );
    assert_eq!(police.facts.len(), 4);

    let roles: Vec<Role> = tip.people.iter().map(|person| person.role).collect();
    assert_eq!(roles, [Role::Suspect, Role::Suspect, Role::Recipient, Role::Victim]);
    let suspect = &tip.people[0];
    assert_eq!(suspect.name.shown(), "Rowan Madeup");
    assert_eq!(
        (suspect.age.as_deref(), suspect.date_of_birth.as_deref()),
        (Some("41"), Some("1984-02-29"))
    );
    assert_eq!(suspect.display_names, ["Coach River ⚽", "River C."]);
    assert_eq!(suspect.addresses[0].postcode.as_deref(), Some("TS99 1AA"));
    assert!(
        suspect
            .facts
            .iter()
            .any(|fact| fact.label == "Account temporarily disabled: reenabled date")
    );
    let linked = &tip.people[1];
    assert_eq!(
        (linked.associated_with, linked.association.as_deref()),
        (Some(0), Some("Linked"))
    );
    assert_eq!(linked.service.as_deref(), Some("PhotoPost"));
    let victim = &tip.people[3];
    assert_eq!(
        (victim.name.first.as_deref(), victim.age.as_deref()),
        (Some("Mia"), Some("12"))
    );
}

#[test]
fn the_identifiers_of_the_full_report_know_whose_they_are() {
    let tip = one_report(&fixture("report-02-full-chat.xml"));
    let screen_name = found(&tip, "river_coach_77");
    assert_eq!(screen_name.len(), 1);
    assert_eq!(screen_name[0].identifier.normal, "chatterbox|river_coach_77");
    assert_eq!((screen_name[0].role, screen_name[0].person), (Role::Suspect, Some(0)));
    assert_eq!(screen_name[0].label, "Reported user: screen name");
    assert_eq!(screen_name[0].path, "report/personOrUserReported/screenName");
    assert_eq!(
        found(&tip, "river.c.photos")[0].identifier.normal,
        "photopost|river.c.photos"
    );
    let names = found(&tip, "mia.goals12");
    let roles: Vec<Role> = names.iter().map(|one| one.role).collect();
    assert_eq!(roles, [Role::Recipient, Role::Victim]);

    let phone = found(&tip, "7700 900123");
    assert_eq!(phone[0].identifier.normal, "+447700900123");
    let notes: Vec<(&str, &str)> = phone[0]
        .notes
        .iter()
        .map(|note| (note.label.as_str(), note.text.as_str()))
        .collect();
    assert_eq!(
        notes,
        [
            ("Type", "Mobile"),
            ("Verified", "true"),
            ("Verification date", "2025-11-02T08:00:00Z"),
            ("Country calling code", "+44")
        ]
    );

    let login = found(&tip, "2001:db8:4f3:1::17")[0];
    assert_eq!(login.identifier.normal, "2001:db8:4f3:1::17|60021|1774735124");
    assert_eq!((login.event.as_deref(), login.port), (Some("Login"), Some(60_021)));
    assert_eq!(login.at.as_ref().unwrap().sent, "2026-03-28T21:58:44+00:00");
    let mapped = found(&tip, "::ffff:198.51.100.9")[0];
    assert_eq!(mapped.identifier.normal, "", "no port, no match");
    assert_eq!(mapped.identifier.search_terms(), ["198.51.100.9"]);
    assert_eq!(mapped.notes[0].text, "true");
    let device = found(&tip, "004999010640000")[0];
    assert_eq!(
        (device.identifier.kind, device.identifier.normal.as_str()),
        (IdentifierKind::Device, "imei|00499901064000")
    );
}

#[test]
fn what_is_mined_from_text_is_labelled_so() {
    let tip = one_report(&fixture("report-03-email.xml"));
    let all = found(&tip, "sender.fixture@mail.example.com");
    let from_text: Vec<(bool, Role)> = all.iter().map(|one| (one.from_text, one.role)).collect();
    assert_eq!(
        from_text,
        [(false, Role::Unknown), (true, Role::Unknown), (false, Role::Suspect)],
        "in the incident, in the message text, at the reported person"
    );
    assert_eq!(instant(tip.incident.at.as_ref()), "2026-02-11T11:30:00Z");
    let content = tip.texts.iter().find(|text| text.path.ends_with("content")).unwrap();
    assert!(content.text.contains("X-Ymail-Msg-Id: FX-000017\n\nIs maths homework"));
    assert_eq!(content.label, "Email incident: content");
}

#[test]
fn a_parents_account_is_not_called_the_suspects() {
    let tip = one_report(&fixture("report-04-online-gaming.xml"));
    let parent = &tip.people[1];
    assert_eq!((parent.role, parent.associated_with), (Role::Unknown, Some(0)));
    assert_eq!(parent.name.shown(), "Pat Q Invented");
    assert_eq!(parent.age.as_deref(), Some("45"));
    assert_eq!(found(&tip, "pat.invented@mail.example.org")[0].role, Role::Unknown);
    assert_eq!(instant(tip.incident.at.as_ref()), "2026-06-30T23:59:59.5Z");
    assert_eq!(tip.people[2].role, Role::Victim);
    assert_eq!(tip.unknown, []);
}

#[test]
fn a_british_phone_in_two_parts_is_one_number() {
    let tip = one_report(&fixture("report-05-cellphone-uk.xml"));
    assert_eq!(found(&tip, "7700 900456")[0].identifier.normal, "+447700900456");
    assert_eq!(instant(tip.incident.at.as_ref()), "2026-10-25T00:30:00Z");
    assert_eq!(tip.details[1].addresses[0].city.as_deref(), Some("Teesvale"));
    let latitude = &tip.details[0].facts[0];
    assert_eq!(
        (latitude.label.as_str(), latitude.text.as_str()),
        ("Latitude", "54.5701")
    );
    assert_eq!(tip.unknown, []);
}

#[test]
fn one_address_with_and_one_without_port_are_both_kept_and_do_not_match() {
    let tip = one_report(&fixture("report-06-peer2peer.xml"));
    let both = found(&tip, "192.0.2.200");
    assert_eq!(both.len(), 2);
    assert_eq!(both[0].identifier.normal, "192.0.2.200|4662|1777957505");
    assert_eq!(both[1].identifier.normal, "");
    assert!(!both[0].identifier.matches(&both[1].identifier));
    assert_eq!(both[1].role, Role::Suspect);
}

#[test]
fn a_batched_report_has_all_its_people() {
    let tip = one_report(&fixture("report-07-batched-viral.xml"));
    assert_eq!(tip.incident.batched.as_deref(), Some("VIRAL_POTENTIAL_MEME"));
    assert_eq!(tip.people.len(), 12);
    let last = found(&tip, "500011")[0];
    assert_eq!(
        (last.person, last.label.as_str()),
        (Some(11), "Reported user 12: account number at the platform")
    );
    assert_eq!(last.path, "report/personOrUserReported[12]/espIdentifier");
    assert_eq!(last.identifier.normal, "chatterbox.example.com|500011");
}

#[test]
fn letters_of_all_scripts_come_through() {
    let tip = one_report(&fixture("report-08-newsgroup-i18n.xml"));
    assert_eq!(tip.people[0].display_names, ["مها"]);
    assert_eq!(found(&tip, "wéather_fån")[0].identifier.kind, IdentifierKind::Username);
    assert!(tip.texts[0].text.contains("天気はどう? <b>not markup</b> & raw"));
}

#[test]
fn file_details_say_what_was_viewed_and_what_was_not_said() {
    let file = one_file(&fixture("filedetails-01-full.xml"));
    assert_eq!(file.report_number.as_deref(), Some("900000417"));
    assert_eq!(file.original_name.as_deref(), Some("IMG_0417 pitch & goal.jpg"));
    assert_eq!(file.viewed_by_sender.answer, Answer::Yes);
    assert_eq!(file.exif_viewed_by_sender.answer, Answer::No);
    assert_eq!(file.publicly_available.answer, Answer::No);
    assert_eq!(file.classification.as_deref(), Some("B2"));
    assert_eq!(file.annotations, ["viral", "generativeAi"]);
    let digests: Vec<(&str, DigestOf)> = file
        .digests
        .iter()
        .map(|one| (one.algorithm.as_str(), one.of))
        .collect();
    assert_eq!(
        digests,
        [
            ("MD5", DigestOf::AsUploaded),
            ("SHA1", DigestOf::AsUploaded),
            ("SHA256", DigestOf::AsUploaded)
        ]
    );
    let md5 = file
        .identifiers
        .iter()
        .find(|one| one.identifier.kind == IdentifierKind::FileDigest)
        .unwrap();
    assert_eq!(md5.identifier.normal, "md5|1ff9c4725fd6ba463241f236567c4b74");
    let upload = file
        .identifiers
        .iter()
        .find(|one| one.identifier.kind == IdentifierKind::IpAddress)
        .unwrap();
    assert_eq!(upload.event.as_deref(), Some("Upload"));
    assert_eq!(upload.identifier.normal, "2001:db8:4f3:1::17|60021|1774737612");
    assert_eq!(file.metadata[1].label, "DateTimeOriginal");
    assert_eq!((file.unknown.len(), file.warnings.len(), file.texts.len()), (0, 0, 2));

    let unseen = one_file(&fixture("filedetails-02-not-viewed.xml"));
    assert_eq!(unseen.viewed_by_sender.answer, Answer::No);
    assert_eq!(
        unseen.exif_viewed_by_sender.answer,
        Answer::NotKnown,
        "not said is not no"
    );
    assert_eq!(unseen.relevance.as_deref(), Some("Supplemental Reported"));

    let meme = one_file(&fixture("filedetails-03-meme.xml"));
    assert_eq!(meme.facts[0].label, "Potential meme");
    assert!(matches!(
        one_file(&fixture("filedetails-01-full.xml"))
            .uploaded_at
            .unwrap()
            .reading,
        TimeReading::Instant(_)
    ));
}

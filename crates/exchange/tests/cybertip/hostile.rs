//! The report with something unpleasant in every field: read, kept, and quoted nowhere that it could do harm.

use exchange::cybertip::{Document, Role};

use super::{fixture, found, one_report};

#[test]
fn a_hostile_report_is_read_and_kept_as_plain_text() {
    let tip = one_report(&fixture("hostile.xml"));
    let people: Vec<Role> = tip.people.iter().map(|person| person.role).collect();
    assert_eq!(people, [Role::Suspect, Role::Suspect, Role::Recipient, Role::Victim]);
    assert!(tip.people[0].display_names.iter().any(|name| name.len() == 6_000));
    let chat = tip
        .texts
        .iter()
        .find(|text| text.path.ends_with("chatImIncident/content"))
        .unwrap();
    assert!(
        chat.text
            .starts_with("<svg/onload=alert('rain')> '; DROP TABLE referrals; -- </content><report>")
    );
    assert!(chat.text.ends_with("]]> it rained at the match"));
    assert!(
        tip.unknown
            .iter()
            .any(|one| one.path.ends_with("personOrUserReported/constructor"))
    );
    assert!(tip.incident.annotations.contains(&"onclick-goal".to_owned()));
    assert_eq!(tip.files.len(), 1);
    assert!(tip.warnings.len() > 20, "{}", tip.warnings.len());
}

#[test]
fn hostile_identifiers_match_nothing_that_they_are_not() {
    let tip = one_report(&fixture("hostile.xml"));
    for text in ["192.0.2.1' OR '1'='1", "192.0.2.256", "2001:db8::1"] {
        let all = found(&tip, text);
        assert_eq!(all.len(), 3, "{text}: at the suspect, the recipient and the victim");
        assert!(all.iter().all(|one| one.identifier.normal.is_empty()));
    }
    for url in found(&tip, "javascript:alert('weather')") {
        assert_eq!(url.identifier.normal, "");
    }
    for one in tip.all_identifiers() {
        let normal = &one.identifier.normal;
        assert!(normal.len() <= domain::identifiers::LONGEST_NORMAL);
        assert!(
            !normal.contains(['\u{202E}', '\u{200B}', '\u{FEFF}', '\0']),
            "{normal:?}"
        );
    }
}

#[test]
fn messages_and_labels_never_quote_what_was_sent() {
    let tip = one_report(&fixture("hostile.xml"));
    for warning in tip
        .warnings
        .iter()
        .chain(tip.files.iter().flat_map(|file| &file.warnings))
    {
        assert!(!warning.message.contains(['<', '{', '\u{202E}']), "{}", warning.message);
    }
    let json = serde_json::to_string(&Document::Report(tip.clone())).unwrap();
    let again: Document = serde_json::from_str(&json).unwrap();
    assert_eq!(again, Document::Report(tip));
}

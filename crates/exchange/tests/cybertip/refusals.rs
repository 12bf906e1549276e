//! What is refused, why, and where.

use exchange::cybertip::{Document, Limits, Refused, Why, content_digest, read, read_file};

use super::{fixture, fixtures, one_report, read_bytes, report_with};

fn refused(bytes: impl AsRef<[u8]>) -> Refused {
    let refused = read_bytes(bytes.as_ref()).unwrap_err();
    assert!(
        refused.reason.len() > 40 && refused.reason.ends_with('.'),
        "{}",
        refused.reason
    );
    refused
}

#[test]
fn receipts_are_no_reports() {
    for name in fixtures("response-") {
        let refused = refused(fixture(&name));
        assert_eq!(refused.why, Why::Receipt, "{name}");
        assert!(refused.element.is_some() && refused.line.is_some());
    }
    assert_eq!(refused(r#"{"responseCode":0,"reportId":1}"#).why, Why::Receipt);
}

#[test]
fn the_text_of_a_pdf_is_refused_with_what_to_do_instead() {
    let refused = refused(fixture("le-pdf-text-01.txt"));
    assert_eq!(refused.why, Why::NotAReport);
    assert!(refused.reason.contains("JSON"));
}

#[test]
fn every_truncation_of_a_report_is_refused() {
    for name in [
        "report-02-full-chat.xml",
        "le-download-01.json",
        "filedetails-01-full.xml",
    ] {
        let whole = fixture(name);
        let end = whole.trim_ascii_end().len();
        for length in (0..end).step_by(7) {
            let refused = refused(&whole[..length]);
            let expected = [Why::Malformed, Why::NotAReport, Why::Encoding];
            assert!(expected.contains(&refused.why), "{name} cut at {length}: {refused:?}");
        }
    }
}

#[test]
fn a_refusal_names_the_line() {
    let refused = refused("<report>\n  <incidentSummary>\n  </incidentSumary>\n</report>");
    assert_eq!((refused.why, refused.line), (Why::Malformed, Some(3)));
}

#[test]
fn document_types_and_entities_are_refused() {
    let bomb = "<?xml version='1.0'?>\n<!DOCTYPE r [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]><report>&b;</report>";
    let refused_bomb = refused(bomb);
    assert_eq!((refused_bomb.why, refused_bomb.line), (Why::Entities, Some(2)));
    let outside = "<!DOCTYPE report SYSTEM \"https://example.org/report.dtd\"><report/>";
    assert_eq!(refused(outside).why, Why::Entities);
    assert_eq!(
        refused(report_with("<additionalInfo>&weather;</additionalInfo>")).why,
        Why::Entities
    );
}

#[test]
fn wrong_encodings_are_refused() {
    let declared = report_with("").replace("<report>", "<?xml version='1.0' encoding='UTF-8'?><report>");
    let little: Vec<u8> = declared.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = declared.encode_utf16().flat_map(u16::to_be_bytes).collect();
    assert_eq!(refused(&little).why, Why::Encoding);
    assert_eq!(refused(&big).why, Why::Encoding);
    let mut latin = report_with("\n<additionalInfo>caf").into_bytes();
    latin.truncate(latin.len() - "</report>".len());
    latin.extend_from_slice(b"\xE9</additionalInfo></report>");
    let latin = refused(&latin);
    assert_eq!((latin.why, latin.line), (Why::Encoding, Some(4)));
}

#[test]
fn too_large_too_deep_and_too_many_are_refused() {
    let small = Limits {
        max_bytes: 100,
        ..Limits::default()
    };
    assert_eq!(read(&[b' '; 101], &small).unwrap_err().why, Why::TooLarge);
    let deep = format!("{}{}", "<a>".repeat(100_000), "</a>".repeat(100_000));
    assert_eq!(refused(&deep).why, Why::TooDeep);
    assert_eq!(refused("[".repeat(1_000_000)).why, Why::TooDeep);
    assert_eq!(refused(report_with(&"<a/>".repeat(300_000))).why, Why::TooMany);
}

#[test]
fn a_gigabyte_on_disk_is_refused_before_a_byte_is_read() {
    let folder = std::env::temp_dir().join(format!("exchange-cybertip-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let (huge, good) = (folder.join("huge.xml"), folder.join("good.xml"));
    // A sparse file: a gigabyte long, with nothing in it.
    std::fs::File::create(&huge).unwrap().set_len(1 << 30).unwrap();
    std::fs::write(&good, report_with("")).unwrap();
    let limits = Limits::default();
    let results = [
        read_file(&huge, &limits),
        read_file(&good, &limits),
        read_file(&folder, &limits),
    ];
    let nowhere = read_file(&folder.join("nowhere.xml"), &limits);
    std::fs::remove_dir_all(&folder).unwrap();
    let [huge, good, a_folder] = results;
    assert_eq!(huge.unwrap_err().why, Why::TooLarge);
    assert!(matches!(good.unwrap().as_slice(), [Document::Report(_)]));
    assert_eq!(a_folder.unwrap_err().why, Why::Unreadable);
    assert_eq!(nowhere.unwrap_err().why, Why::Unreadable);
}

#[test]
fn a_report_without_its_obligatory_parts_is_refused_by_name() {
    let whole = report_with("");
    for (gone, element) in [
        (
            "<incidentType>Misleading Domain Name</incidentType>",
            "report/incidentSummary/incidentType",
        ),
        (
            "<incidentDateTime>2026-01-14T20:15:31Z</incidentDateTime>",
            "report/incidentSummary/incidentDateTime",
        ),
    ] {
        let refused = refused(whole.replace(gone, ""));
        assert_eq!((refused.why, refused.element.as_deref()), (Why::Missing, Some(element)));
        assert_eq!(refused.line, Some(2));
    }
    assert_eq!(
        refused("<report></report>").element.as_deref(),
        Some("report/incidentSummary")
    );
    let file = refused("<fileDetails>\n<fileId>1</fileId></fileDetails>");
    assert_eq!(
        (file.why, file.element.as_deref()),
        (Why::Missing, Some("fileDetails/reportId"))
    );
    assert_eq!(
        refused(r#"{"reportId":1,"reportedInformation":null}"#).why,
        Why::Missing
    );
    assert_eq!(refused(r#"{"weather":"rain"}"#).why, Why::NotAReport);
    assert_eq!(refused("[]").why, Why::NotAReport);
    assert_eq!(refused("<weather>rain</weather>").why, Why::NotAReport);
    assert_eq!(refused("").why, Why::NotAReport);
    assert_eq!(refused("It rained.").why, Why::NotAReport);
}

#[test]
fn a_day_that_never_was_is_refused_wherever_it_stands() {
    let never = "2026-02-30T10:00:00Z";
    let incident = refused(report_with("").replace("2026-01-14T20:15:31Z", never));
    assert_eq!((incident.why, incident.line), (Why::ImpossibleDate, Some(2)));
    assert_eq!(
        incident.element.as_deref(),
        Some("report/incidentSummary/incidentDateTime")
    );
    for more in [
        format!(
            "<personOrUserReported><ipCaptureEvent><ipAddress>192.0.2.1</ipAddress><dateTime>{never}</dateTime></ipCaptureEvent></personOrUserReported>"
        ),
        format!("<personOrUserReported><deviceId><dateTime>{never}</dateTime></deviceId></personOrUserReported>"),
        "<victim><victimPerson><dateOfBirth>2013-02-29</dateOfBirth></victimPerson></victim>".to_owned(),
        format!(
            "<victim><victimPerson><email verificationDate=\"{never}\">a@example.org</email></victimPerson></victim>"
        ),
        format!(
            "<victim><accountTemporarilyDisabled disabledDate='{never}'>true</accountTemporarilyDisabled></victim>"
        ),
        format!("<fileDetails><uploadedToEspTimestamp>{never}</uploadedToEspTimestamp></fileDetails>"),
    ] {
        let refused = refused(report_with(&more));
        assert_eq!((refused.why, refused.line), (Why::ImpossibleDate, Some(3)), "{more}");
    }
    let json = format!(r#"{{"reportId":1,"dateReceived":"{never}","reportedInformation":{{"a":1}}}}"#);
    assert_eq!(refused(json).why, Why::ImpossibleDate);
}

#[test]
fn an_unknown_zone_is_kept_raw_with_a_warning() {
    for sent in [
        "2026-01-14T20:15:31 Neverland/Standard",
        "2026-01-14 20:15",
        "after school",
    ] {
        let tip = one_report(report_with("").replace("2026-01-14T20:15:31Z", sent).as_bytes());
        let at = tip.incident.at.unwrap();
        assert_eq!((at.sent.as_str(), at.instant()), (sent, None));
        let about = tip
            .warnings
            .iter()
            .filter(|warning| warning.path.ends_with("incidentDateTime"));
        assert_eq!(about.count(), 1, "{sent}");
    }
}

#[test]
fn bad_addresses_and_ports_are_kept_raw_with_a_warning() {
    for (address, port, sure) in [
        ("192.0.2.256", "443", "443"),
        ("192.0.2.1", "65536", ""),
        ("192.0.2.1", "0", ""),
        ("::1::", "-1", ""),
    ] {
        let more = format!(
            "<personOrUserReported><ipCaptureEvent><ipAddress>{address}</ipAddress><dateTime>2026-01-14T20:15:31Z</dateTime>\
             <port>{port}</port></ipCaptureEvent></personOrUserReported>"
        );
        let tip = one_report(report_with(&more).as_bytes());
        let found = &tip.identifiers[0];
        assert_eq!(found.identifier.received.reading, address);
        assert_eq!(found.identifier.normal, "");
        assert_eq!(found.port.map(|port| port.to_string()).unwrap_or_default(), sure);
        assert!(!sure.is_empty() || found.notes.iter().any(|note| note.text == port));
        assert!(
            tip.warnings
                .iter()
                .any(|warning| warning.path.contains("ipCaptureEvent")),
            "{address} {port}"
        );
    }
}

#[test]
fn an_event_about_nothing_is_no_identifier_but_is_kept() {
    let more = "<personOrUserReported><ipCaptureEvent><eventName>Login</eventName><dateTime>2026-01-14T20:15:31Z</dateTime>\
                <port>443</port><possibleProxy>true</possibleProxy></ipCaptureEvent>\
                <deviceId><idType>IMEI</idType></deviceId></personOrUserReported>";
    let tip = one_report(report_with(more).as_bytes());
    assert!(tip.identifiers.is_empty(), "{:?}", tip.identifiers);
    let kept: Vec<&str> = tip.unknown.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(kept, ["2026-01-14T20:15:31Z", "Login", "443", "true", "IMEI"]);
}

#[test]
fn pictures_videos_and_archives_are_refused_and_never_quoted() {
    for (bytes, why) in [
        (b"\xFF\xD8\xFF\xE0\0\x10JFIF".as_slice(), Why::Media),
        (b"\x89PNG\r\n\x1a\n", Why::Media),
        (b"\0\0\0\x18ftypmp42", Why::Media),
        (b"RIFF\0\0\0\0WEBP", Why::Media),
        (b"PK\x03\x04report.xml", Why::Archive),
        (b"%PDF-1.7", Why::Archive),
        (b"\xEF\xBB\xBF\xFF\xD8\xFF", Why::Media),
    ] {
        assert_eq!(refused(bytes).why, why);
    }
}

#[test]
fn pictures_inside_a_report_are_refused_and_never_quoted() {
    let block = "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJ";
    let hidden = block.replacen('/', "&#47;", 1);
    for more in [
        format!("<additionalInfo>see: {block}</additionalInfo>"),
        format!("<additionalInfo>see: {hidden}</additionalInfo>"),
        format!("<additionalInfo><![CDATA[{block}]]></additionalInfo>"),
        format!("<victim><picture kind='{block}'/></victim>"),
        format!("<!-- {block} -->"),
        "<additionalInfo>&#100;ata:image/png;base64,AAAA</additionalInfo>".to_owned(),
    ] {
        let refused = refused(report_with(&more));
        assert_eq!((refused.why, refused.line), (Why::Embedded, Some(3)), "{more}");
        assert!(!refused.to_string().contains("AAQSkZ"));
    }
    let json = format!(
        r#"{{"reportId":1,"reportedInformation":{{"additionalInformations":[{{"value":"{}"}}]}}}}"#,
        block.replace('/', "\\/")
    );
    let refused = refused(json);
    assert_eq!(refused.why, Why::Embedded);
    assert_eq!(
        refused.element.as_deref(),
        Some("report/reportedInformation/additionalInformations/value")
    );
}

#[test]
fn several_documents_in_one_file_are_each_read() {
    let text = format!(
        "<batch note='n'>{}<fileDetails><reportId>7</reportId><fileId>8</fileId></fileDetails><x>y</x></batch>",
        report_with("")
    );
    let documents = read_bytes(text.as_bytes()).unwrap();
    let [Document::Report(tip), Document::FileDetails(file)] = documents.as_slice() else {
        panic!("{documents:?}")
    };
    let beside: Vec<&str> = tip.unknown.iter().map(|one| one.text.as_str()).collect();
    assert_eq!((beside, file.file_number.as_deref()), (vec!["n", "y"], Some("8")));
}

#[test]
fn the_same_bytes_have_the_same_digest() {
    let hex: String = content_digest(b"abc")
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect::<Vec<_>>()
        .concat();
    assert_eq!(
        hex, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "FIPS 180-4, the example of one block"
    );
}

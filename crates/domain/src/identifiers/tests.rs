use super::*;
use proptest::prelude::*;
use std::net::IpAddr;

fn normal(kind: IdentifierKind, qualifier: &str, text: &str) -> String {
    Identifier::new(kind, qualifier, text).normal
}
fn at(text: &str) -> Option<Instant> {
    crate::time::SentTime::read(text).instant()
}

#[test]
fn a_code_reads_back_as_its_kind() {
    for kind in IdentifierKind::ALL {
        assert_eq!(IdentifierKind::from_code(kind.code()), Some(kind));
        assert_eq!(serde_json::to_string(&kind).unwrap(), format!("\"{}\"", kind.code()));
        assert!(!kind.label().is_empty());
    }
    assert_eq!(IdentifierKind::from_code("nickname"), None);
}

#[test]
fn a_username_matches_however_it_is_dressed_but_only_on_its_platform() {
    let plain = Identifier::new(IdentifierKind::Username, "ChatterBox", "river_coach_77");
    assert_eq!(plain.normal, "chatterbox|river_coach_77");
    for dressed in [
        "@River_Coach_77",
        " RIVER_coach_77\u{200B}",
        "ｒｉｖｅｒ＿ｃｏａｃｈ＿７７",
        "𝓻𝓲𝓿𝓮𝓻_𝐜𝐨𝐚𝐜𝐡_𝟕𝟕",
        "\u{202E}river_coach_77",
    ] {
        let other = Identifier::new(IdentifierKind::Username, " chatterbox ", dressed);
        assert!(plain.matches(&other), "{dressed}: {}", other.normal);
        assert_eq!(other.received.sent(), dressed.as_bytes());
        assert_eq!(other.search_terms(), ["river_coach_77"]);
    }
    let elsewhere = Identifier::new(IdentifierKind::Username, "PhotoPost", "river_coach_77");
    assert!(!plain.matches(&elsewhere));
    let nowhere = Identifier::new(IdentifierKind::Username, "", "river_coach_77");
    assert_eq!(nowhere.normal, "");
    assert_eq!(nowhere.search_terms(), ["river_coach_77"]);
    assert_eq!(
        normal(IdentifierKind::Username, "p", "we\u{301}ather_fa\u{30A}n"),
        normal(IdentifierKind::Username, "p", "wéather_fån")
    );
}

#[test]
fn one_british_number_has_one_form_however_it_is_written() {
    for (code, text) in [
        ("", "+447700900123"),
        ("", "07700 900123"),
        ("", "+44 (0)7700 900 123"),
        ("", "0044 7700-900123"),
        ("", "447700900123"),
        ("+44", "7700 900123"),
        ("+44", "07700 900123"),
        ("", "tel:+44-7700-900123;ext=204"),
        ("", "07700 900123 ext. 204"),
        ("", "٠٧٧٠٠ ٩٠٠١٢٣"),
    ] {
        assert_eq!(
            normal(IdentifierKind::Phone, code, text),
            "+447700900123",
            "{code} {text}"
        );
    }
    let terms = Identifier::new(IdentifierKind::Phone, "", "07700 900123").search_terms();
    assert_eq!(terms, ["+447700900123", "447700900123", "07700900123"]);
}

#[test]
fn what_is_no_phone_number_has_no_normal_form() {
    for text in [
        "7700 900123",
        "",
        "+",
        "call me",
        "0800-WEATHER",
        "+0 7700 900123",
        "+4477009001230000",
        "0123",
        "++447700900123",
    ] {
        assert_eq!(normal(IdentifierKind::Phone, "", text), "", "{text}");
    }
    assert_eq!(normal(IdentifierKind::Phone, "+39", "06 1234 5678"), "+390612345678");
}

#[test]
fn an_email_address_loses_its_capitals_and_keeps_its_tag() {
    for text in [
        "Rowan.Madeup+fish@Mail.Example.ORG",
        " <rowan.madeup+fish@mail.example.org.> ",
    ] {
        let found = Identifier::new(IdentifierKind::Email, "", text);
        assert_eq!(found.normal, "rowan.madeup+fish@mail.example.org");
        assert_eq!(
            found.search_terms(),
            [
                "rowan.madeup+fish@mail.example.org",
                "rowan.madeup+fish",
                "rowan.madeup"
            ]
        );
    }
    for text in [
        "rowan",
        "@example.org",
        "a b@example.org",
        "a@",
        "a@b@example.org",
        "a@example..org",
    ] {
        assert_eq!(normal(IdentifierKind::Email, "", text), "", "{text}");
    }
    let long = format!("{}@example.org", "a".repeat(65));
    assert_eq!(normal(IdentifierKind::Email, "", &long), "");
}

#[test]
fn an_ip_address_matches_only_with_port_and_time() {
    let when = at("2026-03-28T21:58:44Z");
    let whole = Identifier::ip("2001:DB8:04f3:1:0:0:0:17", Some(60_021), when);
    assert_eq!(whole.normal, "2001:db8:4f3:1::17|60021|1774735124");
    assert!(whole.matches(&Identifier::ip("[2001:db8:4f3:1::17]:60021", None, when)));
    assert_eq!(whole.search_terms(), ["2001:db8:4f3:1::17"]);
    for part in [
        Identifier::ip("192.0.2.17", Some(51_422), None),
        Identifier::ip("192.0.2.17", None, when),
        Identifier::ip("192.0.2.17", Some(0), when),
        Identifier::ip("192.0.2.17:1", Some(2), when),
        Identifier::ip("192.0.2.999", Some(51_422), when),
        Identifier::ip("192.0.02.17", Some(51_422), when),
        Identifier::new(IdentifierKind::IpAddress, "", "192.0.2.17"),
    ] {
        assert_eq!(part.normal, "");
        assert!(!part.matches(&part));
    }
    let mapped = Identifier::ip("::ffff:198.51.100.9", Some(1), at("1970-01-01T00:00:01.9Z"));
    assert_eq!(mapped.normal, "198.51.100.9|1|1");
}

#[test]
fn a_digest_has_the_length_of_its_algorithm() {
    let md5 = "1FF9C4725FD6BA463241F236567C4B74";
    assert_eq!(
        normal(IdentifierKind::FileDigest, "MD5", md5),
        format!("md5|{}", md5.to_lowercase())
    );
    assert_eq!(
        normal(IdentifierKind::FileDigest, "", md5),
        normal(IdentifierKind::FileDigest, "md-5", md5)
    );
    assert_eq!(normal(IdentifierKind::FileDigest, "SHA-1", md5), "");
    assert_eq!(
        normal(IdentifierKind::FileDigest, "MD5", "not hex at all, thirty-two long!"),
        ""
    );
    let sha1 = "ee8761a3ed1c162ba1fc91bab7ef504e3da27e55";
    assert_eq!(
        normal(IdentifierKind::FileDigest, "SHA-1", sha1),
        format!("sha1|{sha1}")
    );
    let terms = Identifier::new(IdentifierKind::FileDigest, "MD5", md5).search_terms();
    assert_eq!(terms, [md5.to_lowercase()]);
}

#[test]
fn a_web_address_has_the_normal_form_of_rfc_3986() {
    for (text, wanted) in [
        (
            "HTTPS://Example.ORG:443/a/./b/../C?Q=1#top",
            "https://example.org/a/C?Q=1",
        ),
        ("http://example.org", "http://example.org/"),
        ("http://example.org:80?x", "http://example.org/?x"),
        (
            "http://example.org/%7euser/%2fx%zz",
            "http://example.org/~user/%2Fx%25zz",
        ),
        ("hxxps://example[.]org/u/a", "https://example.org/u/a"),
        ("example.org/u/a", "https://example.org/u/a"),
        ("http://[2001:DB8::1]:8080/", "http://[2001:db8::1]:8080/"),
        ("http://[2001:DB8::1]", "http://[2001:db8::1]/"),
    ] {
        assert_eq!(normal(IdentifierKind::Url, "", text), wanted, "{text}");
    }
    for text in [
        "data:text/plain,hello.txt x",
        "https://",
        "not a url",
        "rowan@example.org",
        "https://a b/",
    ] {
        assert_eq!(normal(IdentifierKind::Url, "", text), "", "{text}");
    }
    let terms = Identifier::new(IdentifierKind::Url, "", "https://www.example.org/u/river").search_terms();
    assert_eq!(
        terms,
        [
            "https://www.example.org/u/river",
            "www.example.org/u/river",
            "www.example.org",
            "example.org",
            "river"
        ]
    );
}

#[test]
fn device_and_payment_numbers_are_compared_without_their_punctuation() {
    assert_eq!(
        normal(IdentifierKind::Device, "IMEI", "00-499901-064000-0"),
        "imei|00499901064000"
    );
    assert_eq!(
        normal(IdentifierKind::Device, "IMEI number", "00499901064000"),
        "imei|00499901064000"
    );
    assert_eq!(normal(IdentifierKind::Device, "IMEI", "12"), "");
    assert_eq!(
        normal(IdentifierKind::Device, "MAC address", "02:00:5E:00:53:01"),
        "mac|02005e005301"
    );
    assert_eq!(
        normal(IdentifierKind::Device, "Android ID", "Fixture-0417"),
        "android id|fixture-0417"
    );
    assert_eq!(normal(IdentifierKind::Device, "", "fixture-0417"), "");
    assert_eq!(
        normal(IdentifierKind::Payment, "PayPal", "Rowan@Example.org"),
        "paypal|rowan@example.org"
    );
    assert_eq!(
        normal(IdentifierKind::Payment, "Cash App", "$RiverCoach"),
        "cash app|$rivercoach"
    );
    assert_eq!(
        normal(IdentifierKind::Payment, "Bitcoin", "1ExampleOnlyAddr"),
        "bitcoin|1ExampleOnlyAddr"
    );
    assert_eq!(
        normal(IdentifierKind::Payment, "IBAN", "GB00 TEST 0000 0000"),
        "iban|gb00test00000000"
    );
    assert_eq!(
        normal(IdentifierKind::SenderAccountId, "ChatterBox", " 1000Ab "),
        "chatterbox|1000Ab"
    );
}

#[test]
fn what_no_index_can_hold_has_no_normal_form_and_short_terms() {
    for kind in IdentifierKind::ALL {
        let huge = Identifier::new(kind, "x", &"a".repeat(100_000));
        assert_eq!(huge.normal, "", "{kind:?}");
        assert!(huge.search_terms().iter().all(|term| term.len() <= LONGEST_TERM));
        assert_eq!(huge.received.sent().len(), 100_000);
    }
}

fn any_kind() -> impl Strategy<Value = IdentifierKind> {
    proptest::sample::select(IdentifierKind::ALL.to_vec())
}

/// Words that come near to what is valid, so that more than the empty form is tried.
fn near_text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[+0-9() ./-]{0,18}",
        "[a-zA-Z0-9._+@-]{1,12}@[A-Za-z0-9.]{1,12}",
        "(HTTP|https|hxxp|ftp)://[A-Za-z0-9.:@-]{1,14}(/[A-Za-z0-9%./~-]{0,14})?([?#][a-z%0-9]{0,6})?",
        "[0-9a-fA-F]{32}|[0-9a-f]{40}|[0-9A-F]{64}",
        "[@A-Za-zÀ-ſ\u{300}-\u{30c}\u{200b}İΣς ａ-ｚ|]{0,14}",
        "[0-9]{14,16}",
    ]
}

proptest! {
    #[test]
    fn the_received_text_gives_itself_back(kind in any_kind(), qualifier in any::<String>(), text in any::<String>()) {
        let found = Identifier::new(kind, &qualifier, &text);
        prop_assert_eq!(found.received.sent(), text.as_bytes());
        prop_assert!(!found.normal.contains('\0') && !found.qualifier.contains('\0'));
        let json = serde_json::to_string(&found).unwrap();
        prop_assert_eq!(serde_json::from_str::<Identifier>(&json).unwrap(), found);
    }

    #[test]
    fn the_normal_form_of_a_normal_form_is_itself(kind in any_kind(), qualifier in "[A-Za-z+0-9 |-]{0,8}", text in near_text()) {
        let first = Identifier::new(kind, &qualifier, &text);
        if !first.normal.is_empty() {
            let again = if has_qualified_normal(kind) {
                let (platform, name) = first.normal.split_once('|').unwrap();
                Identifier::new(kind, platform, name)
            } else {
                Identifier::new(kind, &qualifier, &first.normal)
            };
            prop_assert_eq!(&again.normal, &first.normal);
            prop_assert!(first.matches(&again));
        }
    }

    #[test]
    fn an_empty_normal_form_matches_nothing(kind in any_kind(), one in any::<String>(), other in near_text()) {
        let one = Identifier { normal: String::new(), ..Identifier::new(kind, "x", &one) };
        let other = Identifier::new(kind, "x", &other);
        prop_assert!(!one.matches(&one) && !one.matches(&other) && !other.matches(&one));
    }

    #[test]
    fn an_ip_address_is_read_back_from_its_own_form(bits in any::<u128>(), small in any::<bool>(), port in 1_u16.., micros in any::<i64>()) {
        let address = if small { IpAddr::from(u32::try_from(bits >> 96).unwrap().to_be_bytes()) } else { IpAddr::from(bits.to_be_bytes()) };
        let when = Instant::from_micros(micros);
        let first = Identifier::ip(&address.to_string(), Some(port), Some(when));
        let canonical = first.normal.split('|').next().unwrap();
        prop_assert!(first.matches(&Identifier::ip(canonical, Some(port), Some(when))));
        prop_assert!(first.search_terms() == [canonical]);
    }

    #[test]
    fn search_terms_are_lower_case_and_never_empty_words(kind in any_kind(), text in near_text()) {
        let terms = Identifier::new(kind, "Platform", &text).search_terms();
        for term in &terms {
            prop_assert!(!term.trim().is_empty());
            prop_assert_eq!(term, &lower(term));
        }
    }
}

//! Papers as PDF: tagged, the same each time, and nothing that anybody typed is ever read as markup.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod paper;
use paper::paper;
use proptest::prelude::*;

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|part| part == text.as_bytes())
}

#[test]
fn a_paper_is_pdf_ua_in_english_and_the_same_paper_is_the_same_bytes() {
    let made = documents::pdf(&paper("An ordinary text, with łódź in it")).unwrap();
    assert!(made.starts_with(b"%PDF-1."));
    assert!(holds(&made, "pdfuaid:part"), "it says which standard it keeps");
    assert!(holds(&made, "/MarkInfo"), "it is tagged");
    assert!(
        holds(&made, "/Lang(en-GB)") || holds(&made, "/Lang (en-GB)"),
        "it says its language"
    );
    assert_eq!(
        made,
        documents::pdf(&paper("An ordinary text, with łódź in it")).unwrap()
    );
}

#[test]
fn what_was_typed_is_a_value_and_never_markup() {
    // Each would end the setting of the paper, or change it, if the engine read it.
    for typed in [
        "#panic(\"read as markup\")",
        "#let x = [",
        "$ x",
        "] #place(top)[over everything]",
        "\\u{41} *bold _under `raw",
        "#import \"/etc/passwd\"",
        "<label> @reference",
        "\0\u{202e}desrever\u{200b}\u{feff}",
        "שלום 漢字 \u{1f9ff}",
        "",
        "\u{301}\u{301}\u{301}",
    ] {
        let made = documents::pdf(&paper(typed));
        assert!(made.is_ok(), "{typed:?}: {:?}", made.err());
    }
}

#[test]
fn a_hundred_thousand_characters_are_set_on_as_many_pages_as_they_take() {
    let long = "a word or two ".repeat(7_200);
    let mut one = paper("short");
    if let Some(domain::papers::Block::Paragraph { text }) =
        one.sections.first_mut().and_then(|it| it.blocks.first_mut())
    {
        *text = long;
    }
    let made = documents::pdf(&one).unwrap();
    let unbroken = documents::pdf(&paper(&"x".repeat(3_000))).unwrap();
    assert!(made.len() > 20_000 && unbroken.starts_with(b"%PDF-1."));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn anything_that_can_be_typed_can_be_set(typed in any::<String>()) {
        prop_assert!(documents::pdf(&paper(&typed)).is_ok());
    }
}

//! Documents come in as their text, with their pictures dropped and counted; whatever else a file is, it is refused, and no
//! file makes the reader stop.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

use exchange::cybertip::Why;
use exchange::documents::{Limits, Sort, Taken, take};
use lopdf::content::{Content, Operation};
use lopdf::{Document, Object, Stream, dictionary};
use proptest::prelude::*;
use std::io::{Cursor, Write as _};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Bytes that stand for a picture in a document: nothing here ever looks at them.
const PICTURE: &[u8] = b"bytes-of-a-pattern-of-tiles";

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn word() -> Vec<u8> {
    let body = br#"<?xml version="1.0"?><w:document xmlns:w="w"><w:body>
        <w:p><w:r><w:t>Minutes of the meeting</w:t></w:r></w:p>
        <w:p><w:r><w:t xml:space="preserve">The caretaker &amp; the </w:t><w:tab/><w:t>head spoke.</w:t></w:r><w:del><w:r><w:delText>at length</w:delText></w:r></w:del></w:p>
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Monday</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Swimming</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
        <w:instrText>INCLUDEPICTURE elsewhere</w:instrText></w:body></w:document>"#;
    zipped(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("word/document.xml", body),
        (
            "word/footnotes.xml",
            b"<w:footnotes xmlns:w='w'><w:p><w:t>See the letter.</w:t></w:p></w:footnotes>",
        ),
        ("word/media/image1.png", PICTURE),
        ("word/media/image2.png", PICTURE),
        ("word/embeddings/object1.bin", b"something else"),
    ])
}

fn sheet() -> Vec<u8> {
    zipped(&[
        ("xl/workbook.xml", b"<workbook/>"),
        ("xl/sharedStrings.xml", b"<sst><si><t>Pupil</t></si><si><r><t>Year </t></r><r><t>seven</t></r></si></sst>"),
        (
            "xl/worksheets/sheet1.xml",
            b"<worksheet><row><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row><row><c><f>SUM(A1)</f><v>28</v></c><c t='inlineStr'><is><t>here</t></is></c></row></worksheet>",
        ),
    ])
}

fn slides() -> Vec<u8> {
    let slide = |words: &str| {
        format!("<p:sld xmlns:a='a' xmlns:p='p'><a:p><a:r><a:t>{words}</a:t></a:r></a:p></p:sld>").into_bytes()
    };
    zipped(&[
        ("ppt/presentation.xml", b"<p/>"),
        ("ppt/slides/slide10.xml", &slide("ten")),
        ("ppt/slides/slide2.xml", &slide("two")),
        ("ppt/media/image1.jpeg", PICTURE),
    ])
}

fn open_document() -> Vec<u8> {
    zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        (
            "content.xml",
            b"<office xmlns:text='t'><text:h>Heading</text:h><text:p>A line<text:line-break/>and<text:s/>another.</text:p></office>",
        ),
        ("Pictures/1.png", PICTURE),
    ])
}

/// A PDF of one page with a line of text, and a picture that is an object of its own.
fn pdf(words: &str, with_picture: bool) -> Vec<u8> {
    let mut document = Document::with_version("1.5");
    let pages = document.new_object_id();
    let font = document.add_object(dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Courier" });
    let resources = document.add_object(dictionary! { "Font" => dictionary! { "F1" => font } });
    let mut operations = vec![];
    if !words.is_empty() {
        operations = vec![
            Operation::new("BT", vec![]),
            Operation::new("Tf", vec!["F1".into(), 12.into()]),
            Operation::new("Td", vec![72.into(), 700.into()]),
            Operation::new("Tj", vec![Object::string_literal(words)]),
            Operation::new("ET", vec![]),
        ];
    }
    let content = Content { operations }.encode().unwrap();
    let content = document.add_object(Stream::new(dictionary! {}, content));
    if with_picture {
        let about = dictionary! { "Type" => "XObject", "Subtype" => "Image", "Width" => 2, "Height" => 2 };
        document.add_object(Stream::new(about, PICTURE.to_vec()));
    }
    let page = document.add_object(dictionary! {
        "Type" => "Page", "Parent" => pages, "Contents" => content, "Resources" => resources,
        "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
    });
    let kids = dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 };
    document.objects.insert(pages, Object::Dictionary(kids));
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    document.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

fn taken(bytes: &[u8]) -> Taken {
    take(bytes, &Limits::default()).unwrap_or_else(|refused| panic!("{refused}"))
}
fn why(bytes: &[u8]) -> Why {
    let refused = take(bytes, &Limits::default()).unwrap_err();
    assert!(refused.reason.len() > 20, "it says what to do: {}", refused.reason);
    refused.why
}

#[test]
fn a_word_document_is_its_words_in_order_and_its_pictures_are_counted() {
    let document = taken(&word());
    assert_eq!(document.sort, Sort::WordProcessing);
    assert_eq!((document.pictures, document.files), (2, 1));
    for words in [
        "Minutes of the meeting",
        "The caretaker & the \thead spoke.",
        "[deleted: at length]",
        "Monday\tSwimming",
        "See the letter.",
    ] {
        assert!(document.text.contains(words), "{words}: {}", document.text);
    }
    assert!(!document.text.contains("INCLUDEPICTURE"));
    assert_eq!(document.sha256.len(), 64);
}

#[test]
fn sheets_slides_open_documents_and_pdfs_are_their_words() {
    let sheet = taken(&sheet());
    assert!(sheet.text.contains("Pupil\tYear seven"), "{}", sheet.text);
    assert!(
        sheet.text.contains("28\there") && !sheet.text.contains("SUM"),
        "{}",
        sheet.text
    );
    let slides = taken(&slides());
    assert_eq!(slides.pictures, 1);
    assert!(slides.text.find("two") < slides.text.find("ten"), "{}", slides.text);
    let open = taken(&open_document());
    assert_eq!((open.sort, open.pictures), (Sort::OpenDocument, 1));
    assert!(open.text.contains("A line\nand another."), "{}", open.text);
    let pdf = taken(&pdf("Minutes of the meeting", true));
    assert_eq!((pdf.sort, pdf.pictures), (Sort::Pdf, 1));
    assert!(pdf.text.contains("Minutes of the meeting"), "{}", pdf.text);
}

#[test]
fn plain_text_comes_in_from_three_encodings_without_what_hides_or_turns_letters() {
    assert_eq!(taken("caf\u{e9} \u{202e}tac\u{200b}".as_bytes()).text, "caf\u{e9} tac");
    assert_eq!(taken(b"caf\xE9").text, "caf\u{e9}");
    let wide: Vec<u8> = [0xFEFF_u16]
        .into_iter()
        .chain("school".encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(taken(&wide).text, "school");
    let long = "word ".repeat(60_000);
    let cut = taken(long.as_bytes());
    assert!(cut.shortened && cut.text.chars().count() == Limits::default().characters);
}

#[test]
fn what_is_no_document_is_refused_by_content_and_says_what_to_do() {
    assert_eq!(why(b"\xFF\xD8\xFF\xE0 called minutes.pdf"), Why::Media);
    assert_eq!(why(b"\0\0\0\x18ftypmp42"), Why::Media);
    assert_eq!(why(b"RIFFxxxxWAVE"), Why::Media);
    assert_eq!(why(&zipped(&[("holiday.jpg", PICTURE)])), Why::Archive);
    assert_eq!(why(b"7z\xBC\xAF\x27\x1C"), Why::Archive);
    assert_eq!(why(b"\xD0\xCF\x11\xE0 an old document"), Why::Archive);
    assert_eq!(why(b"a text with \0 in it"), Why::NotAReport);
    assert_eq!(why(b"<p>see</p><img src='data:image/png;base64,AAAA'>"), Why::Embedded);
    assert_eq!(why(&pdf("", true)), Why::Missing, "a scan is pictures of pages");
    assert_eq!(why(&pdf("", false)), Why::Missing);
    assert_eq!(why(b""), Why::Malformed);
    assert_eq!(why(b" \n "), Why::Missing);
    assert_eq!(why(b"%PDF-1.7 and no more"), Why::Malformed);
    let entity = b"<!DOCTYPE a [<!ENTITY x 'xxxx'>]><w:document xmlns:w='w'><w:t>&x;</w:t></w:document>";
    assert_eq!(why(&zipped(&[("word/document.xml", entity)])), Why::Entities);
    let deep = format!("{}{}", "<w:p>".repeat(1_000), "</w:p>".repeat(1_000));
    assert_eq!(why(&zipped(&[("word/document.xml", deep.as_bytes())])), Why::TooDeep);
}

#[test]
fn what_unpacks_to_more_than_any_text_is_refused_before_it_is_unpacked() {
    let bomb = zipped(&[("word/document.xml", &vec![b'a'; 20 * 1024 * 1024])]);
    assert!(bomb.len() < 100_000);
    let limits = Limits {
        unpacked: 1024 * 1024,
        ..Limits::default()
    };
    assert_eq!(take(&bomb, &limits).unwrap_err().why, Why::TooLarge);
    let many: Vec<(String, &[u8])> = (0..40)
        .map(|number| (format!("word/part{number}.xml"), b"<a/>".as_slice()))
        .collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|(name, bytes)| (name.as_str(), *bytes)).collect();
    let limits = Limits {
        entries: 39,
        ..Limits::default()
    };
    assert_eq!(take(&zipped(&many), &limits).unwrap_err().why, Why::TooMany);
    let limits = Limits {
        bytes: 10,
        ..Limits::default()
    };
    assert_eq!(take(&word(), &limits).unwrap_err().why, Why::TooLarge);
}

#[test]
fn a_document_that_is_cut_short_anywhere_is_refused_or_read_and_never_stops_the_reader() {
    for document in [word(), sheet(), slides(), open_document(), pdf("Minutes", true)] {
        for end in (0..document.len()).step_by(37) {
            let _ = take(document.get(..end).unwrap(), &Limits::default());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn no_change_of_bytes_stops_the_reader_and_no_byte_of_a_picture_comes_through(
        which in 0_usize..5, changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..12),
    ) {
        let mut document = vec![word(), sheet(), slides(), open_document(), pdf("Minutes", true)].swap_remove(which);
        for (place, byte) in changes {
            let place = place.index(document.len());
            document[place] = byte;
        }
        if let Ok(taken) = take(&document, &Limits::default()) {
            prop_assert!(!taken.text.contains("pattern-of-tiles"));
        }
    }

    #[test]
    fn whatever_bytes_come_in_the_answer_is_a_text_or_a_reason(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        match take(&bytes, &Limits::default()) {
            Ok(taken) => prop_assert!(!taken.text.trim().is_empty()),
            Err(refused) => prop_assert!(!refused.reason.is_empty()),
        }
    }
}

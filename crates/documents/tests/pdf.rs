//! Papers as PDF.
mod paper;
use paper::paper;
#[test]
fn t() {
    let t = std::time::Instant::now();
    let b = documents::pdf(&paper("An ordinary text")).unwrap();
    println!("{} {:?}", b.len(), t.elapsed());
    std::fs::write("/tmp/pt/a.pdf", b).unwrap();
    let t = std::time::Instant::now();
    let b = documents::pdf(&paper("#let x = [$a$] *b* _c_ @d <e> \\u{41} \u{202e}abc\u{200b} \0 ł שלום 漢字")).unwrap();
    println!("{} {:?}", b.len(), t.elapsed());
    std::fs::write("/tmp/pt/b.pdf", b).unwrap();
}

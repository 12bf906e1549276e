//! A paper with every kind of block, and one with the worst that anybody could type.

use domain::papers::{BarRow, Block, Fact, Marking, Paper, PaperKind, Section, Version};
use domain::time::Instant;

/// A paper with every kind of block, in which each text from outside is `words`.
pub fn paper(words: &str) -> Paper {
    let words = || words.to_owned();
    Paper {
        kind: PaperKind::ExhibitList,
        title: words(),
        reference: "P26-00031".to_owned(),
        marking: Marking::OfficialSensitive,
        force: "Tees Vale Police".to_owned(),
        made_by: words(),
        made_at: Instant::from_micros(1_795_500_000_000_000),
        versions: vec![Version {
            reference: words(),
            version: 3,
        }],
        recipient: Some(words()),
        sections: vec![
            Section {
                heading: words(),
                blocks: vec![
                    Block::Paragraph { text: words() },
                    Block::Note { text: words() },
                    Block::Facts {
                        facts: vec![
                            Fact {
                                label: words(),
                                value: Some(words()),
                            },
                            Fact {
                                label: "Nothing".to_owned(),
                                value: None,
                            },
                        ],
                    },
                ],
            },
            Section {
                heading: "Rows".to_owned(),
                blocks: vec![
                    Block::Table {
                        caption: words(),
                        header: vec![words(), "Second".to_owned()],
                        rows: vec![vec![words(), words()], vec!["plain".to_owned(), String::new()]],
                    },
                    Block::Bars {
                        caption: words(),
                        head: words(),
                        series: vec![words(), "Decided".to_owned()],
                        rows: vec![
                            BarRow {
                                label: words(),
                                values: vec![0, 12],
                            },
                            BarRow {
                                label: "Nov 2026".to_owned(),
                                values: vec![7_805, 3],
                            },
                        ],
                    },
                    Block::Numbered {
                        items: vec![words(), "second".to_owned()],
                    },
                    Block::Blanks {
                        lines: vec![words(), String::new()],
                    },
                ],
            },
        ],
    }
}

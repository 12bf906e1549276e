//! The tables and bars of a paper as a spreadsheet. Every cell is text but the numbers of a chart: what looks like a formula
//! stays text when it is opened, and when somebody goes into the cell.

use domain::papers::{Paper, PaperBars, PaperSheet};
use domain::received::marks;
use rust_xlsxwriter::{
    Chart, ChartFormat, ChartLine, ChartPatternFill, ChartPatternFillType, ChartType, Format, FormatAlign, Workbook,
    Worksheet, XlsxError,
};
use std::collections::BTreeSet;

use crate::PaperError;

/// How many units of UTF-16 a cell holds (the format's own limit is 32,767); what is longer goes on in the row below.
const LONGEST_CELL: usize = 32_000;
/// How many characters the name of a sheet may have.
const LONGEST_NAME: usize = 31;
/// How many characters of its title a chart says to whoever cannot see it.
const LONGEST_TITLE: usize = 120;
/// How wide columns are, in characters.
const WIDTH: f64 = 32.0;

impl From<XlsxError> for PaperError {
    fn from(error: XlsxError) -> Self {
        // The one kind of message that could repeat what a paper says is the name of a sheet.
        match error {
            XlsxError::SheetnameReused(_) => Self::Spreadsheet("two sheets have one name".to_owned()),
            error => Self::Spreadsheet(error.to_string()),
        }
    }
}

struct Formats {
    head: Format,
    text: Format,
}

/// Writes the tables of a paper, a sheet for each, with what the paper is on a sheet before them.
pub fn xlsx(paper: &Paper) -> Result<Vec<u8>, PaperError> {
    let sheets = paper.sheets();
    if sheets.is_empty() {
        return Err(PaperError::NoTable);
    }
    let wrapped = || Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let formats = Formats {
        head: wrapped().set_bold().set_quote_prefix(),
        text: wrapped().set_num_format("@").set_quote_prefix(),
    };
    let mut book = Workbook::new();
    let at = paper.made_at.london().strftime("%-d %B %Y, %H:%M").to_string();
    let versions = paper
        .versions
        .iter()
        .map(|it| format!("{} version {}", it.reference, it.version));
    let about = [
        ("Paper", paper.title.clone()),
        ("Reference", paper.reference.clone()),
        ("Marking", paper.marking.label().to_owned()),
        ("Force", paper.force.clone()),
        ("Made by", format!("{}, {at}", paper.made_by)),
        ("For", paper.recipient.clone().unwrap_or_default()),
        ("From", versions.collect::<Vec<_>>().join(", ")),
    ];
    let sheet = book.add_worksheet();
    sheet.set_name("Paper")?;
    let mut at = 0;
    for (label, value) in &about {
        sheet.write_string_with_format(at, 0, *label, &formats.head)?;
        at += cell(sheet, (at, 1), value, &formats.text)?;
    }
    sheet
        .set_column_width(0, WIDTH / 2.0)?
        .set_column_width(1, WIDTH * 2.0)?;
    dressed(sheet, paper);
    let mut names = BTreeSet::from(["paper".to_owned()]);
    for of_paper in sheets {
        let sheet = book.add_worksheet();
        match of_paper {
            PaperSheet::Table(table) => {
                sheet.set_name(name(table.heading, &mut names))?;
                write(sheet, table.header, table.rows, &formats)?;
            }
            PaperSheet::Bars(bars) => {
                let called = name(bars.heading, &mut names);
                sheet.set_name(&called)?;
                draw(sheet, &called, bars, &formats)?;
            }
        }
        dressed(sheet, paper);
    }
    Ok(book.save_to_buffer()?)
}

/// The marking on every sheet that is printed.
fn dressed(sheet: &mut Worksheet, paper: &Paper) {
    let marking = paper.marking.label();
    sheet.set_header(format!("&C{marking}"));
    sheet.set_footer(format!("&L{marking}&RPage &P of &N"));
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
}

fn write(sheet: &mut Worksheet, header: &[String], rows: &[Vec<String>], formats: &Formats) -> Result<(), XlsxError> {
    let mut at = 1;
    for (head, column) in header.iter().zip(0..) {
        at = at.max(cell(sheet, (0, column), head, &formats.head)?);
        sheet.set_column_width(column, WIDTH)?;
    }
    sheet.set_freeze_panes(at, 0)?;
    for row in rows {
        let mut lines = 1;
        for (value, column) in row.iter().zip(0..) {
            lines = lines.max(cell(sheet, (at, column), value, &formats.text)?);
        }
        at += lines;
    }
    Ok(())
}

/// The label of a number, in one cell: the beginning of one that is longer than a cell.
fn label(value: &str) -> String {
    text(value).chars().take(LONGEST_CELL / 2).collect()
}

/// Numbers as numbers, and a chart of them beside. Its series differ in black and white, too.
fn draw(sheet: &mut Worksheet, called: &str, bars: PaperBars<'_>, formats: &Formats) -> Result<(), XlsxError> {
    sheet.set_column_width(0, WIDTH)?;
    sheet.write_string_with_format(0, 0, label(bars.head), &formats.head)?;
    for (name, column) in bars.series.iter().zip(1..) {
        sheet.write_string_with_format(0, column, label(name), &formats.head)?;
        sheet.set_column_width(column, WIDTH / 2.0)?;
    }
    let mut last = 0;
    for (row, at) in bars.rows.iter().zip(1..) {
        sheet.write_string_with_format(at, 0, label(&row.label), &formats.text)?;
        for (value, column) in row.values.iter().zip(1..) {
            #[expect(clippy::cast_precision_loss, reason = "no count of a unit comes near 2^53")]
            sheet.write_number(at, column, *value as f64)?;
        }
        last = at;
    }
    sheet.set_freeze_panes(1, 1)?;
    let mut chart = Chart::new(ChartType::Column);
    let patterns = [
        ChartPatternFillType::DiagonalStripesWideUpwards,
        ChartPatternFillType::Dotted20Percent,
        ChartPatternFillType::HorizontalBrick,
        ChartPatternFillType::SmallCheckerboard,
    ];
    for ((column, _), pattern) in (1..).zip(bars.series).zip(patterns.iter().cycle()) {
        let mut fill = ChartPatternFill::new();
        fill.set_pattern(*pattern)
            .set_foreground_color("#0B4144")
            .set_background_color("#FFFFFF");
        let mut format = ChartFormat::new();
        format
            .set_pattern_fill(&fill)
            .set_border(ChartLine::new().set_color("#0B4144"));
        chart
            .add_series()
            .set_name((called, 0, column))
            .set_categories((called, 1, 0, last, 0))
            .set_values((called, 1, column, last, column))
            .set_format(&mut format);
    }
    // A title given as text could be read as the address of a cell, so it is one.
    let beside = u16::try_from(bars.series.len() + 2).unwrap_or(u16::MAX);
    let caption = label(bars.caption);
    sheet.write_string_with_format(0, beside, &caption, &formats.head)?;
    chart.title().set_name((called, 0, beside));
    let spoken: String = caption.chars().take(LONGEST_TITLE).collect();
    chart.set_alt_text(spoken).set_width(760).set_height(420);
    sheet.insert_chart(1, beside, &chart)?;
    Ok(())
}

/// Writes a text into a cell, and what is longer than a cell holds into those below; gives back how many it took.
fn cell(sheet: &mut Worksheet, (row, column): (u32, u16), value: &str, format: &Format) -> Result<u32, XlsxError> {
    let (mut lines, mut part, mut length) = (0, String::new(), 0);
    for character in text(value).chars() {
        // The format counts in units of UTF-16.
        if length + character.len_utf16() > LONGEST_CELL {
            sheet.write_string_with_format(row + lines, column, std::mem::take(&mut part), format)?;
            (lines, length) = (lines + 1, 0);
        }
        part.push(character);
        length += character.len_utf16();
    }
    sheet.write_string_with_format(row + lines, column, part, format)?;
    Ok(lines + 1)
}

/// What cannot be seen, as marks.
fn text(value: &str) -> String {
    marks(value)
}

/// The name of a sheet: of its heading what the format allows, and no name twice.
fn name(heading: &str, names: &mut BTreeSet<String>) -> String {
    let allowed = |c: &char| !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'') && !c.is_control();
    let plain: String = marks(heading).chars().filter(allowed).collect();
    for count in 1_u32.. {
        let end = if count == 1 { String::new() } else { format!(" {count}") };
        let kept: String = plain.chars().take(LONGEST_NAME - end.len()).collect();
        let name = format!("{}{end}", kept.trim());
        if !name.is_empty() && names.insert(name.to_lowercase()) {
            return name;
        }
    }
    "Table".to_owned()
}

//! How right the patterns are, on messages of which somebody has said what they do.

use csv::ReaderBuilder;
use serde::Serialize;
use std::collections::BTreeSet;
use std::fmt;

use super::Indicators;

/// A message, and the indicators that a person says it should raise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Labelled {
    /// The indicators, by name.
    pub raises: BTreeSet<String>,
    /// What is said.
    pub text: String,
}

/// Why a table of labelled messages is none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotLabelled {
    /// A row is not as it should be.
    #[error("line {0}: {1}")]
    Row(u64, String),
    /// It does not begin as it should.
    #[error("its first row is not raises and text, with a tab between")]
    Head,
}

/// Reads a table of two columns, `raises` and `text`, with tabs: names with a space between, or nothing, and a message.
pub fn labelled(table: &str, indicators: &Indicators) -> Result<Vec<Labelled>, NotLabelled> {
    let mut reader = ReaderBuilder::new()
        .delimiter(b'\t')
        .quoting(false)
        .flexible(true)
        .from_reader(table.as_bytes());
    let head = reader.headers().map_err(|_| NotLabelled::Head)?;
    if head.iter().collect::<Vec<_>>() != ["raises", "text"] {
        return Err(NotLabelled::Head);
    }
    let mut all = Vec::new();
    for row in reader.records() {
        let row =
            row.map_err(|error| NotLabelled::Row(error.position().map_or(0, csv::Position::line), error.to_string()))?;
        let line = row.position().map_or(0, csv::Position::line);
        let refuse = |why: String| NotLabelled::Row(line, why);
        let (Some(raises), Some(text), None) = (row.get(0), row.get(1), row.get(2)) else {
            return Err(refuse("it has not two columns".to_owned()));
        };
        let raises: BTreeSet<String> = raises.split_whitespace().map(str::to_owned).collect();
        let unknown = raises
            .iter()
            .find(|name| !indicators.list().iter().any(|indicator| indicator.name == **name));
        if let Some(unknown) = unknown {
            return Err(refuse(format!("there is no indicator {unknown}")));
        }
        all.push(Labelled {
            raises,
            text: text.to_owned(),
        });
    }
    Ok(all)
}

/// A share, and between what it lies with 95 in a hundred chances if the messages were drawn by lot.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Share {
    /// How many of them.
    pub of: u32,
    /// How many there are.
    pub all: u32,
    /// The share; nothing of nothing.
    pub share: Option<f64>,
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl Share {
    /// Source: Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927).
    pub fn new(of: u32, all: u32) -> Self {
        const Z: f64 = 1.959_963_985;
        if all == 0 {
            return Self {
                of,
                all,
                share: None,
                low: 0.0,
                high: 1.0,
            };
        }
        let (n, share) = (f64::from(all), f64::from(of) / f64::from(all));
        let centre = (share + Z * Z / (2.0 * n)) / (1.0 + Z * Z / n);
        let half = Z / (1.0 + Z * Z / n) * (share * (1.0 - share) / n + Z * Z / (4.0 * n * n)).sqrt();
        Self {
            of,
            all,
            share: Some(share),
            low: (centre - half).max(0.0),
            high: (centre + half).min(1.0),
        }
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.share {
            Some(share) => write!(f, "{share:.2}")?,
            None => f.write_str("nothing to say")?,
        }
        write!(f, " ({} of {}; {:.2} to {:.2})", self.of, self.all, self.low, self.high)
    }
}

/// How right one indicator is.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Measured {
    /// Its name.
    pub indicator: String,
    /// Of the messages that raised it, those that should have.
    pub precision: Share,
    /// Of the messages that should have raised it, those that did.
    pub recall: Share,
}

/// Measures each indicator on labelled messages.
pub fn measure(indicators: &Indicators, labelled: &[Labelled]) -> Vec<Measured> {
    let raised: Vec<BTreeSet<&str>> = labelled
        .iter()
        .map(|message| {
            indicators
                .raised(&message.text)
                .into_iter()
                .map(|(indicator, _)| indicator.name.as_str())
                .collect()
        })
        .collect();
    let measured = indicators.list().iter().map(|indicator| {
        let (mut both, mut found, mut wanted) = (0, 0, 0);
        for (message, raised) in labelled.iter().zip(&raised) {
            let (is, should) = (
                raised.contains(indicator.name.as_str()),
                message.raises.contains(&indicator.name),
            );
            both += u32::from(is && should);
            found += u32::from(is);
            wanted += u32::from(should);
        }
        Measured {
            indicator: indicator.name.clone(),
            precision: Share::new(both, found),
            recall: Share::new(both, wanted),
        }
    });
    measured.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_interval_is_wilsons() {
        let share = Share::new(8, 10);
        assert!(
            (share.low - 0.4902).abs() < 1e-4 && (share.high - 0.9433).abs() < 1e-4,
            "{share:?}"
        );
        assert_eq!(Share::new(0, 0).share, None);
    }

    #[test]
    fn a_table_of_labels_is_looked_at() {
        let indicators = Indicators::built_in().unwrap();
        let read = |table: &str| labelled(table, &indicators);
        assert_eq!(
            read("raises\ttext\nasks_age\tHow old are you?\n\t\"quoted\" hi\n").unwrap()[1].text,
            "\"quoted\" hi"
        );
        assert_eq!(read("text\n"), Err(NotLabelled::Head));
        assert_eq!(
            read("raises\ttext\nasks_shoe\thi\n"),
            Err(NotLabelled::Row(2, "there is no indicator asks_shoe".to_owned()))
        );
        assert!(read("raises\ttext\nhi\n").is_err());
    }
}

//! What the columns of a table are, as whoever reads it says.

use serde::Deserialize;

/// Which column is what, by the name at its head.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Columns {
    /// When: date and clock.
    pub time: Option<String>,
    /// The date, where it has a column of its own.
    pub date: Option<String>,
    /// The clock, where it has one.
    pub clock: Option<String>,
    /// The zone of each time.
    pub zone: Option<String>,
    /// What was said.
    pub text: Option<String>,
    /// Who, as shown.
    pub sender: Option<String>,
    /// Who, by number or account.
    pub sender_id: Option<String>,
    /// To whom.
    pub recipient: Option<String>,
    /// In which conversation.
    pub conversation: Option<String>,
    /// What was sent with it.
    pub attachment: Option<String>,
    /// Whether it was deleted.
    pub deleted: Option<String>,
    /// Its number.
    pub id: Option<String>,
}

/// Why a file of columns is none.
#[derive(Debug, thiserror::Error)]
#[error("it says no columns: {0}")]
pub struct NoColumns(String);

impl Columns {
    /// From TOML: `time = "Sent"`, a line a column.
    pub fn read(toml: &str) -> Result<Self, NoColumns> {
        let columns: Self = toml::from_str(toml).map_err(|error| NoColumns(error.message().to_owned()))?;
        if columns.text.is_none() && columns.attachment.is_none() {
            return Err(NoColumns(
                "it needs text or attachment, with the name at the head of that column".to_owned(),
            ));
        }
        Ok(columns)
    }
}

#[cfg(test)]
mod tests {
    use super::Columns;

    #[test]
    fn a_file_of_columns_says_what_it_lacks() {
        assert_eq!(
            Columns::read("text = \"Body\"\ntime = \"Sent\"")
                .unwrap()
                .text
                .as_deref(),
            Some("Body")
        );
        assert!(
            Columns::read("time = \"Sent\"")
                .unwrap_err()
                .to_string()
                .contains("needs text")
        );
        assert!(
            Columns::read("words = \"Sent\"")
                .unwrap_err()
                .to_string()
                .contains("words")
        );
    }
}

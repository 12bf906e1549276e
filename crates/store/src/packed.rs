//! Rows as one text each, packed by the engine itself. A driver hands out value by value; where millions of rows are read
//! only to be compared, that costs more than everything else.

use sea_orm::Value;
use std::fmt::Write as _;

use crate::Engine;

/// How a column is written into a line, so that lines are equal only where all values are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// Decimal digits.
    Number,
    /// `0` or `1`.
    Truth,
    /// Hexadecimal digits, of bytes.
    Bytes,
    /// Hexadecimal digits, of an id.
    Id,
    /// The number of bytes in UTF-8, a colon, and the text.
    Text,
    /// Hexadecimal digits, of a text in UTF-8.
    TextInDigits,
}

impl Form {
    /// The form for columns of a value's type.
    pub(crate) const fn of(value: &Value) -> Self {
        match value {
            Value::BigInt(_) => Self::Number,
            Value::Bool(_) => Self::Truth,
            Value::Bytes(_) => Self::Bytes,
            Value::Uuid(_) => Self::Id,
            _ => Self::Text,
        }
    }

    fn sql(self, engine: Engine, column: &str) -> String {
        let written = match (self, engine) {
            (Self::Number, _) | (Self::Truth, Engine::Sqlite) => format!("CAST({column} AS text)"),
            (Self::Truth, Engine::Postgres) => format!("CAST(CAST({column} AS integer) AS text)"),
            (Self::Bytes | Self::Id | Self::TextInDigits, Engine::Sqlite) => format!("hex({column})"),
            (Self::Bytes, Engine::Postgres) => format!("upper(encode({column}, 'hex'))"),
            (Self::Id, Engine::Postgres) => format!("upper(replace(CAST({column} AS text), '-', ''))"),
            (Self::TextInDigits, Engine::Postgres) => format!("upper(encode(convert_to({column}, 'UTF8'), 'hex'))"),
            (Self::Text, _) => format!("octet_length({column}) || ':' || {column}"),
        };
        // SQLite gives the digits of nothing for a missing value, PostgreSQL nothing: both are to say that it is missing.
        format!("CASE WHEN {column} IS NULL THEN '-' ELSE {written} END")
    }
}

/// The SQL of a line: each column in its form, with a bar between.
pub(crate) fn line_sql(engine: Engine, columns: impl Iterator<Item = (&'static str, Form)>) -> String {
    let columns: Vec<String> = columns
        .map(|(name, form)| form.sql(engine, &format!("\"{name}\"")))
        .collect();
    columns.join(" || '|' || ")
}

/// The SQL of all lines of a group, one under the other, in their own order byte by byte.
pub(crate) const fn lines_sql(engine: Engine) -> &'static str {
    match engine {
        Engine::Sqlite => "group_concat(line, char(10) ORDER BY line)",
        Engine::Postgres => "string_agg(line, chr(10) ORDER BY line COLLATE \"C\")",
    }
}

/// The SQL of all lines of a group in the order of a number.
pub(crate) const fn lines_by_number_sql(engine: Engine) -> &'static str {
    match engine {
        Engine::Sqlite => "group_concat(line, char(10) ORDER BY number)",
        Engine::Postgres => "string_agg(line, chr(10) ORDER BY number)",
    }
}

/// The line that [`line_sql`] makes of a row with these values.
pub(crate) fn line(values: &[Value]) -> String {
    let mut out = String::with_capacity(values.len() * 24);
    for (value, place) in values.iter().zip(0..) {
        if place > 0 {
            out.push('|');
        }
        match value {
            Value::BigInt(Some(number)) => {
                let _ = write!(out, "{number}");
            }
            Value::Bool(Some(truth)) => out.push(if *truth { '1' } else { '0' }),
            Value::Bytes(Some(bytes)) => digits(bytes, &mut out),
            Value::Uuid(Some(id)) => digits(id.as_bytes(), &mut out),
            Value::String(Some(text)) => {
                let _ = write!(out, "{}:{text}", text.len());
            }
            _ => out.push('-'),
        }
    }
    out
}

/// The lines that [`lines_sql`] makes of rows with these values.
pub(crate) fn lines(rows: &[Vec<Value>]) -> String {
    let mut lines: Vec<String> = rows.iter().map(|row| line(row)).collect();
    lines.sort_unstable();
    lines.join("\n")
}

const DIGITS: &[u8; 16] = b"0123456789ABCDEF";

fn digits(bytes: &[u8], out: &mut String) {
    for byte in bytes {
        for half in [byte >> 4, byte & 15] {
            out.push(DIGITS.get(usize::from(half)).copied().map_or('?', char::from));
        }
    }
}

/// Reads hexadecimal digits; `None` where there is anything else.
pub(crate) fn bytes(digits: &str) -> Option<Vec<u8>> {
    let value = |digit: u8| match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'A'..=b'F' => Some(digit - b'A' + 10),
        _ => None,
    };
    let (pairs, []) = digits.as_bytes().as_chunks::<2>() else {
        return None;
    };
    pairs
        .iter()
        .map(|[high, low]| Some(value(*high)? << 4 | value(*low)?))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::both;
    use proptest::prelude::*;
    use sea_orm::ConnectionTrait;
    use sea_orm::sea_query::{Expr, Query};
    use uuid::Uuid;

    const COLUMNS: [&str; 5] = ["number", "truth", "bytes", "id", "text"];

    /// Writes rows into a table of every type and reads their lines back.
    async fn written(rows: &[Vec<Value>]) -> Vec<(Engine, String)> {
        let mut out = Vec::new();
        for fresh in both().await {
            let engine = fresh.database.engine();
            let table = match engine {
                Engine::Sqlite => {
                    "CREATE TABLE every (number INTEGER, truth INTEGER, bytes BLOB, id BLOB, text text) STRICT"
                }
                Engine::Postgres => {
                    "CREATE TABLE every (number bigint, truth boolean, bytes bytea, id uuid, text text)"
                }
            };
            let reader = fresh.database.reader();
            reader.execute_unprepared(table).await.unwrap();
            let mut insert = Query::insert();
            insert.into_table("every").columns(COLUMNS);
            for row in rows {
                insert.values_panic(row.iter().cloned().map(sea_orm::sea_query::SimpleExpr::from));
            }
            reader.execute(&insert).await.unwrap();
            let forms = [Form::Number, Form::Truth, Form::Bytes, Form::Id, Form::Text];
            let mut each = Query::select();
            each.expr_as(Expr::cust(line_sql(engine, COLUMNS.into_iter().zip(forms))), "line")
                .from("every");
            let mut all = Query::select();
            all.expr_as(Expr::cust(lines_sql(engine)), "lines")
                .from_subquery(each, "every_line");
            let row = reader.query_one(&all).await.unwrap().unwrap();
            out.push((engine, row.try_get("", "lines").unwrap()));
        }
        out
    }

    #[tokio::test]
    async fn an_engine_writes_the_lines_that_we_do() {
        let full = |text: &str| -> Vec<Value> {
            vec![
                (-5_i64).into(),
                true.into(),
                vec![0_u8, 255, 10].into(),
                Uuid::from_u128(u128::MAX - 1).into(),
                text.to_owned().into(),
            ]
        };
        let missing = vec![
            Value::BigInt(None),
            Value::Bool(None),
            Value::Bytes(None),
            Value::Uuid(None),
            Value::String(None),
        ];
        let texts = [
            "",
            "-",
            "a|b",
            "two\nlines",
            "Ünïcode ✓ 🦉",
            "zz",
            "10:x",
            "'quoted' \"twice\"",
        ];
        let mut rows: Vec<Vec<Value>> = texts.into_iter().map(full).collect();
        rows.push(missing);
        for (engine, there) in written(&rows).await {
            assert_eq!(there, lines(&rows), "{engine:?}");
        }
    }

    proptest! {
        #[test]
        fn different_values_have_different_lines(one in ".{0,12}", two in ".{0,12}", number in proptest::option::of(any::<i64>())) {
            let row = |text: &str, number: Option<i64>| line(&[text.to_owned().into(), number.into(), text.to_owned().into()]);
            prop_assert_eq!(row(&one, number) == row(&two, number), one == two);
            prop_assert_eq!(row(&one, number) == row(&one, None), number.is_none());
        }

        #[test]
        fn digits_come_back(some in proptest::collection::vec(any::<u8>(), 0..40)) {
            let mut out = String::new();
            digits(&some, &mut out);
            prop_assert_eq!(bytes(&out), Some(some));
            prop_assert_eq!(bytes("0g"), None);
            prop_assert_eq!(bytes("0"), None);
        }
    }
}

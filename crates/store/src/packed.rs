//! Rows as bytes, packed by the engine itself and handed out many in one value. A driver hands out value by value; where
//! millions of rows are read only to be compared, that costs more than everything else.
//!
//! A number is its decimal digits and a colon. Anything else is the number of its bytes, a colon, and the bytes: texts in
//! UTF-8. What is missing is a colon alone. So packed rows are equal only where all values are, and can be taken apart.

use sea_orm::sea_query::{Expr, Query, SelectStatement};
use sea_orm::{ConnectionTrait, Value};
use uuid::Uuid;

use crate::{Database, Engine, StoreError};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// A number.
    Number,
    /// A truth, which is packed as the number 0 or 1.
    Truth,
    /// Bytes.
    Bytes,
    /// An id, which is packed as its 16 bytes.
    Id,
    /// A text.
    Text,
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

    /// Both engines write nothing for a missing value where `concat` is asked, and so does `coalesce` here.
    fn sql(self, engine: Engine, column: &str) -> String {
        match (self, engine) {
            (Self::Number | Self::Truth, Engine::Sqlite) => format!("{column}, ':'"),
            (Self::Bytes | Self::Id | Self::Text, Engine::Sqlite) => format!("octet_length({column}), ':', {column}"),
            (Self::Number, Engine::Postgres) => format!("convert_to(concat({column}, ':'), 'UTF8')"),
            (Self::Truth, Engine::Postgres) => format!("convert_to(concat(CAST({column} AS integer), ':'), 'UTF8')"),
            (Self::Text, Engine::Postgres) => {
                format!("convert_to(concat(octet_length({column}), ':', {column}), 'UTF8')")
            }
            (Self::Bytes, Engine::Postgres) => {
                format!("convert_to(concat(octet_length({column}), ':'), 'UTF8') || coalesce({column}, '')")
            }
            (Self::Id, Engine::Postgres) => {
                format!("coalesce(convert_to('16:', 'UTF8') || uuid_send({column}), convert_to(':', 'UTF8'))")
            }
        }
    }
}

/// A column and what it holds.
pub(crate) type Column = (&'static str, Form);

/// The SQL of all rows in one value.
fn all_sql(engine: Engine, columns: &[Column]) -> String {
    let columns = columns
        .iter()
        .map(|(name, form)| form.sql(engine, &format!("\"{name}\"")));
    match engine {
        Engine::Sqlite => {
            let columns: Vec<String> = columns.collect();
            format!("CAST(group_concat(concat({}), '') AS BLOB)", columns.join(", "))
        }
        Engine::Postgres => {
            let columns: Vec<String> = columns.collect();
            format!("string_agg({}, '')", columns.join(" || "))
        }
    }
}

impl Database {
    /// The rows that are selected, packed in one value, in whatever order the engine finds them. No engine makes a value of
    /// a gigabyte.
    pub(crate) async fn packed(&self, rows: SelectStatement, columns: &[Column]) -> Result<Vec<u8>, StoreError> {
        let row = self.reader().query_one(&self.packing(rows, columns)).await?;
        let packed = row.map(|row| row.try_get_by_index::<Option<Vec<u8>>>(0)).transpose()?;
        Ok(packed.flatten().unwrap_or_default())
    }

    /// The same where rows may be so long that there is a value for each that `column` has.
    pub(crate) async fn packed_by(
        &self,
        column: &'static str,
        rows: SelectStatement,
        columns: &[Column],
    ) -> Result<Vec<Vec<u8>>, StoreError> {
        let mut packing = self.packing(rows, columns);
        packing.group_by_col(column);
        let rows = self.reader().query_all(&packing).await?;
        rows.iter().map(|row| Ok(row.try_get_by_index(0)?)).collect()
    }

    fn packing(&self, rows: SelectStatement, columns: &[Column]) -> SelectStatement {
        let mut all = Query::select();
        all.expr_as(Expr::cust(all_sql(self.engine(), columns)), "packed")
            .from_subquery(rows, "each_row");
        all
    }
}

/// Packs a row with these values, as the engine does.
pub(crate) fn pack(values: &[Value], out: &mut Vec<u8>) {
    for value in values {
        match value {
            Value::BigInt(Some(number)) => {
                if *number < 0 {
                    out.push(b'-');
                }
                digits(number.unsigned_abs(), out);
                out.push(b':');
            }
            Value::Bool(Some(truth)) => out.extend([b'0' + u8::from(*truth), b':']),
            Value::Bytes(Some(bytes)) => pack_bytes(bytes, out),
            Value::Uuid(Some(id)) => pack_bytes(id.as_bytes(), out),
            Value::String(Some(text)) => pack_bytes(text.as_bytes(), out),
            _ => out.push(b':'),
        }
    }
}

fn pack_bytes(bytes: &[u8], out: &mut Vec<u8>) {
    digits(bytes.len() as u64, out);
    out.push(b':');
    out.extend_from_slice(bytes);
}

fn digits(number: u64, out: &mut Vec<u8>) {
    if number >= 10 {
        digits(number / 10, out);
    }
    out.push(b'0' + u8::try_from(number % 10).unwrap_or_default());
}

/// What was read is no packed row: the engine holds something else than the schema says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unreadable;

/// Packed rows that are taken apart value by value, each of which may be missing.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Unpack<'a>(&'a [u8]);

impl<'a> Unpack<'a> {
    pub(crate) const fn new(packed: &'a [u8]) -> Self {
        Self(packed)
    }

    /// Whether nothing is left.
    pub(crate) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn up_to_colon(&mut self) -> Result<&'a [u8], Unreadable> {
        let colon = self.0.iter().position(|byte| *byte == b':').ok_or(Unreadable)?;
        let (before, after) = self.0.split_at_checked(colon).ok_or(Unreadable)?;
        self.0 = after.get(1..).ok_or(Unreadable)?;
        Ok(before)
    }

    pub(crate) fn number(&mut self) -> Result<Option<i64>, Unreadable> {
        let digits = self.up_to_colon()?;
        if digits.is_empty() {
            return Ok(None);
        }
        let digits = str::from_utf8(digits).map_err(|_| Unreadable)?;
        digits.parse().map(Some).map_err(|_| Unreadable)
    }

    pub(crate) fn bytes(&mut self) -> Result<Option<&'a [u8]>, Unreadable> {
        let Some(length) = self.number()? else {
            return Ok(None);
        };
        let length = usize::try_from(length).map_err(|_| Unreadable)?;
        let (bytes, rest) = self.0.split_at_checked(length).ok_or(Unreadable)?;
        self.0 = rest;
        Ok(Some(bytes))
    }

    pub(crate) fn text(&mut self) -> Result<Option<&'a str>, Unreadable> {
        let bytes = self.bytes()?;
        bytes
            .map(|bytes| str::from_utf8(bytes).map_err(|_| Unreadable))
            .transpose()
    }

    pub(crate) fn id(&mut self) -> Result<Option<Uuid>, Unreadable> {
        let bytes = self.bytes()?;
        bytes
            .map(|bytes| Uuid::from_slice(bytes).map_err(|_| Unreadable))
            .transpose()
    }

    /// One whole row, still packed.
    pub(crate) fn row(&mut self, columns: &[Column]) -> Result<&'a [u8], Unreadable> {
        let whole = self.0;
        for (_, form) in columns {
            self.skip(*form)?;
        }
        whole.get(..whole.len() - self.0.len()).ok_or(Unreadable)
    }

    /// Goes past one value.
    pub(crate) fn skip(&mut self, form: Form) -> Result<(), Unreadable> {
        match form {
            Form::Number | Form::Truth => self.up_to_colon().map(drop),
            Form::Bytes | Form::Id | Form::Text => self.bytes().map(drop),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::both;
    use proptest::prelude::*;

    const COLUMNS: [Column; 5] = [
        ("number", Form::Number),
        ("truth", Form::Truth),
        ("bytes", Form::Bytes),
        ("id", Form::Id),
        ("text", Form::Text),
    ];

    /// Writes rows into a table of every type and reads them back packed.
    async fn written(rows: &[Vec<Value>]) -> Vec<(Engine, Vec<u8>)> {
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
            let names = COLUMNS.map(|(name, _)| name);
            let mut insert = Query::insert();
            insert.into_table("every").columns(names);
            for row in rows {
                insert.values_panic(row.iter().cloned().map(sea_orm::sea_query::SimpleExpr::from));
            }
            reader.execute(&insert).await.unwrap();
            let mut select = Query::select();
            select.columns(names).from("every");
            out.push((engine, fresh.database.packed(select, &COLUMNS).await.unwrap()));
        }
        out
    }

    #[tokio::test]
    async fn an_engine_packs_rows_as_we_do() {
        let full = |text: &str| -> Vec<Value> {
            vec![
                (-5_i64).into(),
                true.into(),
                vec![0_u8, 255, b':', 10].into(),
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
            ":",
            "a:b",
            "two\nlines",
            "Ünïcode ✓ 🦉",
            "zz",
            "10:x",
            "'quoted' \"twice\"",
        ];
        let mut rows: Vec<Vec<Value>> = texts.into_iter().map(full).collect();
        rows.push(missing);
        rows.push(vec![
            i64::MIN.into(),
            false.into(),
            Vec::<u8>::new().into(),
            Uuid::nil().into(),
            "x".to_owned().into(),
        ]);
        let mut ours = Vec::new();
        for row in &rows {
            pack(row, &mut ours);
        }
        for (engine, there) in written(&rows).await {
            assert_eq!(there, ours, "{engine:?}");
        }
    }

    fn every() -> impl Strategy<Value = Vec<Value>> {
        let number = proptest::option::of(any::<i64>());
        let bytes = proptest::option::of(proptest::collection::vec(any::<u8>(), 0..12));
        let id = proptest::option::of(any::<u128>().prop_map(Uuid::from_u128));
        let text = proptest::option::of("[:0-9a-c]{0,4}");
        (number, any::<bool>(), bytes, id, text).prop_map(|(number, truth, bytes, id, text)| {
            vec![number.into(), truth.into(), bytes.into(), id.into(), text.into()]
        })
    }

    proptest! {
        #[test]
        fn different_rows_are_packed_differently(one in every(), two in every()) {
            let (mut a, mut b) = (Vec::new(), Vec::new());
            pack(&one, &mut a);
            pack(&two, &mut b);
            prop_assert_eq!(a == b, one == two);
        }

        #[test]
        fn what_was_packed_comes_apart_again(rows in proptest::collection::vec(every(), 0..4)) {
            let mut packed = Vec::new();
            for row in &rows {
                pack(row, &mut packed);
            }
            let mut whole = Unpack::new(&packed);
            let mut each = Unpack::new(&packed);
            for row in &rows {
                let mut alone = Vec::new();
                pack(row, &mut alone);
                prop_assert_eq!(whole.row(&COLUMNS), Ok(alone.as_slice()));
                prop_assert_eq!(Value::BigInt(each.number().unwrap()), row[0].clone());
                prop_assert_eq!(Value::Bool(each.number().unwrap().map(|truth| truth == 1)), row[1].clone());
                prop_assert_eq!(Value::from(each.bytes().unwrap().map(<[u8]>::to_vec)), row[2].clone());
                prop_assert_eq!(Value::from(each.id().unwrap()), row[3].clone());
                prop_assert_eq!(Value::from(each.text().unwrap().map(str::to_owned)), row[4].clone());
            }
            prop_assert!(whole.is_empty() && each.is_empty());
        }

        #[test]
        fn whatever_else_is_read_is_refused_or_read_but_never_a_panic(some in proptest::collection::vec(any::<u8>(), 0..40)) {
            let mut unpack = Unpack::new(&some);
            while !unpack.is_empty() && unpack.row(&COLUMNS).is_ok() {}
        }
    }
}

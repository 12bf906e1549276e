//! Edges out of a plain table: `source,target[,weight]`, a row an edge, nodes by name.

use csv::{ByteRecord, ReaderBuilder};
use hashbrown::hash_table::Entry;
use hashbrown::{DefaultHashBuilder, HashTable};
use std::borrow::Cow;
use std::cell::Cell;
use std::hash::BuildHasher;
use std::io::{self, Read};
use std::rc::Rc;

use crate::graph::{Graph, NotAGraph, place};

/// How many rows that are no edges are listed; all are counted.
const MOST_REFUSED: usize = 1_000;

/// The longest row.
const LONGEST_ROW: u64 = 4 << 20;

/// The longest name that is taken.
const LONGEST_NAME: usize = 100_000;

/// Names, each with its number.
#[derive(Debug, Default)]
pub struct Names {
    text: Vec<u8>,
    /// Where each name ends.
    ends: Vec<u32>,
}

impl Names {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }
    fn bytes(&self, number: u32) -> &[u8] {
        let number = place(number);
        let end = |number: usize| self.ends.get(number).map(|end| place(*end));
        let from = number.checked_sub(1).and_then(end).unwrap_or(0);
        let to = end(number).unwrap_or(from);
        self.text.get(from..to).unwrap_or_default()
    }
    /// A name as it was written.
    pub fn name(&self, number: u32) -> Cow<'_, str> {
        String::from_utf8_lossy(self.bytes(number))
    }
    /// The number of a name. All of them are looked through: names are asked for one by one, by people.
    pub fn number(&self, name: &str) -> Option<u32> {
        let all = 0..u32::try_from(self.len()).unwrap_or(u32::MAX);
        all.into_iter().find(|number| self.bytes(*number) == name.as_bytes())
    }
}

/// Names while they are numbered.
#[derive(Default)]
struct Numbering {
    names: Names,
    table: HashTable<Known>,
    hasher: DefaultHashBuilder,
}

/// A name that has a number. Short ones stand here whole, so that nothing far away has to be looked at.
#[derive(Clone, Copy)]
struct Known {
    number: u32,
    length: u8,
    begin: [u8; Known::SHORT],
}

impl Known {
    /// With this, one takes sixteen bytes.
    const SHORT: usize = 11;
    fn new(number: u32, name: &[u8]) -> Self {
        let mut begin = [0; Self::SHORT];
        for (to, from) in begin.iter_mut().zip(name) {
            *to = *from;
        }
        Self {
            number,
            length: u8::try_from(name.len()).unwrap_or(u8::MAX),
            begin,
        }
    }
    fn is(&self, other: &Self, name: &[u8], names: &Names) -> bool {
        self.begin == other.begin
            && self.length == other.length
            && (name.len() <= Self::SHORT || names.bytes(self.number) == name)
    }
}

impl Numbering {
    fn take(&mut self, name: &[u8]) -> Option<u32> {
        let Self { names, table, hasher } = self;
        let wanted = Known::new(0, name);
        let hashed = |known: &Known| hasher.hash_one(names.bytes(known.number));
        match table.entry(hasher.hash_one(name), |known| known.is(&wanted, name, names), hashed) {
            Entry::Occupied(known) => Some(known.get().number),
            Entry::Vacant(new) => {
                let number = u32::try_from(names.ends.len())
                    .ok()
                    .filter(|number| *number < u32::MAX)?;
                let end = u32::try_from(names.text.len() + name.len()).ok()?;
                new.insert(Known { number, ..wanted });
                names.text.extend_from_slice(name);
                names.ends.push(end);
                Some(number)
            }
        }
    }
}

/// A row that is no edge.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Refused {
    /// Its line.
    pub line: u64,
    /// Why.
    pub reason: String,
}

/// Gives no more once a row is too long: a quotation mark is missing, and the row is the rest of the file.
struct Guarded<R> {
    inner: R,
    since: Rc<Cell<u64>>,
}

impl<R: Read> Read for Guarded<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.since.get() > LONGEST_ROW {
            return Err(io::Error::other(
                "a row is longer than 4 MiB: a quotation mark may be missing",
            ));
        }
        let read = self.inner.read(into)?;
        self.since.set(self.since.get() + read as u64);
        Ok(read)
    }
}

/// A graph out of a table.
#[derive(Debug)]
pub struct Table {
    /// The graph.
    pub graph: Graph,
    /// The names of its nodes.
    pub names: Names,
    /// The first rows that were no edges.
    pub refused: Vec<Refused>,
    /// How many there were in all.
    pub refused_in_all: u64,
}

/// Ties that come one by one, from elsewhere than a table.
#[derive(Default)]
pub struct Ties {
    numbering: Numbering,
    edges: Vec<(u32, u32)>,
    too_many: bool,
}

impl Ties {
    /// One more.
    pub fn add(&mut self, one: &str, other: &str) {
        match (
            self.numbering.take(one.as_bytes()),
            self.numbering.take(other.as_bytes()),
        ) {
            (Some(one), Some(other)) => self.edges.push((one, other)),
            _ => self.too_many = true,
        }
    }
    /// The graph of all of them.
    pub fn table(self) -> Result<Table, NotAGraph> {
        let names = self.numbering.names;
        let nodes = u32::try_from(names.len()).ok().filter(|_| !self.too_many);
        let graph = Graph::new(nodes.ok_or(NotAGraph::TooLarge)?, &self.edges, None)?;
        Ok(Table {
            graph,
            names,
            refused: Vec::new(),
            refused_in_all: 0,
        })
    }
}

/// Why a table gives no graph.
#[derive(Debug, thiserror::Error)]
pub enum NoEdges {
    /// It cannot be read.
    #[error("it cannot be read: {0}")]
    File(#[from] io::Error),
    /// It does not begin as it should.
    #[error("its first row is not source,target or source,target,weight")]
    Head,
    /// It is broken in a way that hides where the next row begins.
    #[error("from line {0} on it cannot be read: {1}")]
    Broken(u64, String),
    /// It gives none.
    #[error(transparent)]
    Graph(#[from] NotAGraph),
}

/// Reads a table of edges.
pub fn read(table: impl Read) -> Result<Table, NoEdges> {
    let since = Rc::new(Cell::new(0));
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .buffer_capacity(1 << 18)
        .from_reader(Guarded {
            inner: table,
            since: Rc::clone(&since),
        });
    let mut row = ByteRecord::new();
    let broken = |error: csv::Error| {
        let line = error.position().map_or(0, csv::Position::line);
        match error.into_kind() {
            csv::ErrorKind::Io(error) => NoEdges::File(error),
            other => NoEdges::Broken(line, format!("{other:?}")),
        }
    };
    reader.read_byte_record(&mut row).map_err(broken)?;
    let head: Vec<String> = row
        .iter()
        .map(|name| {
            String::from_utf8_lossy(name)
                .trim()
                .trim_start_matches('\u{feff}')
                .to_ascii_lowercase()
        })
        .collect();
    let weighted = match head.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["source", "target"] => false,
        ["source", "target", "weight"] => true,
        _ => return Err(NoEdges::Head),
    };
    let mut numbering = Numbering::default();
    let (mut edges, mut weights) = (Vec::new(), Vec::new());
    let (mut refused, mut refused_in_all) = (Vec::new(), 0);
    while reader.read_byte_record(&mut row).map_err(broken)? {
        since.set(0);
        let edge = edge(&row, weighted, &mut numbering);
        match edge {
            Ok((one, other, weight)) => {
                edges.push((one, other));
                if weighted {
                    weights.push(weight);
                }
            }
            Err(reason) => {
                refused_in_all += 1;
                if refused.len() < MOST_REFUSED {
                    refused.push(Refused {
                        line: row.position().map_or(0, csv::Position::line),
                        reason: reason.to_owned(),
                    });
                }
            }
        }
    }
    let names = numbering.names;
    let nodes = u32::try_from(names.len()).map_err(|_| NotAGraph::TooLarge)?;
    let graph = Graph::new(nodes, &edges, weighted.then_some(&weights))?;
    Ok(Table {
        graph,
        names,
        refused,
        refused_in_all,
    })
}

fn edge(row: &ByteRecord, weighted: bool, names: &mut Numbering) -> Result<(u32, u32, f32), &'static str> {
    let cell = |at: usize| row.get(at).map(<[u8]>::trim_ascii);
    let (Some(source), Some(target)) = (cell(0), cell(1)) else {
        return Err("it has no two nodes");
    };
    if source.is_empty() || target.is_empty() {
        return Err("a node has no name");
    }
    if source.len() > LONGEST_NAME || target.len() > LONGEST_NAME {
        return Err("the name of a node is longer than 100,000 bytes");
    }
    let weight = if weighted {
        let written = cell(2)
            .and_then(|weight| std::str::from_utf8(weight).ok())
            .and_then(|weight| weight.parse::<f32>().ok());
        written
            .filter(|weight| weight.is_finite() && *weight > 0.0)
            .ok_or("its weight is not a number above nothing")?
    } else {
        1.0
    };
    let too_many = "there are more nodes than can be numbered";
    let source = names.take(source).ok_or(too_many)?;
    Ok((source, names.take(target).ok_or(too_many)?, weight))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_numbers_and_back() {
        let read = read("\u{feff}Source,Target\nsam,jo\njo, alex \n\"a, b\",sam\nsam,sam\n".as_bytes()).unwrap();
        assert_eq!((read.graph.nodes(), read.graph.edges(), read.refused_in_all), (4, 4, 0));
        assert_eq!(read.names.number("a, b"), Some(3));
        assert_eq!((&*read.names.name(2), read.names.number("nobody")), ("alex", None));
    }

    #[test]
    fn rows_that_are_no_edges_are_named() {
        let table = "source,target,weight\na,b,2\na,,1\na\nb,c,-1\nb,c,NaN\nb,c,many\nc,a,0.5\n";
        let read = read(table.as_bytes()).unwrap();
        assert_eq!((read.graph.edges(), read.refused_in_all), (2, 5));
        assert_eq!(
            read.refused.iter().map(|refused| refused.line).collect::<Vec<_>>(),
            [3, 4, 5, 6, 7]
        );
        assert!(matches!(super::read("one,two\n".as_bytes()), Err(NoEdges::Head)));
        assert!(matches!(super::read("".as_bytes()), Err(NoEdges::Head)));
        let endless = [&b"source,target\na,b\na,\""[..], &vec![b'x'; 9 << 20]].concat();
        assert!(
            super::read(&endless[..])
                .unwrap_err()
                .to_string()
                .contains("quotation mark")
        );
        let none = super::read("source,target\n".as_bytes()).unwrap();
        assert_eq!((none.graph.nodes(), none.names.is_empty()), (0, true));
    }
}

//! A file as a tree, the same for XML and JSON, made to be taken apart: what a reader knows it takes out, and what is left
//! at the end is what it did not know. So nothing can be lost by being forgotten.

use domain::received::Received;

/// An element, an attribute (its name begins with `@`), a comment (`#comment`), or a JSON value under its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Node {
    pub name: String,
    pub line: Option<u64>,
    pub text: String,
    pub children: Vec<Node>,
}

impl Node {
    pub fn new(name: impl Into<String>, line: Option<u64>) -> Self {
        Self {
            name: name.into(),
            line,
            text: String::new(),
            children: Vec::new(),
        }
    }
    /// Takes out the first child of that name.
    pub fn take(&mut self, name: &str) -> Option<Self> {
        let place = self.children.iter().position(|child| child.name == name)?;
        Some(self.children.remove(place))
    }
    /// Takes out all children of that name, in order.
    pub fn take_all(&mut self, name: &str) -> Vec<Self> {
        let (taken, kept) = std::mem::take(&mut self.children)
            .into_iter()
            .partition(|child| child.name == name);
        self.children = kept;
        taken
    }
    /// Takes out the attributes.
    pub fn take_attributes(&mut self) -> Vec<Self> {
        let (taken, kept) = std::mem::take(&mut self.children)
            .into_iter()
            .partition(|child| child.name.starts_with('@'));
        self.children = kept;
        taken
    }
    /// Its text as a value keeps it: without white space around, NUL written out; `None` when nothing is left.
    pub fn reading(&self) -> Option<String> {
        let text = self.text.trim();
        (!text.is_empty()).then(|| Received::from_text(text).reading)
    }
    /// The text of the descendant at these names, without taking it.
    pub fn peek(&self, names: &[&str]) -> Option<String> {
        match names.split_first() {
            None => self.reading(),
            Some((name, rest)) => self
                .children
                .iter()
                .filter(|child| child.name == *name)
                .find_map(|child| child.peek(rest)),
        }
    }
}

/// `parent/name`.
pub(super) fn under(parent: &str, name: &str) -> String {
    shortened(&format!("{parent}/{name}"))
}

/// `parent/name[2]` for the second of several, `parent/name` for an only one.
pub(super) fn under_nth(parent: &str, name: &str, place: usize, of: usize) -> String {
    if of > 1 {
        shortened(&format!("{parent}/{name}[{}]", place + 1))
    } else {
        under(parent, name)
    }
}

/// A path that no file can make long: its beginning and its end.
fn shortened(path: &str) -> String {
    const MOST: usize = 300;
    if path.len() <= MOST {
        return Received::from_text(path).reading;
    }
    let letters: Vec<char> = path.chars().collect();
    let (start, end) = (120.min(letters.len()), letters.len().saturating_sub(120));
    let head: String = letters.iter().take(start).collect();
    let tail: String = letters.iter().skip(end.max(start)).collect();
    Received::from_text(&format!("{head}…{tail}")).reading
}

/// Plain words out of an element's name: `accountPermanentlyDisabled` is "Account permanently disabled".
pub(super) fn words(name: &str) -> String {
    // Names that say little to whoever has not read the API's document.
    let plain = match name {
        "espIdentifier" | "espUserId" => "Account number at the platform",
        "priorCTReports" | "priorCTReport" => "Earlier CyberTipline report",
        "reportedToLe" => "Reported to the police",
        _ => "",
    };
    if !plain.is_empty() {
        return plain.to_owned();
    }
    let mut out = String::with_capacity(name.len() + 4);
    let mut before_lower = false;
    for character in name.trim_start_matches('@').chars() {
        if character == '_' || character == '-' {
            out.push(' ');
            before_lower = false;
            continue;
        }
        if character.is_ascii_uppercase() && before_lower {
            out.push(' ');
            out.push(character.to_ascii_lowercase());
        } else if out.is_empty() {
            out.push(character.to_ascii_uppercase());
        } else {
            out.push(character);
        }
        before_lower = character.is_ascii_lowercase() || character.is_ascii_digit();
    }
    Received::from_text(&out).reading
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_taken_is_gone_and_the_rest_stays_in_order() {
        let mut root = Node::new("r", None);
        for name in ["a", "@x", "b", "a"] {
            root.children.push(Node::new(name, None));
        }
        assert_eq!(root.take_all("a").len(), 2);
        assert_eq!(root.take_attributes().len(), 1);
        assert!(root.take("a").is_none());
        assert_eq!(root.take("b").unwrap().name, "b");
        assert!(root.children.is_empty());
    }

    #[test]
    fn names_become_words() {
        assert_eq!(words("accountPermanentlyDisabled"), "Account permanently disabled");
        assert_eq!(words("@type"), "Type");
        assert_eq!(words("drop_table-x"), "Drop table x");
        assert_eq!(words("espUserId"), "Account number at the platform");
    }

    #[test]
    fn a_path_never_grows_long() {
        let mut path = "report".to_owned();
        for _ in 0..50 {
            path = under(&path, &"é".repeat(60));
        }
        assert!(path.len() < 1_000 && path.contains('…'));
    }
}

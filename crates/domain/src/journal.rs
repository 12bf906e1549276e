//! The journal: who did or saw what, in one hash chain.
//!
//! Data Protection Act 2018 s.62 names the operations: collection, alteration, consultation, disclosure, combination and
//! erasure. An entry holds ids, codes and digests only; words are in the versions that it names. The chain's hash is
//! `SHA-256(previous hash ‖ canonical encoding of the entry)`; this module is that encoding and its check, and knows no
//! database.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::access::coded;
use crate::time::Instant;

coded! {
    /// What was done with personal data (Data Protection Act 2018 s.62(1)).
    Operation {
        Collection "collection" "Collection",
        Alteration "alteration" "Alteration",
        Consultation "consultation" "Consultation",
        Disclosure "disclosure" "Disclosure",
        Combination "combination" "Combination",
        Erasure "erasure" "Erasure",
    }
}

/// A SHA-256 digest.
pub type Hash = [u8; 32];

/// The hash before the first entry.
pub const BEGINNING: Hash = [0; 32];

/// One record that an entry is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subject {
    /// The kind of record: `referral`, `account`.
    pub kind: String,
    /// Its id.
    pub id: Uuid,
    /// The version that was written and the digest of its salt and bytes; nothing for a consultation.
    pub written: Option<(i64, Hash)>,
}

/// An entry as its columns hold it. `subjects` and `people` are packed by [`pack_subjects`] and [`pack_people`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// From 1, with no gap.
    pub number: i64,
    /// When it was written.
    pub at: Instant,
    /// Who did it.
    pub actor: Uuid,
    /// The system account through which the actor was named, as with `--as` on the command line.
    pub via: Option<Uuid>,
    /// What was done, in the words of the Act.
    pub operation: Operation,
    /// What was done, in ours: `referral.taken`.
    pub event: String,
    /// The records, packed.
    pub subjects: Vec<u8>,
    /// The people concerned, packed.
    pub people: Vec<u8>,
    /// Who received it, for a disclosure: an id or a code.
    pub recipient: Option<String>,
}

impl Entry {
    /// The hash of this entry after `previous`. Every field is written with its length, so that no two entries share an
    /// encoding.
    pub fn hash(&self, previous: &Hash) -> Hash {
        let mut hash = Sha256::new();
        hash.update(b"safeward journal entry 1\0");
        hash.update(previous);
        hash.update(self.number.to_be_bytes());
        hash.update(self.at.micros().to_be_bytes());
        hash.update(self.actor.as_bytes());
        let via = self.via.map(Uuid::into_bytes);
        for part in [
            via.as_ref().map(<[u8; 16]>::as_slice),
            Some(self.operation.code().as_bytes()),
            Some(self.event.as_bytes()),
            Some(&self.subjects),
            Some(&self.people),
            self.recipient.as_deref().map(str::as_bytes),
        ] {
            match part {
                Some(bytes) => {
                    hash.update([1]);
                    hash.update((bytes.len() as u64).to_be_bytes());
                    hash.update(bytes);
                }
                None => hash.update([0]),
            }
        }
        hash.finalize().into()
    }
}

/// The digest of a version that an entry holds: its salt, then its bytes. Without the salt, which erasure removes, nobody
/// can try guesses against it.
pub fn version_digest(salt: &[u8], bytes: &[u8]) -> Hash {
    let mut hash = Sha256::new();
    hash.update(b"safeward version 1\0");
    hash.update((salt.len() as u64).to_be_bytes());
    hash.update(salt);
    hash.update(bytes);
    hash.finalize().into()
}

/// Packs subjects: for each the kind with its length, the id, and either 0 or 1 with number and digest.
pub fn pack_subjects(subjects: &[Subject]) -> Vec<u8> {
    let mut out = Vec::with_capacity(subjects.len() * 64);
    for subject in subjects {
        let kind = subject.kind.as_bytes();
        out.push(u8::try_from(kind.len()).unwrap_or(u8::MAX));
        out.extend(kind.iter().take(usize::from(u8::MAX)));
        out.extend(subject.id.as_bytes());
        match &subject.written {
            None => out.push(0),
            Some((number, digest)) => {
                out.push(1);
                out.extend(number.to_be_bytes());
                out.extend(digest);
            }
        }
    }
    out
}

/// Reads packed subjects; `None` when the bytes are not such a packing.
pub fn unpack_subjects(bytes: &[u8]) -> Option<Vec<Subject>> {
    let mut rest = bytes;
    let mut subjects = Vec::new();
    while !rest.is_empty() {
        let length = usize::from(take::<1>(&mut rest)?[0]);
        let (kind, after) = rest.split_at_checked(length)?;
        rest = after;
        let kind = std::str::from_utf8(kind).ok()?.to_owned();
        let id = Uuid::from_bytes(take::<16>(&mut rest)?);
        let written = match take::<1>(&mut rest)? {
            [0] => None,
            [1] => Some((i64::from_be_bytes(take::<8>(&mut rest)?), take::<32>(&mut rest)?)),
            _ => return None,
        };
        subjects.push(Subject { kind, id, written });
    }
    Some(subjects)
}

/// Packs the ids of people, sixteen bytes each.
pub fn pack_people(people: &[Uuid]) -> Vec<u8> {
    people.iter().flat_map(|id| id.into_bytes()).collect()
}

fn take<const N: usize>(rest: &mut &[u8]) -> Option<[u8; N]> {
    let (head, after) = rest.split_first_chunk::<N>()?;
    *rest = after;
    Some(*head)
}

/// The end of the chain, as it is signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// Number of the last entry; 0 when there is none.
    pub number: i64,
    /// Its hash.
    pub hash: Hash,
    /// When the signature was made.
    pub at: Instant,
}

impl Head {
    /// The bytes that are signed (Ed25519, RFC 8032).
    pub fn signed_bytes(&self) -> Vec<u8> {
        let mut out = b"safeward journal head 1\0".to_vec();
        out.extend(self.number.to_be_bytes());
        out.extend(self.hash);
        out.extend(self.at.micros().to_be_bytes());
        out
    }
}

/// What is wrong with a journal, and at which entry.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize)]
#[error("entry {at}: {what}")]
pub struct Problem {
    /// The number of the entry that is not as it was written.
    pub at: i64,
    /// What was found, in one sentence.
    pub what: String,
}

impl Problem {
    /// A problem at an entry.
    pub fn new(at: i64, what: impl Into<String>) -> Self {
        Self { at, what: what.into() }
    }
}

/// Walks a journal from its first entry and stops at the first that is not as it was written.
#[derive(Clone, Debug)]
pub struct Chain {
    last: i64,
    hash: Hash,
    at: Instant,
    stepped_back: Vec<i64>,
}

impl Default for Chain {
    fn default() -> Self {
        Self {
            last: 0,
            hash: BEGINNING,
            at: Instant::from_micros(i64::MIN),
            stepped_back: Vec::new(),
        }
    }
}

impl Chain {
    /// Goes on after an entry whose place in the chain is checked elsewhere, so that parts of a journal can be walked side by
    /// side: its number, the hash that is stored with it, and when it was written.
    pub fn after(number: i64, hash: Hash, at: Instant) -> Self {
        Self {
            last: number,
            hash,
            at,
            stepped_back: Vec::new(),
        }
    }
    /// Checks the next entry against the hash that is stored with it.
    pub fn follow(&mut self, entry: &Entry, stored: &[u8]) -> Result<(), Problem> {
        let expected = self.last + 1;
        if entry.number != expected {
            return Err(Problem::new(
                expected,
                format!("missing: the next entry there is has number {}", entry.number),
            ));
        }
        let hash = entry.hash(&self.hash);
        if hash.as_slice() != stored {
            return Err(Problem::new(
                entry.number,
                "changed: it does not match its hash or the entry before it",
            ));
        }
        if entry.at < self.at {
            self.stepped_back.push(entry.number);
        }
        (self.last, self.hash, self.at) = (entry.number, hash, entry.at);
        Ok(())
    }
    /// Checks a signed head that lies at or before the end of what was walked, given the hash that was stored there.
    pub fn covers(&self, head: &Head, stored_there: Option<&[u8]>) -> Result<(), Problem> {
        match stored_there {
            None if head.number == 0 => Ok(()),
            None => Err(Problem::new(
                self.last + 1,
                format!(
                    "cut off: a signed head says that there are at least {} entries",
                    head.number
                ),
            )),
            Some(hash) if hash == head.hash.as_slice() => Ok(()),
            Some(_) => Err(Problem::new(
                head.number,
                "rewritten: a signed head holds another hash for it",
            )),
        }
    }
    /// How many entries were walked.
    pub fn entries(&self) -> i64 {
        self.last
    }
    /// The end of the chain.
    pub fn end(&self) -> (i64, Hash) {
        (self.last, self.hash)
    }
    /// Entries written at an earlier time than the one before: a clock stepped back.
    pub fn stepped_back(&self) -> &[i64] {
        &self.stepped_back
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn entry_strategy() -> impl Strategy<Value = Entry> {
        (
            any::<i32>(),
            any::<u128>(),
            proptest::option::of(any::<u128>()),
            0..6_usize,
            "[a-z.]{1,12}",
            proptest::collection::vec(any::<u8>(), 0..40),
            proptest::collection::vec(any::<u8>(), 0..33),
            proptest::option::of("[a-z]{0,8}"),
        )
            .prop_map(
                |(at, actor, via, operation, event, subjects, people, recipient)| Entry {
                    number: 0,
                    at: Instant::from_micros(i64::from(at)),
                    actor: Uuid::from_u128(actor),
                    via: via.map(Uuid::from_u128),
                    operation: Operation::ALL[operation],
                    event,
                    subjects,
                    people,
                    recipient,
                },
            )
    }

    /// A journal of entries with their stored hashes, and a head signed at its end.
    fn journal(mut entries: Vec<Entry>) -> (Vec<(Entry, Hash)>, Head) {
        let mut previous = BEGINNING;
        let rows: Vec<(Entry, Hash)> = entries
            .iter_mut()
            .zip(1..)
            .map(|(entry, number)| {
                entry.number = number;
                previous = entry.hash(&previous);
                (entry.clone(), previous)
            })
            .collect();
        let head = Head {
            number: i64::try_from(rows.len()).unwrap(),
            hash: previous,
            at: Instant::from_micros(0),
        };
        (rows, head)
    }

    fn verify(rows: &[(Entry, Hash)], head: &Head) -> Result<(), Problem> {
        let mut chain = Chain::default();
        for (entry, hash) in rows {
            chain.follow(entry, hash)?;
        }
        let there = rows
            .iter()
            .find(|(entry, _)| entry.number == head.number)
            .map(|(_, hash)| hash.as_slice());
        chain.covers(head, there)
    }

    proptest! {
        #[test]
        fn an_untouched_journal_is_whole(entries in proptest::collection::vec(entry_strategy(), 0..12)) {
            let (rows, head) = journal(entries);
            prop_assert_eq!(verify(&rows, &head), Ok(()));
        }

        #[test]
        fn any_single_harm_is_found_and_named(
            entries in proptest::collection::vec(entry_strategy(), 1..12),
            place in any::<prop::sample::Index>(),
            other in any::<prop::sample::Index>(),
            harm in 0..12_u8,
        ) {
            let (mut rows, head) = journal(entries);
            let at = place.index(rows.len());
            let number = i64::try_from(at).unwrap() + 1;
            let named = match harm {
                0 => { rows.remove(at); number }
                1 => { rows.truncate(at); number }
                2 => {
                    let with = other.index(rows.len());
                    prop_assume!(with != at);
                    rows.swap(at, with);
                    i64::try_from(at.min(with)).unwrap() + 1
                }
                3 => { rows[at].0.at = Instant::from_micros(rows[at].0.at.micros() + 1); number }
                4 => { rows[at].0.actor = Uuid::from_u128(rows[at].0.actor.as_u128() ^ 1); number }
                5 => { rows[at].0.event.push('x'); number }
                6 => { rows[at].0.subjects.push(0); number }
                7 => { rows[at].0.people.push(0); number }
                8 => { rows[at].1[7] ^= 1; number }
                9 => { rows[at].0.via = match rows[at].0.via { None => Some(Uuid::nil()), Some(_) => None }; number }
                10 => {
                    rows[at].0.recipient = match rows[at].0.recipient.take() { None => Some(String::new()), Some(_) => None };
                    number
                }
                _ => { let copy = rows[at].clone(); rows.insert(at, copy); number + 1 }
            };
            prop_assert_eq!(verify(&rows, &head).unwrap_err().at, named);
        }

        /// What is found by walking two parts side by side, the first of which ends where the second begins, is what is
        /// found by walking the whole.
        #[test]
        fn parts_say_what_the_whole_says(
            entries in proptest::collection::vec(entry_strategy(), 2..12),
            cut in any::<prop::sample::Index>(),
            harmed in any::<prop::sample::Index>(),
            harm in 0..3_u8,
        ) {
            let (mut rows, _) = journal(entries);
            let at = harmed.index(rows.len());
            match harm {
                0 => rows[at].0.event.push('x'),
                1 => rows[at].1[3] ^= 1,
                _ => {}
            }
            let walk = |mut chain: Chain, rows: &[(Entry, Hash)]| {
                rows.iter().try_for_each(|(entry, hash)| chain.follow(entry, hash)).map(|()| chain.end())
            };
            let cut = 1 + cut.index(rows.len() - 1);
            let (entry, hash) = &rows[cut - 1];
            let parts = walk(Chain::default(), &rows[..cut])
                .and_then(|_| walk(Chain::after(entry.number, *hash, entry.at), &rows[cut..]));
            prop_assert_eq!(parts, walk(Chain::default(), &rows));
        }

        #[test]
        fn a_journal_rewritten_from_the_start_is_found_by_its_signed_head(
            entries in proptest::collection::vec(entry_strategy(), 1..8),
            place in any::<prop::sample::Index>(),
        ) {
            let (_, head) = journal(entries.clone());
            let mut forged = entries;
            let at = place.index(forged.len());
            forged[at].event.push('x');
            let (rows, _) = journal(forged);
            prop_assert!(verify(&rows, &head).unwrap_err().what.starts_with("rewritten"));
        }

        #[test]
        fn subjects_come_back(
            ids in proptest::collection::vec((any::<u128>(), "[a-z_]{0,20}", proptest::option::of((any::<i64>(), any::<[u8; 32]>()))), 0..6)
        ) {
            let subjects: Vec<Subject> = ids.into_iter()
                .map(|(id, kind, written)| Subject { kind, id: Uuid::from_u128(id), written }).collect();
            prop_assert_eq!(unpack_subjects(&pack_subjects(&subjects)), Some(subjects));
        }

        #[test]
        fn bad_packings_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..80)) {
            let _ = unpack_subjects(&bytes);
        }
    }

    #[test]
    fn a_clock_that_steps_back_is_noticed_and_is_no_problem() {
        let mut rows = Vec::new();
        for at in [5, 9, 7] {
            rows.push(Entry {
                number: 0,
                at: Instant::from_micros(at),
                actor: Uuid::nil(),
                via: None,
                operation: Operation::Consultation,
                event: "x".to_owned(),
                subjects: vec![],
                people: vec![],
                recipient: None,
            });
        }
        let (rows, _) = journal(rows);
        let mut chain = Chain::default();
        for (entry, hash) in &rows {
            chain.follow(entry, hash).unwrap();
        }
        assert_eq!(chain.stepped_back(), [3]);
    }
}

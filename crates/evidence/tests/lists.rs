//! Lists: every form is read, what is on them is found and nothing else, and a changed index is refused.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

use evidence::lists::build::Builder;
use evidence::lists::compile::{About, Compiled, Input, NotCompiled, compile};
use evidence::lists::index::{Index, Match, Percent, Shares};
use evidence::lists::near::{CHUNKS, FEW, Hashes, Near, Searcher, Table, shuffled};
use evidence::lists::{Category, Digest, List};
use evidence::pdq::{BITS, Pdq};
use evidence::processor::Instructions;
use evidence::video::{Frame, known_by};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name)
}

/// Hashes that stand where an index keeps them, each once.
fn in_order(hashes: impl IntoIterator<Item = Pdq>) -> Vec<Pdq> {
    let hashes: BTreeSet<(Pdq, Pdq)> = hashes.into_iter().map(|hash| (shuffled(hash), hash)).collect();
    hashes.into_iter().map(|(_, hash)| hash).collect()
}

fn tables(hashes: &[Pdq]) -> Vec<Table> {
    let shuffled: Vec<Pdq> = hashes.iter().map(|hash| shuffled(*hash)).collect();
    (0..CHUNKS).map(|chunk| Table::build(&shuffled, chunk)).collect()
}

fn by_brute_force(hashes: &[Pdq], query: Pdq, radius: u32) -> Vec<Near> {
    let mut near: Vec<Near> = (0..)
        .zip(hashes)
        .map(|(hash, other)| Near {
            distance: query.distance(*other),
            hash,
        })
        .filter(|near| near.distance <= radius)
        .collect();
    near.sort_unstable();
    near
}

fn turned(hash: Pdq, bits: &[usize]) -> Pdq {
    let mask = Pdq::of_bits(bits.iter().copied());
    Pdq(std::array::from_fn(|word| hash.0[word] ^ mask.0[word]))
}

/// Hashes that differ in few bits from few others, as lists of near copies are, or that have nothing in common.
fn some_hashes() -> impl Strategy<Value = Vec<Pdq>> {
    let seeds = prop::collection::vec(any::<[u64; 4]>().prop_map(Pdq), 1..6);
    let copies = prop::collection::vec(
        (any::<prop::sample::Index>(), prop::collection::vec(0..BITS, 0..60)),
        0..80,
    );
    let even = prop_oneof![
        Just(Pdq([0; 4])),
        Just(Pdq([u64::MAX; 4])),
        Just(Pdq([0xaaaa_aaaa_aaaa_aaaa; 4]))
    ];
    (seeds, copies, prop::option::of(even)).prop_map(|(mut hashes, copies, even)| {
        hashes.extend(even);
        let seeds = hashes.clone();
        hashes.extend(copies.iter().map(|(of, bits)| turned(*of.get(&seeds), bits)));
        hashes
    })
}

proptest! {
    #[test]
    fn what_is_near_is_found_as_by_brute_force_at_every_radius(
        hashes in some_hashes(),
        of in any::<prop::sample::Index>(),
        bits in prop::collection::vec(0..BITS, 0..50),
        radius in 0u32..=60,
    ) {
        let hashes = in_order(hashes);
        let tables = tables(&hashes);
        let with = Hashes { hashes: &hashes, tables: Some(std::array::from_fn(|chunk| tables[chunk].view())) };
        let without = Hashes { hashes: &hashes, tables: None };
        let query = turned(*of.get(&hashes), &bits);
        let expected = by_brute_force(&hashes, query, radius);
        for instructions in Instructions::here() {
            let mut searcher = Searcher::with(instructions);
            prop_assert_eq!(searcher.near(with, query, radius), &expected[..], "{:?}", instructions);
        }
        let mut searcher = Searcher::default();
        prop_assert_eq!(searcher.near(without, query, radius), &expected[..]);
    }
}

/// What a random case would hardly meet: the bits that are turned stand in as few chunks as may be, or are spread evenly, at
/// each distance up to the radius, for each chunk that a search could begin with.
#[test]
fn at_every_distance_up_to_the_radius_bits_are_found_wherever_they_were_turned() {
    let query = Pdq([
        0x0123_4567_89ab_cdef,
        0xfedc_ba98_7654_3210,
        0x5555_aaaa_3333_cccc,
        0x0f0f_f0f0_00ff_ff00,
    ]);
    // Which bit of the hash a bit of the shuffled one is.
    let place = |bit: usize| {
        (0..BITS)
            .find(|it| shuffled(Pdq::of_bits([*it])) == Pdq::of_bits([bit]))
            .unwrap()
    };
    let places: Vec<usize> = (0..BITS).map(place).collect();
    for radius in [0, 1, 14, 15, 16, 30, 31, 32, 46, 47] {
        let mut hashes = Vec::new();
        for distance in 0..=radius as usize + 1 {
            for first in 0..CHUNKS {
                let crowded = (0..distance).map(|bit| places[(first * 16 + bit) % BITS]);
                let spread = (0..distance).map(|bit| places[((first + bit) % CHUNKS * 16 + bit / CHUNKS) % BITS]);
                hashes.push(turned(query, &crowded.collect::<Vec<_>>()));
                hashes.push(turned(query, &spread.collect::<Vec<_>>()));
            }
        }
        let hashes = in_order(hashes);
        let tables = tables(&hashes);
        let with = Hashes {
            hashes: &hashes,
            tables: Some(std::array::from_fn(|chunk| tables[chunk].view())),
        };
        let expected = by_brute_force(&hashes, query, radius);
        assert!(expected.len() < hashes.len(), "some are beyond the radius");
        for instructions in Instructions::here() {
            let mut searcher = Searcher::with(instructions);
            assert_eq!(
                searcher.near(with, query, radius),
                &expected[..],
                "{radius} {instructions:?}"
            );
        }
    }
}

/// The shuffle is part of the format: with another, every index would have to be built again.
#[test]
fn the_bits_are_shuffled_as_the_format_says() {
    let all: BTreeSet<Pdq> = (0..BITS).map(|bit| shuffled(Pdq::of_bits([bit]))).collect();
    assert_eq!(all.len(), BITS);
    assert!(all.iter().all(|hash| hash.distance(Pdq::default()) == 1));
    let hash: Pdq = "f162eb9daab170c0567fe3632d9a5548c5612982dd5e374a7424ebbc8a835c95"
        .parse()
        .unwrap();
    assert_eq!(shuffled(hash).to_string(), SHUFFLED);
}

const SHUFFLED: &str = "f30fe9bcd29b84f61a80aa6077e1821c1557b84bdefe80a7fb117a52e525071c";

/// Compiles lists into an index in a folder that goes away.
fn compiled(inputs: &[(PathBuf, About)]) -> Result<(tempfile::TempDir, Index, Compiled), NotCompiled> {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("known.index");
    let inputs: Vec<Input> = inputs
        .iter()
        .map(|(path, about)| Input::new(path.clone(), about))
        .collect::<Result<_, _>>()?;
    let compiled = compile(&inputs, &out, &mut |_, _| ())?;
    let index = Index::open(&out).unwrap();
    index.verify().unwrap();
    Ok((folder, index, compiled))
}

/// A list of this text under this name.
fn list(name: &str, text: impl AsRef<[u8]>) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, text).unwrap();
    (folder, path)
}

/// Compiles one list.
fn one(name: &str, text: impl AsRef<[u8]>) -> Result<(tempfile::TempDir, Index, Compiled), NotCompiled> {
    let (_folder, path) = list(name, text);
    compiled(&[(path, About::default())])
}

/// The rows and codes that a digest has.
fn found(index: &Index, digest: &str) -> Vec<(u32, Option<String>)> {
    let lookup = index.lookup().unwrap();
    let digest = Digest::from_hex(digest).unwrap();
    lookup
        .digest(&digest)
        .map(|entry| (entry.row, index.category(entry).unwrap().code.clone()))
        .collect()
}

const PIER: &str = "AA71C4A0F84865DDE1A83118AEF23D75";

#[test]
fn vics_is_read_in_both_versions_and_as_a_set_of_hashes() {
    for name in ["vics/case-2.0-uk.json", "vics/case-1.3.json"] {
        let (_folder, index, compiled) = compiled(&[(data(name), About::default())]).unwrap();
        assert!(
            compiled.entries > 0 && compiled.refused.is_empty(),
            "{name}: {compiled:?}"
        );
        assert_eq!(found(&index, PIER).len(), 1, "{name}");
        assert_eq!(index.contents().lists[0].form, "VICS JSON");
        assert!(!index.contents().lists[0].known_good);
    }
    let (_folder, index, compiled) = compiled(&[(data("vics/hashset-2.0-default.json"), About::default())]).unwrap();
    assert!(compiled.refused.is_empty());
    assert_eq!(
        found(&index, "e226faba4f8c33503616eca8ba01b5c3"),
        [(1, Some("0".to_owned()))]
    );
}

#[test]
fn other_hashes_of_vics_are_taken_and_what_is_wrong_is_named() {
    let pdq = "f".repeat(64);
    let text = format!(
        r#"{{"Value":[{{"mediaid":1,"CATEGORY":"2","md5":"{PIER}","AlternativeHashes":[{{"HashName":"PDQ","HashValue":"{pdq}"}},
        {{"HashName":"SHA-256","HashValue":"{pdq}"}},{{"HashName":"Other","HashValue":"x"}}]}},
        {{"MD5":"too short"}},{{"Comments":"nothing"}},{{"Media":[{{"MD5":null,"SHA1":""}}]}}]}}"#
    );
    let (_folder, index, compiled) = one("set.json", text).unwrap();
    assert_eq!((compiled.entries, compiled.digests, compiled.pdq), (1, 2, 1));
    let rows: Vec<u64> = compiled.refused.iter().map(|refused| refused.row).collect();
    assert_eq!(rows, [2, 3, 4]);
    assert_eq!(compiled.refused_in_all, 3);
    assert_eq!(found(&index, PIER), [(1, Some("2".to_owned()))]);
    for broken in [
        "{}",
        "{\"value\":[",
        "{\"value\":[{\"MD5\":1}",
        "{\"value\":3}",
        "{\"value\":[]} x",
    ] {
        let error = one("set.json", broken).unwrap_err().to_string();
        assert!(error.contains("VICS JSON"), "{broken}: {error}");
    }
}

#[test]
fn tables_are_read_by_the_names_of_their_columns() {
    let (_folder, index, compiled) = compiled(&[(data("vics/icse-like.csv"), About::default())]).unwrap();
    assert_eq!((compiled.entries, compiled.digests), (1, 2));
    assert_eq!(found(&index, PIER), [(2, None)]);

    let text = format!(
        "\u{feff}\"Name\"\t\"Category\"\t\"SHA-1\"\r\n\"a\tb\nc\"\tA\t{0}\r\nd\tB\t{0}\r\ne\t\tzz\r\n",
        "1".repeat(40)
    );
    let (_folder, index, compiled) = one("griffeye.csv", text).unwrap();
    assert_eq!((compiled.entries, compiled.digests, compiled.refused_in_all), (2, 1, 1));
    assert_eq!(
        found(&index, &"1".repeat(40)),
        [(2, Some("A".to_owned())), (3, Some("B".to_owned()))]
    );
    assert_eq!(compiled.refused[0].row, 4);

    let text = format!(
        "type,indicator_type,indicator\nx,HASH_PDQ,{0}\nx,HASH_MD5,{PIER}\nx,HASH_TMK,{0}\n",
        "2".repeat(64)
    );
    let (_folder, _, compiled) = one("exchange.csv", text).unwrap();
    assert_eq!((compiled.digests, compiled.pdq, compiled.refused_in_all), (1, 1, 1));
}

#[test]
fn known_software_is_known_good_and_nothing_else_is() {
    let text = format!(
        "\"SHA-1\",\"MD5\",\"CRC32\",\"FileName\",\"FileSize\",\"ProductCode\",\"OpSystemCode\",\"SpecialCode\"\n\
         \"{}\",\"{PIER}\",\"0\",\"a,b.dll\",1,2,\"3\",\"\"\n",
        "3".repeat(40)
    );
    let (_folder, index, _) = one("NSRLFile.txt", text).unwrap();
    assert!(index.contents().lists[0].known_good);
    assert_eq!(found(&index, PIER).len(), 1);

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("rds.db");
    let database = rusqlite::Connection::open(&path).unwrap();
    database
        .execute_batch(&format!(
            "create table FILE (sha256 text, sha1 text, md5 text, file_name text, file_size integer, package_id integer);
             create table PKG (package_id integer);
             insert into FILE values ('{0}', '{1}', '{PIER}', 'a', 1, 1), ('{0}', '{1}', '{PIER}', 'b', 1, 2), ('{0}', null, 'x', 'c', 1, 3);",
            "4".repeat(64),
            "5".repeat(40)
        ))
        .unwrap();
    drop(database);
    let (_folder, index, made) = compiled(&[(path, About::default())]).unwrap();
    assert_eq!((made.entries, made.digests, made.refused_in_all), (2, 3, 1));
    assert!(index.contents().lists[0].known_good);
    assert_eq!(found(&index, &"4".repeat(64)).len(), 2);

    let path = folder.path().join("case.kdb");
    let database = rusqlite::Connection::open(&path).unwrap();
    database
        .execute_batch(&format!(
            "create table hashes (id integer primary key, md5 blob unique, sha1 blob, sha2_256 blob);
             insert into hashes values (1, x'{PIER}', null, x'{}');",
            "6".repeat(64)
        ))
        .unwrap();
    drop(database);
    let (_folder, index, made) = compiled(&[(path, About::default())]).unwrap();
    assert_eq!((made.entries, made.digests), (1, 2));
    assert!(!index.contents().lists[0].known_good);
}

#[test]
fn lines_of_every_tool_are_read() {
    let text = format!(
        "# a comment\n{PIER}  pier.jpg\n\\{PIER} *new\\nline.jpg\nMD5 (pier (1).jpg) = {PIER}\r\n{0}\n\nnot a digest\n{1}",
        "7".repeat(40),
        "x".repeat(200_000)
    );
    let (_folder, index, compiled) = one("known.txt", text).unwrap();
    assert_eq!((compiled.entries, compiled.digests, compiled.refused_in_all), (4, 2, 2));
    let rows: Vec<u32> = found(&index, PIER).into_iter().map(|(row, _)| row).collect();
    assert_eq!(rows, [2, 3, 4]);

    let text = format!(
        "%%%% HASHDEEP-1.0\n%%%% size,md5,sha256,filename\n## a comment\n12,{PIER},{},/a,b.jpg\nbroken\n",
        "8".repeat(64)
    );
    let (_folder, index, compiled) = one("tree.txt", text).unwrap();
    assert_eq!((compiled.entries, compiled.digests, compiled.refused_in_all), (1, 2, 1));
    assert_eq!(found(&index, &"8".repeat(64)).len(), 1);

    let mut encase = b"HASH\r\n\xff\0".to_vec();
    encase.resize(1_152, 0);
    for byte in [1, 2] {
        encase.extend([byte; 18]);
    }
    let (_folder, index, compiled) = one("set.hash", &encase).unwrap();
    assert_eq!((compiled.entries, compiled.digests), (2, 2));
    assert_eq!(found(&index, &"02".repeat(16)), [(2, None)]);
    encase.pop();
    assert!(
        one("set.hash", &encase)
            .unwrap_err()
            .to_string()
            .contains("ends within row 2")
    );
    assert!(
        one("set.hash", b"HASH\r\n\xff\0")
            .unwrap_err()
            .to_string()
            .contains("within its head")
    );
}

/// A SHA-256 and a PDQ hash look the same: whoever builds the index says which, and nothing is guessed.
#[test]
fn sixty_four_digits_are_what_the_list_says_and_never_guessed() {
    let digits = "9".repeat(64);
    let error = one("known.txt", format!("# list\n{digits}\n")).unwrap_err().to_string();
    assert!(error.contains("row 2") && error.contains("--as"), "{error}");
    assert!(one("known.csv", format!("hash\n{digits}\n")).is_err());
    let counts = |compiled: &Compiled| (compiled.digests, compiled.pdq);
    let said = |what: &str| About {
        sixty_four: Some(what.to_owned()),
        ..About::default()
    };
    let (_folder, path) = list("known.txt", &digits);
    assert_eq!(counts(&compiled(&[(path.clone(), said("pdq"))]).unwrap().2), (0, 1));
    assert_eq!(counts(&compiled(&[(path.clone(), said("sha256"))]).unwrap().2), (1, 0));
    assert!(compiled(&[(path, said("md5"))]).is_err());
    assert_eq!(counts(&one("known.pdq", &digits).unwrap().2), (0, 1));
    assert_eq!(
        counts(&one("known.csv", format!("pdq,sha256\n{digits},{digits}\n")).unwrap().2),
        (1, 1)
    );
    // What else is on the line of the reference's own tool does not matter.
    assert_eq!(
        counts(&one("known.pdq", format!("{digits},100,pier.jpg\n")).unwrap().2),
        (0, 1)
    );
}

#[test]
fn what_is_said_of_a_list_stands_beside_it() {
    let (folder, path) = list(
        "known.csv",
        format!("md5,category\n{PIER},1\n{},7\n{},\n", "a".repeat(32), "b".repeat(32)),
    );
    let about = "name = \"Harbour list\"\ndate = \"2026-11-01\"\nauthority = \"An invented office\"\ncode = \"9\"\n\n[categories]\n1 = \"A\"\n9 = \"other\"\n";
    std::fs::write(folder.path().join("known.csv.toml"), about).unwrap();
    let (_folder, index, _) = compiled(&[(path.clone(), About::default())]).unwrap();
    let said = &index.contents().lists[0];
    assert_eq!(
        (said.name.as_str(), said.date.as_deref()),
        ("Harbour list", Some("2026-11-01"))
    );
    assert_eq!((said.entries, said.sha256.len()), (3, 64));
    let category = |digest: &str| {
        let entry = index
            .lookup()
            .unwrap()
            .digest(&Digest::from_hex(digest).unwrap())
            .next()
            .unwrap();
        index.category(entry).unwrap().clone()
    };
    let expected = |code: &str, category: Option<&str>| Category {
        code: Some(code.to_owned()),
        category: category.map(str::to_owned),
    };
    assert_eq!(category(PIER), expected("1", Some("A")));
    assert_eq!(category(&"a".repeat(32)), expected("7", None));
    assert_eq!(category(&"b".repeat(32)), expected("9", Some("other")));
    std::fs::write(folder.path().join("known.csv.toml"), "nmae = \"x\"\n").unwrap();
    assert!(
        compiled(&[(path, About::default())])
            .unwrap_err()
            .to_string()
            .contains("known.csv.toml")
    );
}

#[test]
fn what_is_no_list_is_refused_and_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("known.index");
    for (name, bytes, why) in [
        ("a", &b"\xff\xfea\0b\0"[..], "UTF-16"),
        ("b", b"\0\x01\x02\x03", "neither text nor"),
        ("c", b"SQLite format 3\0", "it cannot be read"),
    ] {
        let (_folder, path) = list(name, bytes);
        let error = compile(&[Input::new(path, &About::default()).unwrap()], &out, &mut |_, _| ());
        let error = error.unwrap_err().to_string();
        assert!(error.contains(why), "{error}");
    }
    let missing = Input::new(folder.path().join("missing"), &About::default()).unwrap();
    assert!(compile(&[missing], &out, &mut |_, _| ()).is_err());
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

/// An index of two lists that share hashes, large enough to have tables.
fn large() -> (tempfile::TempDir, PathBuf, Vec<Pdq>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("known.index");
    let mut state = 1u64;
    let mut number = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        state ^ state >> 33
    };
    let hashes: Vec<Pdq> = (0..FEW + 500).map(|_| Pdq(std::array::from_fn(|_| number()))).collect();
    let mut builder = Builder::default();
    for (name, many) in [("one", hashes.len()), ("two", 10)] {
        let list = List {
            name: name.to_owned(),
            ..List::default()
        };
        builder.list(list).unwrap();
        for (row, hash) in (1..).zip(&hashes[..many]) {
            builder
                .row(
                    row,
                    &Category::default(),
                    &[Digest::Md5(hash.to_bytes()[..16].try_into().unwrap())],
                    Some(*hash),
                    &[],
                )
                .unwrap();
        }
    }
    let built = builder.write(&path).unwrap();
    assert_eq!(
        (built.entries, built.pdq),
        (hashes.len() as u64 + 10, hashes.len() as u64)
    );
    assert_eq!(built.digests, hashes.len() as u64);
    (folder, path, hashes)
}

#[test]
fn a_hash_that_two_lists_have_is_found_in_both() {
    let (_folder, path, hashes) = large();
    let index = Index::open(&path).unwrap();
    let mut lookup = index.lookup().unwrap();
    let named = |matches: Vec<Match>| -> Vec<(u32, String, u32)> {
        let name = |found: &Match| index.list(found.entry).unwrap().name.clone();
        matches
            .iter()
            .map(|found| (found.distance, name(found), found.entry.row))
            .collect()
    };
    let query = turned(hashes[3], &[1, 100, 200]);
    assert_eq!(
        named(lookup.matches(query, 31)),
        [(3, "one".to_owned(), 4), (3, "two".to_owned(), 4)]
    );
    assert_eq!(named(lookup.matches(hashes[20], 0)), [(0, "one".to_owned(), 21)]);
    assert_eq!(lookup.matches(query, 2), []);
    for (place, hash) in hashes.iter().enumerate() {
        assert_eq!(lookup.matches(*hash, 31).len(), if place < 10 { 2 } else { 1 });
        let digest = Digest::Md5(hash.to_bytes()[..16].try_into().unwrap());
        assert_eq!(lookup.digest(&digest).count(), if place < 10 { 2 } else { 1 });
    }
}

/// What of two videos is in the other one, by comparing every frame with every frame.
fn shares(frames: &[Pdq], listed: &[Pdq], radius: u32) -> Shares {
    let near = |of: &[Pdq], others: &[Pdq]| {
        let is_near = |hash: &&Pdq| others.iter().any(|other| hash.distance(*other) <= radius);
        Percent::of(of.iter().filter(is_near).count(), of.len())
    };
    Shares {
        of_this: near(frames, listed),
        of_listed: near(listed, frames),
    }
}

fn each_once(hashes: Vec<Pdq>) -> Vec<Pdq> {
    let mut seen = BTreeSet::new();
    hashes.into_iter().filter(|hash| seen.insert(*hash)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    /// Also where there are enough frames for tables, and where videos share them.
    #[test]
    fn videos_are_found_as_by_brute_force_at_every_radius_and_share(
        hashes in some_hashes(),
        cuts in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..8),
        asked in (any::<prop::sample::Index>(), any::<prop::sample::Index>()),
        turned_bits in prop::collection::vec(0..BITS, 0..8),
        radius in 0u32..=47, share in 1u8..=100, many in any::<bool>(),
    ) {
        let cut = |(one, other): &(prop::sample::Index, prop::sample::Index)| {
            let (one, other) = (one.index(hashes.len()), other.index(hashes.len()));
            each_once(hashes[one.min(other)..=one.max(other)].to_vec())
        };
        let mut listed: Vec<Vec<Pdq>> = cuts.iter().map(cut).collect();
        if many {
            let far = |number: usize| Pdq([number as u64, !0, (number as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15), 7]);
            listed.push((0..=FEW).map(far).collect());
        }
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("videos.index");
        let mut builder = Builder::default();
        builder.list(List::default()).unwrap();
        for (row, frames) in (1..).zip(&listed) {
            builder.row(row, &Category::default(), &[], None, frames).unwrap();
        }
        prop_assert_eq!(builder.write(&path).unwrap().videos, listed.len() as u64);
        let index = Index::open(&path).unwrap();
        index.verify().unwrap();
        let frames = each_once(cut(&asked).into_iter().map(|hash| turned(hash, &turned_bits)).collect());
        let mut found: Vec<(u32, Shares)> = index.lookup().unwrap().videos(&frames, radius, Percent(share))
            .iter().map(|found| (found.entry.row, found.shares)).collect();
        let most = |(_, shares): &(u32, Shares)| shares.most();
        prop_assert!(found.is_sorted_by_key(|found| std::cmp::Reverse(most(found))));
        found.sort_by_key(|(row, _)| *row);
        let expected: Vec<(u32, Shares)> = (1..).zip(listed.iter().map(|listed| shares(&frames, listed, radius)))
            .filter(|found| most(found) >= Percent(share)).collect();
        prop_assert_eq!(found, expected);
    }
}

#[test]
fn a_video_is_a_file_of_frames_or_a_row_of_a_table() {
    let clip = data("vpdq/test-padded-dimensions.txt");
    let text = std::fs::read_to_string(&clip).unwrap();
    let frames: Vec<Frame> = text.lines().map(|line| Frame::of_line(line).unwrap()).collect();
    let known_by = known_by(&frames);
    let compact = serde_json::to_string(&frames).unwrap();
    let quoted = compact.replace('"', "\"\"");
    for (name, text, row) in [
        ("clip.txt", text.clone(), 1),
        ("clip.json", format!("\u{feff} {compact}"), 1),
        (
            "clips.csv",
            format!("md5,vpdq,category\n{PIER},,1\n,\"{quoted}\",2\n"),
            3,
        ),
        (
            "clips.csv",
            format!("indicator,indicator_type\n{PIER},HASH_MD5\n\"{quoted}\",HASH_VIDEO_VPDQ\n"),
            3,
        ),
    ] {
        let (_list, path) = list(name, text);
        let (_folder, index, said) = compiled(&[(path, About::default())]).unwrap();
        assert_eq!((said.videos, said.pdq, said.refused_in_all), (1, 0, 0), "{name}");
        let found = index.lookup().unwrap().videos(&known_by, 0, Percent(100));
        let whole = Shares {
            of_this: Percent(100),
            of_listed: Percent(100),
        };
        assert_eq!(
            found
                .iter()
                .map(|found| (found.entry.row, found.shares))
                .collect::<Vec<_>>(),
            [(row, whole)]
        );
        // A frame of a video is no picture of a list.
        assert_eq!(index.lookup().unwrap().matches(known_by[0], 0), []);
    }
    let dull = format!("0,49,{},0.000\n", frames[0].hash);
    for (text, why) in [
        (
            format!("{text}150,101,{},5.0\n", frames[0].hash),
            "line 151 is no frame",
        ),
        ("[\"nonsense\"]".to_owned(), "a frame is its PDQ hash"),
        ("[".to_owned(), "EOF"),
    ] {
        let (_list, path) = list("clip.txt", text);
        let error = compiled(&[(path, About::default())]).unwrap_err().to_string();
        assert!(error.contains(why), "{error}");
    }
    let (_list, path) = list("clip.txt", dull);
    let (_folder, _, said) = compiled(&[(path, About::default())]).unwrap();
    assert_eq!((said.entries, said.refused_in_all), (0, 1));
    assert!(said.refused[0].why.contains("quality of 50"), "{}", said.refused[0].why);
}

/// Every byte of an index is covered by a checksum, but those between its sections, which nothing reads.
#[test]
fn a_changed_index_is_refused_and_the_part_is_named() {
    let (_folder, path, _) = large();
    let whole = std::fs::read(&path).unwrap();
    let refused = |bytes: &[u8]| {
        let (_folder, path) = list("changed.index", bytes);
        let error = Index::open(&path).and_then(|index| index.verify()).unwrap_err();
        error.to_string()
    };
    let sections = [
        (4_096, "entries"),
        (whole.len() - 10, "table of contents"),
        (20, "head"),
        (41, "table of contents"),
    ];
    for (place, part) in sections {
        let mut changed = whole.clone();
        changed[place] ^= 1;
        let error = refused(&changed);
        assert!(error.contains(part) || error.contains("version"), "{place}: {error}");
    }
    let mut changed = whole.clone();
    let at = whole
        .windows(16)
        .rposition(|window| window.iter().all(|byte| *byte != 0))
        .unwrap();
    assert!(at > 0);
    let middle = whole.len() / 2;
    changed[middle] ^= 0x10;
    assert!(refused(&changed).contains("pdq."), "{}", refused(&changed));
    for cut in [0, 15, 16, 40, 72, 4_096, whole.len() / 2, whole.len() - 1] {
        let error = refused(&whole[..cut]);
        assert!(
            error.contains("no index") || error.contains("damaged"),
            "{cut}: {error}"
        );
    }
    let mut other = whole.clone();
    other[16] = 1;
    assert!(refused(&other).contains("version 1"));
}

proptest! {
    /// Whatever a file of lists holds, reading it ends and says what it found.
    #[test]
    fn no_bytes_end_the_reading_with_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..400), begun in 0usize..6) {
        let begin: [&[u8]; 6] = [b"", b"{\"value\":[{\"MD5\":\"", b"%%%% HASHDEEP-1.0\n%%%% md5,filename\n", b"HASH\r\n\xff\0", b"md5;category;hash\n", b"SQLite format 3\0"];
        let text = [begin[begun], &bytes].concat();
        let (_folder, path) = list("list", text);
        let _ = compiled(&[(path, About::default())]);
    }
}

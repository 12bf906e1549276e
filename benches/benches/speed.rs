//! What one thing costs: import, the check of the journal, its encoding, risk, identifiers, start.
#![allow(clippy::unwrap_used, reason = "a bench that cannot go on should stop")]

use benches::generate::{Size, generate};
use benches::load::site;
use benches::reports::{offered, report};
use casework::imports::Imported;
use casework::records::AllKinds;
use casework::{Actor, Casework};
use criterion::{BatchSize, Criterion, Throughput};
use domain::identifiers::{Identifier, IdentifierKind};
use domain::journal::{BEGINNING, Entry, Operation, Subject, pack_subjects, unpack_subjects, version_digest};
use domain::risk::{Answered, Answers, RiskAnswer, model};
use domain::time::Instant;
use exchange::cybertip::{Limits, read};
use std::hint::black_box;
use store::{Projector, verify_journal};
use tokio::runtime::Runtime;
use uuid::Uuid;

/// How many referrals the database of these benches has; the million is for `benches load` and `benches verify`.
const REFERRALS: u64 = 5_000;
/// How many reports are imported at once.
const REPORTS: u64 = 100;

fn main() {
    let mut criterion = Criterion::default().sample_size(20).configure_from_args();
    encoding(&mut criterion);
    identifiers(&mut criterion);
    risk(&mut criterion);
    reading(&mut criterion);
    let runtime = Runtime::new().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let address = format!("sqlite:{}", folder.path().join("bench.sqlite").display());
    let size = Size {
        referrals: REFERRALS,
        identifiers_per: 5,
        seed: 1,
    };
    runtime.block_on(generate(&address, size, |_| {})).unwrap();
    start(&mut criterion, &runtime, &address);
    verification(&mut criterion, &runtime, &address);
    import(&mut criterion, &runtime, &address);
    criterion.final_summary();
}

fn entry() -> Entry {
    let subject = Subject {
        kind: "referral".to_owned(),
        id: Uuid::from_u128(7),
        written: Some((1, [3; 32])),
    };
    Entry {
        number: 417,
        at: Instant::from_micros(1_795_500_000_000_000),
        actor: Uuid::from_u128(1),
        via: None,
        operation: Operation::Collection,
        event: "referral.taken".to_owned(),
        subjects: pack_subjects(&[subject]),
        people: Vec::new(),
        recipient: None,
    }
}

fn encoding(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("journal encoding");
    let entry = entry();
    group.bench_function("hash of an entry", |b| b.iter(|| black_box(&entry).hash(&BEGINNING)));
    let page: Vec<Subject> = (0..50)
        .map(|n| Subject {
            kind: "referral".to_owned(),
            id: Uuid::from_u128(n),
            written: None,
        })
        .collect();
    let packed = pack_subjects(&page);
    group.bench_function("pack the ids of a page", |b| b.iter(|| pack_subjects(black_box(&page))));
    group.bench_function("unpack them", |b| b.iter(|| unpack_subjects(black_box(&packed))));
    let bytes = vec![b'x'; 2_000];
    group.throughput(Throughput::Bytes(2_000));
    group.bench_function("digest of a version of 2,000 bytes", |b| {
        b.iter(|| version_digest(&[1; 32], black_box(&bytes)));
    });
    group.finish();
}

fn identifiers(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("identifier, normal form and search terms");
    let texts = [
        (IdentifierKind::Username, "Pingrove", "@Marlow_Kite77"),
        (IdentifierKind::Phone, "", "+44 (0)7700 900417"),
        (IdentifierKind::Email, "", "Marlow.Kite@Mail.example.org"),
        (IdentifierKind::Url, "", "https://www.example.org/u/Marlow?ref=7"),
        (IdentifierKind::SenderAccountId, "Cloudfold", "cf-5520914"),
    ];
    for (kind, qualifier, text) in texts {
        group.bench_function(kind.code(), |b| {
            b.iter(|| Identifier::new(kind, qualifier, black_box(text)).search_terms());
        });
    }
    group.bench_function("ip_address", |b| {
        let at = Some(Instant::from_micros(1_795_500_000_000_000));
        b.iter(|| Identifier::ip(black_box("2001:db8:7::41"), Some(51_413), at).search_terms());
    });
    group.finish();
}

fn risk(criterion: &mut Criterion) {
    let model = model("image_suspect").unwrap();
    let mut answers = Answers::new();
    for (question, n) in model.questions.iter().zip(0_u8..) {
        let answer = match n % 3 {
            0 => RiskAnswer::No,
            1 => RiskAnswer::NothingFound,
            _ => RiskAnswer::NotYetAsked,
        };
        answers.insert(question.key.clone(), Answered { answer, enquiry: None });
    }
    criterion.bench_function("risk, evaluate with two thirds unknown", |b| {
        b.iter(|| model.evaluate(black_box(&answers)));
    });
}

fn reading(criterion: &mut Criterion) {
    let bytes = report(1, 1).unwrap();
    criterion.bench_function("read a CyberTipline report of 6 kB", |b| {
        b.iter(|| read(black_box(&bytes), &Limits::default()).unwrap());
    });
}

fn start(criterion: &mut Criterion, runtime: &Runtime, address: &str) {
    criterion.bench_function("start: database, policies, templates", |b| {
        b.iter(|| {
            let (casework, site) = runtime.block_on(site(address)).unwrap();
            runtime.block_on(casework.database().clone().close()).unwrap();
            site
        });
    });
}

fn verification(criterion: &mut Criterion, runtime: &Runtime, address: &str) {
    let database = runtime.block_on(store::Database::open(address)).unwrap();
    let (entries, _) = runtime.block_on(database.journal_head()).unwrap();
    let mut group = criterion.benchmark_group("verify the journal");
    group
        .sample_size(10)
        .throughput(Throughput::Elements(entries.unsigned_abs()));
    for (name, projector) in [("entries", None), ("with records", Some(&AllKinds as &dyn Projector))] {
        group.bench_function(name, |b| {
            b.iter(|| {
                // On a thread of the runtime, as the program runs it.
                let database = database.clone();
                let verify = async move { verify_journal(&database, &[], None, projector).await };
                let verified = runtime.block_on(runtime.spawn(verify)).unwrap().unwrap();
                assert_eq!(verified.problem, None);
            });
        });
    }
    group.finish();
}

fn import(criterion: &mut Criterion, runtime: &Runtime, address: &str) {
    let (casework, _) = runtime.block_on(site(address)).unwrap();
    let actor = runtime.block_on(casework.actor_named("bench.intake")).unwrap().unwrap();
    let mut group = criterion.benchmark_group("import of CyberTipline reports, journalled");
    group.sample_size(10);
    for (name, number, series) in [("a single one", 1, 2), ("a hundred", REPORTS, 3)] {
        let mut next = 0;
        group.throughput(Throughput::Elements(number));
        group.bench_function(name, |b| {
            b.iter_batched(
                || {
                    next += number;
                    offered(series, next - number..next).unwrap()
                },
                |files| {
                    let taken = runtime.block_on(runtime.spawn(taken(casework.clone(), actor.clone(), files)));
                    assert_eq!(taken.unwrap(), number);
                },
                BatchSize::PerIteration,
            );
        });
    }
    group.finish();
}

async fn taken(casework: Casework, actor: Actor, files: Vec<casework::imports::Offered>) -> u64 {
    let mut done = Imported::default();
    casework.import(&actor, files, &mut done).await.unwrap();
    done.taken
}

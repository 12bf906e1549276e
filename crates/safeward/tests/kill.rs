//! A server that is killed while it writes has lost nothing that it acknowledged and holds nothing by halves.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on should stop"
)]

use casework::records::AllKinds;
use casework::referrals::Referrals;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use store::{Chance, Database, SeededChance, verify_journal};
use uuid::Uuid;

const PROGRAM: &str = env!("CARGO_BIN_EXE_safeward");

fn serve(database: &str) -> (Child, String) {
    let mut server = Command::new(PROGRAM)
        .args(["serve", "--demo", "--database", database, "--listen", "127.0.0.1:0"])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(server.stdout.take().unwrap()).lines();
    let address = lines
        .find_map(|line| line.unwrap().strip_prefix("Safeward is at http://").map(str::to_owned))
        .expect("the server says where it is");
    std::thread::spawn(move || lines.for_each(drop));
    (server, address)
}

/// Sends a form and gives back the head of the answer, or nothing when the server is gone.
fn post(address: &str, path: &str, cookie: &str, form: &str) -> Option<String> {
    let mut stream = TcpStream::connect(address).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(10))).ok()?;
    let request = format!(
        "POST {path} HTTP/1.1\r\nHost: {address}\r\nCookie: {cookie}\r\nConnection: close\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
        form.len()
    );
    stream.write_all(request.as_bytes()).ok()?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).ok()?;
    let text = String::from_utf8_lossy(&answer).into_owned();
    text.split_once("\r\n\r\n").map(|(head, _)| head.to_owned())
}

fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    head.lines()
        .find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
}

#[test]
fn nothing_acknowledged_is_lost_when_the_server_is_killed() {
    let rounds = if std::env::var_os("SAFEWARD_FULL").is_some() {
        100
    } else {
        20
    };
    let folder = tempfile::tempdir().unwrap();
    let database = format!("sqlite:{}", folder.path().join("killed.sqlite").display());
    assert!(
        Command::new(PROGRAM)
            .args(["demo", "--database", &database])
            .stdout(Stdio::null())
            .status()
            .unwrap()
            .success()
    );
    let chance = SeededChance::new(2_026);
    let mut acknowledged: Vec<Uuid> = Vec::new();
    for _ in 0..rounds {
        let (mut server, address) = serve(&database);
        let password = demo::PASSWORD.replace(' ', "+");
        let signed_in = post(
            &address,
            "/sign-in",
            "",
            &format!("name=sam.whitlock&password={password}"),
        )
        .unwrap();
        let cookie = header(&signed_in, "set-cookie")
            .unwrap()
            .split(';')
            .next()
            .unwrap()
            .to_owned();
        let mut bytes = [0; 8];
        chance.fill(&mut bytes);
        let wait = Duration::from_millis(10 + u64::from_be_bytes(bytes) % 120);
        let writers: Vec<_> = (0..3)
            .map(|_| {
                let mut keys = Vec::new();
                for _ in 0..400 {
                    let mut key = [0; 16];
                    chance.fill(&mut key);
                    keys.push(uuid::Builder::from_random_bytes(key).into_uuid());
                }
                let (address, cookie) = (address.clone(), cookie.clone());
                std::thread::spawn(move || write_until_it_is_gone(&address, &cookie, &keys))
            })
            .collect();
        std::thread::sleep(wait);
        server.kill().unwrap();
        server.wait().unwrap();
        for writer in writers {
            acknowledged.extend(writer.join().unwrap());
        }
    }
    assert!(
        acknowledged.len() >= rounds,
        "there was something to lose: {}",
        acknowledged.len()
    );
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let database = Database::open(&database).await.unwrap();
        for id in &acknowledged {
            assert!(
                database.load::<Referrals>(*id).await.unwrap().is_some(),
                "{id} was acknowledged and is gone"
            );
        }
        let verified = verify_journal(&database, &[], None, Some(&AllKinds)).await.unwrap();
        assert_eq!(verified.problem, None);
    });
}

fn write_until_it_is_gone(address: &str, cookie: &str, keys: &[Uuid]) -> Vec<Uuid> {
    let mut acknowledged = Vec::new();
    for key in keys {
        let form = format!(
            "key={key}&danger=no&account=Written+while+being+killed&source=iwf&sender=A+test&concern=other&child=no&lines=3\
             &received-day=1&received-month=11&received-year=2026&received-time=10:00"
        );
        let Some(head) = post(address, "/referrals/take", cookie, &form) else {
            break;
        };
        let Some(location) = header(&head, "location") else {
            break;
        };
        let id = location
            .trim_start_matches("/referrals/")
            .split('?')
            .next()
            .unwrap_or_default();
        acknowledged.extend(id.parse::<Uuid>().ok());
    }
    acknowledged
}

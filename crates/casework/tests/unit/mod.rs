//! A unit with its people and a case, for the tests of rooms.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use casework::access::{OpenAccount, OpenFirstAccount};
use casework::cases::{CaseRoom, OpenRecord, RecordStep};
use casework::decisions::RestrictInvestigation;
use casework::records::AllKinds;
use casework::{Actor, Casework};
use domain::access::{Closure, Role};
use domain::answers::Answer;
use domain::children::{ChildOpening, Children};
use domain::ids::{ChildId, InvestigationId};
use domain::investigations::{CaseKind, InvestigationOpening, Investigations};
use domain::people::{Category, People, PersonOpening, Told};
use domain::time::Instant;
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use std::fmt::Write as _;
use std::sync::Arc;
use store::testing::Fresh;
use store::{SeededChance, StandingClock, verify_journal};

pub struct Unit {
    pub casework: Casework,
    pub clock: Arc<StandingClock>,
    pub fresh: Fresh,
}

pub fn start() -> Instant {
    Instant::from_micros(1_795_500_000_000_000)
}

pub async fn unit(fresh: Fresh) -> Unit {
    let clock = Arc::new(StandingClock::at(start()));
    let chance = Arc::new(SeededChance::new(5));
    let casework = Casework::start(fresh.database.clone(), clock.clone(), chance)
        .await
        .unwrap();
    Unit { casework, clock, fresh }
}

/// A person as a form would add them.
pub fn person(surname: &str) -> PersonOpening {
    PersonOpening {
        given: "Robin".to_owned(),
        surname: surname.to_owned(),
        born: None,
        about_age: None,
        category: Category::Other,
        address: String::new(),
        postcode: String::new(),
        ethnicity_told: Told::NotAsked,
        ethnicity: String::new(),
        how_known: "school".to_owned(),
    }
}

impl Unit {
    pub async fn person(&self, name: &str, roles: &[Role]) -> Actor {
        let wanted = OpenAccount {
            name: name.to_owned(),
            display: format!("PC {name}"),
            roles: roles.iter().copied().collect(),
            council: roles.contains(&Role::Partner).then(|| "brackwater".to_owned()),
        };
        let command = OpenFirstAccount(wanted);
        let opened = self.casework.execute(&Casework::program(), command).await.unwrap();
        self.casework.actor(opened.account, None).await.unwrap().unwrap()
    }
    pub async fn open<R: CaseRoom>(&self, by: &Actor, case: Option<InvestigationId>, opening: R::Opening) -> R::Id {
        let command = OpenRecord::<R> {
            investigation: case,
            opening,
            happened: start(),
            done_by: String::new(),
        };
        self.casework.execute(by, command).await.unwrap()
    }
    pub async fn record<R: CaseRoom>(&self, by: &Actor, id: R::Id, step: R::Step) {
        let command = RecordStep::<R> {
            id,
            step,
            happened: start(),
            done_by: String::new(),
        };
        self.casework.execute(by, command).await.unwrap();
    }
    /// Somebody as they are now: with the lists that they were put on.
    pub async fn again(&self, actor: &Actor) -> Actor {
        self.casework.actor(actor.account, None).await.unwrap().unwrap()
    }
    /// A case that somebody leads and supervises.
    pub async fn case(&self, by: &Actor) -> InvestigationId {
        self.case_called(by, "Larchwood").await
    }
    /// The same, of another operation.
    pub async fn case_called(&self, by: &Actor, operation: &str) -> InvestigationId {
        let opening = InvestigationOpening {
            operation: operation.to_owned(),
            kind: CaseKind::ImageSuspect,
            officer: by.account,
            supervisor: by.account,
            reason: "enough is known".to_owned(),
            referrals: Vec::new(),
            band: None,
            received: None,
        };
        self.open::<Investigations>(by, None, opening).await
    }
    pub async fn child(&self, by: &Actor, case: InvestigationId) -> ChildId {
        let person = PersonOpening {
            about_age: Some(7),
            ..person("Farthingale")
        };
        let opening = ChildOpening {
            person: self.open::<People>(by, Some(case), person).await,
            called: String::new(),
            born: None,
            lives_with_suspect: Answer::Yes,
            how_linked: "school".to_owned(),
        };
        self.open::<Children>(by, Some(case), opening).await
    }
    /// Closes a case to two people, and gives the first of them with the list that they are on now.
    pub async fn close(&self, case: InvestigationId, by: &Actor, other: &Actor) -> Actor {
        let close = RestrictInvestigation {
            investigation: case,
            closure: Closure::Silent,
            members: [by.account, other.account].into(),
            reason: "a reason".to_owned(),
        };
        self.casework.execute(by, close).await.unwrap();
        self.again(by).await
    }
    /// Whether any column of any table holds a word, in text or in bytes. The journal's own names of events are no words of
    /// anybody.
    pub async fn holds(&self, word: &str) -> bool {
        let reader = self.fresh.database.reader();
        let (tables, cast) = match reader.get_database_backend() {
            DbBackend::Sqlite => ("SELECT name AS t FROM sqlite_master WHERE type = 'table'", "BLOB"),
            _ => (
                "SELECT table_name::text AS t FROM information_schema.tables WHERE table_schema = current_schema()",
                "text",
            ),
        };
        let backend = reader.get_database_backend();
        let rows = reader
            .query_all_raw(Statement::from_string(backend, tables))
            .await
            .unwrap();
        for row in rows {
            let table: String = row.try_get("", "t").unwrap();
            let hexadecimal = word.bytes().fold(String::new(), |mut out, byte| {
                write!(out, "{byte:02x}").unwrap();
                out
            });
            let found = match backend {
                DbBackend::Sqlite => {
                    let columns = format!("SELECT name AS c FROM pragma_table_info('{table}')");
                    let columns = reader
                        .query_all_raw(Statement::from_string(backend, columns))
                        .await
                        .unwrap();
                    let any: Vec<String> = columns
                        .iter()
                        .map(|row| row.try_get::<String>("", "c").unwrap())
                        .map(|column| format!("instr(CAST(\"{column}\" AS {cast}), CAST('{word}' AS {cast})) > 0"))
                        .collect();
                    format!("SELECT count(*) AS n FROM \"{table}\" WHERE {}", any.join(" OR "))
                }
                // A row as text has its bytes in hexadecimal.
                _ => format!(
                    "SELECT count(*) AS n FROM \"{table}\" AS r WHERE position('{word}' IN r::text) > 0 OR position('{hexadecimal}' IN r::text) > 0"
                ),
            };
            let row = reader
                .query_one_raw(Statement::from_string(backend, found))
                .await
                .unwrap();
            if row.unwrap().try_get::<i64>("", "n").unwrap() > 0 {
                return true;
            }
        }
        false
    }
    /// Whether the file of a SQLite database, or what it writes beside it, holds a word anywhere.
    pub fn file_holds(&self, word: &str) -> bool {
        let Some(file) = self.fresh.address.strip_prefix("sqlite:") else {
            return false;
        };
        ["", "-wal"].iter().any(|ending| {
            let bytes = std::fs::read(format!("{file}{ending}")).unwrap_or_default();
            bytes.windows(word.len()).any(|window| window == word.as_bytes())
        })
    }
    /// Takes the versions of a record away behind the program's back.
    pub async fn remove_versions_of(&self, id: uuid::Uuid) {
        let mut delete = Query::delete();
        delete.from_table("version").and_where(Expr::col("id").eq(id));
        self.fresh.database.reader().execute(&delete).await.unwrap();
    }
    /// That the journal and every record behind it are as they were written.
    pub async fn is_sound(&self) {
        let verified = verify_journal(&self.fresh.database, &[], None, Some(&AllKinds))
            .await
            .unwrap();
        assert_eq!(verified.problem, None);
    }
}

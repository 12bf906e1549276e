//! Which pages are asked for, by whom, and where: one line each. A new page of the product is a new line here.

use anyhow::{Context, Result};
use casework::referrals::Referrals;
use domain::identifiers::IdentifierKind;
use domain::ids::uuid_v7;
use domain::referrals::Referral;
use domain::time::Instant;
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Expr, ExprTrait, Order, Query};
use store::Database;
use uuid::Uuid;

use crate::generate::OFFICER;
use crate::world::Dice;

/// A kind of page.
pub struct Page {
    /// What the table calls it.
    pub kind: &'static str,
    /// Who asks for it, by sign-in name.
    pub who: &'static str,
    /// Its address, about a record that was drawn at random.
    pub path: fn(&Drawn) -> String,
}

/// A record that was drawn at random, and a place in the journal.
#[derive(Clone, Debug)]
pub struct Drawn {
    /// A referral.
    pub referral: Referral,
    /// An entry of the journal.
    pub entry: u64,
}

/// Every kind of page that is measured.
pub const PAGES: &[Page] = &[
    Page {
        kind: "my work",
        who: OFFICER,
        path: |_| "/my-work".to_owned(),
    },
    Page {
        kind: "queue, first page",
        who: "bench.intake",
        path: |_| "/referrals".to_owned(),
    },
    Page {
        kind: "queue, deep page",
        who: "bench.supervisor",
        path: |it| deep("", it),
    },
    Page {
        kind: "queue, mine",
        who: OFFICER,
        path: |_| "/referrals?with=me".to_owned(),
    },
    Page {
        kind: "queue, mine, deep page",
        who: OFFICER,
        path: |it| deep("with=me&", it),
    },
    Page {
        kind: "queue, common source",
        who: "bench.head",
        path: |_| "/referrals?source=nca_ncmec".to_owned(),
    },
    Page {
        kind: "queue, rare source",
        who: "bench.head",
        path: |_| "/referrals?source=third_party_activist_group".to_owned(),
    },
    Page {
        kind: "queue, rare source, deep page",
        who: "bench.head",
        path: |it| deep("source=iwf&", it),
    },
    Page {
        kind: "queue, one lane",
        who: "bench.researcher",
        path: |_| "/referrals?lane=assessed".to_owned(),
    },
    Page {
        kind: "queue, lane and source",
        who: "bench.researcher",
        path: |_| "/referrals?lane=assessed&source=school".to_owned(),
    },
    Page {
        kind: "search, reference",
        who: "bench.intake",
        path: |it| search(&it.referral.reference),
    },
    Page {
        kind: "search, sender's number",
        who: "bench.intake",
        path: |it| search(it.referral.sender_reference.as_deref().unwrap_or("1")),
    },
    Page {
        kind: "search, username",
        who: "bench.researcher",
        path: |it| search(identifier(it, IdentifierKind::Username)),
    },
    Page {
        kind: "search, e-mail address",
        who: "bench.researcher",
        path: |it| search(identifier(it, IdentifierKind::Email)),
    },
    Page {
        kind: "search, telephone that many hold",
        who: OFFICER,
        path: |it| search(&format!("07700 900{:03}", it.entry % 1_000)),
    },
    Page {
        kind: "search, two letters",
        who: OFFICER,
        path: |it| search(beginning(it, 2)),
    },
    Page {
        kind: "search, five letters",
        who: OFFICER,
        path: |it| search(beginning(it, 5)),
    },
    Page {
        kind: "search, name and day of birth",
        who: "bench.supervisor",
        path: |_| search("Wren Oakden 12/3/1981"),
    },
    Page {
        kind: "search, nothing found",
        who: "bench.supervisor",
        path: |it| search(&format!("nobody{}", it.entry)),
    },
    Page {
        kind: "referral",
        who: "bench.supervisor",
        path: |it| format!("/referrals/{}", it.referral.id),
    },
    Page {
        kind: "risk form",
        who: "bench.researcher",
        path: |it| format!("/referrals/{}/risk", it.referral.id),
    },
    Page {
        kind: "assessment",
        who: "bench.supervisor",
        path: assessment,
    },
    Page {
        kind: "intake form",
        who: "bench.intake",
        path: |_| "/referrals/take".to_owned(),
    },
    Page {
        kind: "import form",
        who: "bench.intake",
        path: |_| "/referrals/import".to_owned(),
    },
    Page {
        kind: "journal, newest",
        who: "bench.auditor",
        path: |_| "/journal".to_owned(),
    },
    Page {
        kind: "journal, deep page",
        who: "bench.auditor",
        path: |it| format!("/journal?before={}", it.entry),
    },
    Page {
        kind: "board",
        who: "bench.head",
        path: |_| "/board".to_owned(),
    },
    Page {
        kind: "deadlines of the unit",
        who: "bench.head",
        path: |_| "/deadlines?whose=unit".to_owned(),
    },
    Page {
        kind: "deadlines of the unit, what is late",
        who: "bench.supervisor",
        path: |_| "/deadlines?whose=unit&over=yes".to_owned(),
    },
    Page {
        kind: "my work, head of the unit",
        who: "bench.head",
        path: |_| "/my-work".to_owned(),
    },
    Page {
        kind: "clocks",
        who: "bench.head",
        path: |_| "/clocks".to_owned(),
    },
    Page {
        kind: "one clock, what was late",
        who: "bench.supervisor",
        path: |_| "/clocks/strategy_discussion".to_owned(),
    },
    Page {
        kind: "flags",
        who: "bench.head",
        path: |_| "/flags?whose=unit".to_owned(),
    },
    Page {
        kind: "on call",
        who: "bench.intake",
        path: |_| "/on-call".to_owned(),
    },
    Page {
        kind: "investigations",
        who: "bench.supervisor",
        path: |_| "/investigations".to_owned(),
    },
    Page {
        kind: "figures",
        who: "bench.head",
        path: |_| "/figures".to_owned(),
    },
    Page {
        kind: "accounts",
        who: "bench.administrator",
        path: |_| "/accounts".to_owned(),
    },
];

/// The page of the queue that goes on after a referral.
fn deep(filter: &str, drawn: &Drawn) -> String {
    let referral = &drawn.referral;
    let standing = referral.standing();
    format!(
        "/referrals?{filter}after={}.{}.{}.{}",
        standing.lane.rank(),
        referral.band_order(),
        standing.due.unwrap_or(referral.received).micros(),
        referral.id
    )
}

fn search(text: &str) -> String {
    let query = serde_urlencoded::to_string([("q", text)]).unwrap_or_default();
    format!("/search?{query}")
}

fn identifier(drawn: &Drawn, kind: IdentifierKind) -> &str {
    let identifiers = &drawn.referral.identifiers;
    identifiers
        .iter()
        .find(|identifier| identifier.kind == kind)
        .map_or("nobody", |identifier| identifier.received.reading.as_str())
}

fn beginning(drawn: &Drawn, letters: usize) -> &str {
    let name = identifier(drawn, IdentifierKind::Username);
    name.get(..letters).unwrap_or(name)
}

/// The assessment of the referral; the referral itself where it has none yet.
fn assessment(drawn: &Drawn) -> String {
    match &drawn.referral.risk {
        Some(risk) => format!("/risk/{}", risk.assessment),
        None => format!("/referrals/{}", drawn.referral.id),
    }
}

/// Draws records at random over the whole time that the database covers, of those that belong to no closed case.
pub async fn draw(database: &Database, number: usize, dice: &mut Dice) -> Result<Vec<Drawn>> {
    let (first, last) = (
        received(database, Order::Asc).await?,
        received(database, Order::Desc).await?,
    );
    let span = u64::try_from(last - first)? + 1;
    let (entries, _) = database.journal_head().await?;
    let entries = u64::try_from(entries)? + 1;
    let mut drawn = Vec::with_capacity(number);
    while drawn.len() < number {
        let at = Instant::from_micros(first + i64::try_from(dice.below(span))?);
        let mut select = Query::select();
        select
            .columns(["id"])
            .from("referral")
            .and_where(Expr::col("id").gte(uuid_v7(at, [0; 10])))
            .and_where(Expr::col("scope").is_null())
            .order_by("id", Order::Asc)
            .limit(1);
        let Some(row) = database.reader().query_one(&select).await? else {
            continue;
        };
        let id = row.try_get::<Uuid>("", "id")?;
        let held = database
            .load::<Referrals>(id)
            .await?
            .context("a referral without a version")?;
        // The journal's page ends before this one, so it is never the first.
        let entry = 2 + dice.below(entries);
        drawn.push(Drawn {
            referral: held.record,
            entry,
        });
    }
    Ok(drawn)
}

async fn received(database: &Database, order: Order) -> Result<i64> {
    let mut select = Query::select();
    select
        .columns(["received"])
        .from("referral")
        .order_by("id", order)
        .limit(1);
    let row = database.reader().query_one(&select).await?;
    Ok(row
        .context("the database holds no referrals: generate some first")?
        .try_get("", "received")?)
}

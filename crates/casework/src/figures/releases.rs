//! Releases: made, approved by somebody else, withdrawn, read and recomputed.

use domain::figures::{
    Difference, FigureShown, Frozen, Period, Release, day_of, days_to_release, exact, public, published,
    refuse_to_give_away,
};
use domain::ids::ReleaseId;
use domain::journal::Operation;
use domain::papers::{Drawn, Making, ReleaseLine, Released, figures_release};
use domain::refusal::Refusals;
use domain::time::Instant;
use jiff::civil::Date;
use sea_orm::sea_query::{LockType, Order, Query};
use sea_orm::{ConnectionTrait, QueryResult};
use serde::{Deserialize, Serialize};
use store::{Held, Kind, Table};
use uuid::Uuid;

use super::facts;
use crate::access::AccountRow;
use crate::{Action, Actor, Casework, Command, Error, Resource, Work};

/// Releases, as a kind of record.
pub struct Releases;

impl Kind for Releases {
    type Record = Release;
    const NAME: &'static str = "release";
    fn id(record: &Release) -> Uuid {
        record.id.uuid()
    }
    fn project(release: &Release, number: i64) -> Vec<Table> {
        vec![Table::root(
            "figure_release",
            &COLUMNS,
            vec![
                release.id.uuid().into(),
                release.reference.clone().into(),
                release.title.clone().into(),
                release.period.first().into(),
                release.period.last().into(),
                release.number.into(),
                release.made_at.micros().into(),
                release.approved.is_some().into(),
                release.withdrawn.is_some().into(),
                number.into(),
            ],
        )]
    }
}

const COLUMNS: [&str; 10] = [
    "id",
    "reference",
    "title",
    "from_day",
    "to_day",
    "number",
    "made_at",
    "approved",
    "withdrawn",
    "version",
];

/// A release as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReleaseRow {
    /// Its id.
    pub id: ReleaseId,
    /// What people say.
    pub reference: String,
    /// Its title.
    pub title: String,
    /// The days that it covers.
    pub period: Period,
    /// As at which journal number it was counted.
    pub number: i64,
    /// When it was made.
    pub made_at: Instant,
    /// Whether it was ever approved.
    pub approved: bool,
    /// Whether it was withdrawn.
    pub withdrawn: bool,
}

fn read_row(row: &QueryResult) -> Result<ReleaseRow, Error> {
    Ok(ReleaseRow {
        id: ReleaseId::from(row.try_get::<Uuid>("", "id")?),
        reference: row.try_get("", "reference")?,
        title: row.try_get("", "title")?,
        period: Period {
            from: day_of(row.try_get("", "from_day")?),
            to: day_of(row.try_get("", "to_day")?),
        },
        number: row.try_get("", "number")?,
        made_at: Instant::from_micros(row.try_get("", "made_at")?),
        approved: row.try_get("", "approved")?,
        withdrawn: row.try_get("", "withdrawn")?,
    })
}

/// Every release there is, the newest first: a few a year.
async fn all(connection: &impl ConnectionTrait) -> Result<Vec<ReleaseRow>, Error> {
    let mut select = Query::select();
    select
        .columns(COLUMNS)
        .from("figure_release")
        .order_by("number", Order::Desc)
        .order_by("id", Order::Desc);
    connection.query_all(&select).await?.iter().map(read_row).collect()
}

/// The days that a new release is proposed to cover. Beside which others they must give nothing away is for whoever sees
/// every count those that were ever approved, for others the drafts as well.
fn to_release(rows: &[ReleaseRow], exactly: bool, usual: Period, today: Date) -> Period {
    let stand = rows.iter().filter(|row| row.approved && !row.withdrawn);
    let standing = stand.map(|row| row.period).max_by_key(|period| period.to);
    let known = rows.iter().filter(|row| row.approved || !exactly);
    let known: Vec<Period> = known.map(|row| row.period).collect();
    days_to_release(standing, &known, usual, today)
}

/// The figures of a release, as the public reads them.
fn lines_of(release: &Release) -> Vec<ReleaseLine> {
    let line = |frozen: &Frozen| ReleaseLine {
        name: frozen.name.clone(),
        unit: frozen.unit.clone(),
        definition: frozen.definition.clone(),
        version: frozen.version,
        shown: public(frozen.value, &frozen.breakdowns),
    };
    release.figures.iter().map(line).collect()
}

/// Makes the draft of a release: its figures are counted once, now.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct MakeRelease {
    /// Its title.
    pub title: String,
    /// The first day that it covers.
    pub from: Date,
    /// The last.
    pub to: Date,
}

impl Command for MakeRelease {
    type Done = ReleaseId;
    async fn apply(self, work: &mut Work<'_>) -> Result<ReleaseId, Error> {
        work.ask(Action::MakeRelease, Resource::default())?;
        let period = Period::new(self.from, self.to).map_err(Refusals::from)?;
        if work.ask(Action::OpenFigures, Resource::default()).is_err() {
            // Whoever may not open the records learns from a draft what the public would, and no more by making several.
            let rows = all(work.unit().transaction()).await?;
            let instead = format!(
                "{} can be released.",
                to_release(&rows, false, period, work.now.london_day())
            );
            let known: Vec<(String, Period)> = rows.into_iter().map(|row| (row.reference, row.period)).collect();
            let mut refusals = Refusals::default();
            refuse_to_give_away(period, &known, ("from", &instead), &mut refusals);
            refusals.into_result()?;
        }
        let mut head = Query::select();
        head.column("number").from("journal_head");
        let head = work.unit().transaction().query_one(&head).await?;
        let number = head
            .map(|row| row.try_get::<i64>("", "number"))
            .transpose()?
            .unwrap_or(0);
        let definitions = published();
        let reads: Vec<_> = definitions.iter().flat_map(|it| it.reads()).collect();
        let facts = facts::read(work.unit().transaction(), &reads, period, number).await?;
        let figures = definitions
            .iter()
            .map(|definition| Frozen::of(definition, definition.count(&facts, period, number)))
            .collect();
        let id = ReleaseId::new(work.now, work.chance());
        let reference = work.next_reference('F').await?;
        let by = work.actor.account;
        let release = Release::make(id, reference, (&self.title, period), (figures, number), by, work.now)?;
        work.put::<Releases>(None, &release).await?;
        work.journal(Operation::Combination, "release.made");
        Ok(id)
    }
}

async fn load_for(work: &mut Work<'_>, id: ReleaseId, seen: i64) -> Result<Held<Release>, Error> {
    work.ask(Action::ApproveRelease, Resource::default())?;
    // Two approvals at once must each see the other's period: who comes second waits here and then reads anew.
    let mut lock = Query::select();
    lock.column("id")
        .from("figure_release")
        .order_by("id", Order::Asc)
        .lock(LockType::Update);
    work.unit().transaction().query_all(&lock).await?;
    let held = work.load::<Releases>(id.uuid()).await?;
    if held.number != seen {
        return Err(Error::Changed { now: held.number });
    }
    Ok(held)
}

/// Approves a draft. Nothing is counted again: it stands as it was made.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ApproveRelease {
    /// Which.
    pub release: ReleaseId,
    /// The version that was on the page.
    pub seen: i64,
}

impl Command for ApproveRelease {
    type Done = ();
    async fn apply(self, work: &mut Work<'_>) -> Result<(), Error> {
        let held = load_for(work, self.release, self.seen).await?;
        let others = all(work.unit().transaction()).await?;
        let approved: Vec<(String, Period)> = others
            .into_iter()
            .filter(|row| row.approved && row.id != self.release)
            .map(|row| (row.reference, row.period))
            .collect();
        let mut release = held.record.clone();
        release.approve(&approved, work.actor.account, work.now)?;
        work.put::<Releases>(Some(&held), &release).await?;
        work.journal(Operation::Alteration, "release.approved");
        Ok(())
    }
}

/// Withdraws a draft or a release, with a reason.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct WithdrawRelease {
    /// Which.
    pub release: ReleaseId,
    /// The version that was on the page.
    pub seen: i64,
    /// Why.
    pub reason: String,
}

impl Command for WithdrawRelease {
    type Done = ();
    async fn apply(self, work: &mut Work<'_>) -> Result<(), Error> {
        let held = load_for(work, self.release, self.seen).await?;
        let mut release = held.record.clone();
        release.withdraw(&self.reason, work.actor.account, work.now)?;
        work.put::<Releases>(Some(&held), &release).await?;
        work.journal(Operation::Alteration, "release.withdrawn");
        Ok(())
    }
}

/// A figure of a release, as it may be seen.
#[derive(Clone, Debug)]
pub struct ReleaseFigure {
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: String,
    /// What it counts.
    pub unit: String,
    /// What it means.
    pub definition: String,
    /// The version of the definition.
    pub version: i64,
    /// As the viewer may see it.
    pub shown: FigureShown,
    /// As the public sees it.
    pub public: FigureShown,
}

/// How one figure differs from the last release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SinceLine {
    /// The figure's name.
    pub name: String,
    /// What the last release says.
    pub before: i64,
    /// What this one says.
    pub now: i64,
    /// By how much the last release's own figure would differ, had it been counted when this one was: what was entered late,
    /// undone, merged or unmerged in between.
    pub late: i64,
    /// The versions of its definition, where they differ.
    pub redefined: Option<(i64, i64)>,
}

/// How a release differs from the last that was approved before it was made, and why.
#[derive(Clone, Debug)]
pub struct Since {
    /// The last release.
    pub id: ReleaseId,
    /// Its reference.
    pub reference: String,
    /// Its days.
    pub period: Period,
    /// Figure by figure.
    pub lines: Vec<SinceLine>,
}

/// A release as its page shows it.
#[derive(Clone, Debug)]
pub struct ReleasePage {
    /// The record without its figures, which are beside it as they may be seen.
    pub release: Release,
    /// The number of its version.
    pub version: i64,
    /// Whether every count is shown.
    pub exact: bool,
    /// The figures.
    pub figures: Vec<ReleaseFigure>,
    /// What changed since the last release, for those who see every count.
    pub since: Option<Since>,
    /// Everybody's name.
    pub people: Vec<AccountRow>,
}

/// One figure that was recomputed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CheckedLine {
    /// The figure.
    pub key: String,
    /// The version of the definition by which it was recomputed.
    pub version: i64,
    /// As frozen.
    pub frozen: i64,
    /// As recomputed; nothing when this program does not know that version.
    pub recomputed: Option<i64>,
    /// Whether they are the same in every part.
    pub same: bool,
}

/// A release that was recomputed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Checked {
    /// Its reference.
    pub release: String,
    /// As at which journal number.
    pub number: i64,
    /// Whether every figure is as it was frozen.
    pub ok: bool,
    /// Figure by figure.
    pub figures: Vec<CheckedLine>,
}

impl Casework {
    /// The days that a new release is proposed to cover, where these are the usual ones.
    pub(super) async fn days_to_release(&self, exactly: bool, usual: Period) -> Result<Period, Error> {
        let rows = all(self.database().reader()).await?;
        Ok(to_release(&rows, exactly, usual, self.now().london_day()))
    }

    /// Every release, the newest first. Consultation is journalled first.
    pub async fn releases(&self, actor: &Actor) -> Result<Vec<ReleaseRow>, Error> {
        self.ask(actor, Action::ReadFigures, Resource::default())?;
        let rows = all(self.database().reader()).await?;
        let seen = rows.iter().map(|row| (Releases::NAME, row.id.uuid())).collect();
        self.look(actor, "release.listed", seen).await?;
        Ok(rows)
    }

    /// A release. Consultation is journalled first.
    pub async fn release(&self, actor: &Actor, id: ReleaseId) -> Result<ReleasePage, Error> {
        self.ask(actor, Action::ReadFigures, Resource::default())?;
        let Held { mut record, number } = self.held(id.uuid()).await?;
        let exactly = self.sees_every_count(actor);
        let since = if exactly { self.since(&record).await? } else { None };
        let people = self.all_accounts().await?;
        let mut seen = vec![(Releases::NAME, id.uuid())];
        seen.extend(since.iter().map(|since| (Releases::NAME, since.id.uuid())));
        self.look(actor, "release.read", seen).await?;
        let figures = std::mem::take(&mut record.figures).into_iter().map(|frozen| {
            let public = public(frozen.value, &frozen.breakdowns);
            ReleaseFigure {
                shown: if exactly {
                    exact(frozen.value, &frozen.breakdowns)
                } else {
                    public.clone()
                },
                public,
                key: frozen.key,
                name: frozen.name,
                unit: frozen.unit,
                definition: frozen.definition,
                version: frozen.version,
            }
        });
        Ok(ReleasePage {
            figures: figures.collect(),
            release: record,
            version: number,
            exact: exactly,
            since,
            people,
        })
    }

    /// The newest release that was approved and stands, as the public reads it, and its record.
    pub(crate) async fn newest_release(&self, actor: &Actor) -> Result<Option<(Released, Uuid)>, Error> {
        if !self.may(actor, Action::ReadFigures) {
            return Ok(None);
        }
        let rows = all(self.database().reader()).await?;
        let Some(row) = rows.iter().find(|row| row.approved && !row.withdrawn) else {
            return Ok(None);
        };
        let Held { record, number } = self.held(row.id.uuid()).await?;
        let released = Released {
            reference: record.reference.clone(),
            version: number,
            period: record.period,
            lines: lines_of(&record),
        };
        Ok(Some((released, row.id.uuid())))
    }

    /// A release on paper, as the public would read it. What it says is journalled by whoever hands it out.
    pub(crate) async fn release_on_paper(&self, actor: &Actor, id: Uuid, making: &Making) -> Result<Drawn, Error> {
        self.ask(actor, Action::ReadFigures, Resource::default())?;
        let Held { record, number } = self.held(id).await?;
        let stands = match (record.approved.is_some(), record.withdrawn.is_some()) {
            (true, false) => None,
            (false, false) => Some("A draft that nobody has approved"),
            (_, true) => Some("Withdrawn"),
        };
        let lines = lines_of(&record);
        let mut drawn = figures_release(
            making,
            (&record.reference, number),
            (&record.title, record.period, record.number),
            stands,
            &lines,
        );
        drawn.used.push((Releases::NAME, id));
        Ok(drawn)
    }

    /// Recomputes a release, named by reference or id, by its own definitions as at its own journal number. The program
    /// itself may ask, for `safeward figures check`.
    pub async fn check_release(&self, actor: &Actor, name: &str) -> Result<Checked, Error> {
        self.ask_for_figures(actor, Action::ReadFigures)?;
        let rows = all(self.database().reader()).await?;
        let named = |row: &&ReleaseRow| row.reference.eq_ignore_ascii_case(name) || row.id.to_string() == name;
        let id = rows.iter().find(named).ok_or(Error::NotThere)?.id.uuid();
        let release = self.held(id).await?.record;
        self.look(actor, "release.checked", vec![(Releases::NAME, id)]).await?;
        let recounted = self.recount(&release, release.number).await?;
        let lines = release
            .figures
            .iter()
            .zip(recounted)
            .map(|(frozen, again)| CheckedLine {
                key: frozen.key.clone(),
                version: frozen.version,
                frozen: frozen.value,
                recomputed: again.map(|again| again.recounted),
                same: again.is_some_and(|again| again.same),
            });
        let figures: Vec<CheckedLine> = lines.collect();
        Ok(Checked {
            release: release.reference,
            number: release.number,
            ok: !figures.is_empty() && figures.iter().all(|line| line.same),
            figures,
        })
    }

    async fn held(&self, id: Uuid) -> Result<Held<Release>, Error> {
        self.database().load::<Releases>(id).await?.ok_or(Error::NotThere)
    }

    /// Counts the figures of a release anew, each by its own version, as at a journal number.
    async fn recount(&self, release: &Release, number: i64) -> Result<Vec<Option<Difference>>, Error> {
        let known = |frozen: &Frozen| domain::figures::definition(&frozen.key, frozen.version);
        let reads: Vec<_> = release
            .figures
            .iter()
            .filter_map(known)
            .flat_map(domain::figures::Definition::reads)
            .collect();
        let facts = if reads.is_empty() {
            Vec::new()
        } else {
            facts::read(self.database().reader(), &reads, release.period, number).await?
        };
        let again = |frozen: &Frozen| frozen.recount(&facts, release.period, number);
        Ok(release.figures.iter().map(again).collect())
    }

    /// What changed since the last release that stands and was counted before this one.
    async fn since(&self, release: &Release) -> Result<Option<Since>, Error> {
        let rows = all(self.database().reader()).await?;
        let earlier = |row: &&ReleaseRow| row.approved && !row.withdrawn && row.number < release.number;
        let Some(row) = rows.iter().find(earlier) else {
            return Ok(None);
        };
        let last = self.held(row.id.uuid()).await?.record;
        let recounted = self.recount(&last, release.number).await?;
        let mut lines = Vec::new();
        for (before, again) in last.figures.iter().zip(recounted) {
            let Some(now) = release.figures.iter().find(|now| now.key == before.key) else {
                continue;
            };
            lines.push(SinceLine {
                name: now.name.clone(),
                before: before.value,
                now: now.value,
                late: again.map_or(0, |again| again.recounted - again.frozen),
                redefined: (before.version != now.version).then_some((before.version, now.version)),
            });
        }
        Ok(Some(Since {
            id: row.id,
            reference: last.reference,
            period: last.period,
            lines,
        }))
    }
}

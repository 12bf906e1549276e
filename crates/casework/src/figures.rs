//! Figures: counted live from facts as at the head of the journal, opened down to what stands behind them, and released.
//!
//! What a figure means is in [`domain::figures`] alone; here are the facts that it reads, who may see what of it, and the
//! counts that are kept until another fact of the same kinds is entered.

mod facts;
mod openable;
mod releases;

use domain::figures::{
    Behind, Counted, Definition, Fact, FigureShown, Period, Subjects, day_of, exact, newest, public, published, working,
};
use domain::refusal::Refusal;
use jiff::civil::Date;
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Expr, ExprTrait, Order, Query};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, Mutex};
use uuid::Uuid;

pub use releases::{
    ApproveRelease, Checked, CheckedLine, MakeRelease, ReleaseFigure, ReleasePage, ReleaseRow, Releases, Since,
    SinceLine, WithdrawRelease,
};

use crate::{Action, Actor, Casework, Error, Resource};

/// A figure as its viewer may see it, with its definition beside it.
#[derive(Clone, Debug)]
pub struct FigureRow {
    /// What it means.
    pub definition: &'static Definition,
    /// The figure.
    pub shown: FigureShown,
}

/// Figures of a period.
#[derive(Clone, Debug)]
pub struct Figures {
    /// The days.
    pub period: Period,
    /// The days that a new release is proposed to cover.
    pub to_release: Period,
    /// As at which journal number.
    pub number: i64,
    /// Whether every count is shown; otherwise they are as the public would read them.
    pub exact: bool,
    /// What a release prints, in its order.
    pub published: Vec<FigureRow>,
    /// What the unit works by.
    pub working: Vec<FigureRow>,
}

/// A fact that stands behind a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactRow {
    /// What happened.
    pub kind: String,
    /// To which record.
    pub subject: Uuid,
    /// On which day.
    pub day: Date,
    /// The journal entry that wrote it.
    pub entry: i64,
    /// What else a figure needed to know.
    pub attributes: BTreeMap<String, String>,
}

/// One thing that was counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountedRow {
    /// How much it adds.
    pub amount: i64,
    /// The part of the figure that it is in, in words.
    pub part: Option<String>,
    /// Its facts, the newest last.
    pub facts: Vec<FactRow>,
}

/// What stands behind a figure, as far as the viewer may open it.
#[derive(Clone, Debug)]
pub struct FigureRecords {
    /// What the figure means.
    pub definition: &'static Definition,
    /// The days.
    pub period: Period,
    /// As at which journal number.
    pub number: i64,
    /// The figure. It counts everything, listed or not.
    pub counted: FigureShown,
    /// What may be opened, the newest first.
    pub rows: Vec<CountedRow>,
    /// What the records of the rows are called, reference and title; none where the viewer may not read such records.
    pub names: BTreeMap<Uuid, (String, String)>,
    /// Whether there is more than is listed.
    pub more: bool,
}

/// How many counted things a page lists.
const MOST: usize = 1_000;

/// A definition's key and version, the period, and the last entry that wrote or undid a fact that it reads.
type KeptBy = (&'static str, i64, Period, i64);

/// Counts that still hold.
#[derive(Clone, Default)]
pub(crate) struct Kept(Arc<Mutex<HashMap<KeptBy, Arc<Counted>>>>);

/// So many counts are kept; then all are let go, and counted again when asked for.
const KEPT: usize = 256;

impl Kept {
    fn get(&self, key: KeptBy) -> Option<Arc<Counted>> {
        self.0.lock().ok()?.get(&key).cloned()
    }
    fn put(&self, key: KeptBy, counted: &Arc<Counted>) {
        // A lock that a panic left behind only costs what it would have saved.
        if let Ok(mut kept) = self.0.lock() {
            if kept.len() >= KEPT {
                kept.clear();
            }
            kept.insert(key, Arc::clone(counted));
        }
    }
}

fn shown(exactly: bool, counted: &Counted) -> FigureShown {
    if exactly {
        exact(counted.value, &counted.breakdowns)
    } else {
        public(counted.value, &counted.breakdowns)
    }
}

impl Casework {
    /// The figures of a period, or of the usual days up to the last one of which anything is known. Consultation is
    /// journalled first. The program itself may ask, for `safeward figures show`.
    pub async fn figures(&self, actor: &Actor, period: Option<Period>) -> Result<Figures, Error> {
        self.ask_for_figures(actor, Action::ReadFigures)?;
        let exactly = self.sees_every_count(actor);
        let (number, _) = self.database().journal_head().await?;
        let usual = self.usual_period().await?;
        let period = period.unwrap_or(usual);
        if !exactly && period != usual {
            return Err(Error::Refused(
                Refusal::of(
                    "from",
                    "Only those who may open the records choose the days here: by subtracting one period from another, \
                     somebody could work out counts of a few people. Make a release instead.",
                )
                .into(),
            ));
        }
        self.look(actor, "figures.read", Vec::new()).await?;
        let published = published();
        // What came in can be a million facts; it is counted where it is opened.
        let working = working().into_iter().filter(|it| it.subjects != Subjects::Referral);
        let working: Vec<_> = working.collect();
        let counted = self
            .count_all(&[published.clone(), working.clone()].concat(), period, number)
            .await?;
        let mut rows: Vec<FigureRow> = published
            .iter()
            .chain(&working)
            .zip(&counted)
            .map(|(definition, counted)| FigureRow {
                definition,
                shown: shown(exactly, counted),
            })
            .collect();
        let working = rows.split_off(published.len());
        Ok(Figures {
            period,
            to_release: self.days_to_release(exactly, usual).await?,
            number,
            exact: exactly,
            published: rows,
            working,
        })
    }

    /// What stands behind a figure. The figure counts everything; of what is behind it only what the viewer may know of is
    /// listed. Consultation is journalled first.
    pub async fn figure_records(
        &self,
        actor: &Actor,
        key: &str,
        period: Option<Period>,
    ) -> Result<FigureRecords, Error> {
        self.ask(actor, Action::OpenFigures, Resource::default())?;
        let definition = newest(key).ok_or(Error::NotThere)?;
        let (number, _) = self.database().journal_head().await?;
        let period = match period {
            Some(period) => period,
            None => self.usual_period().await?,
        };
        let facts = facts::read(self.database().reader(), &definition.reads(), period, number).await?;
        let counted = definition.count(&facts, period, number);
        let by_id: HashMap<_, &Fact> = facts.iter().map(|fact| (fact.id, fact)).collect();
        let parts: BTreeMap<&str, &str> = counted
            .breakdowns
            .first()
            .into_iter()
            .flat_map(|parts| parts.rows.iter().map(|row| (row.key.as_str(), row.label.as_str())))
            .collect();
        let newest_first: Vec<_> = counted.behind.iter().rev().collect();
        let mut rows: Vec<CountedRow> = Vec::new();
        for some in newest_first.chunks(MOST) {
            let of = |behind: &Behind| {
                behind
                    .facts
                    .iter()
                    .filter_map(|id| by_id.get(id).copied())
                    .collect::<Vec<_>>()
            };
            let facts: Vec<&Fact> = some.iter().flat_map(|it| of(it)).collect();
            let openable = openable::facts(self.database(), actor, definition.subjects, &facts).await?;
            rows.extend(some.iter().filter_map(|behind| {
                let facts = of(behind).into_iter().filter(|fact| openable.contains(&fact.id));
                let facts: Vec<FactRow> = facts.map(fact_row).collect();
                let part = behind.row.as_deref().and_then(|row| parts.get(row));
                (!facts.is_empty()).then(|| CountedRow {
                    amount: behind.amount,
                    part: part.map(|label| (*label).to_owned()),
                    facts,
                })
            }));
            if rows.len() > MOST {
                break;
            }
        }
        let more = rows.len() > MOST;
        rows.truncate(MOST);
        let seen: BTreeSet<Uuid> = rows
            .iter()
            .flat_map(|row| row.facts.iter().map(|it| it.subject))
            .collect();
        let kind = definition.subjects.code();
        let read = crate::rooms::reading(kind).map_or(Action::ReadReferral, |(read, _)| read);
        let names = if self.may(actor, read) {
            openable::names(self.database(), actor, definition.subjects, seen.clone()).await?
        } else {
            BTreeMap::new()
        };
        self.look(actor, "figures.opened", seen.into_iter().map(|id| (kind, id)).collect())
            .await?;
        Ok(FigureRecords {
            definition,
            period,
            number,
            counted: shown(true, &counted),
            rows,
            names,
            more,
        })
    }

    /// Whether the actor sees every count: those who may open the records, and the program on the machine itself.
    pub(crate) fn sees_every_count(&self, actor: &Actor) -> bool {
        *actor == Self::program() || self.may(actor, Action::OpenFigures)
    }

    fn ask_for_figures(&self, actor: &Actor, action: Action) -> Result<(), Error> {
        if *actor == Self::program() {
            return Ok(());
        }
        self.ask(actor, action, Resource::default())
    }

    /// The usual number of days up to the last one of which a fact tells.
    async fn usual_period(&self) -> Result<Period, Error> {
        let mut select = Query::select();
        select
            .column("day")
            .from("fact")
            .and_where(Expr::col("undone").is_null())
            .order_by("day", Order::Desc)
            .limit(1);
        let row = self.database().reader().query_one(&select).await?;
        let last = row.map(|row| row.try_get::<i64>("", "day")).transpose()?;
        Ok(Period::usual(last.map_or_else(|| self.now().london_day(), day_of)))
    }

    /// Counts figures as at a journal number, in the order in which they are given: those that still hold as they are kept,
    /// the others out of one reading of the facts.
    async fn count_all(
        &self,
        definitions: &[&'static Definition],
        period: Period,
        number: i64,
    ) -> Result<Vec<Arc<Counted>>, Error> {
        let kinds = definitions
            .iter()
            .flat_map(|it| it.reads())
            .map(|(kind, _)| kind)
            .collect();
        let newest = facts::last_changes(self.database().reader(), &kinds, number).await?;
        let key = |definition: &Definition| {
            let reads = definition.reads();
            let entries = reads.iter().filter_map(|(kind, _)| newest.get(*kind));
            let last = entries.max().copied().unwrap_or(0);
            (definition.key, definition.version, period, last)
        };
        let kept: Vec<_> = definitions.iter().map(|it| self.kept_figures().get(key(it))).collect();
        let missing = definitions.iter().zip(&kept).filter(|(_, kept)| kept.is_none());
        let reads: Vec<_> = missing.flat_map(|(it, _)| it.reads()).collect();
        let facts = if reads.is_empty() {
            Vec::new()
        } else {
            facts::read(self.database().reader(), &reads, period, number).await?
        };
        let counted = definitions.iter().zip(kept).map(|(definition, kept)| {
            kept.unwrap_or_else(|| {
                let counted = Arc::new(definition.count(&facts, period, number));
                self.kept_figures().put(key(definition), &counted);
                counted
            })
        });
        Ok(counted.collect())
    }
}

fn fact_row(fact: &Fact) -> FactRow {
    FactRow {
        kind: fact.kind.clone(),
        subject: fact.subject,
        day: day_of(fact.day),
        entry: fact.id.entry,
        attributes: fact.attributes.clone(),
    }
}

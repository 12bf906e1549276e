//! The unit's board: six questions, counted over everything, the same for every viewer, and kept for a moment.
//!
//! A count over a million referrals costs more than a page may. What was counted is shown again for fifty times as long as it
//! took, and says as at when; after that it is counted anew, by whoever asks where that is quick, and behind their back where
//! it is not.

use domain::access::Role;
use domain::board::{BandKept, DealtWith, Month, boundaries, dealt_with_by_band, months, trend};
use domain::children::{ChildState, Children};
use domain::clocks::{Clock, Kept};
use domain::court::{ProsecutionState, Prosecutions};
use domain::exhibits::{ExhibitState, Exhibits};
use domain::figures::day_number;
use domain::ids::AccountId;
use domain::quality::{Point, Tally};
use domain::record::{Machine, Room};
use domain::referrals::Lane;
use domain::risk::Band;
use domain::safeguarding::{SocialCareReferrals, SocialCareState};
use domain::time::Instant;
use jiff::civil::Date;
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Expr, ExprTrait, Order, Query};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use uuid::Uuid;

use crate::clocks::KEPT_DAYS;
use crate::{Action, Actor, Casework, Error, Resource};

/// How much longer than it took a count is shown.
const SHOWN_LONGER: i64 = 50;
/// A count that took longer than this, in microseconds, is made anew behind the viewer's back.
const QUICK_MICROS: i64 = 40_000;

/// What waits in one band, by how long: a count for each age.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// The rank of the upper end of the band's interval; 0 where nothing was assessed.
    pub band: i64,
    /// How many, for each of [`domain::board::AGES`].
    pub ages: [i64; 4],
}

/// What should have been there already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breach {
    /// What is missing.
    pub what: String,
    /// The source of the clock.
    pub because: String,
    /// How often.
    pub count: i64,
    /// Since when the oldest of them is over.
    pub oldest: Instant,
}

/// What is with somebody else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Elsewhere {
    /// The room of the records.
    pub room: &'static str,
    /// Their state's code, and its words.
    pub state: (&'static str, &'static str),
    /// How many.
    pub count: i64,
    /// When the oldest of them was opened.
    pub oldest: Option<Instant>,
}

impl Elsewhere {
    /// With whom it is, in words.
    pub fn with_whom(&self) -> &'static str {
        match self.room {
            Exhibits::NAME if self.state.0 == ExhibitState::Submitted.code() => "Exhibits with the digital unit",
            Exhibits::NAME => "Exhibits at an outside laboratory",
            Prosecutions::NAME => "Files with the prosecutor",
            _ if self.state.0 == SocialCareState::Sent.code() => "Families referred, not yet received by the council",
            _ => "Families referred, not answered by the council",
        }
    }
}

/// What somebody carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Load {
    /// Who.
    pub officer: AccountId,
    /// Their name.
    pub name: String,
    /// Their cases that are not closed.
    pub cases: i64,
    /// What is late in them.
    pub late: i64,
}

/// The board.
#[derive(Clone, Debug)]
pub struct Board {
    /// As at when.
    pub at: Instant,
    /// What came in, what was decided, and what waited, month by month.
    pub months: Vec<Month>,
    /// What waits for a decision, the highest band first.
    pub waiting: Vec<Waiting>,
    /// How many referrals wait in each lane.
    pub lanes: Vec<(Lane, i64)>,
    /// The children in cases that are not closed, by the most that was done for them.
    pub children: Vec<(ChildState, i64)>,
    /// What is late, the most frequent first.
    pub breaches: Vec<Breach>,
    /// How the suspects of each band were dealt with in the last year.
    pub dealt_with: Vec<BandKept>,
    /// How each clock was kept in the last year.
    pub clocks: BTreeMap<Clock, Kept>,
    /// What is with others.
    pub elsewhere: Vec<Elsewhere>,
    /// Who carries how much, the most first.
    pub loads: Vec<Load>,
    /// How often what an inspector looks for is there in open cases, and what became of those it was for.
    pub quality: Vec<(Point, Tally)>,
}

/// The board as it was last counted, and whose turn it is to count it.
#[derive(Clone, Default)]
pub(crate) struct KeptBoard {
    last: Arc<Mutex<Option<Counted>>>,
    turn: Arc<tokio::sync::Mutex<()>>,
}

/// A board, and how long it took to count in microseconds.
#[derive(Clone)]
struct Counted {
    board: Arc<Board>,
    took: i64,
}

impl Counted {
    fn still_holds(&self, now: Instant) -> bool {
        now.micros() < self.board.at.micros() + self.took * SHOWN_LONGER
    }
}

impl KeptBoard {
    fn last(&self) -> Option<Counted> {
        self.last.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
    fn put(&self, counted: Counted) {
        *self.last.lock().unwrap_or_else(PoisonError::into_inner) = Some(counted);
    }
}

impl Casework {
    /// The unit's board. It counts everything and is the same for every viewer; what opens from it lists what each may see.
    pub async fn board(&self, actor: &Actor) -> Result<Arc<Board>, Error> {
        self.ask(actor, Action::ReadBoard, Resource::default())?;
        let board = self.board_shown().await?;
        self.look(actor, "board.read", Vec::new()).await?;
        Ok(board)
    }

    /// The board that is shown now: as it was last counted where that still holds or where counting takes long.
    pub(crate) async fn board_shown(&self) -> Result<Arc<Board>, Error> {
        match self.kept_board().last() {
            Some(last) if last.still_holds(self.now()) => Ok(last.board),
            Some(last) if last.took > QUICK_MICROS => {
                self.count_board_meanwhile();
                Ok(last.board)
            }
            _ => self.board_counted().await,
        }
    }

    /// Counts the board behind everybody's back, unless that is being done: when what is shown is old, and when a server
    /// starts, so that nobody waits for the first count.
    pub fn count_board_meanwhile(&self) {
        let Ok(turn) = self.kept_board().turn.clone().try_lock_owned() else {
            return;
        };
        let casework = self.clone();
        tokio::spawn(async move {
            if let Err(error) = casework.count_board().await {
                tracing::error!(%error, "the board could not be counted");
            }
            drop(turn);
        });
    }

    /// The board, counted now. Whoever comes while it is counted waits for that count, and takes it where it still holds.
    async fn board_counted(&self) -> Result<Arc<Board>, Error> {
        let _turn = self.kept_board().turn.lock().await;
        match self.kept_board().last() {
            Some(last) if last.still_holds(self.now()) => Ok(last.board),
            _ => self.count_board().await,
        }
    }

    async fn count_board(&self) -> Result<Arc<Board>, Error> {
        let at = self.now();
        let lanes = self.lanes().await?;
        let waiting = lanes.iter().map(|(_, count)| count).sum();
        let board = Arc::new(Board {
            at,
            months: self.months_of_referrals(at.london_day(), waiting).await?,
            waiting: self.waiting_by_band(at).await?,
            lanes,
            children: self.children_by_state().await?,
            breaches: self.breaches(at).await?,
            dealt_with: self.dealt_with(at).await?,
            clocks: self.kept_clocks(at).await?,
            elsewhere: self.with_others().await?,
            loads: self.loads(at).await?,
            quality: self.tallies().await?,
        });
        let took = self.now().micros() - at.micros();
        self.kept_board().put(Counted {
            board: board.clone(),
            took,
        });
        Ok(board)
    }

    async fn lanes(&self) -> Result<Vec<(Lane, i64)>, Error> {
        let mut select = Query::select();
        select
            .column("lane")
            .expr_as(Expr::col("lane").count(), "n")
            .from("referral");
        select
            .and_where(Expr::col("lane").lt(Lane::Decided.rank()))
            .group_by_col("lane");
        let mut counted = BTreeMap::new();
        for row in self.database().reader().query_all(&select).await? {
            counted.insert(row.try_get::<i64>("", "lane")?, row.try_get::<i64>("", "n")?);
        }
        let of = |lane: &Lane| (*lane, counted.get(&lane.rank()).copied().unwrap_or(0));
        Ok(Lane::WAITING.iter().map(of).collect())
    }

    async fn waiting_by_band(&self, at: Instant) -> Result<Vec<Waiting>, Error> {
        let [day, week, month] = boundaries(at).map(|boundary| Expr::col("received").gte(boundary.micros()));
        let age = Expr::case(day, 0_i64).case(week, 1_i64).case(month, 2_i64);
        let mut inner = Query::select();
        inner
            .column("highest")
            .expr_as(age.finally(3_i64), "age")
            .from("referral");
        // In these very words, for which there is an index: every lane before `Lane::Decided`.
        inner.and_where(Expr::cust("lane < 5"));
        let mut select = Query::select();
        select
            .columns(["highest", "age"])
            .expr_as(Expr::col("age").count(), "n")
            .from_subquery(inner, "waiting")
            .group_by_columns(["highest", "age"]);
        let mut bands: BTreeMap<i64, [i64; 4]> = BTreeMap::new();
        for row in self.database().reader().query_all(&select).await? {
            let ages = bands.entry(row.try_get("", "highest")?).or_default();
            let place = usize::try_from(row.try_get::<i64>("", "age")?).unwrap_or(3);
            if let Some(age) = ages.get_mut(place) {
                *age = row.try_get("", "n")?;
            }
        }
        let rows = bands.into_iter().rev();
        Ok(rows.map(|(band, ages)| Waiting { band, ages }).collect())
    }

    async fn months_of_referrals(&self, today: Date, waiting: i64) -> Result<Vec<Month>, Error> {
        let firsts = months(today);
        let mut select = Query::select();
        select
            .columns(["kind", "day"])
            .expr_as(Expr::col("day").count(), "n")
            .from("fact");
        select
            .and_where(Expr::col("kind").is_in(["referral_received", "referral_decided"]))
            .and_where(Expr::col("day").gte(firsts.first().copied().map_or(0, day_number)))
            .and_where(Expr::col("undone").is_null())
            .group_by_columns(["kind", "day"]);
        let (mut came, mut went) = (vec![0; firsts.len()], vec![0; firsts.len()]);
        for row in self.database().reader().query_all(&select).await? {
            let day = row.try_get::<i64>("", "day")?;
            let month = firsts.iter().rposition(|first| day_number(*first) <= day);
            let counts = match row.try_get::<String>("", "kind")?.as_str() {
                "referral_received" => &mut came,
                _ => &mut went,
            };
            if let Some(count) = month.and_then(|month| counts.get_mut(month)) {
                *count += row.try_get::<i64>("", "n")?;
            }
        }
        Ok(trend(&firsts, &came, &went, waiting))
    }

    async fn children_by_state(&self) -> Result<Vec<(ChildState, i64)>, Error> {
        let mut select = Query::select();
        select.column(("child", "state"));
        select
            .expr_as(Expr::col(("child", "id")).count(), "n")
            .from(Children::NAME);
        select.inner_join(
            "investigation",
            Expr::col(("investigation", "id")).equals(("child", "investigation")),
        );
        select
            .and_where(Expr::col(("investigation", "state")).ne("closed"))
            .group_by_col(("child", "state"));
        let counted = self.by_code(&select).await?;
        let of = |state: &ChildState| (*state, counted.get(state.code()).copied().unwrap_or(0));
        Ok(ChildState::ALL.iter().map(of).collect())
    }

    async fn by_code(&self, select: &sea_orm::sea_query::SelectStatement) -> Result<BTreeMap<String, i64>, Error> {
        let mut counted = BTreeMap::new();
        for row in self.database().reader().query_all(select).await? {
            counted.insert(row.try_get("", "state")?, row.try_get("", "n")?);
        }
        Ok(counted)
    }

    async fn breaches(&self, at: Instant) -> Result<Vec<Breach>, Error> {
        let mut select = Query::select();
        select
            .columns(["what", "because"])
            .expr_as(Expr::col("record").count(), "n")
            .expr_as(Expr::col("due").min(), "oldest")
            .from("task");
        select
            .and_where(Expr::col("due").lt(at.micros()))
            .group_by_columns(["what", "because"]);
        select.order_by("n", Order::Desc).order_by("what", Order::Asc);
        let rows = self.database().reader().query_all(&select).await?;
        rows.iter()
            .map(|row| {
                Ok(Breach {
                    what: row.try_get("", "what")?,
                    because: row.try_get("", "because")?,
                    count: row.try_get("", "n")?,
                    oldest: Instant::from_micros(row.try_get("", "oldest")?),
                })
            })
            .collect()
    }

    async fn dealt_with(&self, at: Instant) -> Result<Vec<BandKept>, Error> {
        let mut select = Query::select();
        select.columns([
            "received",
            "dealt_with",
            "dealt_band",
            "dealt_set",
            "dealt_from_receipt",
            "dealt_from_set",
        ]);
        let year = at.plus_hours(-24 * KEPT_DAYS).micros();
        select
            .from("investigation")
            .and_where(Expr::col("dealt_with").gte(year));
        let rows = self.database().reader().query_all(&select).await?;
        let mut dealt = Vec::with_capacity(rows.len());
        for row in rows {
            let rank = row.try_get::<i64>("", "dealt_band")?;
            let moment = |column: &str| row.try_get("", column).map(Instant::from_micros);
            if let Some(band) = Band::ALL.iter().copied().find(|band| band.rank() == rank) {
                dealt.push(DealtWith {
                    band,
                    received: moment("received")?,
                    set: moment("dealt_set")?,
                    at: moment("dealt_with")?,
                    from_receipt: row.try_get("", "dealt_from_receipt")?,
                    from_set: row.try_get("", "dealt_from_set")?,
                });
            }
        }
        Ok(dealt_with_by_band(&dealt))
    }

    async fn with_others(&self) -> Result<Vec<Elsewhere>, Error> {
        Ok(vec![
            self.elsewhere::<Exhibits>(ExhibitState::Submitted).await?,
            self.elsewhere::<Exhibits>(ExhibitState::AtLaboratory).await?,
            self.elsewhere::<Prosecutions>(ProsecutionState::WithProsecutor).await?,
            self.elsewhere::<SocialCareReferrals>(SocialCareState::Sent).await?,
            self.elsewhere::<SocialCareReferrals>(SocialCareState::Received).await?,
        ])
    }

    async fn elsewhere<R: Room>(&self, state: R::State) -> Result<Elsewhere, Error> {
        let mut select = Query::select();
        select
            .expr_as(Expr::col("opened").count(), "n")
            .expr_as(Expr::col("opened").min(), "oldest")
            .from(R::NAME);
        select.and_where(Expr::col("state").eq(state.code()));
        let row = self.database().reader().query_one(&select).await?;
        let (count, oldest) = match row {
            Some(row) => (row.try_get("", "n")?, row.try_get::<Option<i64>>("", "oldest")?),
            None => (0, None),
        };
        Ok(Elsewhere {
            room: R::NAME,
            state: (state.code(), state.label()),
            count,
            oldest: oldest.map(Instant::from_micros),
        })
    }

    async fn loads(&self, at: Instant) -> Result<Vec<Load>, Error> {
        let mut select = Query::select();
        select.column("officer").expr_as(Expr::col("id").count(), "n");
        select.from("investigation").and_where(Expr::col("state").ne("closed"));
        select.group_by_col("officer");
        let mut loads: BTreeMap<Uuid, (i64, i64)> = BTreeMap::new();
        for row in self.database().reader().query_all(&select).await? {
            loads.entry(row.try_get("", "officer")?).or_default().0 = row.try_get("", "n")?;
        }
        let mut select = Query::select();
        select.column(("investigation", "officer"));
        select.expr_as(Expr::col(("task", "record")).count(), "n").from("task");
        select.inner_join(
            "investigation",
            Expr::col(("investigation", "id")).equals(("task", "investigation")),
        );
        select
            .and_where(Expr::col(("task", "due")).lt(at.micros()))
            .group_by_col(("investigation", "officer"));
        for row in self.database().reader().query_all(&select).await? {
            loads.entry(row.try_get("", "officer")?).or_default().1 = row.try_get("", "n")?;
        }
        let people = self.all_accounts().await?;
        // Whoever could be given a case is there with none, too.
        for person in people
            .iter()
            .filter(|person| person.active && person.roles.contains(&Role::Investigator))
        {
            loads.entry(person.id.uuid()).or_default();
        }
        let named = |id: Uuid| people.iter().find(|person| person.id.uuid() == id);
        let mut loads: Vec<Load> = loads
            .into_iter()
            .map(|(officer, (cases, late))| Load {
                officer: AccountId::from(officer),
                name: named(officer).map(|person| person.display.clone()).unwrap_or_default(),
                cases,
                late,
            })
            .collect();
        loads.sort_by(|one, other| (other.cases, &one.name).cmp(&(one.cases, &other.name)));
        Ok(loads)
    }
}

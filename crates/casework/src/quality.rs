//! Quality across the unit: how often each point is there, what became of those it was for, and in which cases it is missing.

use domain::ids::InvestigationId;
use domain::investigations::InvestigationState;
use domain::quality::{Point, Sign, Tally};
use domain::time::Instant;
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Func, Order, Query, SelectStatement, SimpleExpr};
use std::sync::Arc;
use uuid::Uuid;

use crate::board::Board;
use crate::referrals::within_scopes;
use crate::rooms::readable_rooms;
use crate::{Action, Actor, Casework, Error, Resource};

/// How many cases a page lists.
const CASES: u64 = 100;

/// A case in which a point is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lacking {
    /// The case.
    pub case: InvestigationId,
    /// Its reference.
    pub reference: String,
    /// Its operation.
    pub title: String,
    /// When it was opened.
    pub opened: Instant,
    /// Of how many the point is missing in it.
    pub missing: i64,
}

/// Quality across the unit, and the cases in which one point is missing.
#[derive(Clone, Debug)]
pub struct QualityPage {
    /// The board that counted it.
    pub board: Arc<Board>,
    /// Of the point that was asked about: the cases in which it is missing, of which the viewer may know, the oldest first.
    pub lacking: Vec<Lacking>,
    /// Whether there are more.
    pub more: bool,
}

/// Whether a sign is shown of what another one is of.
fn shows(sign: Sign, of: &'static str) -> SimpleExpr {
    let mut select = Query::select();
    select.expr(Expr::value(1_i64)).from_as("quality_sign", "shown");
    select
        .and_where(Expr::col(("shown", "sign")).eq(sign.code()))
        .and_where(Expr::col(("shown", "subject")).equals((of, "subject")));
    Expr::exists(select)
}

/// What asks for a point in the cases that are not closed.
fn asking(point: Point) -> SelectStatement {
    let mut select = Query::select();
    select.from_as("quality_sign", "asking").inner_join(
        "investigation",
        Expr::col(("investigation", "id")).equals(("asking", "investigation")),
    );
    select
        .and_where(Expr::col(("asking", "sign")).eq(point.asked_by().code()))
        .and_where(Expr::col(("investigation", "state")).ne(InvestigationState::Closed.code()));
    select
}

impl Casework {
    /// How often each point is there in the cases that are not closed, over everything: for the board, which is the same for
    /// every viewer.
    pub(crate) async fn tallies(&self) -> Result<Vec<(Point, Tally)>, Error> {
        let mut tallies = Vec::with_capacity(Point::ALL.len());
        for point in Point::ALL.iter().copied() {
            let mut of = asking(point);
            of.distinct().column(("asking", "subject"));
            let one = |sign| Expr::case(shows(sign, "of"), 1_i64).finally(0_i64);
            let mut select = Query::select();
            select.from_subquery(of, "of");
            select.expr_as(Expr::col(("of", "subject")).count(), "asked");
            for (sign, name) in [(point.shown_by(), "there"), (point.outcome(), "outcome")] {
                let sum = Func::cast_as(Func::sum(one(sign)), Alias::new("bigint"));
                select.expr_as(Func::coalesce([sum.into(), Expr::value(0_i64)]), name);
            }
            let row = self.database().reader().query_one(&select).await?;
            let tally = match row {
                Some(row) => Tally {
                    asked: row.try_get("", "asked")?,
                    there: row.try_get("", "there")?,
                    outcome: row.try_get("", "outcome")?,
                },
                None => Tally::default(),
            };
            tallies.push((point, tally));
        }
        Ok(tallies)
    }

    /// Quality across the unit; of one point also the cases in which it is missing.
    pub async fn quality(&self, actor: &Actor, point: Option<Point>) -> Result<QualityPage, Error> {
        self.ask(actor, Action::ReadBoard, Resource::default())?;
        let board = self.board_shown().await?;
        let mut lacking = match point {
            Some(point) => self.lacking(actor, point).await?,
            None => Vec::new(),
        };
        let more = lacking.len() as u64 > CASES;
        lacking.truncate(usize::try_from(CASES).unwrap_or(usize::MAX));
        let seen = lacking.iter().map(|row| ("investigation", row.case.uuid())).collect();
        self.look(actor, "quality.read", seen).await?;
        Ok(QualityPage { board, lacking, more })
    }

    async fn lacking(&self, actor: &Actor, point: Point) -> Result<Vec<Lacking>, Error> {
        let mut select = asking(point);
        select.columns([
            ("investigation", "id"),
            ("investigation", "reference"),
            ("investigation", "title"),
            ("investigation", "opened"),
        ]);
        let subject = || Expr::col(("asking", "subject"));
        select.expr_as(subject().count_distinct(), "missing");
        select
            .and_where(shows(point.shown_by(), "asking").not())
            .and_where(Expr::col(("asking", "record_kind")).is_in(readable_rooms(self, actor)));
        within_scopes(&mut select, "asking", actor);
        within_scopes(&mut select, "investigation", actor);
        select.group_by_columns([
            ("investigation", "id"),
            ("investigation", "reference"),
            ("investigation", "title"),
            ("investigation", "opened"),
        ]);
        select
            .order_by(("investigation", "opened"), Order::Asc)
            .order_by(("investigation", "id"), Order::Asc)
            .limit(CASES + 1);
        let rows = self.database().reader().query_all(&select).await?;
        rows.iter()
            .map(|row| {
                Ok(Lacking {
                    case: InvestigationId::from(row.try_get::<Uuid>("", "id")?),
                    reference: row.try_get("", "reference")?,
                    title: row.try_get("", "title")?,
                    opened: Instant::from_micros(row.try_get("", "opened")?),
                    missing: row.try_get("", "missing")?,
                })
            })
            .collect()
    }
}

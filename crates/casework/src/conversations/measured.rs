//! What officers' marks say of the indicators, over every conversation that somebody may know of.

use domain::conversations::{Conversations, MarkedInMonth, Marks, Measures};
use domain::record::Room as _;
use jiff::civil::Date;
use messages::indicators::Share;
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use uuid::Uuid;

use crate::cases::CaseRoom as _;
use crate::referrals::within_scopes;
use crate::rooms::Of;
use crate::{Actor, Casework, Error, Resource};

/// The version that a conversation has when it has arrived: whatever was marked came with a later one.
const ARRIVED: i64 = 2;

/// How right an indicator was, by what officers marked.
#[derive(Clone, Debug, PartialEq)]
pub struct IndicatorMeasured {
    /// Its name.
    pub indicator: String,
    /// The version of the list that it was in.
    pub version: String,
    /// The messages that raised it.
    pub marks: Marks,
    /// Of those that were marked, those that were relevant, with 95 in a hundred.
    pub share: Share,
}

/// How right the indicators were.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IndicatorsMeasured {
    /// Each of them.
    pub by_indicator: Vec<IndicatorMeasured>,
    /// By month, the latest first.
    pub by_month: Vec<(Date, MarkedInMonth)>,
    /// In how many conversations anything is marked.
    pub conversations: u64,
}

impl Casework {
    /// Measures the indicators by marks, in every conversation that the actor may know of. Journalled first.
    pub async fn indicators_measured(&self, actor: &Actor) -> Result<IndicatorsMeasured, Error> {
        self.ask(actor, Conversations::READ, Resource::default())?;
        let mut select = Query::select();
        select
            .column("id")
            .from(Conversations::NAME)
            .and_where(Expr::col((Conversations::NAME, "version")).gt(ARRIVED));
        within_scopes(&mut select, Conversations::NAME, actor);
        let mut measures = Measures::default();
        let mut seen = Vec::new();
        for row in self.database().reader().query_all(&select).await? {
            let id: Uuid = row.try_get("", "id")?;
            let held = self.database().load::<Of<Conversations>>(id).await?;
            let Some(record) = held
                .map(|held| held.record)
                .filter(|record| actor.may_know_of(record.scope))
            else {
                continue;
            };
            measures.add(&record, &self.fold_of(&record).await?);
            seen.push((Conversations::NAME, id));
        }
        self.look(actor, "conversation.indicators_measured", seen).await?;
        let by_indicator = measures.by_indicator.into_iter().map(|((indicator, version), marks)| {
            let share = Share::new(marks.relevant, marks.relevant.saturating_add(marks.not_relevant));
            IndicatorMeasured {
                indicator,
                version,
                marks,
                share,
            }
        });
        Ok(IndicatorsMeasured {
            by_indicator: by_indicator.collect(),
            by_month: measures.by_month.into_iter().rev().collect(),
            conversations: measures.conversations,
        })
    }
}

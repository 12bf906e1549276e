//! The force's own words on papers: reading and writing them, each version kept.

use domain::journal::Operation;
use domain::papers::{PaperKind, PaperWording, Words};
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Expr, ExprTrait, Query, SelectStatement};
use serde::{Deserialize, Serialize};
use store::{Kind, Table};
use uuid::Uuid;

use crate::access::AccountRow;
use crate::{Action, Actor, Casework, Command, Error, Resource, Work};

/// The force's words on papers, as a kind of record.
pub struct PaperWordings;

impl Kind for PaperWordings {
    type Record = PaperWording;
    const NAME: &'static str = "paper_wording";
    fn id(record: &PaperWording) -> Uuid {
        record.id
    }
    fn project(wording: &PaperWording, number: i64) -> Vec<Table> {
        vec![Table::root(
            "paper_wording",
            &["id", "paper", "version"],
            vec![wording.id.into(), wording.paper.code().into(), number.into()],
        )]
    }
}

fn of_paper(paper: PaperKind) -> SelectStatement {
    let mut select = Query::select();
    select
        .column("id")
        .from("paper_wording")
        .and_where(Expr::col("paper").eq(paper.code()));
    select
}

/// Writes the force's words on a kind of paper anew: papers take them from now on.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct WriteWords {
    /// On which paper.
    pub paper: PaperKind,
    /// Before what the records say.
    pub opening: String,
    /// After it.
    pub closing: String,
    /// Why they are changed.
    pub reason: String,
}

/// The turn that words take, so that two who write the first ones for a paper do not both begin (see
/// [`store::Unit::take_turn`]).
const WRITING_TURN: i64 = 7_233_172;

impl Command for WriteWords {
    type Done = ();
    async fn apply(self, work: &mut Work<'_>) -> Result<(), Error> {
        work.ask(Action::WriteWords, Resource::default())?;
        work.unit().take_turn(WRITING_TURN).await?;
        let held = match work.unit().transaction().query_one(&of_paper(self.paper)).await? {
            Some(row) => Some(work.load::<PaperWordings>(row.try_get("", "id")?).await?),
            None => None,
        };
        let mut wording = match &held {
            Some(held) => held.record.clone(),
            None => PaperWording::untouched(domain::ids::uuid_v7(work.now, work.chance()), self.paper),
        };
        wording.write(
            (&self.opening, &self.closing),
            &self.reason,
            work.actor.account,
            work.now,
        )?;
        work.put::<PaperWordings>(held.as_ref(), &wording).await?;
        work.journal(Operation::Alteration, "words.written");
        Ok(())
    }
}

/// The force's words on one kind of paper, in every version.
#[derive(Clone, Debug)]
pub struct WordsPage {
    /// The words; nothing where nobody wrote any.
    pub wording: Option<PaperWording>,
    /// Everybody, for names.
    pub people: Vec<AccountRow>,
}

impl Casework {
    async fn wording_of(&self, paper: PaperKind) -> Result<Option<PaperWording>, Error> {
        let row = self.database().reader().query_one(&of_paper(paper)).await?;
        let Some(row) = row else {
            return Ok(None);
        };
        let held = self.database().load::<PaperWordings>(row.try_get("", "id")?).await?;
        Ok(held.map(|held| held.record))
    }

    /// The words that a kind of paper takes now.
    pub(crate) async fn words_in_force(&self, paper: PaperKind) -> Result<Words, Error> {
        let wording = self.wording_of(paper).await?;
        Ok(wording.map(|wording| wording.words()).unwrap_or_default())
    }

    /// Which papers have words of the force, with the number of their version.
    pub async fn papers_with_words(&self, actor: &Actor) -> Result<Vec<(PaperKind, i64)>, Error> {
        self.ask(actor, Action::ReadWords, Resource::default())?;
        let mut select = Query::select();
        select.columns(["paper", "version"]).from("paper_wording");
        let mut papers = Vec::new();
        for row in self.database().reader().query_all(&select).await? {
            if let Some(paper) = PaperKind::from_code(&row.try_get::<String>("", "paper")?) {
                papers.push((paper, row.try_get("", "version")?));
            }
        }
        self.look(actor, "words.listed", Vec::new()).await?;
        Ok(papers)
    }

    /// The force's words on a kind of paper, in every version.
    pub async fn words(&self, actor: &Actor, paper: PaperKind) -> Result<WordsPage, Error> {
        self.ask(actor, Action::ReadWords, Resource::default())?;
        let wording = self.wording_of(paper).await?;
        let seen = wording
            .iter()
            .map(|wording| (PaperWordings::NAME, wording.id))
            .collect();
        self.look(actor, "words.read", seen).await?;
        Ok(WordsPage {
            wording,
            people: self.all_accounts().await?,
        })
    }
}

//! What the places of a network are, and what was done about them, of what its viewer may know of.

use domain::children::ChildState;
use domain::conversations::Conversations;
use domain::exhibits::Exhibits;
use domain::identifiers::{IdentifierKind, normal_parts};
use domain::ids::{AccountId, ScopeId};
use domain::investigations::{InvestigationState, Investigations};
use domain::networks::{Facts, Key, MOST_FOLLOWED, Network, Node, NodeKind, NotSpoken, Tie, TieKind};
use domain::people::People;
use domain::record::Room as _;
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use std::collections::{BTreeMap, BTreeSet, HashSet};
use store::Kind as _;
use uuid::Uuid;

use super::ties::terms;
use super::{AT_ONCE, Looking, ids_of};
use crate::Error;
use crate::referrals::{Referrals, within_scopes};

/// How many records of cases are looked through for what their officers have answered each other.
const NOTICES: u64 = 5_000;

/// An identifier as people read it: what it is, and on which platform, by which scheme, or when.
fn words(kind: IdentifierKind, normal: &str) -> String {
    let (qualifier, rest) = normal_parts(kind, normal);
    match kind {
        IdentifierKind::IpAddress => rest.split('|').next().unwrap_or_default().to_owned(),
        _ if qualifier.is_empty() => rest.to_owned(),
        _ => format!("{rest} ({qualifier})"),
    }
}

impl Looking<'_> {
    /// The places of these keys that the actor may know of, with their names. An identifier is a place where something that they
    /// may know of holds it.
    pub(super) async fn places(&self, keys: &BTreeSet<Key>) -> Result<Vec<Node>, Error> {
        let mut nodes = Vec::new();
        for (room, kind) in [
            (People::NAME, NodeKind::Person),
            (Conversations::NAME, NodeKind::Conversation),
            (Exhibits::NAME, NodeKind::Exhibit),
            (Investigations::NAME, NodeKind::Investigation),
            (Referrals::NAME, NodeKind::Referral),
        ] {
            for ids in ids_of(keys, room).chunks(AT_ONCE) {
                // What a referral is about is in no column that names nobody: its reference is its name.
                let title = if room == Referrals::NAME { "reference" } else { "title" };
                let mut select = Query::select();
                select
                    .columns(["id", "reference"].map(|column| (room, column)))
                    .expr_as(Expr::col((room, title)), "title")
                    .from(room)
                    .and_where(Expr::col((room, "id")).is_in(ids.iter().copied()));
                within_scopes(&mut select, room, self.actor);
                for row in self.rows(&select).await? {
                    nodes.push(Node {
                        key: Key::record(room, row.try_get("", "id")?),
                        kind,
                        name: row.try_get("", "title")?,
                        reference: row.try_get("", "reference")?,
                        facts: Facts::default(),
                    });
                }
            }
        }
        for ((kind, normal), holders) in self.counted(keys, MOST_FOLLOWED).await? {
            let Some(kind) = IdentifierKind::from_code(&kind).filter(|_| holders > 0) else {
                continue;
            };
            nodes.push(Node {
                name: words(kind, &normal),
                key: Key::Identifier(kind, normal),
                kind: NodeKind::Identifier,
                reference: String::new(),
                facts: Facts {
                    holders,
                    ..Facts::default()
                },
            });
        }
        Ok(nodes)
    }

    /// A network of these places and ties, with what was done about each place.
    pub(super) async fn with_facts(&self, mut nodes: Vec<Node>, ties: &[Tie]) -> Result<Network, Error> {
        let keys: BTreeSet<Key> = nodes.iter().map(|node| node.key.clone()).collect();
        let people = ids_of(&keys, People::NAME);
        let children = self.children_among(&people).await?;
        let in_open_cases = self.in_open_cases(&people).await?;
        let decided = self.decided(&ids_of(&keys, Referrals::NAME)).await?;
        let cases = self.cases_among(&ids_of(&keys, Investigations::NAME)).await?;
        let resolved = self.resolved(&keys).await?;
        for node in &mut nodes {
            let facts = &mut node.facts;
            if let Some(id) = node.key.id_of(People::NAME) {
                facts.in_case = in_open_cases.contains(&id);
                if let Some(nothing_done) = children.get(&id) {
                    node.kind = NodeKind::Child;
                    facts.nothing_done = *nothing_done;
                }
            }
            if let Some(id) = node.key.id_of(Referrals::NAME) {
                facts.in_case = decided.contains(&id);
            }
            if let Some((open, officer, list)) = node.key.id_of(Investigations::NAME).and_then(|id| cases.get(&id)) {
                (facts.open, facts.officer, facts.list) = (*open, Some(*officer), *list);
            }
            facts.resolved = resolved.contains(&node.key);
        }
        Ok(Network::of(nodes, ties))
    }

    /// Those of these people who are children in a case, each with the record of them there for whom nothing is recorded as done.
    async fn children_among(&self, people: &[Uuid]) -> Result<BTreeMap<Uuid, Option<Uuid>>, Error> {
        let mut children: BTreeMap<Uuid, Option<Uuid>> = BTreeMap::new();
        for ids in people.chunks(AT_ONCE) {
            let mut select = Query::select();
            select
                .columns(["id", "person", "state"])
                .from("child")
                .and_where(Expr::col("person").is_in(ids.iter().copied()));
            within_scopes(&mut select, "child", self.actor);
            for row in self.rows(&select).await? {
                let nothing = row.try_get::<String>("", "state")? == ChildState::Linked.code();
                let known = children.entry(row.try_get("", "person")?).or_default();
                if nothing {
                    *known = Some(row.try_get("", "id")?);
                }
            }
        }
        Ok(children)
    }

    /// Those of these people who are in an investigation that is open: in it from the start, as a child, arrested or interviewed,
    /// or added to it.
    async fn in_open_cases(&self, people: &[Uuid]) -> Result<HashSet<Uuid>, Error> {
        let mut found = HashSet::new();
        for ids in people.chunks(AT_ONCE) {
            for (table, person, case) in [
                ("person", "id", "investigation"),
                ("child", "person", "investigation"),
                ("custody", "person", "investigation"),
                ("tie", "one", "other"),
            ] {
                let mut select = Query::select();
                select
                    .distinct()
                    .expr_as(Expr::col((table, person)), "person")
                    .from(table)
                    .inner_join(
                        "investigation",
                        Expr::col(("investigation", "id")).equals((table, case)),
                    )
                    .and_where(Expr::col((table, person)).is_in(ids.iter().copied()))
                    .and_where(Expr::col(("investigation", "state")).ne(InvestigationState::Closed.code()));
                within_scopes(&mut select, table, self.actor);
                within_scopes(&mut select, "investigation", self.actor);
                for row in self.rows(&select).await? {
                    found.insert(row.try_get("", "person")?);
                }
            }
        }
        Ok(found)
    }

    /// Those of these referrals that led to an investigation.
    async fn decided(&self, referrals: &[Uuid]) -> Result<HashSet<Uuid>, Error> {
        let mut decided = HashSet::new();
        for ids in referrals.chunks(AT_ONCE) {
            let mut select = Query::select();
            select
                .column("id")
                .from("referral")
                .and_where(Expr::col("id").is_in(ids.iter().copied()))
                .and_where(Expr::col("investigation").is_not_null());
            within_scopes(&mut select, "referral", self.actor);
            for row in self.rows(&select).await? {
                decided.insert(row.try_get("", "id")?);
            }
        }
        Ok(decided)
    }

    /// Of investigations: whether each is open, who has it, and whether it is closed to a list.
    async fn cases_among(&self, cases: &[Uuid]) -> Result<BTreeMap<Uuid, (bool, AccountId, Option<ScopeId>)>, Error> {
        let mut among = BTreeMap::new();
        for ids in cases.chunks(AT_ONCE) {
            let mut select = Query::select();
            select
                .columns(["id", "state", "officer", "scope"])
                .from("investigation")
                .and_where(Expr::col("id").is_in(ids.iter().copied()));
            within_scopes(&mut select, "investigation", self.actor);
            for row in self.rows(&select).await? {
                let open = row.try_get::<String>("", "state")? != InvestigationState::Closed.code();
                let officer = AccountId::from(row.try_get::<Uuid>("", "officer")?);
                let list = row.try_get::<Option<Uuid>>("", "scope")?.map(ScopeId::from);
                among.insert(row.try_get("", "id")?, (open, officer, list));
            }
        }
        Ok(among)
    }

    /// Those of these identifiers that somebody is known to use, and the addresses on the network that were asked about.
    async fn resolved(&self, keys: &BTreeSet<Key>) -> Result<HashSet<Key>, Error> {
        let identifiers: Vec<(IdentifierKind, &str)> = keys
            .iter()
            .filter_map(|key| match key {
                Key::Identifier(kind, normal) => Some((*kind, normal.as_str())),
                Key::Record(_) => None,
            })
            .collect();
        let mut resolved = HashSet::new();
        for some in identifiers.chunks(AT_ONCE) {
            let mut select = Query::select();
            select
                .distinct()
                .columns(["kind", "normal"].map(|column| ("term", column)))
                .from("term")
                .and_where(Expr::col(("term", "normal")).is_in(some.iter().map(|(_, normal)| *normal)))
                // In these very words, for which there is an index that holds no others.
                .and_where(Expr::cust("term.record_kind <> 'referral'"))
                .and_where(Expr::col(("term", "record_kind")).eq(People::NAME));
            terms(&mut select, "term", self.actor);
            for row in self.rows(&select).await? {
                if let Some(kind) = IdentifierKind::from_code(&row.try_get::<String>("", "kind")?) {
                    resolved.insert(Key::Identifier(kind, row.try_get("", "normal")?));
                }
            }
            let addresses: BTreeMap<String, &str> = some
                .iter()
                .filter(|(kind, _)| *kind == IdentifierKind::IpAddress)
                .map(|(kind, normal)| (words(*kind, normal), *normal))
                .collect();
            if addresses.is_empty() {
                continue;
            }
            let mut select = Query::select();
            select
                .distinct()
                .column(("term", "normal"))
                .from("term")
                .and_where(Expr::col(("term", "normal")).is_in(addresses.keys().map(String::as_str)))
                .and_where(Expr::col(("term", "kind")).eq("resolved_address"));
            within_scopes(&mut select, "term", self.actor);
            let mut asked = HashSet::new();
            for row in self.rows(&select).await? {
                asked.insert(row.try_get::<String>("", "normal")?);
            }
            let of_asked = some
                .iter()
                .filter(|(kind, normal)| *kind == IdentifierKind::IpAddress && asked.contains(&words(*kind, normal)));
            resolved.extend(of_asked.map(|(kind, normal)| Key::Identifier(*kind, (*normal).to_owned())));
        }
        Ok(resolved)
    }

    /// What is known of whether the officers of two open investigations have answered each other: nothing where they have, or where
    /// both cases are part of one day of action. Pairs of which nothing is known are not there.
    pub(super) async fn not_spoken(
        &self,
        network: &Network,
    ) -> Result<BTreeMap<(Uuid, Uuid), Option<NotSpoken>>, Error> {
        let open = network.nodes.iter().filter(|node| node.facts.open);
        let cases: Vec<Uuid> = open.filter_map(|node| node.key.id_of(Investigations::NAME)).collect();
        let mut spoken: BTreeMap<(Uuid, Uuid), Option<NotSpoken>> = BTreeMap::new();
        if cases.len() < 2 {
            return Ok(spoken);
        }
        let of = self.records_in(&cases).await?;
        let records: Vec<Uuid> = of.keys().copied().collect();
        for ids in records.chunks(AT_ONCE) {
            let mut select = Query::select();
            select
                .expr_as(Expr::col(("match_side", "record")), "one")
                .expr_as(Expr::cust("CASE WHEN match_notice.one = match_side.record THEN match_notice.other ELSE match_notice.one END"), "other")
                .expr_as(Expr::col(("match_side", "waiting")), "waiting")
                .from("match_side")
                .inner_join(
                    "match_notice",
                    Expr::col(("match_notice", "id")).equals(("match_side", "notice")),
                )
                .and_where(Expr::col(("match_side", "record")).is_in(ids.iter().copied()));
            within_scopes(&mut select, "match_side", self.actor);
            for row in self.rows(&select).await? {
                let across: Uuid = row.try_get("", "other")?;
                let (Some(one), Some(other)) = (of.get(&row.try_get::<Uuid>("", "one")?), of.get(&across)) else {
                    continue;
                };
                if one == other {
                    continue;
                }
                let pair = (*one.min(other), *one.max(other));
                let waits = row.try_get::<bool>("", "waiting")?.then_some(NotSpoken::NoticeWaits);
                let known = spoken.entry(pair).or_insert(waits);
                *known = known.or(waits);
            }
        }
        for day in self.days_of_action(&cases).await? {
            for (count, one) in day.iter().enumerate() {
                for other in day.iter().skip(count + 1) {
                    spoken.insert((*one.min(other), *one.max(other)), None);
                }
            }
        }
        Ok(spoken)
    }

    /// The records of investigations that match notices are about, and in which of them each is.
    async fn records_in(&self, cases: &[Uuid]) -> Result<BTreeMap<Uuid, Uuid>, Error> {
        let mut of = BTreeMap::new();
        for room in [People::NAME, "package", Conversations::NAME, Referrals::NAME] {
            for ids in cases.chunks(AT_ONCE) {
                let mut select = Query::select();
                select
                    .columns(["id", "investigation"])
                    .from(room)
                    .and_where(Expr::col("investigation").is_in(ids.iter().copied()))
                    .order_by("id", sea_orm::sea_query::Order::Asc)
                    .limit(NOTICES);
                within_scopes(&mut select, room, self.actor);
                for row in self.rows(&select).await? {
                    of.insert(row.try_get("", "id")?, row.try_get("", "investigation")?);
                }
            }
        }
        Ok(of)
    }

    /// Which of these cases are part of one day of action, day by day.
    async fn days_of_action(&self, cases: &[Uuid]) -> Result<Vec<Vec<Uuid>>, Error> {
        let mut days: BTreeMap<Uuid, Vec<Uuid>> = BTreeMap::new();
        for ids in cases.chunks(AT_ONCE) {
            let mut select = Query::select();
            select
                .columns(["one", "other"])
                .from("tie")
                .and_where(Expr::col("other").is_in(ids.iter().copied()))
                .and_where(Expr::col("kind").eq(TieKind::Together.code()));
            within_scopes(&mut select, "tie", self.actor);
            for row in self.rows(&select).await? {
                days.entry(row.try_get("", "one")?)
                    .or_default()
                    .push(row.try_get("", "other")?);
            }
        }
        Ok(days.into_values().collect())
    }
}

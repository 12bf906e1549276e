//! What officers' marks say of the indicators: of the messages that raised each, how many were relevant; and of what was relevant,
//! how much had raised any.

use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

use super::folded::Fold;
use super::{Conversations, Relevance};
use crate::record::Record;

/// Messages that raised an indicator, by what officers made of them. A message counts once, however often it raised it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// Marked as relevant.
    pub relevant: u32,
    /// Marked as not relevant.
    pub not_relevant: u32,
    /// Not marked.
    pub unmarked: u32,
}

/// What was marked in a month, and how much of it had raised any indicator.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MarkedInMonth {
    /// Marked as relevant.
    pub relevant: u32,
    /// Of these, those that had raised an indicator.
    pub relevant_raised: u32,
    /// Marked as not relevant.
    pub not_relevant: u32,
    /// Of these, those that had raised an indicator.
    pub not_relevant_raised: u32,
}

/// What marks say of the indicators, over some conversations.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Measures {
    /// By indicator and the version of the list that it was in.
    pub by_indicator: BTreeMap<(String, String), Marks>,
    /// By the month in London in which somebody marked, by its first day.
    pub by_month: BTreeMap<Date, MarkedInMonth>,
    /// In how many conversations anything is marked.
    pub conversations: u64,
}

impl Measures {
    /// Adds a conversation. One in which nothing is marked says nothing: nobody has read it for that.
    pub fn add(&mut self, record: &Record<Conversations>, fold: &Fold) {
        let marks = record.marks();
        if marks.is_empty() {
            return;
        }
        self.conversations += 1;
        let mut by: BTreeMap<&str, BTreeSet<u32>> = BTreeMap::new();
        for found in &fold.found {
            by.entry(&found.indicator).or_default().extend(&found.messages);
        }
        let raised: BTreeSet<u32> = by.values().flatten().copied().collect();
        for (indicator, messages) in by {
            let version = record.opening.said.indicators_version.clone();
            let counted = self.by_indicator.entry((indicator.to_owned(), version)).or_default();
            for message in messages {
                match marks.get(&message).map(|marked| marked.relevance) {
                    Some(Relevance::Relevant) => counted.relevant += 1,
                    Some(Relevance::NotRelevant) => counted.not_relevant += 1,
                    None => counted.unmarked += 1,
                }
            }
        }
        for (message, marked) in marks {
            let month = self
                .by_month
                .entry(marked.at.london_day().first_of_month())
                .or_default();
            let raised = u32::from(raised.contains(&message));
            match marked.relevance {
                Relevance::Relevant => {
                    month.relevant += 1;
                    month.relevant_raised += raised;
                }
                Relevance::NotRelevant => {
                    month.not_relevant += 1;
                    month.not_relevant_raised += raised;
                }
            }
        }
    }
}

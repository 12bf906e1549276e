//! Who has read what of a conversation. Reading is a deliberate act: begun, counted and ended.

use serde::{Deserialize, Serialize};

use crate::ids::{AccountId, ConversationId, ConversationReadingId};
use crate::time::Instant;

/// What one person has read of one conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// Its id.
    pub id: ConversationReadingId,
    /// Which conversation.
    pub conversation: ConversationId,
    /// Who reads.
    pub reader: AccountId,
    /// Since when they read now; nothing where they do not.
    pub since: Option<Instant>,
    /// Whether this reading began the count of their time, and so ends it.
    #[serde(default)]
    pub counts: bool,
    /// The messages that they were shown: spans from the first to the last, apart and in order.
    pub spans: Vec<(u32, u32)>,
}

impl Reading {
    /// Nothing is read yet.
    pub const fn new(id: ConversationReadingId, conversation: ConversationId, reader: AccountId) -> Self {
        Self {
            id,
            conversation,
            reader,
            since: None,
            counts: false,
            spans: Vec::new(),
        }
    }
    /// Messages were shown, from the first to the last.
    pub fn read(&mut self, from: u32, until: u32) {
        let all = std::mem::take(&mut self.spans).into_iter().chain([(from, until)]);
        self.spans = union(all);
    }
    /// How many messages were read.
    pub fn count(&self) -> u32 {
        count(&self.spans)
    }
}

/// How many messages spans hold that are apart.
pub fn count(spans: &[(u32, u32)]) -> u32 {
    let each = spans
        .iter()
        .map(|(from, until)| until.saturating_sub(*from).saturating_add(1));
    each.fold(0, u32::saturating_add)
}

/// Spans, whatever they share, as spans that are apart and in order.
pub fn union(spans: impl IntoIterator<Item = (u32, u32)>) -> Vec<(u32, u32)> {
    let mut sorted: Vec<(u32, u32)> = spans.into_iter().filter(|(from, until)| from <= until).collect();
    sorted.sort_unstable();
    let mut apart: Vec<(u32, u32)> = Vec::new();
    for (from, until) in sorted {
        match apart.last_mut() {
            Some((_, last)) if from <= last.saturating_add(1) => *last = std::cmp::max(*last, until),
            _ => apart.push((from, until)),
        }
    }
    apart
}

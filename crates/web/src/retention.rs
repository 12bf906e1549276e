//! What a page of retention says at its head: the group, its source, the holds, and when it is looked at again.

use domain::answers::Answer;
use domain::record::Record;
use domain::reference::retention_groups;
use domain::retention::Retentions;
use minijinja::{Value, context};

pub(crate) fn more(record: &Record<Retentions>) -> Value {
    let group = record.group();
    let entry = retention_groups().iter().find(|entry| entry.key == group);
    let (_, due) = record.next_review();
    context! {
        group => group.label(),
        content => entry.map(|entry| entry.content.clone()),
        source => entry.map(|entry| entry.provenance.source.clone()),
        state => entry.map(|entry| entry.provenance.state.label()),
        confirmed => record.has("group_set"),
        holds => record.holds().iter().map(|hold| hold.label()).collect::<Vec<_>>(),
        due => due.strftime("%-d %B %Y").to_string(),
        careful => record.opening.careful == Answer::Yes,
        erased => record.has("erased"),
    }
}

//! Taking a document as its text: its pictures are dropped unseen and counted, the original is named and not kept. One that
//! is refused is kept track of by its name and the reason, and by nothing of what it held.

use domain::documents::{DocumentOpening, Documents};
use domain::ids::{DocumentId, InvestigationId};
use domain::investigations::Investigations;
use domain::refusal::Refusal;
use exchange::documents::{Limits, take};
use uuid::Uuid;

use crate::cases::OpenRecord;
use crate::imports::RecordRefusedFile;
use crate::{Action, Actor, Casework, Error, Resource};

/// A file that somebody offers as a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferedDocument {
    /// What its officer says of it: what it is, of which day, from whom, and where the original is kept.
    pub opening: DocumentOpening,
    /// The name of the file, for the record of a refusal.
    pub file: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Casework {
    /// Takes a document into a case. What it holds is read before anything of it is written; what is refused says what to do
    /// instead, at the field of the file, and that it was offered is kept.
    pub async fn take_document(
        &self,
        actor: &Actor,
        key: Uuid,
        case: InvestigationId,
        offered: OfferedDocument,
    ) -> Result<DocumentId, Error> {
        self.ask(actor, Action::TakeDocument, Resource::default())?;
        let investigation = self.read::<Investigations>(actor, case.uuid()).await?;
        let OfferedDocument {
            mut opening,
            mut file,
            bytes,
        } = offered;
        if investigation.scope.is_some() {
            // What is kept of a refusal is behind no list.
            "A document of a closed case".clone_into(&mut file);
        }
        // Reading is work for the processor, and no other page waits for it.
        let read = tokio::task::spawn_blocking(move || take(&bytes, &Limits::default()))
            .await
            .map_err(|error| Error::Inside(error.to_string()))?;
        let taken = match read {
            Ok(taken) => taken,
            Err(refused) => {
                let reason = refused.reason.clone();
                self.execute(actor, RecordRefusedFile { file, refused }).await?;
                return Err(Error::Refused(Refusal::of("file", reason).into()));
            }
        };
        taken.sort.label().clone_into(&mut opening.sort);
        opening.digest = taken.sha256;
        opening.bytes = taken.bytes;
        opening.pictures = taken.pictures;
        opening.files = taken.files;
        opening.text = taken.text;
        opening.shortened = taken.shortened;
        let command = OpenRecord::<Documents> {
            investigation: Some(case),
            opening,
            happened: self.now(),
            done_by: String::new(),
        };
        self.execute_once(actor, key, command).await
    }
}

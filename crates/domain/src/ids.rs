//! The registry of typed ids. An id of one kind cannot be passed for an id of another.
//!
//! All are UUIDv7 (RFC 9562 §5.7): sorted by the time they were made, made from an injected clock and injected chance.
//! To add a kind, add a line to the list at the end of this file; keep it alphabetical.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

use crate::time::Instant;

/// Makes a UUIDv7 out of an instant and ten bytes of chance, both given.
pub fn uuid_v7(at: Instant, chance: [u8; 10]) -> Uuid {
    let millis = u64::try_from(at.micros() / 1_000).unwrap_or(0);
    uuid::Builder::from_unix_timestamp_millis(millis, &chance).into_uuid()
}

macro_rules! typed_ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// A new id out of an instant and ten bytes of chance.
            pub fn new(at: Instant, chance: [u8; 10]) -> Self { Self(uuid_v7(at, chance)) }
            /// The id as the database and the URL hold it.
            pub const fn uuid(self) -> Uuid { self.0 }
        }
        impl From<Uuid> for $name { fn from(uuid: Uuid) -> Self { Self(uuid) } }
        impl From<$name> for Uuid { fn from(id: $name) -> Self { id.0 } }
        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> { text.parse().map(Self) }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { self.0.hyphenated().fmt(f) }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0.hyphenated())
            }
        }
    )+};
}

typed_ids! {
    /// A person who signs in: an officer, a member of staff, a partner.
    AccountId,
    /// What was done at night to make a child safe.
    CalloutId,
    /// A child in a case: a person under 18 and what is done for them there.
    ChildId,
    /// An arrest or a voluntary interview, with what followed for the suspect.
    CustodyId,
    /// An allegation sent to the council's designated officer, because the suspect works with children.
    DesignatedOfficerReferralId,
    /// What the force set a clock to.
    ClockSettingId,
    /// Who wrote to whom in an export of a platform.
    ConversationId,
    /// What somebody has read of a conversation.
    ConversationReadingId,
    /// Some messages of a conversation.
    ConversationSheetId,
    /// The unused material of a case, as its disclosure officer keeps it.
    DisclosureId,
    /// A document, taken as its text.
    DocumentId,
    /// A turn of duty: who answers for a desk, from when until when.
    DutyId,
    /// Something that was seized.
    ExhibitId,
    /// That two records of people are one human, or are not.
    IdentityId,
    /// An investigation.
    InvestigationId,
    /// A match notice: one identifier in two records.
    MatchNoticeId,
    /// A note on a case.
    NoteId,
    /// A day of action, with several cases in it.
    OperationId,
    /// A package: what a scan of an exhibit found, as digests and counts.
    PackageId,
    /// One human, whatever roles they take.
    PersonId,
    /// A case against somebody, from the file to the sentence.
    ProsecutionId,
    /// A referral: one report of a concern, from whatever source.
    ReferralId,
    /// A file that was refused, of which nothing is kept but that it came.
    RefusedFileId,
    /// A release of figures.
    ReleaseId,
    /// An address on the network, resolved to who was behind it.
    ResolutionId,
    /// How long a closed case is kept, and what was decided about it.
    RetentionId,
    /// A risk assessment.
    RiskAssessmentId,
    /// One import of the register of schools.
    SchoolImportId,
    /// A restricted or silent case: only those on its list may see what carries it.
    ScopeId,
    /// A report as a sender sent it: one document, kept whole.
    SenderReportId,
    /// A lesson or an evening about safety online.
    SessionId,
    /// Something that was shared to protect a child.
    ShareId,
    /// A family referred to a council's children's social care.
    SocialCareReferralId,
    /// A strategy discussion, asked for or held.
    StrategyDiscussionId,
    /// A search warrant.
    WarrantId,
}

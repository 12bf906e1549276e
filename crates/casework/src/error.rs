//! What a command or a query can answer instead of its result.

use domain::refusal::Refusals;
use store::StoreError;

use crate::Action;

/// Why a command was not applied or a query not answered.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A rule refused; each refusal names its field and says what to do.
    #[error(transparent)]
    Refused(#[from] Refusals),
    /// There is no such record, or none that this person may know of: the two look the same.
    #[error("there is no such record")]
    NotThere,
    /// The person's roles do not include this.
    #[error("this is not part of what your roles may do ({})", .0.code())]
    NotAllowed(Action),
    /// The record was changed since the page was opened.
    #[error("the record was changed by somebody else while you were typing")]
    Changed {
        /// The number of the version that is there now.
        now: i64,
    },
    /// The same form was sent before with something else in it.
    #[error("this form was already sent with something else in it; open it again")]
    SentBefore,
    /// The database could not do it.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Something inside did not hold; the text is for the log.
    #[error("{0}")]
    Inside(String),
}

impl From<sea_orm::DbErr> for Error {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Store(error.into())
    }
}

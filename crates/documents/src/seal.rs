//! A paper that opens with a passphrase alone.

use lopdf::encryption::crypt_filters::{Aes256CryptFilter, CryptFilter};
use lopdf::{Document, EncryptionState, EncryptionVersion, Permissions};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

use crate::PaperError;

/// Seals a PDF with a passphrase: AES of 256 bits (ISO 32000-2, 7.6.4, revision 6), which the readers of councils and courts
/// open. Nothing of it, its title included, can be read without the passphrase; the tags stay, and whoever has it read out may.
///
/// # Errors
/// Where the PDF cannot be read, or the system gives no random numbers.
pub fn sealed(pdf: &[u8], passphrase: &str) -> Result<Vec<u8>, PaperError> {
    let cannot = |error: &dyn std::fmt::Display| PaperError::Seal(error.to_string());
    let mut document = Document::load_mem(pdf).map_err(|error| cannot(&error))?;
    let mut key = [0; 32];
    getrandom::fill(&mut key).map_err(|error| cannot(&error))?;
    // Nobody knows the second passphrase, which would allow to change the document.
    let mut random = [0; 32];
    getrandom::fill(&mut random).map_err(|error| cannot(&error))?;
    let owner = random.iter().fold(String::new(), |mut owner, byte| {
        let _ = write!(owner, "{byte:02x}");
        owner
    });
    let filter: Arc<dyn CryptFilter> = Arc::new(Aes256CryptFilter);
    let version = EncryptionVersion::V5 {
        encrypt_metadata: true,
        crypt_filters: BTreeMap::from([(b"StdCF".to_vec(), filter)]),
        file_encryption_key: &key,
        stream_filter: b"StdCF".to_vec(),
        string_filter: b"StdCF".to_vec(),
        owner_password: &owner,
        user_password: passphrase,
        permissions: Permissions::PRINTABLE | Permissions::COPYABLE | Permissions::COPYABLE_FOR_ACCESSIBILITY,
    };
    let state = EncryptionState::try_from(version).map_err(|error| cannot(&error))?;
    document.encrypt(&state).map_err(|error| cannot(&error))?;
    let mut sealed = Vec::new();
    document.save_to(&mut sealed).map_err(|error| cannot(&error))?;
    Ok(sealed)
}

//! `EnCase` hash files: a head of 1,152 bytes, and then 18 bytes a row, the first 16 an MD5.

use std::io::{ErrorKind, Read};

use super::{Form, NotRead, Row, Taker, give};
use crate::lists::Digest;

pub(super) const MAGIC: &[u8] = b"HASH\r\n\xff\0";
const HEAD: u64 = 1_152;

pub(super) fn read(mut file: impl Read, take: Taker<'_>) -> Result<(), NotRead> {
    let head = std::io::copy(&mut file.by_ref().take(HEAD), &mut std::io::sink())?;
    let broken = |why: String| NotRead::Broken {
        form: Form::Encase.name(),
        why,
    };
    if head < HEAD {
        return Err(broken(format!("it ends after {head} bytes, within its head")));
    }
    for number in 1.. {
        let mut row = [0; 18];
        let mut filled = 0;
        while let Some(rest) = row.get_mut(filled..).filter(|rest| !rest.is_empty()) {
            match file.read(rest) {
                Ok(0) => break,
                Ok(more) => filled += more,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(error.into()),
            }
        }
        match (filled, row.first_chunk()) {
            (0, _) => break,
            (18, Some(digest)) => {
                let mut row = Row::numbered(number);
                row.digests.push(Digest::Md5(*digest));
                give(take, row)?;
            }
            _ => return Err(broken(format!("it ends within row {number}"))),
        }
    }
    Ok(())
}

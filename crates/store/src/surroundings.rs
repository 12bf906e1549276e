//! The clock and chance, as things that are handed in. The system's own are named here and nowhere else.

use domain::time::Instant;
use sha2::{Digest, Sha256};
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

/// Says what time it is.
pub trait Clock: Send + Sync {
    /// The moment.
    fn now(&self) -> Instant;
}

/// Gives bytes that nobody can guess.
pub trait Chance: Send + Sync {
    /// Fills with fresh bytes.
    fn fill(&self, bytes: &mut [u8]);
}

/// The system's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[allow(
        clippy::disallowed_methods,
        reason = "the one place where the system is asked for the time"
    )]
    fn now(&self) -> Instant {
        let since = std::time::SystemTime::now()
            .duration_since(std::time::UNIX_EPOCH)
            .unwrap_or_default();
        Instant::from_micros(i64::try_from(since.as_micros()).unwrap_or(i64::MAX))
    }
}

/// The system's source of chance.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemChance;

impl Chance for SystemChance {
    #[allow(
        clippy::expect_used,
        reason = "a system without chance can keep no secret: stopping is the only safe answer"
    )]
    fn fill(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("the system has no source of chance");
    }
}

/// A clock that stands where it was put, for tests and for the demo's world.
#[derive(Debug)]
pub struct StandingClock(AtomicI64);

impl StandingClock {
    /// Stands at a moment.
    pub fn at(now: Instant) -> Self {
        Self(AtomicI64::new(now.micros()))
    }
    /// Puts it elsewhere.
    pub fn set(&self, now: Instant) {
        self.0.store(now.micros(), Ordering::Relaxed);
    }
}

impl Clock for StandingClock {
    fn now(&self) -> Instant {
        Instant::from_micros(self.0.load(Ordering::Relaxed))
    }
}

/// The same bytes for the same seed: SHA-256 in counter mode. For tests and for the demo; it guards nothing.
#[derive(Debug)]
pub struct SeededChance {
    seed: u64,
    block: AtomicU64,
}

impl SeededChance {
    /// From a seed.
    pub fn new(seed: u64) -> Self {
        Self {
            seed,
            block: AtomicU64::new(0),
        }
    }
}

impl Chance for SeededChance {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(32) {
            let block = self.block.fetch_add(1, Ordering::Relaxed);
            let mut hash = Sha256::new();
            hash.update(self.seed.to_be_bytes());
            hash.update(block.to_be_bytes());
            for (to, from) in chunk.iter_mut().zip(hash.finalize()) {
                *to = from;
            }
        }
    }
}

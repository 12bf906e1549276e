//! What the processor can do beyond what every processor of its kind can.

/// With which instructions something is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Instructions {
    /// 512 bits at once.
    Avx512,
    /// 256 bits at once.
    Avx2,
    /// Those that every processor has.
    Plain,
}

impl Instructions {
    /// All that this processor has, the widest first.
    pub fn here() -> Vec<Self> {
        let mut here = Vec::new();
        #[cfg(target_arch = "x86_64")]
        {
            use std::is_x86_feature_detected as has;
            let common = has!("popcnt") && has!("bmi1") && has!("bmi2");
            if common && has!("avx512f") && has!("avx512bw") && has!("avx512bitalg") {
                here.push(Self::Avx512);
            }
            if common && has!("avx2") {
                here.push(Self::Avx2);
            }
        }
        here.push(Self::Plain);
        here
    }
    /// The widest that this processor has.
    pub fn widest() -> Self {
        Self::here().first().copied().unwrap_or(Self::Plain)
    }
}

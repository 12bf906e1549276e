//! Sixteen words that one instruction works on, or two.

/// So many words are in one.
pub(crate) const LANES: usize = 16;
/// Sixteen words, each of another message.
pub(super) type Words = [u32; LANES];

/// Sixteen words in the processor's widest registers.
pub(super) trait Vector: Copy {
    fn of(words: Words) -> Self;
    fn words(self) -> Words;
    fn plus(self, other: Self) -> Self;
    fn and(self, other: Self) -> Self;
    fn or(self, other: Self) -> Self;
    fn xor(self, other: Self) -> Self;
    /// Each word shifted to its left.
    fn left<const BY: u32>(self) -> Self;
    /// Each word shifted to its right.
    fn right<const BY: u32>(self) -> Self;

    /// Sixteen times the same word.
    #[inline(always)]
    fn all(word: u32) -> Self {
        Self::of([word; LANES])
    }
    /// Each word turned to its left: by `BY` bits, of which the `REST` to 32 come in from the right.
    #[inline(always)]
    fn turned<const BY: u32, const REST: u32>(self) -> Self {
        const { assert!(BY + REST == 32) };
        self.left::<BY>().or(self.right::<REST>())
    }
    /// The bits of the first where these are set, and of the second where they are not.
    #[inline(always)]
    fn choose(self, first: Self, second: Self) -> Self {
        second.xor(self.and(first.xor(second)))
    }
    /// The bits that are set in at least two of three.
    #[inline(always)]
    fn majority(self, second: Self, third: Self) -> Self {
        self.and(second).or(third.and(self.or(second)))
    }
}

#[cfg(target_arch = "x86_64")]
pub(super) mod x86 {
    use super::{Vector, Words};
    use std::arch::x86_64 as processor;

    /// With AVX-512. It is for functions that are only called where the processor said that it has it.
    #[derive(Clone, Copy)]
    pub(in super::super) struct Avx512(processor::__m512i);

    /// With AVX2. It is for functions that are only called where the processor said that it has it.
    #[derive(Clone, Copy)]
    pub(in super::super) struct Avx2([processor::__m256i; 2]);

    macro_rules! with {
        ($instruction:ident($($argument:expr),*)) => {{
            #[expect(unsafe_code, reason = "these are only worked with where the processor said that it can")]
            let done = unsafe { processor::$instruction($($argument),*) };
            done
        }};
    }

    impl Vector for Avx512 {
        #[inline(always)]
        fn of(words: Words) -> Self {
            Self(bytemuck::must_cast(words))
        }
        #[inline(always)]
        fn words(self) -> Words {
            bytemuck::must_cast(self.0)
        }
        #[inline(always)]
        fn plus(self, other: Self) -> Self {
            Self(with!(_mm512_add_epi32(self.0, other.0)))
        }
        #[inline(always)]
        fn and(self, other: Self) -> Self {
            Self(with!(_mm512_and_si512(self.0, other.0)))
        }
        #[inline(always)]
        fn or(self, other: Self) -> Self {
            Self(with!(_mm512_or_si512(self.0, other.0)))
        }
        #[inline(always)]
        fn xor(self, other: Self) -> Self {
            Self(with!(_mm512_xor_si512(self.0, other.0)))
        }
        #[inline(always)]
        fn left<const BY: u32>(self) -> Self {
            Self(with!(_mm512_sllv_epi32(self.0, Self::all(BY).0)))
        }
        #[inline(always)]
        fn right<const BY: u32>(self) -> Self {
            Self(with!(_mm512_srlv_epi32(self.0, Self::all(BY).0)))
        }
    }

    impl Avx2 {
        #[inline(always)]
        fn both(self, other: Self, of: impl Fn(processor::__m256i, processor::__m256i) -> processor::__m256i) -> Self {
            Self([of(self.0[0], other.0[0]), of(self.0[1], other.0[1])])
        }
    }

    impl Vector for Avx2 {
        #[inline(always)]
        fn of(words: Words) -> Self {
            Self(bytemuck::must_cast(words))
        }
        #[inline(always)]
        fn words(self) -> Words {
            bytemuck::must_cast(self.0)
        }
        #[inline(always)]
        fn plus(self, other: Self) -> Self {
            self.both(other, |one, other| with!(_mm256_add_epi32(one, other)))
        }
        #[inline(always)]
        fn and(self, other: Self) -> Self {
            self.both(other, |one, other| with!(_mm256_and_si256(one, other)))
        }
        #[inline(always)]
        fn or(self, other: Self) -> Self {
            self.both(other, |one, other| with!(_mm256_or_si256(one, other)))
        }
        #[inline(always)]
        fn xor(self, other: Self) -> Self {
            self.both(other, |one, other| with!(_mm256_xor_si256(one, other)))
        }
        #[inline(always)]
        fn left<const BY: u32>(self) -> Self {
            self.both(Self::all(BY), |one, by| with!(_mm256_sllv_epi32(one, by)))
        }
        #[inline(always)]
        fn right<const BY: u32>(self) -> Self {
            self.both(Self::all(BY), |one, by| with!(_mm256_srlv_epi32(one, by)))
        }
    }
}

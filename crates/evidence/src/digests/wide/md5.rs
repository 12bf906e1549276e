//! MD5 (RFC 1321) of several messages at once.

use super::vector::Vector;

/// The state of a message of which nothing was read.
pub(super) const BEGIN: [u32; 4] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476];

/// The sines of 1 to 64 radians, as the algorithm takes them.
const SINES: [u32; 64] = [
    0xd76a_a478,
    0xe8c7_b756,
    0x2420_70db,
    0xc1bd_ceee,
    0xf57c_0faf,
    0x4787_c62a,
    0xa830_4613,
    0xfd46_9501,
    0x6980_98d8,
    0x8b44_f7af,
    0xffff_5bb1,
    0x895c_d7be,
    0x6b90_1122,
    0xfd98_7193,
    0xa679_438e,
    0x49b4_0821,
    0xf61e_2562,
    0xc040_b340,
    0x265e_5a51,
    0xe9b6_c7aa,
    0xd62f_105d,
    0x0244_1453,
    0xd8a1_e681,
    0xe7d3_fbc8,
    0x21e1_cde6,
    0xc337_07d6,
    0xf4d5_0d87,
    0x455a_14ed,
    0xa9e3_e905,
    0xfcef_a3f8,
    0x676f_02d9,
    0x8d2a_4c8a,
    0xfffa_3942,
    0x8771_f681,
    0x6d9d_6122,
    0xfde5_380c,
    0xa4be_ea44,
    0x4bde_cfa9,
    0xf6bb_4b60,
    0xbebf_bc70,
    0x289b_7ec6,
    0xeaa1_27fa,
    0xd4ef_3085,
    0x0488_1d05,
    0xd9d4_d039,
    0xe6db_99e5,
    0x1fa2_7cf8,
    0xc4ac_5665,
    0xf429_2244,
    0x432a_ff97,
    0xab94_23a7,
    0xfc93_a039,
    0x655b_59c3,
    0x8f0c_cc92,
    0xffef_f47d,
    0x8584_5dd1,
    0x6fa8_7e4f,
    0xfe2c_e6e0,
    0xa301_4314,
    0x4e08_11a1,
    0xf753_7e82,
    0xbd3a_f235,
    0x2ad7_d2bb,
    0xeb86_d391,
];
/// Which word of the block a step takes.
const fn word(step: usize) -> usize {
    match step / 16 {
        0 => step,
        1 => (5 * step + 1) % 16,
        2 => (3 * step + 5) % 16,
        _ => (7 * step) % 16,
    }
}

/// One block of each message.
#[inline(always)]
pub(super) fn block<V: Vector>(state: &mut [V; 4], words: &[V; 16]) {
    let mut parts = *state;
    sixteen::<V, 0>(&mut parts, words);
    sixteen::<V, 1>(&mut parts, words);
    sixteen::<V, 2>(&mut parts, words);
    sixteen::<V, 3>(&mut parts, words);
    for (part, sum) in state.iter_mut().zip(parts) {
        *part = part.plus(sum);
    }
}

/// The sixteen steps of a round.
#[inline(always)]
fn sixteen<V: Vector, const ROUND: usize>(parts: &mut [V; 4], words: &[V; 16]) {
    unrolled!(STEP {
        // What is b in one step is c in the next: the places turn, and nothing is moved.
        let at = |part: usize| (part + 16 - STEP) % 4;
        let [a, b, c, d] = [parts[at(0)], parts[at(1)], parts[at(2)], parts[at(3)]];
        let mixed = match ROUND {
            0 => b.choose(c, d),
            1 => d.choose(b, c),
            2 => b.xor(c).xor(d),
            _ => c.xor(b.or(d.xor(V::all(u32::MAX)))),
        };
        let sum = words[word(16 * ROUND + STEP)].plus(V::all(SINES[16 * ROUND + STEP])).plus(a).plus(mixed);
        // Each round turns by four numbers of bits, over and over.
        let turned = match (ROUND, STEP % 4) {
            (0, 0) => sum.turned::<7, 25>(),
            (0, 1) => sum.turned::<12, 20>(),
            (0, 2) => sum.turned::<17, 15>(),
            (0, _) => sum.turned::<22, 10>(),
            (1, 0) => sum.turned::<5, 27>(),
            (1, 1) => sum.turned::<9, 23>(),
            (1, 2) => sum.turned::<14, 18>(),
            (1, _) => sum.turned::<20, 12>(),
            (2, 0) => sum.turned::<4, 28>(),
            (2, 1) => sum.turned::<11, 21>(),
            (2, 2) => sum.turned::<16, 16>(),
            (2, _) => sum.turned::<23, 9>(),
            (_, 0) => sum.turned::<6, 26>(),
            (_, 1) => sum.turned::<10, 22>(),
            (_, 2) => sum.turned::<15, 17>(),
            (_, _) => sum.turned::<21, 11>(),
        };
        parts[at(0)] = b.plus(turned);
    });
}

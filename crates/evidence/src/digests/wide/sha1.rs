//! SHA-1 (FIPS 180-4, 6.1) of several messages at once.

use super::vector::Vector;

/// The state of a message of which nothing was read.
pub(super) const BEGIN: [u32; 5] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0];

/// What each twenty steps add.
const ADDED: [u32; 4] = [0x5a82_7999, 0x6ed9_eba1, 0x8f1b_bcdc, 0xca62_c1d6];

/// One block of each message.
#[inline(always)]
pub(super) fn block<V: Vector>(state: &mut [V; 5], words: &[V; 16]) {
    let mut words = *words;
    let mut parts = *state;
    sixteen::<V, 0>(&mut parts, &mut words);
    sixteen::<V, 1>(&mut parts, &mut words);
    sixteen::<V, 2>(&mut parts, &mut words);
    sixteen::<V, 3>(&mut parts, &mut words);
    sixteen::<V, 4>(&mut parts, &mut words);
    for (part, sum) in state.iter_mut().zip(parts) {
        *part = part.plus(sum);
    }
}

/// Sixteen of the eighty steps.
#[inline(always)]
fn sixteen<V: Vector, const TIME: usize>(parts: &mut [V; 5], words: &mut [V; 16]) {
    unrolled!(STEP {
        // What is a in one step is b in the next: the places turn, and nothing is moved.
        let at = |part: usize| (part + 80 - (16 * TIME + STEP)) % 5;
        if TIME > 0 {
            let older = words[STEP].xor(words[(STEP + 2) % 16]).xor(words[(STEP + 8) % 16]);
            words[STEP] = older.xor(words[(STEP + 13) % 16]).turned::<1, 31>();
        }
        let [a, b, c, d, e] = [parts[at(0)], parts[at(1)], parts[at(2)], parts[at(3)], parts[at(4)]];
        let round = (16 * TIME + STEP) / 20;
        let mixed = match round {
            0 => b.choose(c, d),
            2 => b.majority(c, d),
            _ => b.xor(c).xor(d),
        };
        let added = words[STEP].plus(V::all(ADDED[round]));
        parts[at(4)] = e.plus(added).plus(mixed).plus(a.turned::<5, 27>());
        parts[at(1)] = b.turned::<30, 2>();
    });
}

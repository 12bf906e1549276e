//! Chance for the plan: a small generator, one stream for each part.

/// `SplitMix64` (Steele, Lea, Flood 2014): the same numbers for the same seed, on every machine. It guards nothing.
#[derive(Clone, Debug)]
pub(crate) struct Dice(u64);

impl Dice {
    /// A stream of its own for each part of the plan, so that a change in one part leaves the others as they were.
    pub(crate) fn stream(seed: u64, part: &str) -> Self {
        // FNV-1a over the part's name.
        let mixed = part.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        Self(mixed ^ seed.wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A whole number from 0 up to, not including, `end`; 0 when `end` is 0.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.next() % end).unwrap_or(0)
    }

    /// A whole number between two, both included; `from` when `to` is not above it.
    pub(crate) fn between(&mut self, from: i64, to: i64) -> i64 {
        let width = u64::try_from(to.saturating_sub(from).saturating_add(1))
            .unwrap_or(1)
            .max(1);
        from.saturating_add(i64::try_from(self.next() % width).unwrap_or(0))
    }

    /// Whether something that happens so many times in a hundred happens.
    pub(crate) fn in_hundred(&mut self, times: usize) -> bool {
        self.below(100) < times
    }

    /// One of a list; the default when the list is empty.
    pub(crate) fn pick<T: Copy + Default>(&mut self, from: &[T]) -> T {
        let place = self.below(from.len());
        from.get(place).copied().unwrap_or_default()
    }

    /// Puts a list into an order of chance.
    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for place in (1..items.len()).rev() {
            let other = self.below(place + 1);
            items.swap(place, other);
        }
    }

    /// A shuffled deck: each value as often as its number says.
    pub(crate) fn deck<T: Clone>(&mut self, numbers: &[(T, usize)]) -> Vec<T> {
        let mut deck: Vec<T> = numbers
            .iter()
            .flat_map(|(value, number)| std::iter::repeat_n(value.clone(), *number))
            .collect();
        self.shuffle(&mut deck);
        deck
    }

    /// A total cut into so many parts, none below `least` nor above `most`, as far as the total allows that.
    pub(crate) fn spread(&mut self, total: usize, parts: usize, least: usize, most: usize) -> Vec<usize> {
        if parts == 0 {
            return Vec::new();
        }
        let mut sizes = vec![total / parts; parts];
        for size in sizes.iter_mut().take(total % parts) {
            *size += 1;
        }
        for _ in 0..parts * 12 {
            let (from, to) = (self.below(parts), self.below(parts));
            let may =
                sizes.get(from).is_some_and(|size| *size > least) && sizes.get(to).is_some_and(|size| *size < most);
            if may && from != to {
                if let Some(size) = sizes.get_mut(from) {
                    *size -= 1;
                }
                if let Some(size) = sizes.get_mut(to) {
                    *size += 1;
                }
            }
        }
        sizes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spread_adds_up_and_keeps_its_bounds() {
        let mut dice = Dice::stream(5, "test");
        let sizes = dice.spread(512, 44, 3, 24);
        assert_eq!((sizes.len(), sizes.iter().sum::<usize>()), (44, 512));
        assert!(sizes.iter().all(|size| (3..=24).contains(size)));
        assert!(sizes.iter().max() > sizes.iter().min());
    }

    #[test]
    fn streams_differ_by_seed_and_by_part() {
        let draw = |seed, part| {
            let mut dice = Dice::stream(seed, part);
            (0..4).map(|_| dice.between(0, 1_000_000)).collect::<Vec<_>>()
        };
        assert_eq!(draw(1, "a"), draw(1, "a"));
        assert_ne!(draw(1, "a"), draw(2, "a"));
        assert_ne!(draw(1, "a"), draw(1, "b"));
    }

    #[test]
    fn a_deck_holds_each_value_as_often_as_it_says() {
        let deck = Dice::stream(3, "deck").deck(&[('a', 3), ('b', 2)]);
        assert_eq!(deck.iter().filter(|card| **card == 'a').count(), 3);
        assert_eq!(deck.len(), 5);
    }
}

//! What the public may see of a figure: no count under five, and nothing from which one could be worked out.
//!
//! A hidden count must stay hidden from somebody who knows these rules, every other number and the total. So which cell is
//! hidden for another's sake never depends on how large the cells are, and where hiding one would not be enough, no part is
//! shown. A test tries every table of its size: at least two values fit each hidden cell.

use super::{Breakdown, Row};

/// The smallest count that the public is shown.
pub const SMALLEST_SHOWN: i64 = 5;

/// A count as it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// The count.
    Count(i64),
    /// It is under [`SMALLEST_SHOWN`].
    FewerThanFive,
    /// It is hidden so that another cannot be worked out from it.
    Hidden,
}

impl Shown {
    /// The count, if it is shown.
    pub const fn count(self) -> Option<i64> {
        match self {
            Self::Count(count) => Some(count),
            Self::FewerThanFive | Self::Hidden => None,
        }
    }
}

/// The parts of a figure as they are shown: title, and label with count; no rows where none may be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowsShown {
    /// What the parts tell.
    pub title: String,
    /// The parts.
    pub rows: Option<Vec<(String, Shown)>>,
}

/// A figure as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureShown {
    /// The figure.
    pub value: Shown,
    /// In parts.
    pub breakdowns: Vec<RowsShown>,
}

/// For those who may open the records: everything.
pub fn exact(value: i64, breakdowns: &[Breakdown]) -> FigureShown {
    let cell = |row: &Row| (row.label.clone(), Shown::Count(row.value));
    FigureShown {
        value: Shown::Count(value),
        breakdowns: breakdowns
            .iter()
            .map(|it| RowsShown {
                title: it.title.clone(),
                rows: Some(it.rows.iter().map(cell).collect()),
            })
            .collect(),
    }
}

/// For everybody: counts under five hidden, and whatever would give them away. Breakdowns of one figure share children, so
/// once one of them hides something, those after it are not shown at all.
pub fn public(value: i64, breakdowns: &[Breakdown]) -> FigureShown {
    let mut whole = true;
    let breakdowns = breakdowns
        .iter()
        .map(|it| {
            let cells = if whole { cells(it) } else { None };
            whole = cells
                .as_ref()
                .is_some_and(|cells| cells.iter().all(|cell| cell.count().is_some()));
            RowsShown {
                title: it.title.clone(),
                rows: cells.map(|cells| it.rows.iter().map(|row| row.label.clone()).zip(cells).collect()),
            }
        })
        .collect();
    FigureShown {
        value: if value < SMALLEST_SHOWN {
            Shown::FewerThanFive
        } else {
            Shown::Count(value)
        },
        breakdowns,
    }
}

/// The cells of a table whose total is shown; nothing where not a single part may be.
fn cells(table: &Breakdown) -> Option<Vec<Shown>> {
    let small = |row: &Row| row.value < SMALLEST_SHOWN;
    let total: i64 = table.rows.iter().map(|row| row.value).sum();
    if total < SMALLEST_SHOWN {
        return None;
    }
    let mut cells: Vec<Shown> = table
        .rows
        .iter()
        .map(|row| {
            if small(row) {
                Shown::FewerThanFive
            } else {
                Shown::Count(row.value)
            }
        })
        .collect();
    if !table.rows.iter().any(small) {
        return Some(cells);
    }
    // Of two, either tells the other.
    if table.rows.len() < 3 {
        return None;
    }
    // The last that may be hidden, however large: a choice by size would itself tell something.
    let free = table.rows.iter().zip(&mut cells).skip(table.tied);
    let (other, cell) = free.filter(|(row, _)| !small(row)).last()?;
    *cell = Shown::Hidden;
    // Whoever knows that the other is five at least must still find two values for each small one.
    let hidden: i64 = table.rows.iter().filter(|row| small(row)).map(|row| row.value).sum();
    let least: i64 = table
        .rows
        .iter()
        .filter(|row| small(row))
        .map(|row| i64::from(!row.always))
        .sum();
    (hidden + other.value > least + SMALLEST_SHOWN).then_some(cells)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    fn table(values: &[i64], tied: usize, always: bool) -> Breakdown {
        let rows = values.iter().zip(0..).map(|(value, place): (&i64, usize)| Row {
            key: place.to_string(),
            label: place.to_string(),
            value: *value,
            always: always || place < tied,
        });
        Breakdown {
            key: "t".to_owned(),
            title: "T".to_owned(),
            rows: rows.collect(),
            tied,
        }
    }

    fn shown(values: &[i64]) -> FigureShown {
        public(values.iter().sum(), &[table(values, 0, true)])
    }

    #[test]
    fn what_is_large_is_shown_and_what_is_small_takes_another_with_it() {
        use Shown::{Count, FewerThanFive, Hidden};
        let cells = |values: &[i64]| {
            let rows = shown(values).breakdowns.remove(0).rows?;
            Some(rows.into_iter().map(|(_, cell)| cell).collect::<Vec<_>>())
        };
        assert_eq!(cells(&[96, 31, 24]), Some(vec![Count(96), Count(31), Count(24)]));
        assert_eq!(cells(&[96, 3, 24]), Some(vec![Count(96), FewerThanFive, Hidden]));
        assert_eq!(cells(&[96, 31, 0]), Some(vec![Count(96), Hidden, FewerThanFive]));
        assert_eq!(cells(&[4, 4]), None, "8 of two that are both small tells both");
        assert_eq!(cells(&[30, 4]), None, "of two, either tells the other");
        assert_eq!(cells(&[7, 0, 5]), None, "five at least, and five in all");
        assert_eq!(shown(&[1, 1, 1]).value, FewerThanFive);
        assert_eq!(cells(&[1, 1, 1]), None);
    }

    #[test]
    fn a_second_table_of_the_same_children_is_shown_only_beside_a_whole_first() {
        let (whole, holed) = (table(&[50, 40], 0, true), table(&[50, 38, 2], 0, true));
        let second = table(&[60, 20, 10], 2, false);
        let rows = |first: &Breakdown| public(90, &[first.clone(), second.clone()]).breakdowns.remove(1).rows;
        assert!(rows(&whole).is_some());
        assert_eq!(rows(&holed), None);
    }

    #[test]
    fn a_row_that_another_table_bounds_is_never_hidden_for_anothers_sake() {
        let tied = public(42, &[table(&[20, 18, 4], 2, false)]);
        assert_eq!(tied.breakdowns[0].rows, None);
        let free = public(42, &[table(&[20, 10, 3, 9], 2, false)]);
        let cells: Vec<Shown> = free.breakdowns[0]
            .rows
            .iter()
            .flatten()
            .map(|(_, cell)| *cell)
            .collect();
        assert_eq!(
            cells,
            [Shown::Count(20), Shown::Count(10), Shown::FewerThanFive, Shown::Hidden]
        );
    }

    /// Every way in which so many parts can add up to a total.
    fn parts(total: i64, count: usize, least: &dyn Fn(usize) -> i64) -> Vec<Vec<i64>> {
        let Some(place) = count.checked_sub(1) else {
            return if total == 0 { vec![Vec::new()] } else { Vec::new() };
        };
        (least(place)..=total)
            .flat_map(|value| {
                parts(total - value, place, least).into_iter().map(move |mut rest| {
                    rest.push(value);
                    rest
                })
            })
            .collect()
    }

    #[test]
    fn at_least_two_values_fit_each_hidden_cell_for_whoever_knows_the_rules_and_the_total() {
        let mut hidden = 0;
        for (tied, always) in [(0, true), (0, false), (2, true), (2, false)] {
            let least = |place: usize| i64::from(!always && place >= tied);
            // Everything that looks the same from outside. Rows that only stand there when they count something do not say
            // how many they are where none is shown.
            let mut alike: BTreeMap<String, Vec<Vec<i64>>> = BTreeMap::new();
            for total in 0..=24 {
                for count in tied.max(2)..=5 {
                    for values in parts(total, count, &least) {
                        let seen = public(total, &[table(&values, tied, always)]);
                        let told = if always || seen.breakdowns[0].rows.is_some() {
                            count
                        } else {
                            0
                        };
                        alike.entry(format!("{told} {seen:?}")).or_default().push(values);
                    }
                }
            }
            for values in alike.into_values() {
                let seen = public(values[0].iter().sum(), &[table(&values[0], tied, always)]);
                for place in 0..values.iter().map(Vec::len).max().unwrap_or(0) {
                    let rows = seen.breakdowns[0].rows.as_ref();
                    if rows.is_some_and(|rows| rows[place].1.count().is_some()) {
                        continue;
                    }
                    let fit: BTreeSet<i64> = values.iter().map(|it| it.get(place).copied().unwrap_or(0)).collect();
                    assert!(fit.len() >= 2, "{:?} tells cell {place}: {seen:?}", values[0]);
                    hidden += 1;
                }
            }
        }
        assert!(hidden > 500, "there was something to hide: {hidden}");
    }

    proptest::proptest! {
        #[test]
        fn no_count_under_five_is_shown_and_subtraction_leaves_two_values_for_each_hidden_cell(
            values in proptest::collection::vec(proptest::prop_oneof![0_i64..7, 0_i64..400], 1..9),
            tied in 0_usize..3,
            always: bool,
        ) {
            let total = values.iter().sum();
            let table = table(&values, tied.min(values.len()), always);
            let seen = public(total, std::slice::from_ref(&table));
            let cells: Vec<Shown> = seen.breakdowns[0].rows.iter().flatten().map(|(_, cell)| *cell).collect();
            let shown: Vec<i64> = cells.iter().filter_map(|cell| cell.count()).collect();
            proptest::prop_assert!(shown.iter().chain(&seen.value.count()).all(|count| *count >= SMALLEST_SHOWN));
            // The least and the most that each hidden cell can be, for whoever knows what the words mean.
            let left = total - shown.iter().sum::<i64>();
            let bounds: Vec<(i64, i64)> = cells.iter().zip(&table.rows).filter_map(|(cell, row)| match cell {
                Shown::Count(_) => None,
                Shown::FewerThanFive => Some((i64::from(!row.always), SMALLEST_SHOWN - 1)),
                Shown::Hidden => Some((SMALLEST_SHOWN, left)),
            }).collect();
            let (least, most): (i64, i64) = bounds.iter().fold((0, 0), |sum, it| (sum.0 + it.0, sum.1 + it.1));
            for (low, high) in bounds {
                let (from, to) = (low.max(left - (most - high)), high.min(left - (least - low)));
                proptest::prop_assert!(to > from, "{from} to {to} in {seen:?}");
            }
        }
    }
}

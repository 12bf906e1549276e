//! Commands and queries, on both engines. One program, for each that is linked costs a tenth of a gigabyte and some seconds.

mod cases;
mod clocks;
mod conversations;
mod deadlines;
mod figures;
mod imports;
mod many;
mod matches;
mod material;
mod need_to_know;
mod networks;
mod packages;
mod quality;
mod referrals;
mod retention;
mod scenarios;
mod scenarios_more;
mod schools;
mod search;
mod sent;
mod unit;
mod upgrade;
mod welfare;

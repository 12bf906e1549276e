//! The pages over HTTP. One program, for each that is linked costs a tenth of a gigabyte and some seconds.

mod absurd;
mod conversations;
mod exhibits;
mod foot;
mod forms;
mod networks;
mod on_call;
mod packages;
mod papers;
mod prevention;
mod routes;
mod site;
mod walk;

//! Check Campus Data: whose staff numbers would lead a synchronization astray. A pure look at a district; nothing is mended
//! here (CHECK-06).

mod report;

pub use report::{Holders, NumberReport};

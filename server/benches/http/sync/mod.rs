//! The synchronization of a whole district: what does a record cost to transfer, validate and commit, what memory does a
//! committed staff member take, and what do day-to-day calls notice while the job runs?
//!
//! An empty district takes in a roster that was made up, of a thousand staff members and of ten, a hundred and a thousand times
//! as many. Every size has a server of its own, so that its memory is that of this district.

mod probe;
mod report;
mod roster;
mod walk;

use std::error::Error;

pub(crate) use report::Report;

/// How many staff members are synchronized.
const SIZES: [u32; 4] = [1_000, 10_000, 100_000, 1_000_000];

/// The largest of a quick run.
const QUICK: u32 = 10_000;

/// Measures each size.
pub(crate) async fn measure(quick: bool) -> Result<Report, Box<dyn Error + Send + Sync>> {
    let sizes = SIZES.into_iter().filter(|size| !quick || *size <= QUICK);
    let mut walks = Vec::new();
    for size in sizes {
        eprintln!("{size} staff members ...");
        walks.push(walk::measure(size).await?);
    }
    Ok(Report::new(walks))
}

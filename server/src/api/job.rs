//! How far a job is, as the contract shows it.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Serialize;

use crate::campus::{District, Job, JobState, RunId};

/// The most recent job of a district.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct JobView {
    #[serde(rename = "jobId")]
    run: RunId,
    state: JobState,
    submitted_at: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    started_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    finished_at: Option<String>,
}

impl JobView {
    /// The job, if there was one.
    pub fn of(district: &District) -> Option<Self> {
        let Job {
            run,
            state,
            submitted_at,
            started_at,
            finished_at,
        } = *district.sync.job()?;
        let at = |at: Timestamp| local_time(at, &district.time_zone);
        Some(Self {
            run,
            state,
            submitted_at: at(submitted_at),
            started_at: started_at.map(at),
            finished_at: finished_at.map(at),
        })
    }
}

/// An instant of a district's life as every view shows it: by the clocks of the district, with their distance from universal
/// time.
pub fn local_time(at: Timestamp, zone: &TimeZone) -> String {
    let there = at.to_zoned_datetime(zone.clone());
    there.strftime("%Y-%m-%dT%H:%M:%S%.f%:z").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_is_told_by_the_clocks_of_the_district() {
        let zone = TimeZone::get("America/Chicago").unwrap();
        for (at, shown) in [
            ("2024-03-15T17:00:00Z", "2024-03-15T12:00:00-05:00"),
            ("2024-01-15T04:30:00.25Z", "2024-01-14T22:30:00.25-06:00"),
        ] {
            assert_eq!(local_time(at.parse().unwrap(), &zone), shown);
        }
    }
}

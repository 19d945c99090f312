//! The district without anybody in it, and the records of its staff as bodies of transfers.

use bytes::Bytes;
use mock_campus::roster::{District, People, Record};
use serde_json::{Value, json};

use crate::Failure;

/// How many records go into one call: a few megabytes.
const BATCH: usize = 5_000;

/// The lists of the district and nobody in it, as a fixture.
pub(super) fn empty(district: District) -> Value {
    json!({
        "schema": 1,
        "timeZone": "America/Chicago",
        "schools": district.schools().collect::<Vec<_>>(),
        "genders": District::genders().collect::<Vec<_>>(),
        "assignmentCodes": District::assignment_codes().collect::<Vec<_>>(),
        "titles": District::titles().collect::<Vec<_>>(),
        "people": [],
    })
}

/// The bodies of the transfers, one after the other.
pub(super) struct Transfers {
    district: District,
    people: People,
}

impl Transfers {
    pub(super) fn of(district: District) -> Self {
        Self {
            district,
            people: district.people(),
        }
    }

    /// The next body; none after the last record.
    pub(super) fn next(&mut self) -> Result<Option<Bytes>, Failure> {
        let mut body = Vec::new();
        let mut records = 0;
        for person in self.people.by_ref() {
            let Some(record) = Record::of(&person, self.district) else {
                continue;
            };
            body.push(if records == 0 { b'[' } else { b',' });
            serde_json::to_writer(&mut body, &record)?;
            records += 1;
            if records == BATCH {
                break;
            }
        }
        body.push(b']');
        Ok((records > 0).then(|| body.into()))
    }
}

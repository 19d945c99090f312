//! The audit report: who was combined with whom in a district, and what became of their data.

use std::sync::Arc;

use imbl::Vector;
use serde::{Deserialize, Serialize};

use super::{Audited, Combining};
use crate::campus::PersonId;

/// How many combined persons a district remembers; the oldest are forgotten first.
const AUDITS_KEPT: usize = 1_000;

/// How many values these may have together: a person may have thousands.
const VALUES_KEPT: usize = 200_000;

/// The persons that were combined, in the order in which it was done.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(from = "Document", into = "Document")]
pub struct Combinings {
    audited: Vector<Arc<Audited>>,
    values: usize,
    forgotten: u64,
}

impl Combinings {
    /// Those remembered, the oldest first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Arc<Audited>> {
        self.audited.iter()
    }

    /// How many are not remembered any more.
    pub fn forgotten(&self) -> u64 {
        self.forgotten
    }

    /// Whether nobody has ever been combined.
    pub fn is_empty(&self) -> bool {
        self.audited.is_empty() && self.forgotten == 0
    }

    /// Who somebody is now who was combined with others, one after the other; none if they were not.
    pub fn heir(&self, person: PersonId) -> Option<PersonId> {
        let mut heir = person;
        for audited in &self.audited {
            if audited.combining.other.id == heir {
                heir = audited.combining.base.id;
            }
        }
        (heir != person).then_some(heir)
    }

    /// Remembers combined persons.
    pub(in crate::campus) fn remember(&mut self, audited: Arc<Audited>) {
        self.values += weight(&audited);
        self.audited.push_back(audited);
        while self.audited.len() > AUDITS_KEPT || (self.values > VALUES_KEPT && self.audited.len() > 1) {
            let Some(oldest) = self.audited.pop_front() else {
                break;
            };
            self.values -= weight(&oldest);
            self.forgotten += 1;
        }
    }
}

fn weight(audited: &Audited) -> usize {
    let Combining {
        moved,
        joined,
        dropped,
        ..
    } = &audited.combining;
    moved.len() + joined.len() + dropped.len()
}

/// The same as it stands in a snapshot.
#[derive(Clone, Serialize, Deserialize)]
struct Document {
    #[serde(default)]
    forgotten: u64,
    audit: Vec<Arc<Audited>>,
}

impl From<Document> for Combinings {
    fn from(document: Document) -> Self {
        let mut combinings = Self {
            forgotten: document.forgotten,
            ..Self::default()
        };
        for audited in document.audit {
            combinings.remember(audited);
        }
        combinings
    }
}

impl From<Combinings> for Document {
    fn from(combinings: Combinings) -> Self {
        Self {
            forgotten: combinings.forgotten,
            audit: combinings.audited.into_iter().collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::campus::{CombinedPerson, PersonValue};

    fn audited(base: u64, other: u64, values: usize) -> Arc<Audited> {
        let person = |id| CombinedPerson {
            id: PersonId(id),
            staff_number: None,
            last_name: Arc::from("Norton"),
            first_name: Arc::from("Fay"),
            middle_name: None,
            birthdate: None,
        };
        let value = PersonValue {
            path: "/cellPhone".to_owned(),
            value: "763-555-0199".to_owned(),
        };
        Arc::new(Audited {
            at: Timestamp::UNIX_EPOCH,
            combining: Combining {
                base: person(base),
                other: person(other),
                moved: Vec::new(),
                joined: Vec::new(),
                dropped: vec![value; values],
                warnings: Vec::new(),
            },
        })
    }

    #[test]
    fn somebody_who_was_combined_twice_is_found() {
        let mut combinings = Combinings::default();
        combinings.remember(audited(15, 12, 1));
        combinings.remember(audited(20, 15, 1));
        assert_eq!(combinings.heir(PersonId(12)), Some(PersonId(20)));
        assert_eq!(combinings.heir(PersonId(20)), None);
    }

    #[test]
    fn the_oldest_are_forgotten_and_counted() {
        let mut combinings = Combinings::default();
        for other in 0..1_002 {
            combinings.remember(audited(5_000, other, 1));
        }
        assert_eq!((combinings.iter().count(), combinings.forgotten()), (1_000, 2));
        assert_eq!(combinings.heir(PersonId(1)), None);
        combinings.remember(audited(5_000, 6_000, VALUES_KEPT));
        assert_eq!((combinings.iter().count(), combinings.forgotten()), (1, 1_002));
        combinings.remember(audited(5_000, 6_001, VALUES_KEPT * 2));
        assert_eq!(combinings.heir(PersonId(6_001)), Some(PersonId(5_000)));
    }
}

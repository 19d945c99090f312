//! Districts to start from: those built in, and documents of the same schema.

use std::sync::{Arc, LazyLock, OnceLock};

use serde::Deserialize as _;
use thiserror::Error;

use super::Clock;
use super::workspace::read_readings;
use crate::api::{Judge, Tree};
use crate::campus::{Code, Credentials, District, Fault, Readings, Secret, Snapshot};

/// A district to start from, read once and shared by every district made from it.
#[derive(Debug)]
pub struct Fixture {
    /// The district, without credentials worth the name.
    pub district: District,
    /// The clock the district starts with.
    pub clock: Clock,
    /// The readings the district starts with.
    pub readings: Readings,
}

/// Why a document is no district: every fault, each with a JSON pointer.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("the document is not a district")]
pub struct FixtureError {
    /// The faults.
    pub faults: Vec<Fault>,
}

static JUDGE: LazyLock<Option<Judge>> = LazyLock::new(|| {
    let schema = serde_json::from_str(include_str!("../../../schemas/district.schema.json")).ok()?;
    Judge::new(&schema).ok()
});

struct BuiltIn {
    name: &'static str,
    text: &'static str,
    read: OnceLock<Option<Arc<Fixture>>>,
}

static BUILT_IN: [BuiltIn; 2] = [
    BuiltIn {
        name: "blaine",
        text: include_str!("../../../fixtures/districts/blaine.json"),
        read: OnceLock::new(),
    },
    BuiltIn {
        name: "blaine-empty",
        text: include_str!("../../../fixtures/districts/blaine-empty.json"),
        read: OnceLock::new(),
    },
];

impl Fixture {
    /// The names of the fixtures built in.
    pub fn names() -> impl Iterator<Item = &'static str> {
        BUILT_IN.iter().map(|fixture| fixture.name)
    }

    /// The fixture built in under `name`. A test judges each of them by the schema, so starting does not.
    pub fn built_in(name: &str) -> Option<Arc<Self>> {
        let fixture = BUILT_IN.iter().find(|fixture| fixture.name == name)?;
        let read = || {
            let snapshot: Snapshot = serde_json::from_str(fixture.text).ok()?;
            Self::of(&snapshot).ok().map(Arc::new)
        };
        fixture.read.get_or_init(read).clone()
    }

    /// Reads a district from its document.
    ///
    /// # Errors
    /// Every fault of shape or, when the shape is right, everything the document contradicts.
    pub fn read(document: &Tree<'_>) -> Result<Self, FixtureError> {
        let faults = JUDGE
            .as_ref()
            .map(|judge| judge.faults(document))
            .unwrap_or_default();
        if !faults.is_empty() {
            return Err(FixtureError { faults });
        }
        match Snapshot::deserialize(document) {
            Ok(snapshot) => Self::of(&snapshot),
            Err(error) => Err(FixtureError {
                faults: vec![Fault::new(Code::InvalidValue, "", error.to_string(), None)],
            }),
        }
    }

    fn of(snapshot: &Snapshot) -> Result<Self, FixtureError> {
        let wrong = snapshot.contradictions().into_iter();
        let mut faults: Vec<Fault> = wrong
            .map(|error| Fault::new(Code::InvalidValue, error.path, error.message, None))
            .collect();
        let mut readings = Readings::default();
        faults.extend(read_readings(&mut readings, &snapshot.readings, "/readings"));
        if !faults.is_empty() {
            return Err(FixtureError { faults });
        }
        let nobody = Credentials {
            client_id: "".into(),
            secret: Secret::new(""),
            secret_id: "".into(),
        };
        let clock = snapshot.now.map_or(Clock::REAL, Clock::Frozen);
        Ok(Self {
            district: snapshot.district(nobody),
            clock,
            readings,
        })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    #[test]
    fn every_fixture_built_in_is_a_district() {
        for fixture in &BUILT_IN {
            let document: Tree<'_> = serde_json::from_str(fixture.text).unwrap();
            Fixture::read(&document).unwrap();
            assert!(Fixture::built_in(fixture.name).is_some());
        }
    }

    #[test]
    fn a_snapshot_of_a_fixture_is_the_same_district() {
        let blaine = Fixture::built_in("blaine").unwrap();
        let document = serde_json::to_value(Snapshot::of(&blaine.district)).unwrap();
        let again = Fixture::read(&Tree::from(&document)).unwrap();
        assert_eq!(Snapshot::of(&again.district), Snapshot::of(&blaine.district));
    }

    #[test]
    fn all_faults_of_a_document_are_told_at_once() {
        let mut document: Value = serde_json::from_str(BUILT_IN[0].text).unwrap();
        document["schools"][1]["schoolNumber"] = 20.into();
        document["people"][0]["height"] = 180.into();
        let shape = Fixture::read(&Tree::from(&document)).unwrap_err().faults;
        let paths: Vec<_> = shape
            .iter()
            .map(|fault| (fault.code.as_str(), fault.path.as_str()))
            .collect();
        assert_eq!(
            paths,
            [
                ("UNKNOWN_PROPERTY", "/people/0/height"),
                ("INVALID_TYPE", "/schools/1/schoolNumber")
            ]
        );
    }

    #[test]
    fn a_document_that_contradicts_itself_is_no_district() {
        let mut document: Value = serde_json::from_str(BUILT_IN[0].text).unwrap();
        document["timeZone"] = "Mars/Olympus".into();
        document["people"][0]["positions"][0]["schoolNumber"] = "999".into();
        document["readings"] = serde_json::json!({ "oauth.token": "magic" });
        let faults = Fixture::read(&Tree::from(&document)).unwrap_err().faults;
        let paths: Vec<_> = faults.iter().map(|fault| fault.path.as_str()).collect();
        assert_eq!(
            paths,
            [
                "/timeZone",
                "/people/0/positions/0/schoolNumber",
                "/readings/oauth.token"
            ]
        );
    }

    #[test]
    fn what_is_there_twice_is_told_with_both_places() {
        let mut document: Value = serde_json::from_str(BUILT_IN[0].text).unwrap();
        document["schools"] = serde_json::json!([
            document["schools"][0],
            document["schools"][1],
            document["schools"][0]
        ]);
        document["titles"][1]["titleCode"] = " t100".into();
        document["people"][2]["personID"] = 1.into();
        document["people"][3]["identities"][0]["identityID"] = 2.into();
        document["people"][4]["positions"][0]["assignmentID"] = 1.into();
        document["people"][3]["positions"][0]["assignmentCode"] = "88".into();
        let faults = Fixture::read(&Tree::from(&document)).unwrap_err().faults;
        let told: Vec<_> = faults
            .iter()
            .map(|fault| format!("{} {}", fault.path, fault.message))
            .collect();
        assert_eq!(
            told,
            [
                "/schools/2 010 stands at /schools/0 already",
                "/titles/1 T100 stands at /titles/0 already",
                "/people/2 personID 1 stands at /people/0 already",
                "/people/3/identities/0 identityID 2 stands at /people/1/identities/0 already",
                "/people/4/positions/0 assignmentID 1 stands at /people/0/positions/0 already",
                "/people/3/positions/0/assignmentCode assignment code 88 is in no list of this document",
            ]
        );
    }
}

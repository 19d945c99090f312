//! Districts that are made up, as the texts they are written as.

use mock_campus::mock::Fixture;
use mock_campus::roster::{District, Document, Record, Roster};

/// The document and the HR system's roster of a district.
pub(crate) fn made_up(staff: u32, seed: u64) -> (String, String) {
    let district = District::new(staff, seed);
    let mut document = Document::begin(Vec::new(), district).unwrap();
    let mut roster = Roster::begin(Vec::new()).unwrap();
    for person in district.people() {
        document.add(&person).unwrap();
        if let Some(record) = Record::of(&person, district) {
            roster.add(&record).unwrap();
        }
    }
    let texts = [document.end().unwrap(), roster.end().unwrap()];
    let [document, roster] = texts.map(|text| String::from_utf8(text).unwrap());
    (document, roster)
}

/// The district a document describes, judged.
pub(crate) fn fixture(document: &str) -> Fixture {
    let fixture = Fixture::read(&serde_json::from_str(document).unwrap());
    fixture.unwrap_or_else(|error| panic!("{:?}", error.faults))
}

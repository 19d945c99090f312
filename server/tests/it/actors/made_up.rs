//! Districts that are made up, as the texts they are written as.

use mock_campus::hr::Format;
use mock_campus::mock::Fixture;
use mock_campus::roster::{Counts, District, Document, News, Record, Roster, Shares};

/// The document and the HR system's roster of a district.
pub(crate) fn made_up(staff: u32, seed: u64) -> (String, String) {
    let district = District::new(staff, seed);
    let mut document = Document::begin(Vec::new(), district).unwrap();
    let mut roster = Roster::begin(Vec::new(), Format::Json).unwrap();
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

/// The HR system's roster of a district after some news, and how many of which there are.
pub(crate) fn with_news(district: District, shares: Shares, format: Format) -> (String, Counts) {
    let mut roster = Roster::begin(Vec::new(), format).unwrap();
    let mut news = News::of(district, shares);
    for person in district.people() {
        news.add(&person, &mut roster).unwrap();
    }
    let counts = news.end(&mut roster).unwrap();
    (String::from_utf8(roster.end().unwrap()).unwrap(), counts)
}

/// The district a document describes, judged.
pub(crate) fn fixture(document: &str) -> Fixture {
    let fixture = Fixture::read(&serde_json::from_str(document).unwrap());
    fixture.unwrap_or_else(|error| panic!("{:?}", error.faults))
}

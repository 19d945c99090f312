//! What the HR system has by now: as much of everything as is said, and the same in every format.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use insta::assert_snapshot;
use mock_campus::hr::{Format, Roster};
use mock_campus::roster::{Counts, District, Flaw, Share, Shares};
use serde_json::Value;

use crate::actors::{made_up, with_news};

const STAFF: u32 = 1000;

fn share(text: &str) -> Share {
    text.parse().unwrap()
}

fn some_of_everything() -> Shares {
    Shares {
        renames: share("5%"),
        moves: share("6%"),
        rehires: share("3%"),
        hires: share("2.5%"),
        duplicates: share("2%"),
        errors: share("4%"),
    }
}

fn records(shares: Shares) -> (Vec<Value>, Counts) {
    let (text, counts) = with_news(District::new(STAFF, 7), shares, Format::Json);
    (serde_json::from_str(&text).unwrap(), counts)
}

/// The records by staff number, each with those that repeat it.
fn by_number(records: Vec<Value>) -> BTreeMap<String, Vec<Value>> {
    let mut known: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for record in records {
        let number = record["staffNumber"].as_str().unwrap().to_owned();
        known.entry(number).or_default().push(record);
    }
    known
}

/// How many of the staff differ from what Campus knows.
fn differing(
    property: &str,
    now: &BTreeMap<String, Vec<Value>>,
    before: &BTreeMap<String, Vec<Value>>,
) -> u64 {
    let both = before
        .iter()
        .map(|(number, before)| (&now[number][0], &before[0]));
    both.filter(|(now, before)| now[property] != before[property])
        .count() as u64
}

#[test]
fn nothing_happens_unless_it_is_asked_for() {
    let (roster, counts) = with_news(District::new(60, 7), Shares::default(), Format::Json);
    assert_eq!(roster, made_up(60, 7).1);
    let nothing = Counts {
        records: 60,
        ..Counts::default()
    };
    assert_eq!(counts, nothing);
}

#[test]
fn the_counts_are_those_of_the_roster() {
    let shares = Shares {
        errors: Share::default(),
        ..some_of_everything()
    };
    let (now, counts) = records(shares);
    assert_eq!(counts.records, now.len() as u64);
    let (now, before) = (by_number(now), by_number(records(Shares::default()).0));
    assert_eq!(counts.renamed, differing("lastName", &now, &before));
    assert_eq!(counts.moved, differing("household", &now, &before));
    assert_eq!(counts.rehired, differing("employments", &now, &before));
    assert_eq!(counts.rehired, differing("positions", &now, &before));
    assert_eq!(
        counts.duplicates,
        now.values().filter(|records| records.len() == 2).count() as u64
    );
    assert_eq!(counts.hired, (now.len() - before.len()) as u64);
    assert_eq!(counts.hired, 25);
    for count in [counts.renamed, counts.moved, counts.rehired, counts.duplicates] {
        assert!((10..90).contains(&count), "{counts:?}");
    }
}

#[test]
fn every_flaw_is_in_as_many_records_as_is_said() {
    let (now, counts) = records(some_of_everything());
    let has = |record: &Value, flaw: Flaw| {
        let positions = record["positions"].as_array().unwrap();
        let address = &record["household"]["householdLocations"][0]["address"];
        match flaw {
            Flaw::UnknownGender => record["gender"] == "X",
            Flaw::UnknownSchool => positions.iter().any(|position| position["schoolNumber"] == "999"),
            Flaw::MissingStartDate => positions
                .iter()
                .any(|position| position.get("startDate").is_none()),
            Flaw::BothAddressForms => {
                address["fullStreetAddress"].is_string() && address["number"].is_string()
            }
        }
    };
    for (flaw, count) in Flaw::ALL.into_iter().zip(counts.errors) {
        let seen = now.iter().filter(|record| has(record, flaw)).count() as u64;
        assert!(count > 0 && seen == count, "{flaw:?}: {seen} and not {count}");
    }
}

#[test]
fn a_larger_share_adds_to_who_had_it_already() {
    let renamed = |renames: &str| {
        let shares = Shares {
            renames: share(renames),
            ..Shares::default()
        };
        let (now, before) = (records(shares).0, records(Shares::default()).0);
        let changed = now
            .iter()
            .zip(&before)
            .filter(|(now, before)| now["lastName"] != before["lastName"]);
        changed.map(|(now, _)| now.to_string()).collect::<Vec<_>>()
    };
    let (few, many) = (renamed("3%"), renamed("9%"));
    assert!(!few.is_empty() && few.len() < many.len());
    assert!(few.iter().all(|record| many.contains(record)));
    assert_eq!(renamed("100%").len(), STAFF as usize);
}

fn file(name: &str, text: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, text).unwrap();
    path
}

#[test]
fn a_roster_says_the_same_in_every_format() {
    let expected = records(some_of_everything()).0;
    for (format, name) in [
        (Format::Json, "news.json"),
        (Format::JsonLines, "news.jsonl"),
        (Format::Csv, "news.csv"),
    ] {
        let (text, counts) = with_news(District::new(STAFF, 7), some_of_everything(), format);
        let roster = Roster::open(&file(name, &text)).unwrap();
        assert_eq!(roster.checked().unwrap(), counts.records);
        let mut read = roster.records().unwrap();
        for expected in &expected {
            let record = roster.next(&mut read).unwrap().unwrap();
            let value: Value = serde_json::from_slice(&record.json).unwrap();
            assert_eq!(&value, expected, "{name}, line {}", record.line);
            assert_eq!(record.staff_number.as_deref(), expected["staffNumber"].as_str());
        }
        assert!(roster.next(&mut read).unwrap().is_none());
    }
}

#[test]
fn a_sheet_has_the_columns_it_had() {
    let (sheet, _) = with_news(District::new(2, 1), Shares::default(), Format::Csv);
    assert_snapshot!(sheet, @r"
    staffNumber,lastName,firstName,middleName,gender,ssn,birthdate,workPhone,cellPhone,otherPhone,workEmail,personalEmail,employment1.hireDate,employment1.terminationDate,employment2.hireDate,employment2.terminationDate,employment3.hireDate,employment3.terminationDate,location1.fullStreetAddress,location1.postOfficeBox,location1.number,location1.prefix,location1.street,location1.tag,location1.direction,location1.apt,location1.city,location1.state,location1.zip,location2.fullStreetAddress,location2.postOfficeBox,location2.number,location2.prefix,location2.street,location2.tag,location2.direction,location2.apt,location2.city,location2.state,location2.zip,schoolNumber,assignmentCode,titleCode,titleDescription,startDate,endDate
    E000001,Alexandre,Sierra,Sasha,F,961-80-3400,1980-03-06,,,,salexandre1@district.example,sierra.alexandre92@mail.example,2010-08-04,,,,,,,,100,,Alder,St,North,,Blaine,MN,55449,,,,,,,,,,,,010,10,T300,Principal,2010-08-04,
    E000002,Kok,Briana,,F,923-60-6799,1980-05-21,763-555-2613,612-555-8806,,bkok2@district.example,briana.kok58@mail.example,2015-08-20,,,,,,6562 Heron Gardens West,,,,,,,,Coon Rapids,MN,55448,,,,,,,,,,,,010,20,T110,English Teacher,2015-08-20,2021-06-30
    E000002,Kok,Briana,,F,923-60-6799,1980-05-21,763-555-2613,612-555-8806,,bkok2@district.example,briana.kok58@mail.example,2015-08-20,,,,,,6562 Heron Gardens West,,,,,,,,Coon Rapids,MN,55448,,,,,,,,,,,,010,30,T210,Special Education Teacher,2021-08-01,
    ");
}

#[test]
fn whoever_is_new_works_at_schools_there_are() {
    for staff in [1, 51, 99, 1000] {
        let district = District::new(staff, 7);
        let shares = Shares {
            hires: share("100%"),
            ..Shares::default()
        };
        let (text, counts) = with_news(district, shares, Format::Json);
        assert_eq!((counts.hired, counts.records), (staff.into(), (2 * staff).into()));
        let schools: Vec<String> = district
            .schools()
            .map(|school| school.school_number.to_string())
            .collect();
        let records: Vec<Value> = serde_json::from_str(&text).unwrap();
        for record in &records[staff as usize..] {
            for position in record["positions"].as_array().unwrap() {
                let number = position["schoolNumber"].as_str().unwrap();
                assert!(schools.iter().any(|school| school == number), "{record}");
            }
        }
    }
}

#[test]
fn the_counts_are_told_in_a_list() {
    let (_, counts) = records(some_of_everything());
    assert_snapshot!(counts, @r"
    records         1048
    renamed           43
    moved             44
    rehired           27
    hired             25
    duplicates        23
    errors            33
      unknown gender      9
      unknown school      7
      missing start date  10
      both address forms  7
    ");
}

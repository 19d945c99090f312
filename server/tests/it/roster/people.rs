//! The people of districts that are made up: sound at any size, the same twice, and one with what the HR system sends.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use insta::assert_snapshot;
use mock_campus::campus::{Person, Readings};
use mock_campus::roster::District;
use serde_json::{Value, json};

use super::homes::residences;
use crate::actors::{TestCampus, fixture, made_up};

fn people(staff: u32, seed: u64) -> Vec<Person> {
    District::new(staff, seed).people().collect()
}

#[test]
fn one_number_and_seed_give_the_same_bytes_and_another_seed_gives_others() {
    assert_eq!(made_up(200, 7), made_up(200, 7));
    let (document, roster) = made_up(200, 7);
    let (other_document, other_roster) = made_up(200, 8);
    assert_ne!(document, other_document);
    assert_ne!(roster, other_roster);
}

/// Whatever changes these bytes changes every district anybody has made: only a new version of Mock Campus may.
#[test]
fn the_first_people_of_a_seed_are_who_they_were() {
    let (document, roster) = made_up(4, 1);
    let people = document.split_once("  \"people\": ").unwrap().1;
    assert_snapshot!(people, @r#"
    [
        {"personID":1,"staffNumber":"E000001","identities":[{"identityID":1,"startDate":"2010-08-04","lastName":"Alexandre","firstName":"Sierra","middleName":"Sasha","gender":"F","birthdate":"1980-03-06","ssn":"961-80-3400"}],"workEmail":"salexandre1@district.example","personalEmail":"sierra.alexandre92@mail.example","employments":[{"hireDate":"2010-08-04"}],"positions":[{"assignmentID":1,"schoolNumber":"010","assignmentCode":"10","titleCode":"T300","startDate":"2010-08-04"}]},
        {"personID":2,"staffNumber":"E000002","identities":[{"identityID":2,"startDate":"2015-08-20","lastName":"Kok","firstName":"Briana","gender":"F","birthdate":"1980-05-21","ssn":"923-60-6799"}],"workPhone":"763-555-2613","cellPhone":"612-555-8806","workEmail":"bkok2@district.example","personalEmail":"briana.kok58@mail.example","employments":[{"hireDate":"2015-08-20"}],"positions":[{"assignmentID":2,"schoolNumber":"010","assignmentCode":"20","titleCode":"T110","startDate":"2015-08-20","endDate":"2021-06-30"},{"assignmentID":3,"schoolNumber":"010","assignmentCode":"30","titleCode":"T210","startDate":"2021-08-01"}]},
        {"personID":3,"staffNumber":"E000003","identities":[{"identityID":3,"startDate":"2023-01-19","lastName":"Myddelton","firstName":"Janelle","middleName":"Anissa","gender":"F","birthdate":"1981-03-10","ssn":"985-41-0198"}],"cellPhone":"612-555-6817","workEmail":"jmyddelton3@district.example","personalEmail":"janelle.myddelton22@mail.example","employments":[{"hireDate":"2023-01-19"}],"positions":[{"assignmentID":4,"schoolNumber":"010","titleCode":"T150","startDate":"2023-01-19"}]},
        {"personID":4,"staffNumber":"E000004","identities":[{"identityID":4,"startDate":"2006-01-06","endDate":"2006-12-26","lastName":"Halvorson","firstName":"Roslyn","gender":"F","birthdate":"1975-09-15","ssn":"947-21-3597"},{"identityID":5,"startDate":"2006-12-26","lastName":"Hoekstra","firstName":"Roslyn","gender":"F","birthdate":"1975-09-15","ssn":"947-21-3597"}],"cellPhone":"612-555-4528","otherPhone":"651-555-8326","workEmail":"rhoekstra4@district.example","personalEmail":"roslyn.hoekstra80@mail.example","employments":[{"hireDate":"2006-01-06","terminationDate":"2009-06-12"}],"positions":[{"assignmentID":5,"schoolNumber":"010","assignmentCode":"20","titleCode":"T190","startDate":"2006-01-06","endDate":"2009-06-12"}]},
        {"personID":5,"identities":[{"identityID":6,"startDate":"2020-08-04","lastName":"Ebert","firstName":"Delbert","gender":"M","birthdate":"1993-05-17"}],"cellPhone":"612-555-2681","personalEmail":"delbert.ebert10@mail.example"},
        {"personID":6,"identities":[{"identityID":7,"startDate":"2020-09-01","lastName":"Ebert","firstName":"Celia","gender":"F","birthdate":"2015-04-17"}]},
        {"personID":7,"identities":[{"identityID":8,"startDate":"2021-09-05","lastName":"Ebert","firstName":"Herbert","gender":"M","birthdate":"2016-03-21"}]}
      ],
      "households": [
        {"householdID":1,"name":"Alexandre","private":false,"staffHousehold":true,"members":[{"personID":1,"startDate":"2011-10-03"}],"householdLocations":[{"addressID":1,"startDate":"2011-10-03","mailing":true,"physical":true,"secondary":false,"private":false}]},
        {"householdID":2,"name":"Kok","private":false,"staffHousehold":true,"members":[{"personID":2,"startDate":"2006-09-11"}],"householdLocations":[{"addressID":4,"startDate":"2006-09-11","mailing":true,"physical":true,"secondary":false,"private":false}]},
        {"householdID":3,"name":"Myddelton","phone":"763-555-4491","private":false,"staffHousehold":true,"members":[{"personID":3,"startDate":"2010-05-11"}],"householdLocations":[{"addressID":7,"startDate":"2010-05-11","mailing":true,"physical":true,"secondary":false,"private":false}]},
        {"householdID":4,"name":"Hoekstra","private":false,"staffHousehold":true,"members":[{"personID":4,"startDate":"2009-10-22"}],"householdLocations":[{"addressID":10,"startDate":"2009-10-22","mailing":true,"physical":true,"secondary":false,"private":false}]},
        {"householdID":5,"name":"Ebert","private":false,"staffHousehold":false,"members":[{"personID":5,"startDate":"2020-08-04"},{"personID":6,"startDate":"2020-09-01"},{"personID":7,"startDate":"2021-09-05"}],"householdLocations":[{"addressID":13,"startDate":"2020-08-04","mailing":true,"physical":true,"secondary":false,"private":false}]}
      ],
      "addresses": [
        {"addressID":1,"number":"100","street":"Alder","tag":"St","direction":"N","city":"Blaine","state":"MN","zip":"55449"},
        {"addressID":4,"number":"6562","street":"Heron","tag":"Gdns","direction":"W","city":"Coon Rapids","state":"MN","zip":"55448"},
        {"addressID":7,"number":"3124","street":"Tamarack","tag":"Gdns","direction":"SE","city":"Blaine","state":"MN","zip":"55449"},
        {"addressID":10,"number":"9587","street":"Ginger","tag":"Gdns","direction":"N","city":"Blaine","state":"MN","zip":"55434"},
        {"addressID":13,"number":"6149","street":"Raven","tag":"Blvd","direction":"W","city":"Blaine","state":"MN","zip":"55449"}
      ]
    }
    "#);
    assert_snapshot!(roster.lines().nth(1).unwrap(), @r#"{"staffNumber":"E000001","lastName":"Alexandre","firstName":"Sierra","middleName":"Sasha","gender":"F","ssn":"961-80-3400","birthdate":"1980-03-06","workEmail":"salexandre1@district.example","personalEmail":"sierra.alexandre92@mail.example","employments":[{"hireDate":"2010-08-04"}],"positions":[{"schoolNumber":"010","assignmentCode":"10","titleCode":"T300","titleDescription":"Principal","startDate":"2010-08-04"}],"household":{"householdLocations":[{"address":{"number":"100","street":"Alder","tag":"St","direction":"North","city":"Blaine","state":"MN","zip":"55449"}}]}},"#);
}

#[test]
fn a_larger_district_of_a_seed_is_the_smaller_one_grown() {
    let small = people(55, 7);
    assert!(small.iter().eq(people(1000, 7)[..small.len()].iter()));
    let (small, large) = (District::new(120, 7), District::new(1000, 7));
    assert!(small.schools().eq(large.schools().take(3)));
    assert!(large.schools().count() == 20);
}

#[test]
fn a_district_of_any_size_is_sound_and_has_as_many_staff_as_it_was_asked_for() {
    for staff in [0, 1, 2, 3, 4, 50, 51, 1000] {
        let fixture = fixture(&made_up(staff, 7).0);
        let people: Vec<Arc<Person>> = fixture.district.people.iter().cloned().collect();
        let numbers: Vec<String> = people
            .iter()
            .filter_map(|person| Some(person.staff_number.as_ref()?.to_string()))
            .collect();
        let expected: Vec<String> = (1..=staff).map(|number| format!("E{number:06}")).collect();
        assert_eq!(numbers, expected);
        // Ids were judged when the document was read.
        assert_eq!(people.len(), (staff + staff / 4 * 3) as usize);
        let with_position = people.iter().filter(|person| !person.positions.is_empty());
        assert_eq!(with_position.count(), staff as usize);
        assert_eq!(
            fixture.district.reference.schools.len(),
            staff.div_ceil(50).max(1) as usize
        );
        assert!(!fixture.district.reference.titles.is_empty());
    }
}

#[test]
fn more_staff_than_there_are_numbers_for_are_not_made() {
    assert_eq!(District::new(u32::MAX, 7).staff(), District::MOST_STAFF);
    let schools = District::new(District::MOST_STAFF, 7).schools();
    assert_eq!(&*schools.last().unwrap().school_number, "2000000");
}

/// Fails unless so many of a thousand staff members and their families are what is said of them.
#[track_caller]
fn expect(range: Range<usize>, what: &str, is_so: impl Fn(&Person) -> bool) {
    let seen = people(1000, 7).iter().filter(|person| is_so(person)).count();
    assert!(range.contains(&seen), "{seen} are {what}");
}

#[test]
fn some_are_hired_again_and_some_have_gone() {
    expect(50..200, "hired again", |person| person.employments.len() > 1);
    expect(100..300, "gone", |person| {
        let last = person.employments.last();
        last.is_some_and(|employment| employment.termination_date.is_some())
    });
}

#[test]
fn some_have_changed_their_name_once_or_twice() {
    expect(80..300, "renamed", |person| !person.identities.former.is_empty());
    expect(3..50, "renamed twice", |person| {
        person.identities.former.len() > 1
    });
}

#[test]
fn some_work_at_several_schools_or_in_several_positions() {
    expect(80..500, "at two schools", |person| schools(person).len() > 1);
    expect(60..500, "in two positions at once", holds_two_at_once);
    expect(100..500, "in an ended position", |person| {
        person.positions.iter().any(|held| held.end_date.is_some())
    });
    expect(50..300, "known by their title alone", |person| {
        person.positions.iter().any(|held| held.assignment_code.is_none())
    });
    expect(50..300, "known by their assignment code alone", |person| {
        person.positions.iter().any(|held| held.title_code.is_none())
    });
}

#[test]
fn some_are_unlike_most() {
    expect(5..60, "neither woman nor man", |person| gender(person) == "N");
    expect(5..200, "called beyond ASCII", |person| {
        !person.identity().last_name.is_ascii()
    });
    expect(20..200, "staff without SSN", |person| {
        person.staff_number.is_some() && person.identity().ssn.is_none()
    });
}

fn schools(person: &Person) -> BTreeSet<&str> {
    person.positions.iter().map(|held| &*held.school_number).collect()
}

fn gender(person: &Person) -> &str {
    person.identity().gender.as_deref().unwrap()
}

fn holds_two_at_once(person: &Person) -> bool {
    let held = &person.positions;
    held.iter().enumerate().any(|(index, one)| {
        let later = held[index + 1..].iter();
        later
            .filter(|other| other.end_date.is_none_or(|end| one.start_date <= end))
            .any(|other| one.end_date.is_none_or(|end| other.start_date <= end))
    })
}

#[test]
fn names_are_shared_within_families_and_by_strangers() {
    let people = people(1000, 7);
    let name = |person: &Person| {
        let identity = person.identity();
        (identity.first_name.clone(), identity.last_name.clone())
    };
    let (staff, others): (Vec<_>, Vec<_>) = people.iter().partition(|person| person.staff_number.is_some());
    let couples = staff
        .windows(2)
        .filter(|pair| name(pair[0]).1 == name(pair[1]).1)
        .count();
    assert!((10..150).contains(&couples), "{couples} couples");
    let names: BTreeSet<_> = staff.iter().map(|person| name(person)).collect();
    let namesakes = others
        .iter()
        .filter(|person| names.contains(&name(person)))
        .count();
    assert!((10..150).contains(&namesakes), "{namesakes} namesakes");
    assert!(others.iter().all(|person| person.positions.is_empty()));
}

#[test]
fn every_school_has_a_principal_from_the_beginning() {
    let district = District::new(1000, 7);
    let people = people(1000, 7);
    for school in district.schools() {
        let principal = people.iter().find(|person| {
            let first = person.positions.first();
            first.is_some_and(|first| first.school_number == school.school_number)
        });
        let first = &principal.unwrap().positions[0];
        let codes = (first.assignment_code.as_deref(), first.title_code.as_deref());
        assert!(
            matches!(codes, (Some("10") | None, Some("T300") | None)),
            "{codes:?} at {}",
            school.name
        );
    }
}

/// A record without what Campus alone knows: ids, and former identities.
fn as_hr_knows_them(person: &Value) -> Value {
    let mut known = person.clone();
    let object = known.as_object_mut().unwrap();
    object.remove("personID");
    object.remove("hrManaged");
    let identities = object.remove("identities").unwrap();
    let mut identity = identities.as_array().unwrap().last().unwrap().clone();
    for own in ["identityID", "startDate"] {
        identity.as_object_mut().unwrap().remove(own);
    }
    for position in object["positions"].as_array_mut().unwrap() {
        position.as_object_mut().unwrap().remove("assignmentID");
    }
    object.extend(identity.as_object().unwrap().clone());
    known
}

fn staff_of(district: &Value) -> Vec<Value> {
    let people = district["people"].as_array().unwrap().iter();
    people
        .filter(|person| person.get("staffNumber").is_some())
        .map(as_hr_knows_them)
        .collect()
}

#[tokio::test]
async fn the_hr_system_creates_the_very_staff_in_a_district_that_checks_all_it_can() {
    let (document, roster) = made_up(1000, 7);
    let made: Value = serde_json::from_str(&document).unwrap();
    let mut nobody = made.clone();
    for table in ["people", "households", "addresses"] {
        nobody[table] = json!([]);
    }
    let mut readings = Readings::default();
    readings.set("schema.contact_check", "true").unwrap();
    readings.set("schema.unknown", "reject").unwrap();
    let start = TestCampus::builder()
        .fixture(Arc::new(fixture(&nobody.to_string())))
        .readings(readings);
    let campus = TestCampus::of(start).await;
    let hr = campus.hr().await;
    let records: Vec<Value> = serde_json::from_str(&roster).unwrap();
    assert_eq!(records.len(), 1000);
    for record in &records {
        let answer = hr.post("/staff", record).await.expect(201);
        let reply = answer.json();
        let mut warnings = reply["warnings"].as_array().unwrap().iter();
        // Apartments of one building are near each other.
        assert!(
            warnings.all(|warning| warning["code"] == "ADDRESS_ADDED"),
            "{record}: {reply}"
        );
    }
    let created = campus.operator().snapshot().await;
    assert_eq!(staff_of(&created), staff_of(&made));
    for list in ["schools", "genders", "assignmentCodes", "titles"] {
        assert_eq!(created[list], made[list], "{list}");
    }
    assert_eq!(residences(&created), residences(&made));
}

#[test]
fn a_record_of_the_roster_has_a_line_of_its_own() {
    let (_, roster) = made_up(60, 7);
    let lines: Vec<&str> = roster.lines().collect();
    assert_eq!((lines[0], lines[61]), ("[", "]"));
    for line in &lines[1..61] {
        let record: Value = serde_json::from_str(line.trim_end_matches(',')).unwrap();
        assert!(record["staffNumber"].is_string());
    }
}

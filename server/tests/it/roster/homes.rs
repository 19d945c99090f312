//! The homes of districts that are made up, and how the HR system writes where its staff live.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use mock_campus::campus::{Household, PersonId, StoredAddress};
use mock_campus::hr::Format;
use mock_campus::roster::{District, Shares};
use serde_json::{Value, json};

use crate::actors::{TestCampus, fixture, made_up, with_news};

/// Where each staff member who has a household lives and gets letters, by staff number.
pub(super) fn residences(district: &Value) -> BTreeMap<String, Vec<Value>> {
    let rows = |table: &str| district[table].as_array().unwrap().iter();
    let numbers: BTreeMap<_, _> = rows("people")
        .filter_map(|person| Some((person["personID"].as_u64()?, person["staffNumber"].as_str()?)))
        .collect();
    let addresses: BTreeMap<_, _> = rows("addresses")
        .map(|address| (address["addressID"].as_u64(), as_hr_knows_it(address)))
        .collect();
    let is_on = |record: &&Value| record["endDate"].is_null();
    let mut residences = BTreeMap::new();
    for household in rows("households") {
        let locations = household["householdLocations"]
            .as_array()
            .unwrap()
            .iter()
            .filter(is_on);
        let lived: Vec<Value> = locations
            .map(|location| addresses[&location["addressID"].as_u64()].clone())
            .collect();
        for member in household["members"].as_array().unwrap().iter().filter(is_on) {
            if let Some(number) = numbers.get(&member["personID"].as_u64().unwrap()) {
                residences.insert((*number).to_owned(), lived.clone());
            }
        }
    }
    residences
}

/// An address without what the HR system writes in another way: capitals, and the end of a ZIP code.
fn as_hr_knows_it(address: &Value) -> Value {
    let mut known = address.clone();
    known.as_object_mut().unwrap().remove("addressID");
    for (name, value) in known.as_object_mut().unwrap() {
        if let Some(text) = value.as_str() {
            let text = if name == "zip" { &text[..5] } else { text };
            *value = json!(text.to_uppercase());
        }
    }
    known
}

#[tokio::test]
async fn what_the_hr_system_sends_is_what_a_district_that_is_made_up_has_already() {
    let (document, roster) = made_up(400, 7);
    let campus = TestCampus::of(TestCampus::builder().fixture(Arc::new(fixture(&document)))).await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let before = operator.snapshot().await;
    let records: Vec<Value> = serde_json::from_str(&roster).unwrap();
    let mut ignored = 0;
    for record in &records {
        let path = format!("/staff/{}", record["staffNumber"].as_str().unwrap());
        let reply = hr.put(&path, record).await.expect(200).json();
        let warnings = reply["warnings"].as_array().unwrap();
        let is_shared = warnings
            .iter()
            .any(|warning| warning["code"] == "HOUSEHOLD_IGNORED");
        ignored += usize::from(is_shared);
        assert_eq!(warnings.len(), usize::from(is_shared), "{record}: {reply}");
    }
    assert!((20..80).contains(&ignored), "{ignored} share a household");
    let mut after = operator.snapshot().await;
    for person in after["people"].as_array_mut().unwrap() {
        person.as_object_mut().unwrap().shift_remove("hrManaged");
    }
    assert_eq!(after, before);
}

fn households(staff: u32) -> Vec<Household> {
    District::new(staff, 7).households().collect()
}

fn addresses(staff: u32) -> Vec<StoredAddress> {
    District::new(staff, 7).addresses().collect()
}

/// Fails unless so many of the households of a thousand staff members and their families are what is said of them.
#[track_caller]
fn expect(range: Range<usize>, what: &str, is_so: impl Fn(&Household) -> bool) {
    let seen = households(1000).iter().filter(|home| is_so(home)).count();
    assert!(range.contains(&seen), "{seen} are {what}");
}

#[test]
fn the_homes_of_a_larger_district_are_those_of_the_smaller_one_and_more() {
    let (many, places) = (households(1000), addresses(1000));
    for staff in [0, 1, 4, 55, 56] {
        assert!(many.starts_with(&households(staff)), "{staff}");
        assert!(places.starts_with(&addresses(staff)), "{staff}");
    }
    assert!(many.is_sorted_by_key(|home| home.id) && places.is_sorted_by_key(|place| place.id));
}

#[test]
fn most_staff_live_by_themselves_and_some_with_students() {
    let is_of_family = |person: PersonId| (person.0 - 1) % 7 > 3;
    expect(700..850, "staff households", |home| home.staff_household);
    expect(250..251, "families", |home| {
        let family = home.members.iter().filter(|member| is_of_family(member.person));
        family.count() == 3
    });
    expect(90..160, "shared by students and staff", |home| {
        let living = home.members.iter().filter(|member| member.end_date.is_none());
        let (family, staff): (Vec<_>, Vec<_>) = living.partition(|member| is_of_family(member.person));
        !home.staff_household && !family.is_empty() && !staff.is_empty()
    });
    expect(5..30, "left by staff", |home| {
        home.members.iter().any(|member| member.end_date.is_some())
    });
}

/// The staff members of each household of two.
fn couples(staff: u32) -> Vec<Vec<u64>> {
    let together = households(staff).into_iter().filter(|home| home.staff_household);
    let members = together.map(|home| {
        home.members
            .iter()
            .map(|member| member.person.0)
            .collect::<Vec<_>>()
    });
    members.filter(|members| members.len() > 1).collect()
}

#[test]
fn about_one_in_fifty_lives_with_a_partner_who_is_staff_as_well() {
    let couples = couples(10_000);
    let staff = 2 * couples.len();
    assert!((150..260).contains(&staff), "{staff} of ten thousand");
    for couple in &couples {
        assert_eq!(couple.len(), 2);
        assert!(
            couple.iter().all(|person| (person - 1) % 7 < 4),
            "{couple:?} are staff"
        );
    }
    expect(2..30, "of two staff members", |home| {
        home.staff_household && home.members.len() == 2
    });
    let everybody: Vec<_> = households(10_000)
        .iter()
        .flat_map(|home| home.members.clone())
        .filter(|member| member.end_date.is_none())
        .map(|member| member.person)
        .collect();
    let once: BTreeSet<_> = everybody.iter().collect();
    assert_eq!(once.len(), everybody.len(), "nobody lives in two households");
}

#[test]
fn campus_and_the_hr_system_agree_where_a_couple_lives_and_whether_there_is_one() {
    // The staff numbers are those of the people but for the families between them.
    let second = couples(1000)[0][1];
    let second = u32::try_from(second / 7 * 4 + second % 7).unwrap();
    for staff in [second - 1, second, second + 1] {
        let (document, roster) = made_up(staff, 7);
        fixture(&document);
        let lived = residences(&serde_json::from_str(&document).unwrap());
        let records: Vec<Value> = serde_json::from_str(&roster).unwrap();
        let both = [second - 1, second].map(|number| format!("E{number:06}"));
        for number in both.iter().take((staff + 1 - (second - 1)).min(2) as usize) {
            let record = records.iter().find(|record| record["staffNumber"] == **number);
            let is_known = record.unwrap().get("household").is_some();
            assert_eq!(is_known, lived.contains_key(number), "{number} of {staff}");
            assert_eq!(is_known, staff >= second);
        }
        if staff >= second {
            assert_eq!(lived[&both[0]], lived[&both[1]]);
        }
    }
}

#[test]
fn whoever_lives_with_a_partner_is_not_moved_by_the_news() {
    let district = District::new(1000, 7);
    let shares = Shares {
        moves: "100%".parse().unwrap(),
        ..Shares::default()
    };
    let (now, _) = with_news(district, shares, Format::Json);
    let (now, before): (Vec<Value>, Vec<Value>) = (
        serde_json::from_str(&now).unwrap(),
        serde_json::from_str(&made_up(1000, 7).1).unwrap(),
    );
    let couples = couples(1000);
    assert!(!couples.is_empty());
    for person in couples.into_iter().flatten() {
        let index = usize::try_from((person - 1) / 7 * 4 + (person - 1) % 7).unwrap();
        assert_eq!(now[index], before[index]);
    }
}

#[test]
fn some_have_moved_some_have_a_box_and_some_live_next_door() {
    expect(100..300, "moved", |home| {
        home.household_locations
            .iter()
            .any(|location| location.end_date.is_some())
    });
    expect(20..120, "with a box", |home| {
        home.household_locations.iter().any(|location| !location.physical)
    });
    let mut living: BTreeMap<u64, usize> = BTreeMap::new();
    for location in households(1000).iter().flat_map(|home| &home.household_locations) {
        *living.entry(location.address.0).or_default() += 1;
    }
    let shared = living.values().filter(|households| **households == 2).count();
    assert!((10..60).contains(&shared), "{shared} addresses of two households");
    assert!(living.values().all(|households| *households <= 2));
    let apartments = addresses(1000)
        .iter()
        .filter(|place| place.address.apt.is_some())
        .count();
    assert!((200..500).contains(&apartments), "{apartments} apartments");
}

#[test]
fn every_address_of_a_district_exists_once_in_the_form_in_which_it_is_stored() {
    let addresses = addresses(4000);
    let keys: BTreeSet<_> = addresses.iter().map(|stored| stored.address.key()).collect();
    assert_eq!(keys.len(), addresses.len());
    for stored in addresses {
        assert_eq!(stored.address, stored.address.normalised());
    }
}

#[test]
fn the_hr_system_writes_addresses_in_both_forms_and_in_many_spellings() {
    let (_, roster) = made_up(1000, 7);
    let records: Vec<Value> = serde_json::from_str(&roster).unwrap();
    let locations = records
        .iter()
        .filter_map(|record| record["household"]["householdLocations"].as_array());
    let addresses: Vec<&Value> = locations.flatten().map(|location| &location["address"]).collect();
    let count = |is_so: &dyn Fn(&Value) -> bool| addresses.iter().filter(|address| is_so(address)).count();
    let says = |property: &'static str, word: &'static str| {
        move |address: &Value| address[property].as_str().is_some_and(|text| text.contains(word))
    };
    for (what, seen) in [
        (
            "texts",
            count(&|address| address["fullStreetAddress"].is_string()),
        ),
        ("components", count(&|address| address["street"].is_string())),
        ("boxes", count(&|address| address["postOfficeBox"] == true)),
        ("long words in texts", count(&says("fullStreetAddress", "Avenue"))),
        ("long words in components", count(&says("direction", "North"))),
        ("capitals", count(&says("city", "BLAINE"))),
        ("long ZIP codes", count(&says("zip", "-"))),
    ] {
        assert!(seen > 5, "{seen} {what}");
    }
    let nowhere = records
        .iter()
        .filter(|record| record.get("household").is_none())
        .count();
    assert!(
        (20..150).contains(&nowhere),
        "{nowhere} of whom the HR system knows no address"
    );
}

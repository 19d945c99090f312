//! Histories of homes as the district itself carries them out.

use mock_campus::campus::{
    AddressInput, Command, Context, District, Household, HouseholdId, HouseholdInput, LocationInput,
    NoticeCode, Outcome, PersonId, Refusal, Sent as Property, Snapshot, StaffInput, execute,
};
use proptest::prelude::*;

use super::acts::{model, readings};
use super::model::{Act, Home, Model, Sent, Span, Told, Ways};
use super::places::{PLACES, Spelling, TOWN};
use crate::properties::any_input::{blaine, decided};

fn address(spelling: Spelling) -> AddressInput {
    let text = |name: &str| {
        let mut said = spelling.iter().chain(&TOWN);
        let found = said.find(|(property, _)| *property == name);
        found.map_or(Property::Absent, |(_, text)| Property::text(text))
    };
    let is_box = spelling.contains(&("postOfficeBox", "true"));
    AddressInput {
        full_street_address: text("fullStreetAddress"),
        post_office_box: if is_box {
            Property::Value(true)
        } else {
            Property::Absent
        },
        number: text("number"),
        prefix: text("prefix"),
        street: text("street"),
        tag: text("tag"),
        direction: text("direction"),
        apt: text("apt"),
        city: text("city"),
        state: text("state"),
        zip: text("zip"),
        county: text("county"),
        ..AddressInput::default()
    }
}

fn household(sent: &Sent) -> HouseholdInput {
    let located = |(place, spelling): &(usize, usize)| LocationInput {
        address: Property::Value(address(PLACES[*place][*spelling])),
        ..LocationInput::default()
    };
    let mut locations: Vec<LocationInput> = sent.places.iter().map(located).collect();
    locations.extend(sent.is_broken.then(LocationInput::default));
    HouseholdInput {
        name: sent.name.map_or(Property::Absent, Property::text),
        household_locations: if locations.is_empty() {
            Property::Absent
        } else {
            Property::Value(locations)
        },
        ..HouseholdInput::default()
    }
}

/// The command that is this act; none where only time passes.
fn command(act: &Act) -> Option<Command> {
    let id = |home: &usize| HouseholdId(*home as u64 + 1);
    Some(match act {
        Act::Create(number, sent) => Command::CreateStaff(Box::new(StaffInput {
            staff_number: Property::text(number),
            last_name: Property::text("Moreau"),
            first_name: Property::text("Gil"),
            gender: Property::text("M"),
            household: sent
                .as_ref()
                .map_or(Property::Absent, |sent| Property::Value(household(sent))),
            ..StaffInput::default()
        })),
        Act::Move(number, sent) => Command::UpdateStaff {
            staff_number: (*number).to_owned(),
            staff: Box::new(StaffInput {
                household: Property::Value(household(sent)),
                ..StaffInput::default()
            }),
        },
        Act::Join(home, person) => Command::JoinHousehold {
            household: id(home),
            person: PersonId(*person),
        },
        Act::Leave(home, person) => Command::LeaveHousehold {
            household: id(home),
            person: PersonId(*person),
        },
        Act::Wait(_) => return None,
    })
}

fn told(result: &Result<Outcome, Refusal>) -> Told {
    match result {
        Ok(Outcome::Person(hired)) => {
            let mut codes = hired.notices.iter().map(|notice| notice.code);
            if codes.any(|code| code == NoticeCode::HouseholdIgnored) {
                Told::Ignored
            } else {
                Told::Done
            }
        }
        Ok(_) => Told::Done,
        Err(Refusal::InvalidStaff(_)) => Told::Invalid,
        Err(Refusal::Taken(_)) => Told::Taken,
        Err(Refusal::SeveralStaff(_)) => Told::Several,
        Err(Refusal::NoSuchStaff(_) | Refusal::NoSuchPerson(_) | Refusal::NoSuchHousehold(_)) => Told::Nobody,
        Err(refusal) => panic!("{refusal:?}"),
    }
}

fn as_home(household: &Household) -> Home {
    let members = household.members.iter().map(|member| Span {
        of: member.person.0,
        from: member.start_date,
        to: member.end_date,
    });
    let stays = household.household_locations.iter().map(|location| Span {
        of: usize::try_from(location.address.0).unwrap(),
        from: location.start_date,
        to: location.end_date,
    });
    Home {
        name: household.name.to_string(),
        is_marked: household.staff_household,
        members: members.collect(),
        stays: stays.collect(),
    }
}

/// The district holds what the model does, and its indexes lead there.
fn agree(district: &District, model: &Model) -> Result<(), TestCaseError> {
    let homes: Vec<Home> = district
        .households
        .iter()
        .map(|household| as_home(household))
        .collect();
    prop_assert_eq!(&homes, &model.homes);
    prop_assert_eq!(district.addresses.iter().count(), model.addresses.len());
    for person in 1..=model.people {
        let theirs = district
            .households
            .of(PersonId(person))
            .map(|household| household.id.0);
        let belong = |home: &&Home| home.members.iter().any(|member| member.of == person);
        prop_assert_eq!(
            theirs.collect::<Vec<_>>(),
            ids(&model.homes, belong),
            "{}",
            person
        );
    }
    for address in district.addresses.iter() {
        let there = district.households.at(address.id).map(|household| household.id.0);
        let lived = |home: &&Home| home.stays.iter().any(|stay| stay.of as u64 == address.id.0);
        prop_assert_eq!(
            there.collect::<Vec<_>>(),
            ids(&model.homes, lived),
            "{:?}",
            address
        );
    }
    Ok(())
}

fn ids(homes: &[Home], fits: impl Fn(&&Home) -> bool) -> Vec<u64> {
    let numbered = (1..).zip(homes);
    numbered
        .filter(|(_, home)| fits(home))
        .map(|(id, _)| id)
        .collect()
}

/// A shared home is the same before and after whatever the HR system does, and nobody new is put into any.
fn protected(act: &Act, before: &Model, after: &District) -> Result<(), TestCaseError> {
    let (Act::Create(..) | Act::Move(..)) = act else {
        return Ok(());
    };
    for (home, stored) in before.homes.iter().zip(after.households.iter()) {
        let stored = as_home(stored);
        let living = home.members.iter().filter(|member| member.goes_on(before.today));
        if living.count() > 1 {
            prop_assert_eq!(&stored, home, "{:?}", act);
        }
        prop_assert_eq!(&stored.members, &home.members, "{:?}", act);
        prop_assert_eq!(stored.is_marked, home.is_marked);
    }
    Ok(())
}

/// A district that has gone through a history, every step of it as the model says.
pub(super) fn live(ways: Ways, history: &[Act]) -> Result<(District, Model), TestCaseError> {
    let (mut district, mut model) = (blaine(), model(ways, decided().today));
    let readings = readings(ways);
    for act in history {
        let before = model.clone();
        let expected = model.act(act);
        if let Some(command) = command(act) {
            let (next, result) = carried_out(&district, &model, &readings, &command);
            prop_assert_eq!(told(&result), expected, "{:?}", act);
            if result.is_ok() {
                district = next;
            } else {
                // Not even the copy that is thrown away was changed.
                prop_assert_eq!(Snapshot::of(&next), Snapshot::of(&district));
            }
        }
        agree(&district, &model)?;
        protected(act, &before, &district)?;
    }
    Ok((district, model))
}

fn carried_out(
    district: &District,
    model: &Model,
    readings: &mock_campus::campus::Readings,
    command: &Command,
) -> (District, Result<Outcome, Refusal>) {
    let cx = Context {
        now: jiff::Timestamp::UNIX_EPOCH,
        today: model.today,
        readings,
        explains: true,
    };
    let mut next = district.clone();
    let result = execute(&mut next, &cx, command);
    (next, result)
}

/// The same act once more, on the same day.
pub(super) fn again(district: &District, model: &Model, act: &Act) -> District {
    let readings = readings(model.ways);
    match command(act) {
        Some(command) => carried_out(district, model, &readings, &command).0,
        None => district.clone(),
    }
}

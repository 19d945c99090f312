//! Saboteurs of what is sent of a household, and of what is not.

use std::sync::Arc;

use bytes::Bytes;
use http::Request;
use serde_json::{Value, json};

use super::home::{created, locations, updated};
use crate::api::OperationId;
use crate::campus::{
    AddressInput, Code, Command, District, Household, HouseholdInput, HouseholdLocation, LocationInput, Rule,
    Sent,
};
use crate::mock::sabotage::{Deed, Saboteur, Scene};

/// HOUSE-14: whoever sends something of a household has to send it all.
///
/// Only where it is said whether somebody lives at a location: all other rules send as little as they need.
#[derive(Default)]
pub(super) struct AllOrNothing;

impl Saboteur for AllOrNothing {
    fn rule(&self) -> Rule {
        Rule::HOUSE_14
    }

    fn after_command(&self, deed: Deed<'_>) {
        let lacks = |location: &LocationInput| {
            location.physical.value().is_some() && location.start_date.value().is_none()
        };
        if let Some((sent, _)) = created(&deed)
            && locations(sent).iter().any(lacks)
        {
            let path = "/household/householdLocations/0/startDate";
            deed.find_faulty(Code::MissingProperty, path, "a location needs its start date");
        }
    }
}

/// HOUSE-15: the address is expected directly under the household.
///
/// Only with a new staff member whose birthdate is sent, and of a household that is nothing but a street text: rules about
/// addresses send such households, and no birthdate. Whoever has a mail address of their own keeps their household: the
/// scenarios of SYNC-03 transfer such a record again, and nothing may change by it.
#[derive(Default)]
pub(super) struct FlatAddress;

impl Saboteur for FlatAddress {
    fn rule(&self) -> Rule {
        Rule::HOUSE_15
    }

    fn before_command(&self, _district: &District, command: &mut Command) {
        if let Command::CreateStaff(staff) = command
            && staff.birthdate.value().is_some()
            && staff.personal_email.value().is_none()
            && staff.household.value().is_some_and(is_minimal)
        {
            staff.household = Sent::Absent;
        }
    }
}

/// Whether a household is no more than one location with a street text, a city, a state and a ZIP code.
fn is_minimal(household: &HouseholdInput) -> bool {
    let [location] = locations(household) else {
        return false;
    };
    let Some(address) = location.address.value() else {
        return false;
    };
    let minimal = AddressInput {
        full_street_address: address.full_street_address.clone(),
        city: address.city.clone(),
        state: address.state.clone(),
        zip: address.zip.clone(),
        ..AddressInput::default()
    };
    let location = LocationInput {
        address: Sent::Value(minimal),
        ..LocationInput::default()
    };
    *household
        == HouseholdInput {
            household_locations: Sent::Value(vec![location]),
            ..HouseholdInput::default()
        }
}

/// HOUSE-16: the default start date is applied after the one that was sent.
#[derive(Default)]
pub(super) struct DefaultsLast;

impl Saboteur for DefaultsLast {
    fn rule(&self) -> Rule {
        Rule::HOUSE_16
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        let today = deed.cx.today;
        if let Some((sent, household)) = created(&deed).or_else(|| updated(&deed))
            && locations(sent)
                .iter()
                .any(|location| location.start_date.value().is_some())
        {
            overwrite(&mut deed, &household, |location| location.start_date = today);
        }
    }
}

/// HOUSE-17: the address of a person is one of the person's own properties.
///
/// Only that of somebody new who is sent without a household.
#[derive(Default)]
pub(super) struct AddressOnTop;

impl Saboteur for AddressOnTop {
    fn rule(&self) -> Rule {
        Rule::HOUSE_17
    }

    fn on_request(&self, _scene: &Scene<'_>, request: &mut Request<Bytes>) {
        if Scene::operation(request) != Some(OperationId::CreateStaff) {
            return;
        }
        let Ok(Value::Object(mut staff)) = serde_json::from_slice(request.body()) else {
            return;
        };
        if !staff.contains_key("household")
            && let Some(address) = staff.remove("address")
        {
            let household = json!({"householdLocations": [{"address": address}]});
            staff.insert("household".to_owned(), household);
            *request.body_mut() = Value::Object(staff).to_string().into();
        }
    }
}

/// HOUSE-21: a location counts for mailings only where that is said.
///
/// Only at a PO Box: what is filled in elsewhere is compared with the documentation by CRED-10.
#[derive(Default)]
pub(super) struct NoMail;

impl Saboteur for NoMail {
    fn rule(&self) -> Rule {
        Rule::HOUSE_21
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        let is_untold = |location: &LocationInput| location.mailing == Sent::Absent;
        if let Some((sent, household)) = created(&deed)
            && locations(sent).iter().all(is_untold)
        {
            let addresses = deed.now.addresses.clone();
            let is_box = |location: &HouseholdLocation| {
                let stored = addresses.get(location.address);
                stored.is_some_and(|stored| stored.address.post_office_box)
            };
            overwrite(&mut deed, &household, |location| {
                location.mailing = location.mailing && !is_box(location);
            });
        }
    }
}

/// Stores the locations of a household that are in force with other values.
fn overwrite(deed: &mut Deed<'_>, household: &Household, change: impl FnMut(&mut HouseholdLocation)) {
    let mut household = household.clone();
    let today = deed.cx.today;
    let lasting = household.household_locations.iter_mut();
    lasting.filter(|location| location.lasts(today)).for_each(change);
    deed.now.households.put(Arc::new(household));
}

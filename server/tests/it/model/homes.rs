//! Who lives where. Nothing the model does changes it, so that it is what the fixture says.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

/// The household of everybody who has one; in Blaine nobody has two.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Homes(BTreeMap<u64, Value>);

impl Homes {
    /// The households of a fixture, with what is left out there.
    pub(super) fn of(fixture: &Value) -> Self {
        let mut homes = BTreeMap::new();
        for household in fixture["households"].as_array().unwrap() {
            let whole = with_locations(household, &fixture["addresses"]);
            for member in household["members"].as_array().unwrap() {
                homes.insert(member["personID"].as_u64().unwrap(), whole.clone());
            }
        }
        Self(homes)
    }

    /// Whether somebody lives by themselves in a household that an update changes (HOUSE-06, HOUSE-09).
    pub(super) fn is_delivered(&self, person: u64) -> bool {
        self.0.get(&person).is_some_and(|household| {
            let mut members = household["members"].as_array().unwrap().iter();
            household["staffHousehold"] == true && members.all(|member| member["personID"] == person)
        })
    }

    /// What an operator is shown of somebody's households.
    pub(super) fn view(&self, person: u64) -> Vec<Value> {
        self.0.get(&person).cloned().into_iter().collect()
    }

    /// What the HR system is shown: nothing of the other members, and no ids.
    pub(super) fn hit(&self, person: u64) -> Value {
        let Some(household) = self.0.get(&person) else {
            return Value::Null;
        };
        let mut hit = household.clone();
        without(&mut hit, &["householdID", "staffHousehold", "members"]);
        let locations = hit["householdLocations"].as_array_mut().unwrap().iter_mut();
        locations.for_each(|location| without(location, &["addressID"]));
        hit
    }
}

fn with_locations(household: &Value, addresses: &Value) -> Value {
    let mut whole = json!({ "private": false, "staffHousehold": false });
    extend(&mut whole, household);
    for location in whole["householdLocations"].as_array_mut().unwrap() {
        let mut addresses = addresses.as_array().unwrap().iter();
        let stored = addresses.find(|address| address["addressID"] == location["addressID"]);
        let mut address = stored.unwrap().clone();
        without(&mut address, &["addressID"]);
        let mut stay = json!({ "mailing": true, "physical": true, "secondary": false, "private": false, "address": address });
        extend(&mut stay, location);
        *location = stay;
    }
    whole
}

fn extend(object: &mut Value, by: &Value) {
    object
        .as_object_mut()
        .unwrap()
        .extend(by.as_object().unwrap().clone());
}

fn without(object: &mut Value, names: &[&str]) {
    let properties: &mut Map<String, Value> = object.as_object_mut().unwrap();
    properties.retain(|name, _| !names.contains(&name.as_str()));
}

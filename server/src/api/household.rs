//! Households and addresses as they are sent, and how they look in a reply.

use http::StatusCode;
use jiff::civil::Date;
use serde::Serialize;

use super::problem::Problem;
use super::properties::{Findings, Properties};
use super::reply::{Reply, json};
use super::{Query, Store, Tree};
use crate::campus::{
    Address, AddressInput, Context, District, HouseholdInput, HouseholdLocation, LocationInput, Person,
    Readings, Refusal, Sent, StoredAddress, Text,
};

/// A household as replies show one: what is in force, none that is empty.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct HouseholdView<'a> {
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    phone: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    comments: Option<&'a str>,
    private: bool,
    household_locations: Vec<LocationView<'a>>,
}

/// A location as replies show one.
#[expect(
    clippy::struct_excessive_bools,
    reason = "the marks of a location are independent of each other"
)]
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct LocationView<'a> {
    start_date: Date,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_date: Option<Date>,
    mailing: bool,
    physical: bool,
    secondary: bool,
    private: bool,
    address: &'a Address,
}

impl<'a> HouseholdView<'a> {
    /// Where somebody lives today, if Campus knows it (silence AMB-73).
    pub(super) fn of(person: &Person, district: &'a District, cx: &Context<'_>) -> Option<Self> {
        let household = district.home_of(cx, person.id)?;
        let locations = household.locations_on(cx.today);
        Some(Self {
            name: &household.name,
            phone: household.phone.as_deref(),
            comments: household.comments.as_deref(),
            private: household.private,
            household_locations: locations
                .filter_map(|location| {
                    let stored = district.addresses.get(location.address)?;
                    Some(LocationView::of(location, stored))
                })
                .collect(),
        })
    }
}

impl<'a> LocationView<'a> {
    /// The location, which is at this address.
    pub(super) fn of(location: &HouseholdLocation, stored: &'a StoredAddress) -> Self {
        Self {
            start_date: location.start_date,
            end_date: location.end_date,
            mailing: location.mailing,
            physical: location.physical,
            secondary: location.secondary,
            private: location.private,
            address: &stored.address,
        }
    }
}

#[derive(Serialize)]
struct SearchResult<'a> {
    addresses: Vec<&'a StoredAddress>,
    truncated: bool,
}

/// Searches for addresses; what is found can be sent back as it is (SEARCH-10), and nothing is added (SEARCH-11).
pub(super) fn search_address(query: &Query, store: &impl Store) -> Result<Reply, Problem> {
    let (district, cx) = (store.district(), store.context());
    let hits = district.search_addresses(&cx, &criteria(query)?)?;
    let result = SearchResult {
        addresses: hits.addresses.iter().map(|found| &**found).collect(),
        truncated: hits.truncated,
    };
    Ok(Reply {
        sought: hits.missed,
        ..json(StatusCode::OK, &result)
    })
}

/// The properties of an address in a query; an addressID says nothing, as in a body (silence AMB-71).
fn criteria(query: &Query) -> Result<AddressInput, Refusal> {
    let is_box = query
        .truth("postOfficeBox")
        .map_err(|fault| Refusal::InvalidSearch(vec![fault]))?;
    let text = |name| query.get(name).map_or(Sent::Absent, Sent::<Text>::text);
    Ok(AddressInput {
        full_street_address: text("fullStreetAddress"),
        post_office_box: is_box.map_or(Sent::Absent, Sent::Value),
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
        location_code: text("locationCode"),
        tract: text("tract"),
        block: text("block"),
    })
}

/// Reads the household of a staff member. What is wrong with its shape stays with it, for whoever takes it to judge.
pub(super) fn read_home(properties: &mut Properties<'_, '_>) -> Sent<HouseholdInput> {
    let (sent, faults) = properties.apart("household", read_household);
    if faults.is_empty() {
        return sent;
    }
    let read = match sent {
        Sent::Value(household) => household,
        Sent::Absent | Sent::Empty => HouseholdInput::default(),
    };
    Sent::Value(HouseholdInput { faults, ..read })
}

fn read_household(properties: &mut Properties<'_, '_>) -> HouseholdInput {
    HouseholdInput {
        name: properties.text("name"),
        phone: properties.text("phone"),
        comments: properties.text("comments"),
        private: properties.truth("private"),
        household_locations: properties.list("householdLocations", read_location),
        faults: Vec::new(),
    }
}

fn read_location(properties: &mut Properties<'_, '_>) -> LocationInput {
    LocationInput {
        start_date: properties.date("startDate"),
        end_date: properties.date("endDate"),
        mailing: properties.truth("mailing"),
        physical: properties.truth("physical"),
        secondary: properties.truth("secondary"),
        private: properties.truth("private"),
        address: properties.object("address", read_address),
    }
}

/// Reads a household as an operator edits one.
pub fn read_household_edit(body: Tree<'_>) -> HouseholdInput {
    let readings = Readings::default();
    let mut findings = Findings::of(Vec::new());
    read_household(&mut Properties::of_body(body, &readings, &mut findings))
}

/// Reads an address as an operator types one in.
pub fn read_typed_address(body: Tree<'_>) -> AddressInput {
    let readings = Readings::default();
    let mut findings = Findings::of(Vec::new());
    read_address(&mut Properties::of_body(body, &readings, &mut findings))
}

/// Reads an address. The id a search shows is taken and says nothing: an address is known by what it says (AMB-71).
fn read_address(properties: &mut Properties<'_, '_>) -> AddressInput {
    properties.skip("addressID");
    AddressInput {
        full_street_address: properties.text("fullStreetAddress"),
        post_office_box: properties.truth("postOfficeBox"),
        number: properties.text("number"),
        prefix: properties.text("prefix"),
        street: properties.text("street"),
        tag: properties.text("tag"),
        direction: properties.text("direction"),
        apt: properties.text("apt"),
        city: properties.text("city"),
        state: properties.text("state"),
        zip: properties.text("zip"),
        county: properties.text("county"),
        location_code: properties.text("locationCode"),
        tract: properties.text("tract"),
        block: properties.text("block"),
    }
}

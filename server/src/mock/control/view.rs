//! How records look to an operator and in the journal.

use serde_json::{Value, json};

use crate::campus::{Context, District, Household, Identity, LockArea, Person, Record, StoredAddress};

/// A person in the list of people.
pub(super) fn person_row(person: &Person, cx: &Context<'_>) -> Value {
    let identity = person.identity();
    compact(json!({
        "personID": person.id,
        "staffNumber": person.staff_number,
        "lastName": identity.last_name,
        "firstName": identity.first_name,
        "middleName": identity.middle_name,
        "gender": identity.gender,
        "birthdate": identity.birthdate,
        "staff": person.is_staff(cx),
    }))
}

/// A person as the operator's view shows it, the SSN whole (silence AMB-106).
pub(super) fn person(person: &Person, district: &District, cx: &Context<'_>) -> Value {
    let assignments = person.positions.iter().map(|position| {
        let mut assignment = json!(position);
        assignment["titleDescription"] = json!(position.title_description(&district.reference));
        compact(assignment)
    });
    let mut view = json!({
        "personID": person.id,
        "localStaffNumber": person.staff_number,
        "identities": person.identities.iter().map(|identity| identity_row(person, identity)).collect::<Vec<_>>(),
        "employments": person.employments,
        "districtAssignments": assignments.collect::<Vec<_>>(),
        "hrManaged": person.hr_managed,
        "locks": district.locked_areas(cx, person).into_iter().map(LockArea::as_str).collect::<Vec<_>>(),
        "households": district.households.of(person.id).map(|home| household(home, district)).collect::<Vec<_>>(),
    });
    if let (Some(view), Value::Object(contact)) = (view.as_object_mut(), json!(person.contact)) {
        view.extend(contact);
    }
    compact(view)
}

/// A household with the addresses of its locations, those of the past included.
pub(super) fn household(household: &Household, district: &District) -> Value {
    let mut view = json!(household);
    for location in view["householdLocations"].as_array_mut().into_iter().flatten() {
        let id = location["addressID"].as_u64().map(crate::campus::AddressId);
        let stored = id.and_then(|id| district.addresses.get(id));
        location["address"] = json!(stored.map(|stored| &stored.address));
    }
    view
}

/// An address with the households that live or lived there.
pub(super) fn address(address: &StoredAddress, district: &District) -> Value {
    let mut view = json!(address);
    let households = district.households.at(address.id).map(|household| household.id);
    view["households"] = json!(households.collect::<Vec<_>>());
    view
}

fn identity_row(person: &Person, identity: &Identity) -> Value {
    let mut row = json!(identity);
    row["current"] = json!(identity == person.identity());
    row
}

/// A record as the journal shows it: as in a snapshot, the SSN masked.
pub(super) fn redacted_record(record: &Record) -> Value {
    match record {
        Record::School(school) => json!(school),
        Record::Gender(gender) => json!(gender),
        Record::AssignmentCode(code) => json!(code),
        Record::Title(title) => json!(title),
        Record::Household(household) => json!(household),
        Record::Address(address) => json!(address),
        Record::Notification(notification) => json!(notification),
        Record::Preferences(boxes) => json!(boxes),
        Record::Credentials(secret_id) => json!({ "secretId": secret_id }),
        Record::Person(person) => {
            let mut shown = json!(**person);
            let identities = shown["identities"].as_array_mut().into_iter().flatten();
            for (row, identity) in identities.zip(person.identities.iter()) {
                if let Some(ssn) = &identity.ssn {
                    row["ssn"] = json!(ssn.masked());
                }
            }
            shown
        }
    }
}

/// An object without its nulls.
fn compact(mut value: Value) -> Value {
    if let Some(object) = value.as_object_mut() {
        object.retain(|_, value| !value.is_null());
    }
    value
}

//! What is different in a person, property by property.

use std::sync::Arc;

use jiff::civil::Date;

use crate::campus::{
    District, Employment, Household, HouseholdLocation, Identity, Person, Position, StaffNumber,
    StoredAddress,
};

/// A property that a commit would change (SYNC-41).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PropertyChange {
    /// Whose.
    pub staff_number: StaffNumber,
    /// The property of the staff member or of their household, as the contract calls it; `household` for the household as such,
    /// of which the name is told.
    pub property: &'static str,
    /// What Campus has; none where it has nothing.
    pub old: Option<Value>,
    /// What it would have; none where that goes.
    pub new: Option<Value>,
}

/// A value of a property: a text, a date, a truth, or one employment, position or stay of those a person has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A text; a social security number only masked.
    Text(Arc<str>),
    /// A date.
    Date(Date),
    /// A truth.
    Truth(bool),
    /// An employment.
    Employment(Employment),
    /// A position.
    Position(Box<Position>),
    /// A stay of the household at an address.
    Stay(Box<Stay>),
}

/// A stay of a household, with the address that it is at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stay {
    /// From when to when, and as what.
    pub location: HouseholdLocation,
    /// Where.
    pub address: Arc<StoredAddress>,
}

/// How many demographics there are.
const DEMOGRAPHICS: usize = 11;

/// The demographics that differ (SYNC-10).
pub(super) fn demographics(number: &StaffNumber, before: &Person, after: &Person) -> Vec<PropertyChange> {
    // Masked, two numbers may look alike.
    let other_ssn = before.identity().ssn != after.identity().ssn;
    let pairs = properties(before).into_iter().zip(properties(after));
    let different = pairs.filter(|((property, old), (_, new))| old != new || other_ssn && *property == "ssn");
    different
        .map(|((property, old), (_, new))| PropertyChange {
            staff_number: number.clone(),
            property,
            old,
            new,
        })
        .collect()
}

fn properties(person: &Person) -> [(&'static str, Option<Value>); DEMOGRAPHICS] {
    let Identity {
        last_name,
        first_name,
        middle_name,
        gender,
        birthdate,
        ssn,
        ..
    } = person.identity();
    let contact = &person.contact;
    let text = |text: &Option<Arc<str>>| text.clone().map(Value::Text);
    let ssn = ssn.as_ref().map(|ssn| Value::Text(ssn.masked().into()));
    [
        ("lastName", Some(Value::Text(Arc::clone(last_name)))),
        ("firstName", Some(Value::Text(Arc::clone(first_name)))),
        ("middleName", text(middle_name)),
        ("gender", text(gender)),
        ("ssn", ssn),
        ("birthdate", birthdate.map(Value::Date)),
        ("workPhone", text(&contact.work_phone)),
        ("cellPhone", text(&contact.cell_phone)),
        ("otherPhone", text(&contact.other_phone)),
        ("workEmail", text(&contact.work_email)),
        ("personalEmail", text(&contact.personal_email)),
    ]
}

/// The employments that differ, those of one hire date against each other (SYNC-11).
pub(super) fn employments(number: &StaffNumber, before: &Person, after: &Person) -> Vec<PropertyChange> {
    let value = |employment: &Employment| Some(Value::Employment(employment.clone()));
    let is_same = |old: &Employment, new: &Employment| old.hire_date == new.hire_date;
    records(
        number,
        "employments",
        (&before.employments, &after.employments),
        is_same,
        value,
    )
}

/// The positions that differ: added, with another date, removed (SYNC-12).
pub(super) fn assignments(number: &StaffNumber, before: &Person, after: &Person) -> Vec<PropertyChange> {
    let value = |position: &Position| Some(Value::Position(Box::new(position.clone())));
    let is_same = |old: &Position, new: &Position| old.id == new.id;
    records(
        number,
        "positions",
        (&before.positions, &after.positions),
        is_same,
        value,
    )
}

/// What differs in a household of a staff member; all of it where they come into it, that it goes where they leave it. The
/// addresses are those of `district`.
pub(super) fn households(
    number: &StaffNumber,
    district: &District,
    before: Option<&Household>,
    after: Option<&Household>,
) -> Vec<PropertyChange> {
    let change = |(property, old, new)| PropertyChange {
        staff_number: number.clone(),
        property,
        old,
        new,
    };
    let name = |household: Option<&Household>| household.map(|home| Value::Text(Arc::clone(&home.name)));
    let Some(after) = after else {
        return vec![change(("household", name(before), None))];
    };
    let mut changes = Vec::new();
    if before.is_none() {
        // Its name says which household it is.
        changes.push(change(("household", None, name(Some(after)))));
    }
    let olds = before.map_or_else(|| values_before(after), values_of);
    let pairs = olds.into_iter().zip(values_of(after));
    let different = pairs.filter(|((_, old), (_, new))| old != new);
    changes.extend(different.map(|((property, old), (_, new))| change((property, old, new))));
    let stay = |location: &HouseholdLocation| {
        let address = Arc::clone(district.addresses.get(location.address)?);
        let location = location.clone();
        Some(Value::Stay(Box::new(Stay { location, address })))
    };
    let is_same = |old: &HouseholdLocation, new: &HouseholdLocation| {
        (old.address, old.start_date) == (new.address, new.start_date)
    };
    let stays = before.map_or(&[][..], |before| &before.household_locations);
    changes.extend(records(
        number,
        "householdLocations",
        (stays, &after.household_locations),
        is_same,
        stay,
    ));
    changes
}

/// The values of a household, its name first.
fn values_of(household: &Household) -> [(&'static str, Option<Value>); 4] {
    let text = |text: &Option<Arc<str>>| text.clone().map(Value::Text);
    [
        ("name", Some(Value::Text(Arc::clone(&household.name)))),
        ("phone", text(&household.phone)),
        ("comments", text(&household.comments)),
        ("private", Some(Value::Truth(household.private))),
    ]
}

/// The values of a household before it was there, as far as they are told value by value: its name is not, and it is open to
/// everybody.
fn values_before(after: &Household) -> [(&'static str, Option<Value>); 4] {
    [
        ("name", Some(Value::Text(Arc::clone(&after.name)))),
        ("phone", None),
        ("comments", None),
        ("private", Some(Value::Truth(false))),
    ]
}

/// The records of a list that differ. Nearly everybody has one or two, so that looking each of them up in the other list costs
/// less than any index; equal ones at the beginning, which a long list has, are passed over first.
fn records<T: PartialEq>(
    number: &StaffNumber,
    property: &'static str,
    (before, after): (&[T], &[T]),
    is_same: impl Fn(&T, &T) -> bool,
    value: impl Fn(&T) -> Option<Value>,
) -> Vec<PropertyChange> {
    let equal = before
        .iter()
        .zip(after)
        .take_while(|(old, new)| old == new)
        .count();
    let (before, mut after) = (&before[equal..], after[equal..].iter().collect::<Vec<&T>>());
    let mut changes = Vec::new();
    let mut tell = |old: Option<&T>, new: Option<&T>| {
        changes.push(PropertyChange {
            staff_number: number.clone(),
            property,
            old: old.and_then(&value),
            new: new.and_then(&value),
        });
    };
    for old in before {
        let exact = after.iter().position(|new| *new == old);
        let found = exact.or_else(|| after.iter().position(|new| is_same(old, new)));
        match found.map(|at| after.remove(at)) {
            Some(new) if new == old => {}
            new => tell(Some(old), new),
        }
    }
    for new in after {
        tell(None, Some(new));
    }
    changes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn employment(hired: i16, ended: Option<i16>) -> Employment {
        Employment {
            hire_date: Some(jiff::civil::date(hired, 8, 1)),
            termination_date: ended.map(|year| jiff::civil::date(year, 6, 30)),
        }
    }

    fn changes(before: &[Employment], after: &[Employment]) -> Vec<(Option<Value>, Option<Value>)> {
        let number = StaffNumber::parse("E1001").unwrap();
        let is_same = |old: &Employment, new: &Employment| old.hire_date == new.hire_date;
        let value = |employment: &Employment| Some(Value::Employment(employment.clone()));
        let changes = records(&number, "employments", (before, after), is_same, value);
        changes
            .into_iter()
            .map(|change| (change.old, change.new))
            .collect()
    }

    #[test]
    fn records_are_added_changed_and_removed() {
        let value = |employment: &Employment| Some(Value::Employment(employment.clone()));
        let (kept, open, ended) = (
            employment(2001, Some(2009)),
            employment(2020, None),
            employment(2020, Some(2024)),
        );
        let (gone, new) = (employment(2015, None), employment(2023, None));
        assert_eq!(
            changes(
                &[kept.clone(), open.clone(), gone.clone()],
                &[kept, ended.clone(), new.clone()]
            ),
            [
                (value(&open), value(&ended)),
                (value(&gone), None),
                (None, value(&new))
            ]
        );
    }

    #[test]
    fn another_order_is_no_change() {
        let (one, other) = (employment(2001, None), employment(2020, None));
        assert_eq!(changes(&[one.clone(), other.clone()], &[other, one]), []);
    }
}

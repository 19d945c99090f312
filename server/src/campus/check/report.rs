//! Staff without a number, and numbers that are not one person's.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::campus::people::NameKey;
use crate::campus::{Context, District, NumberKey, Person, StaffNumber};

/// What Check Campus Data finds in a district (CHECK-02, CHECK-03, silence AMB-112).
#[derive(Clone, Debug, Default)]
pub struct NumberReport {
    /// How many people were looked at: everybody who has, or once had, a position or an employment.
    pub staff: usize,
    /// Those of them without a staff number, by name.
    pub without_number: Vec<Arc<Person>>,
    /// The staff numbers that several people hold, in the order of the numbers.
    pub shared: Vec<Holders>,
}

/// Everybody who holds one staff number: two people or more, staff or not, in the order in which they were entered.
#[derive(Clone, Debug)]
pub struct Holders(pub Vec<Arc<Person>>);

impl Holders {
    /// The number they share, as the first of them has it.
    pub fn staff_number(&self) -> Option<&StaffNumber> {
        self.0.first()?.staff_number.as_ref()
    }
}

impl NumberReport {
    /// Whether there is nothing to mend (CHECK-04).
    pub fn is_clean(&self) -> bool {
        self.without_number.is_empty() && self.shared.is_empty()
    }

    /// How many people hold a number that is not theirs alone.
    pub fn holders(&self) -> usize {
        self.shared.iter().map(|holders| holders.0.len()).sum()
    }
}

impl District {
    /// Looks for staff without a staff number, and for staff numbers that several people hold, compared as the district
    /// compares numbers (silence AMB-13).
    pub fn check_numbers(&self, cx: &Context<'_>) -> NumberReport {
        let mut report = NumberReport::default();
        for person in self.people.iter().filter(|person| person.was_ever_staff()) {
            report.staff += 1;
            if person.number().is_none() {
                report.without_number.push(Arc::clone(person));
            }
        }
        report.without_number.sort_by_cached_key(|person| {
            let identity = person.identity();
            let (last, first) = (&identity.last_name, &identity.first_name);
            (NameKey::of(last), NameKey::of(first), person.id)
        });
        for alike in self.people.alike() {
            report.shared.extend(shared(cx, alike));
        }
        report
    }
}

/// The people whose numbers are the same and not only alike, of those whose numbers are the same but for case.
fn shared(cx: &Context<'_>, alike: Vec<Arc<Person>>) -> Vec<Holders> {
    if !cx.readings.case_sensitive_numbers {
        return vec![Holders(alike)];
    }
    let mut exact: BTreeMap<Option<NumberKey>, Vec<Arc<Person>>> = BTreeMap::new();
    for person in alike {
        let number = person.staff_number.as_ref().map(StaffNumber::exact_key);
        exact.entry(number).or_default().push(person);
    }
    let several = exact.into_values().filter(|people| people.len() > 1);
    several.map(Holders).collect()
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use jiff::civil::date;
    use jiff::tz::TimeZone;

    use super::*;
    use crate::campus::{Credentials, PersonId, Readings, Reference, Secret};

    fn person(id: u64, last: &str, number: Option<&str>, is_staff: bool) -> Arc<Person> {
        let mut person = serde_json::json!({
            "personID": id,
            "identities": [{ "identityID": id, "startDate": "2020-08-01", "lastName": last, "firstName": "Gil" }],
            "employments": if is_staff { vec![serde_json::json!({ "hireDate": "2020-08-01" })] } else { vec![] },
        });
        if let Some(number) = number {
            person["staffNumber"] = number.into();
        }
        Arc::new(serde_json::from_value(person).unwrap())
    }

    fn report(people: Vec<Arc<Person>>, readings: &Readings) -> NumberReport {
        let credentials = Credentials {
            client_id: "hr".into(),
            secret: Secret::new("secret"),
            secret_id: "1".into(),
        };
        let mut district = District::new(Reference::default(), credentials, TimeZone::UTC);
        for person in people {
            district.people.put(person);
        }
        let cx = Context {
            now: Timestamp::UNIX_EPOCH,
            today: date(2024, 3, 15),
            readings,
            explains: true,
        };
        district.check_numbers(&cx)
    }

    fn ids(people: &[Arc<Person>]) -> Vec<u64> {
        people.iter().map(|person| person.id.0).collect()
    }

    #[test]
    fn all_holders_are_named_and_nobody_beside_them() {
        let people = vec![
            person(1, "Vega", Some("E1"), true),
            person(2, "Berg", Some("e1"), true),
            person(3, "Lund", Some("E10"), true),
            // Nobody's employee, and yet a holder.
            person(4, "Moreau", Some("E1"), false),
            person(5, "Dahl", Some("A7"), true),
            person(6, "Dahl", Some("A7"), true),
            // Nor was any of these ever staff.
            person(7, "Norton", Some("B9"), false),
            person(8, "Norton", Some("b9"), false),
        ];
        let found = report(people, &Readings::default());
        let shared: Vec<_> = found.shared.iter().map(|holders| ids(&holders.0)).collect();
        assert_eq!(shared, [vec![5, 6], vec![7, 8], vec![1, 2, 4]]);
        assert_eq!((found.staff, found.holders()), (5, 7));
        assert!(found.without_number.is_empty() && !found.is_clean());
    }

    #[test]
    fn a_number_of_blanks_is_none_and_is_not_shared() {
        let people = vec![
            person(1, "Vega", Some("  "), true),
            person(2, "Berg", Some("  "), true),
            person(3, "Aas", None, true),
            person(4, "Lund", None, false),
            person(5, "Lund", Some(""), false),
        ];
        let found = report(people, &Readings::default());
        assert_eq!(ids(&found.without_number), [3, 2, 1]);
        assert!(found.shared.is_empty());
    }

    #[test]
    fn a_district_that_tells_case_apart_compares_so() {
        let people = || {
            vec![
                person(1, "Vega", Some("e1"), true),
                person(2, "Berg", Some("E1"), true),
                person(3, "Lund", Some("e1"), true),
            ]
        };
        let readings = Readings {
            case_sensitive_numbers: true,
            ..Readings::default()
        };
        let found = report(people(), &readings);
        assert_eq!(ids(&found.shared[0].0), [1, 3]);
        assert_eq!(found.shared.len(), 1);
        assert_eq!(found.shared[0].0[0].id, PersonId(1));
        let found = report(people(), &Readings::default());
        assert_eq!(ids(&found.shared[0].0), [1, 2, 3]);
    }
}

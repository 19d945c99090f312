//! Households of features as those of the contract.

use serde_json::{Map, Value, json};

use super::places::in_one_line;
use super::records::staff_body;
use super::table::{Record, expected, sent};
use super::{CampusWorld, Cell, Stop};
use crate::contract::{EMPLOYMENT, HOUSEHOLD, LOCATION, POSITION, STAFF};

/// Properties that are said by yes or no.
const TRUTHS: [&str; 4] = ["private", "mailing", "physical", "secondary"];

/// A household as a table expects it.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct HomeRecord {
    /// What is said of the household itself.
    pub household: Map<String, Value>,
    /// What is said of each location, the address as it would be sent; none if nothing is said of any.
    pub locations: Vec<Map<String, Value>>,
}

impl CampusWorld {
    /// A staff member with a household, as they are sent: the first row of a table says who it is and what the household
    /// is, each row says one location.
    ///
    /// # Errors
    /// When the step has no such table.
    pub fn household_body(&mut self, step: &gherkin::Step) -> Result<Map<String, Value>, Stop> {
        let columns = [STAFF, EMPLOYMENT, POSITION, HOUSEHOLD, LOCATION];
        let records = self.table(step, &columns)?.records;
        let mut body = staff_body(&records[0]);
        let household = self.placed(household(&records, sent))?;
        let mut members = household.household;
        members.insert("householdLocations".to_owned(), json!(household.locations));
        body["household"] = Value::Object(members);
        let body = self.roles()?.document(&body);
        Ok(body.as_object().cloned().unwrap_or_default())
    }

    /// A household as it is expected.
    ///
    /// # Errors
    /// When the step has no such table.
    pub fn expected_household(&mut self, step: &gherkin::Step) -> Result<HomeRecord, Stop> {
        let records = self.table(step, &[HOUSEHOLD, LOCATION])?.records;
        self.placed(household(&records, expected))
    }

    /// A household whose places are this scenario's at the target.
    fn placed(&mut self, household: Option<HomeRecord>) -> Result<HomeRecord, Stop> {
        let Some(mut household) = household else {
            return Err(self.broken("a place is a street, a city, a state and a ZIP code"));
        };
        for location in &mut household.locations {
            if let Some(address) = location.get_mut("address") {
                self.move_here(address)?;
            }
        }
        Ok(household)
    }
}

type Members = fn(&Record, &[(&str, &str)]) -> Map<String, Value>;

/// The household of a table; none where a place is not written as one.
fn household(records: &[Record], members: Members) -> Option<HomeRecord> {
    let first = records.first()?;
    let is_about_locations = LOCATION.iter().any(|(word, _)| first.contains_key(*word));
    let rows = records.iter().filter(|_| is_about_locations);
    let located = |record: &Record| {
        let mut location = with_truths(members(record, LOCATION));
        if let Some(Cell::Text(line)) = record.get("place") {
            location.insert("address".to_owned(), in_one_line(line)?);
        }
        Some(location)
    };
    Some(HomeRecord {
        household: with_truths(members(first, HOUSEHOLD)),
        locations: rows.map(located).collect::<Option<_>>()?,
    })
}

fn with_truths(mut members: Map<String, Value>) -> Map<String, Value> {
    for name in TRUTHS {
        if let Some(said) = members.get_mut(name) {
            match said.as_str() {
                Some("yes") => *said = Value::Bool(true),
                Some("no") => *said = Value::Bool(false),
                _ => {}
            }
        }
    }
    members
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(cells: &[(&str, &str)]) -> Record {
        let cells = cells.iter();
        cells
            .map(|(word, text)| ((*word).to_owned(), Cell::read(text)))
            .collect()
    }

    #[test]
    fn each_row_is_a_location_and_the_first_says_what_the_household_is() {
        let rows = [
            row(&[
                ("name", "Moreau"),
                ("private", "no"),
                ("mailing", "yes"),
                ("place", "9 Cedar Ln, Blaine MN 55449"),
            ]),
            row(&[
                ("name", "Berg"),
                ("mailing", "(absent)"),
                ("place", "PO Box 54, Blaine MN 55123"),
            ]),
        ];
        let household = household(&rows, sent).unwrap();
        assert_eq!(
            Value::Object(household.household),
            json!({"name": "Moreau", "private": false})
        );
        let [first, second] = household.locations.as_slice() else {
            unreachable!("two rows are two locations");
        };
        assert_eq!(first["mailing"], true);
        assert_eq!(second["address"]["fullStreetAddress"], "PO Box 54");
        assert!(!second.contains_key("mailing"));
    }

    #[test]
    fn a_table_that_says_nothing_of_locations_has_none() {
        let only_the_name = household(&[row(&[("name", "Moreau")])], sent).unwrap();
        assert_eq!(only_the_name.locations, Vec::<Map<String, Value>>::new());
        assert_eq!(household(&[row(&[("place", "somewhere")])], sent), None);
    }
}

//! The columns: which property of a record each of them holds.

use std::fmt;

/// The properties of a staff member that are texts.
const STAFF: [&str; 12] = [
    "staffNumber",
    "lastName",
    "firstName",
    "middleName",
    "gender",
    "ssn",
    "birthdate",
    "workPhone",
    "cellPhone",
    "otherPhone",
    "workEmail",
    "personalEmail",
];

/// The properties of a position.
const POSITION: [&str; 6] = [
    "schoolNumber",
    "assignmentCode",
    "titleCode",
    "titleDescription",
    "startDate",
    "endDate",
];

const EMPLOYMENT: [&str; 2] = ["hireDate", "terminationDate"];
const HOUSEHOLD: [&str; 4] = ["name", "phone", "comments", "private"];
const LOCATION: [&str; 6] = [
    "startDate",
    "endDate",
    "mailing",
    "physical",
    "secondary",
    "private",
];
const ADDRESS: [&str; 15] = [
    "fullStreetAddress",
    "postOfficeBox",
    "number",
    "prefix",
    "street",
    "tag",
    "direction",
    "apt",
    "city",
    "state",
    "zip",
    "county",
    "locationCode",
    "tract",
    "block",
];

/// The properties that are true or false.
const YES_OR_NO: [&str; 5] = ["private", "mailing", "physical", "secondary", "postOfficeBox"];

/// How many employments and locations a sheet has that is written; one that is read may have up to [`MOST`].
const EMPLOYMENTS: usize = 3;
const LOCATIONS: usize = 2;
/// How many properties of an address it has: all but those that tell where in a county it is.
const OF_AN_ADDRESS: usize = 11;
const MOST: usize = 99;

/// What a column holds; employments and locations are counted from nought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Column {
    /// A property of the staff member.
    Staff(&'static str),
    /// A property of an employment.
    Employment(usize, &'static str),
    /// A property of the household.
    Household(&'static str),
    /// A property of one of its locations.
    Location(usize, &'static str),
    /// A property of the address of one of them.
    Address(usize, &'static str),
    /// A property of the position of the row.
    Position(&'static str),
}

impl Column {
    /// The column with a name, if there is one.
    pub(crate) fn named(name: &str) -> Option<Self> {
        let one_of = |names: &[&'static str], name: &str| names.iter().copied().find(|known| *known == name);
        match name.split_once('.') {
            None => one_of(&STAFF, name)
                .map(Self::Staff)
                .or_else(|| one_of(&POSITION, name).map(Self::Position)),
            Some(("household", name)) => one_of(&HOUSEHOLD, name).map(Self::Household),
            Some((list, name)) => {
                let digits = list.find(|sign: char| sign.is_ascii_digit())?;
                let (list, number) = list.split_at(digits);
                let place = place(number)?;
                match list {
                    "employment" => one_of(&EMPLOYMENT, name).map(|name| Self::Employment(place, name)),
                    "location" => one_of(&LOCATION, name)
                        .map(|name| Self::Location(place, name))
                        .or_else(|| one_of(&ADDRESS, name).map(|name| Self::Address(place, name))),
                    _ => None,
                }
            }
        }
    }

    /// The columns of every sheet that is written.
    pub(crate) fn written() -> Vec<Self> {
        let staff = STAFF.map(Self::Staff).into_iter();
        let employments =
            (0..EMPLOYMENTS).flat_map(|place| EMPLOYMENT.map(|name| Self::Employment(place, name)));
        let address = || ADDRESS.into_iter().take(OF_AN_ADDRESS);
        let addresses =
            (0..LOCATIONS).flat_map(|place| address().map(move |name| Self::Address(place, name)));
        let positions = POSITION.map(Self::Position);
        staff
            .chain(employments)
            .chain(addresses)
            .chain(positions)
            .collect()
    }

    /// Whether it holds true or false, and no text.
    pub(crate) fn is_yes_or_no(self) -> bool {
        match self {
            Self::Household(name) | Self::Location(_, name) | Self::Address(_, name) => {
                YES_OR_NO.contains(&name)
            }
            Self::Staff(_) | Self::Employment(..) | Self::Position(_) => false,
        }
    }
}

/// The place of what is numbered from one.
fn place(number: &str) -> Option<usize> {
    let is_plain = !number.starts_with('0') && number.bytes().all(|sign| sign.is_ascii_digit());
    let number: usize = number.parse().ok().filter(|_| is_plain)?;
    number.checked_sub(1).filter(|place| *place < MOST)
}

impl fmt::Display for Column {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Staff(name) | Self::Position(name) => f.write_str(name),
            Self::Employment(place, name) => write!(f, "employment{}.{name}", place + 1),
            Self::Household(name) => write!(f, "household.{name}"),
            Self::Location(place, name) | Self::Address(place, name) => {
                write!(f, "location{}.{name}", place + 1)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_has_one_name_and_is_found_by_it() {
        for column in Column::written() {
            assert_eq!(Column::named(&column.to_string()), Some(column));
        }
        assert_eq!(
            Column::named("location3.mailing"),
            Some(Column::Location(2, "mailing"))
        );
        assert_eq!(
            Column::named("household.private"),
            Some(Column::Household("private"))
        );
    }

    #[test]
    fn what_is_no_column_is_not_found() {
        for name in [
            "",
            "lastname",
            "employment.hireDate",
            "employment0.hireDate",
            "employment01.hireDate",
            "location100.city",
            "household.city",
            "position1.startDate",
            "location+1.city",
        ] {
            assert_eq!(Column::named(name), None, "{name}");
        }
    }
}

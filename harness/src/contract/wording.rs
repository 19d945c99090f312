//! The words of features and the properties of the contract they stand for.

/// Columns of a position table. One of them is a misprint of the guide, which a district may bear with (silence AMB-06).
pub const POSITION: &[(&str, &str)] = &[
    ("school", "schoolNumber"),
    ("schoo", "schooNumber"),
    ("assignment", "assignmentCode"),
    ("title", "titleCode"),
    ("description", "titleDescription"),
    ("start", "startDate"),
    ("end", "endDate"),
];

/// Columns of a staff table that say who it is; also those of a search.
pub const STAFF: &[(&str, &str)] = &[
    ("number", "staffNumber"),
    ("last name", "lastName"),
    ("first name", "firstName"),
    ("middle name", "middleName"),
    ("gender", "gender"),
    ("birthdate", "birthdate"),
    ("ssn", "ssn"),
    ("work phone", "workPhone"),
    ("cell phone", "cellPhone"),
    ("other phone", "otherPhone"),
    ("work email", "workEmail"),
    ("personal email", "personalEmail"),
];

/// Columns of a table of addresses, which are also what an address search can ask for.
pub const ADDRESS: &[(&str, &str)] = &[
    ("PO box", "postOfficeBox"),
    ("number", "number"),
    ("prefix", "prefix"),
    ("street", "street"),
    ("tag", "tag"),
    ("direction", "direction"),
    ("apt", "apt"),
    ("city", "city"),
    ("state", "state"),
    ("zip", "zip"),
    ("county", "county"),
    ("location code", "locationCode"),
    ("tract", "tract"),
    ("block", "block"),
    ("street text", "fullStreetAddress"),
];

/// Columns of a table of households that are about the household itself.
pub const HOUSEHOLD: &[(&str, &str)] = &[
    ("name", "name"),
    ("phone", "phone"),
    ("comments", "comments"),
    ("private", "private"),
];

/// Columns of a table of households that are about a location.
pub const LOCATION: &[(&str, &str)] = &[
    ("start date", "startDate"),
    ("end date", "endDate"),
    ("mailing", "mailing"),
    ("physical", "physical"),
    ("secondary", "secondary"),
    ("location private", "private"),
    ("place", "address"),
];

/// Columns of a table of identities.
pub const IDENTITY: &[(&str, &str)] = &[
    ("last name", "lastName"),
    ("first name", "firstName"),
    ("middle name", "middleName"),
    ("start", "startDate"),
    ("end", "endDate"),
];

/// Columns of a staff table that make an employment.
pub const EMPLOYMENT: &[(&str, &str)] = &[("hired", "hireDate"), ("left", "terminationDate")];

/// A reference list: its name in features and where the contract has it.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum List {
    /// The schools of the district.
    Schools,
    /// The genders Campus recognises.
    Genders,
    /// The assignment codes of the state.
    AssignmentCodes,
    /// The titles of the district.
    TitleCodes,
}

impl List {
    /// All lists.
    pub const ALL: [Self; 4] = [
        Self::Schools,
        Self::Genders,
        Self::AssignmentCodes,
        Self::TitleCodes,
    ];

    /// Its name in features.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Schools => "schools",
            Self::Genders => "genders",
            Self::AssignmentCodes => "assignment codes",
            Self::TitleCodes => "title codes",
        }
    }

    /// The operation that reads it.
    pub const fn operation(self) -> &'static str {
        match self {
            Self::Schools => "getSchools",
            Self::Genders => "getGenders",
            Self::AssignmentCodes => "getAssignmentCodes",
            Self::TitleCodes => "getTitleCodes",
        }
    }

    /// The property that holds the code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Schools => "schoolNumber",
            Self::Genders => "gender",
            Self::AssignmentCodes => "assignmentCode",
            Self::TitleCodes => "titleCode",
        }
    }

    /// Columns of a table that shows it.
    pub const fn columns(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Schools => &[("school", "schoolNumber"), ("name", "name")],
            Self::Genders => &[("gender", "gender"), ("name", "name")],
            Self::AssignmentCodes => &[("assignment", "assignmentCode"), ("description", "description")],
            Self::TitleCodes => &[("title", "titleCode"), ("description", "titleDescription")],
        }
    }
}

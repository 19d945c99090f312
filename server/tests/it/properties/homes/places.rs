//! A few places and the ways in which they can be written. All spellings of one place are one address by the guide, and no
//! two places are.

/// A way to write a place: the properties of an address.
pub(super) type Spelling = &'static [(&'static str, &'static str)];

/// A place, with as many spellings as tell something.
pub(super) type Place = &'static [Spelling];

/// Ann Lindqvist's and the Olsens' address stand first: they are in Blaine from the beginning.
pub(super) const PLACES: [Place; 7] = [
    &[
        &[
            ("fullStreetAddress", "4321 South Lexington Ave SE Apt 45"),
            ("zip", "55123"),
        ],
        &[
            ("fullStreetAddress", "4321 S. Lexington Avenue Southeast #45"),
            ("zip", "55123-0001"),
        ],
        &[
            ("number", "4321"),
            ("prefix", "South"),
            ("street", "LEXINGTON"),
            ("tag", "Ave"),
            ("direction", "SE"),
            ("apt", "Apt 45"),
            ("zip", "55123"),
        ],
        &[
            ("number", "4321"),
            ("street", "S Lexington Avenue SE"),
            ("apt", "45"),
            ("zip", "55123"),
        ],
    ],
    &[
        &[("fullStreetAddress", "310 Maple St")],
        &[("fullStreetAddress", "310 maple street")],
        &[("number", "310"), ("street", "Maple"), ("tag", "Street")],
        &[
            ("number", "310"),
            ("street", "Maple"),
            ("tag", "St"),
            ("county", "Anoka"),
        ],
    ],
    &[
        &[("fullStreetAddress", "12 Oak St")],
        &[("number", "12"), ("street", "Oak"), ("tag", "St")],
        &[("number", "12"), ("street", " oak  Street ")],
    ],
    &[
        &[("fullStreetAddress", "12 Oak St Apt 2")],
        &[("number", "12"), ("street", "Oak"), ("tag", "St"), ("apt", "2")],
    ],
    &[
        &[("fullStreetAddress", "12 N Oak St")],
        &[
            ("number", "12"),
            ("prefix", "north"),
            ("street", "Oak"),
            ("tag", "St"),
        ],
    ],
    &[
        &[("fullStreetAddress", "P.O. Box 54")],
        &[("postOfficeBox", "true"), ("number", "54")],
        &[("fullStreetAddress", "po box #54")],
    ],
    &[
        &[("fullStreetAddress", "Behind the old mill")],
        &[("fullStreetAddress", "behind THE old mill.")],
        &[("street", "Behind the old mill")],
    ],
];

/// What most spellings leave to be said.
pub(super) const TOWN: [(&str, &str); 3] = [("city", "Blaine"), ("state", "MN"), ("zip", "55449")];

/// The last names of those who can get a household: the people of Blaine, and whoever is created.
pub(super) fn surname(person: u64) -> &'static str {
    match person {
        1 => "Lindqvist",
        2 => "Larsen",
        3 => "Diaz",
        8 | 9 => "Olsen",
        10 => "Brandt",
        _ => "Moreau",
    }
}

//! Lengths of the Campus columns (silence AMB-130).

use super::place::Place;
use super::{Code, Fault, Lengths};

/// The longest text Campus can hold, in characters, by property of a staff member or position.
pub const LENGTHS: [(&str, usize); 30] = [
    ("staffNumber", 15),
    ("lastName", 50),
    ("firstName", 50),
    ("middleName", 50),
    ("workPhone", 25),
    ("cellPhone", 25),
    ("otherPhone", 25),
    ("workEmail", 100),
    ("personalEmail", 100),
    ("schoolNumber", 15),
    ("assignmentCode", 15),
    ("titleCode", 15),
    ("titleDescription", 100),
    ("name", 100),
    ("phone", 25),
    ("comments", 500),
    ("fullStreetAddress", 200),
    ("number", 50),
    ("prefix", 50),
    ("street", 50),
    ("tag", 50),
    ("direction", 50),
    ("apt", 50),
    ("city", 50),
    ("state", 50),
    ("zip", 50),
    ("county", 50),
    ("locationCode", 50),
    ("tract", 50),
    ("block", 50),
];

/// The longest street: that of a text that was kept whole, which a search shows so (silence AMB-64).
pub const LONGEST_STREET: usize = 200;

/// What fits into every column, as most values do.
const SHORTEST: usize = 15;

/// The fault of `value` when it is longer than the column `property` is kept in.
pub(super) fn too_long(lengths: Lengths, place: Place, property: &str, value: &str) -> Option<Fault> {
    if lengths == Lengths::Lenient || value.len() <= SHORTEST {
        return None;
    }
    too_long_for(property, place, property, value)
}

/// The same for a value that is kept in the column of another property, whatever its district makes of lengths.
pub(super) fn too_long_for(column: &str, place: Place, property: &str, value: &str) -> Option<Fault> {
    let (_, limit) = LENGTHS.iter().find(|(name, _)| *name == column)?;
    // Bytes bound characters from above, so the usual value is judged without walking it.
    if value.len() <= *limit {
        return None;
    }
    let length = value.chars().count();
    (length > *limit).then(|| {
        let message = format!("{property} has {length} characters; Campus holds at most {limit}");
        place.fault(Code::TooLong, property, message, None)
    })
}

//! Faults that are found in two steps: those of the shape of what was sent, and those of what could be read of it.

use std::collections::BTreeSet;

use super::{Code, Fault};

/// The codes one of which a position needs.
const CODES: [&str; 2] = ["assignmentCode", "titleCode"];
/// What makes up for a street.
const INSTEAD_OF_A_STREET: [&str; 2] = ["postOfficeBox", "fullStreetAddress"];

/// The faults of shape, then those further ones that are not about a value found wrong already: what has the wrong shape
/// counts as absent, and would be told twice.
pub fn with_further(mut faults: Vec<Fault>, further: Vec<Fault>) -> Vec<Fault> {
    if faults.is_empty() {
        return further;
    }
    let wrong: BTreeSet<&str> = faults.iter().map(|fault| fault.path.as_str()).collect();
    let is_new = |fault: &Fault| !is_about(fault, &wrong);
    let new: Vec<Fault> = further.into_iter().filter(is_new).collect();
    faults.extend(new);
    faults
}

/// Whether a fault is about a value at one of the paths: the value itself, a part of it, or the lack of what it stands for.
/// The paths are looked up, not walked: a body may have thousands of faults of either kind.
fn is_about(fault: &Fault, wrong: &BTreeSet<&str>) -> bool {
    let path = fault.path.as_str();
    let mut wholes = path.match_indices('/').map(|(end, _)| &path[..end]);
    let has_wrong = |record: &str, parts: [&str; 2]| {
        let mut parts = parts.into_iter();
        parts.any(|part| wrong.contains(format!("{record}/{part}").as_str()))
    };
    let lacks = match (fault.code, path.strip_suffix("/street")) {
        (Code::MissingCode, _) => has_wrong(path, CODES),
        (Code::MissingProperty, Some(address)) => has_wrong(address, INSTEAD_OF_A_STREET),
        _ => false,
    };
    lacks || wrong.contains(path) || wholes.any(|whole| wrong.contains(whole))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(code: Code, path: &str) -> Fault {
        Fault::new(code, path, "", None)
    }

    fn left(wrong: &str, code: Code, path: &str) -> usize {
        let shape = vec![fault(Code::InvalidType, wrong)];
        with_further(shape, vec![fault(code, path)]).len() - 1
    }

    #[test]
    fn what_follows_from_a_wrong_value_is_not_told() {
        assert_eq!(left("/lastName", Code::MissingProperty, "/lastName"), 0);
        assert_eq!(left("/household", Code::MissingProperty, "/household/name"), 0);
        assert_eq!(
            left("/positions/0/titleCode", Code::MissingCode, "/positions/0"),
            0
        );
        for instead in ["/address/postOfficeBox", "/address/fullStreetAddress"] {
            assert_eq!(left(instead, Code::MissingProperty, "/address/street"), 0);
        }
    }

    #[test]
    fn everything_else_is() {
        assert_eq!(left("/lastName", Code::MissingProperty, "/lastNames"), 1);
        assert_eq!(
            left("/positions/0/titleCode", Code::MissingCode, "/positions/1"),
            1
        );
        for (path, code) in [
            ("/0/street", Code::MissingProperty),
            ("/1/street", Code::TooLong),
            ("/1/city", Code::MissingProperty),
        ] {
            assert_eq!(left("/1/postOfficeBox", code, path), 1, "{path}");
        }
        assert_eq!(
            with_further(Vec::new(), vec![fault(Code::TooLong, "/x")]).len(),
            1
        );
    }
}

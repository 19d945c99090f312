//! Roles: the values of features that become other values at a target where scenarios share a district.

use serde_json::Value;

/// The title code of the features that no district has yet.
const NEW_TITLE: &str = "4A61E262";
/// A suffix is written with digits and capitals.
const BASE: u64 = 36;
/// How long the suffix of a staff number is, and how many of its digits are the case's. Role, hyphen and suffix fill
/// the 15 characters that Campus takes.
const STAFF_SUFFIX: (u32, u32) = (9, 3);
/// The same of a title.
const TITLE_SUFFIX: (u32, u32) = (6, 2);

/// What makes the staff numbers and titles of one scenario unique; nothing where it has a district of its own.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Roles {
    shared: Option<Shared>,
}

/// The suffixes of one scenario in a shared district.
#[derive(Clone, Debug, Eq, PartialEq)]
struct Shared {
    staff: String,
    title: String,
}

impl Roles {
    /// Roles that keep apart the cases of all runs: `run` tells runs apart, `case` the cases of one.
    pub fn shared(run: u32, case: usize) -> Self {
        Self {
            shared: Some(Shared {
                staff: suffix(run, case, STAFF_SUFFIX),
                title: suffix(run, case, TITLE_SUFFIX),
            }),
        }
    }

    /// The number a staff member of the features has here. Whatever is no role is left as it is.
    pub fn staff_number(&self, text: &str) -> String {
        match &self.shared {
            Some(shared) if is_staff_role(text) => format!("{text}-{}", shared.staff),
            _ => text.to_owned(),
        }
    }

    /// The title code of the features as it is here.
    pub fn title(&self, text: &str) -> String {
        match &self.shared {
            Some(shared) if text == NEW_TITLE => format!("{text}-{}", shared.title),
            _ => text.to_owned(),
        }
    }

    /// The city of the features as it is here: an address stays at a site for good, and would be found by every other case.
    pub fn city(&self, text: &str) -> String {
        match &self.shared {
            Some(shared) if !text.trim().is_empty() => format!("{text} {}", shared.staff),
            _ => text.to_owned(),
        }
    }

    /// A document with every role in it replaced.
    pub fn document(&self, value: &Value) -> Value {
        match value {
            Value::String(text) => Value::String(self.title(&self.staff_number(text))),
            Value::Array(items) => items.iter().map(|item| self.document(item)).collect(),
            Value::Object(members) => members
                .iter()
                .map(|(name, member)| (name.clone(), self.document(member)))
                .collect(),
            other => other.clone(),
        }
    }
}

/// The digits of the run, then those of the case. A case too large for its digits carries into those of the run, so
/// that no two cases of one run ever share a suffix.
fn suffix(run: u32, case: usize, (length, of_case): (u32, u32)) -> String {
    let cases = BASE.pow(of_case);
    let case = u64::try_from(case).unwrap_or_default();
    let number = u64::from(run)
        .wrapping_mul(cases)
        .wrapping_add(case)
        .rem_euclid(BASE.pow(length));
    (0..length)
        .rev()
        .filter_map(|place| u32::try_from(number / BASE.pow(place) % BASE).ok())
        .filter_map(|digit| char::from_digit(digit, 36))
        .map(|digit| digit.to_ascii_uppercase())
        .collect()
}

/// Roles of staff look like E1001.
fn is_staff_role(text: &str) -> bool {
    let digits = text.strip_prefix('E').unwrap_or_default();
    digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::json;

    use super::*;

    /// The longest staff number and title code Campus takes.
    const LENGTH: usize = 15;

    #[test]
    fn a_district_of_its_own_needs_no_other_values() {
        assert_eq!(Roles::default().staff_number("E1001"), "E1001");
    }

    #[test]
    fn a_role_becomes_unique_and_stays_within_its_length() {
        let roles = Roles::shared(0x7FFF_FFFF, 37);
        assert_eq!(roles.staff_number("E1001"), "E1001-ZIK0ZJ011");
        assert_eq!(roles.title("4A61E262"), "4A61E262-K0ZJ11");
        let largest = Roles::shared(u32::MAX, usize::MAX);
        assert_eq!(largest.staff_number("E1001").len(), LENGTH);
        assert_eq!(largest.title(NEW_TITLE).len(), LENGTH);
    }

    #[test]
    fn a_city_is_one_in_all_its_spellings() {
        let roles = Roles::shared(7, 3);
        assert_eq!(Roles::default().city("Blaine"), "Blaine");
        assert_eq!(roles.city("Blaine").to_uppercase(), roles.city("BLAINE"));
        assert_ne!(roles.city("Blaine"), Roles::shared(7, 4).city("Blaine"));
        assert_eq!(roles.city(" "), " ");
    }

    #[test]
    fn no_two_cases_of_a_run_share_a_role() {
        let roles = |case| Roles::shared(u32::MAX, case);
        let numbers: BTreeSet<String> = (0..50_000)
            .map(|case| roles(case).staff_number("E2001"))
            .collect();
        let titles: BTreeSet<String> = (0..50_000).map(|case| roles(case).title(NEW_TITLE)).collect();
        assert_eq!((numbers.len(), titles.len()), (50_000, 50_000));
    }

    #[test]
    fn runs_that_follow_each_other_share_no_role() {
        let (one, other) = (Roles::shared(7, 0), Roles::shared(8, 0));
        assert_ne!(one.staff_number("E2001"), other.staff_number("E2001"));
        assert_ne!(one.title(NEW_TITLE), other.title(NEW_TITLE));
    }

    #[test]
    fn what_is_no_role_is_left_alone() {
        let roles = Roles::shared(1, 1);
        for text in ["010", "E10", "E100x", "219-09-9999", "T100"] {
            assert_eq!(roles.document(&json!(text)), json!(text));
        }
    }
}

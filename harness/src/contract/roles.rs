//! Roles: the values of features that become other values at a target where scenarios share a district.

use serde_json::Value;

/// The title code of the features that no district has yet.
const NEW_TITLE: &str = "4A61E262";
/// The longest staff number and title code Campus takes.
const LENGTH: usize = 15;

/// What makes the staff numbers and titles of one scenario unique; nothing where it has a district of its own.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Roles {
    suffix: Option<String>,
}

impl Roles {
    /// Roles that keep apart the cases of all runs: `run` tells runs apart, `case` the cases of one.
    pub fn shared(run: u32, case: usize) -> Self {
        Self {
            suffix: Some(format!("{:06}{:03}", run % 1_000_000, case % 1000)),
        }
    }

    /// The number a staff member of the features has here. Whatever is no role is left as it is.
    pub fn staff_number(&self, text: &str) -> String {
        self.suffixed(text, is_staff_role(text))
    }

    /// The title code of the features as it is here.
    pub fn title(&self, text: &str) -> String {
        self.suffixed(text, text == NEW_TITLE)
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

    fn suffixed(&self, text: &str, role: bool) -> String {
        match &self.suffix {
            Some(suffix) if role => {
                let room = LENGTH.saturating_sub(text.len() + 1);
                let start = suffix.len().saturating_sub(room);
                format!("{text}-{}", &suffix[start..])
            }
            _ => text.to_owned(),
        }
    }
}

/// Roles of staff look like E1001.
fn is_staff_role(text: &str) -> bool {
    let digits = text.strip_prefix('E').unwrap_or_default();
    digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_district_of_its_own_needs_no_other_values() {
        assert_eq!(Roles::default().staff_number("E1001"), "E1001");
    }

    #[test]
    fn a_role_becomes_unique_and_stays_within_its_length() {
        let roles = Roles::shared(123_456, 7);
        assert_eq!(roles.staff_number("E1001"), "E1001-123456007");
        assert_eq!(roles.title("4A61E262"), "4A61E262-456007");
        assert!(roles.staff_number("E1001").len() <= LENGTH && roles.title(NEW_TITLE).len() <= LENGTH);
    }

    #[test]
    fn what_is_no_role_is_left_alone() {
        let roles = Roles::shared(1, 1);
        for text in ["010", "E10", "E100x", "219-09-9999", "T100"] {
            assert_eq!(roles.document(&json!(text)), json!(text));
        }
    }
}

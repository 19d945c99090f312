//! Where in a body something stands. A pointer is written only when there is a fault to point at.

use super::{Code, Fault, Rule};

/// The part of a body that is being judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// The whole body.
    Body,
    /// An employment of a staff member, by its index.
    Employment(usize),
    /// A position of a staff member, by its index.
    Position(usize),
    /// The household of a staff member.
    Household,
    /// A location of the household, by its index.
    Location(usize),
    /// The address of a location, by the index of the location.
    Address(usize),
    /// The query of a search, whose parameters are named and not pointed at.
    Query,
}

impl Place {
    /// The JSON pointer of the part.
    pub(super) fn pointer(self) -> String {
        match self {
            Self::Body | Self::Query => String::new(),
            Self::Employment(index) => format!("/employments/{index}"),
            Self::Position(index) => format!("/positions/{index}"),
            Self::Household => "/household".to_owned(),
            Self::Location(index) => format!("/household/householdLocations/{index}"),
            Self::Address(index) => format!("/household/householdLocations/{index}/address"),
        }
    }

    /// A fault of one of the part's properties.
    pub(super) fn fault(
        self,
        code: Code,
        property: &str,
        message: impl Into<String>,
        rule: impl Into<Option<Rule>>,
    ) -> Fault {
        let path = match self {
            Self::Query => property.to_owned(),
            _ => format!("{}/{property}", self.pointer()),
        };
        Fault::new(code, path, message, rule)
    }
}

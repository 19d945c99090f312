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
}

impl Place {
    /// The JSON pointer of the part.
    pub(super) fn pointer(self) -> String {
        match self {
            Self::Body => String::new(),
            Self::Employment(index) => format!("/employments/{index}"),
            Self::Position(index) => format!("/positions/{index}"),
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
        Fault::new(code, format!("{}/{property}", self.pointer()), message, rule)
    }
}

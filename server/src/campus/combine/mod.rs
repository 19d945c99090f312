//! The Combine Person tool: two persons who are one become one, and a report says what became of each value (PERSON-04,
//! PERSON-05, silence AMB-114).

mod audit;
mod command;
mod membership;
mod record;
mod values;
mod warning;

pub use audit::Combinings;
pub use record::{
    Audited, CombinedPerson, Combining, JoinedMembership, MembershipDeed, MembershipSpan, MovedMembership,
    PersonValue,
};
pub use values::person_values;
pub use warning::{CombineWarning, CombineWarningCode};

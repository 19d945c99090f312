//! The one mapping of a refusal to a status.

use http::StatusCode;

use super::Problem;
use crate::campus::Refusal;

impl From<Refusal> for Problem {
    /// The problem of a command or search that was refused.
    fn from(refusal: Refusal) -> Self {
        let (status, (slug, title)) = (status(&refusal), words(&refusal));
        Self::invalid(slug, title, refusal.into_faults()).with_status(status)
    }
}

fn status(refusal: &Refusal) -> StatusCode {
    match refusal {
        Refusal::InvalidStaff(_)
        | Refusal::InvalidPosition(_)
        | Refusal::InvalidSchool(_)
        | Refusal::InvalidSearch(_)
        | Refusal::InvalidAddress(_)
        | Refusal::InvalidHousehold(_)
        | Refusal::InvalidTransfer(_)
        | Refusal::InvalidNotification(_)
        | Refusal::InvalidCombining(_)
        | Refusal::NoSuchUser(_) => StatusCode::BAD_REQUEST,
        Refusal::NoSuchSchool(_)
        | Refusal::NoSuchHousehold(_)
        | Refusal::NoSuchAddress(_)
        | Refusal::NoSuchNotification(_)
        | Refusal::NoSuchStaff(_)
        | Refusal::NoSuchPerson(_)
        | Refusal::NoSuchPeople(_)
        | Refusal::NoSuchPosition(_) => StatusCode::NOT_FOUND,
        Refusal::OutOfOrder(_)
        | Refusal::LinkedPosition(_)
        | Refusal::ReadOnly(_)
        | Refusal::SeveralStaff(_)
        | Refusal::InTheWay(_)
        | Refusal::Taken(_) => StatusCode::CONFLICT,
    }
}

/// What a problem is called, for programs and for people.
fn words(refusal: &Refusal) -> (&'static str, &'static str) {
    match refusal {
        Refusal::InvalidStaff(_) => ("invalid-staff", "The staff member was not accepted"),
        Refusal::InvalidPosition(_) => ("invalid-position", "The position was not accepted"),
        Refusal::InvalidSchool(_) => ("invalid-school", "The school was not accepted"),
        Refusal::InvalidSearch(_) => ("invalid-search", "The search was not accepted"),
        Refusal::InvalidAddress(_) => ("invalid-address", "The address was not accepted"),
        Refusal::InvalidHousehold(_) => ("invalid-household", "The household was not accepted"),
        Refusal::NoSuchSchool(_) => ("no-such-school", "The school is not known"),
        Refusal::NoSuchHousehold(_) => ("no-such-household", "The household is not known"),
        Refusal::NoSuchAddress(_) => ("no-such-address", "The address is not known"),
        Refusal::InvalidTransfer(_) => ("invalid-transfer", "The records were not accepted"),
        Refusal::OutOfOrder(_) => ("out-of-order", "The synchronization does not allow it now"),
        Refusal::InvalidNotification(_) => ("invalid-notification", "The notification was not saved"),
        Refusal::InvalidCombining(_) => ("invalid-combining", "The persons were not combined"),
        Refusal::NoSuchNotification(_) => ("no-such-notification", "The notification is not known"),
        Refusal::NoSuchUser(_) => ("no-such-user", "The user cannot be meant"),
        Refusal::InTheWay(_) => ("draft-in-the-way", "What is being edited does not allow it"),
        Refusal::NoSuchStaff(_) => ("no-such-staff", "The staff member is not known"),
        Refusal::NoSuchPerson(_) | Refusal::NoSuchPeople(_) => ("no-such-person", "The person is not known"),
        Refusal::NoSuchPosition(_) => ("no-such-position", "No position matches"),
        Refusal::LinkedPosition(_) => ("linked-position", "A position cannot be removed"),
        Refusal::ReadOnly(_) => ("read-only", "The data is read-only"),
        Refusal::SeveralStaff(_) => ("several-staff", "The staff number is not unique"),
        Refusal::Taken(_) => ("taken", "The record exists already"),
    }
}

//! The operations that take a body, so that what holds of one is tried on all.

use bytes::Bytes;
use http::Method;
use serde_json::{Value, json};

use crate::actors::{Answer, HrSystem, household, position, staff};

/// An operation that takes a body, with a target that is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Write {
    CreateStaff,
    UpdateStaff,
    CreatePosition,
    UpdatePosition,
}

impl Write {
    pub(super) const ALL: [Self; 4] = [
        Self::CreateStaff,
        Self::UpdateStaff,
        Self::CreatePosition,
        Self::UpdatePosition,
    ];
    /// Those that take a whole staff member.
    pub(super) const OF_STAFF: [Self; 2] = [Self::CreateStaff, Self::UpdateStaff];

    pub(super) fn address(self) -> (Method, &'static str) {
        match self {
            Self::CreateStaff => (Method::POST, "/staff"),
            Self::UpdateStaff => (Method::PUT, "/staff/E1001"),
            Self::CreatePosition => (Method::POST, "/staff/E1001/positions"),
            Self::UpdatePosition => (Method::PUT, "/staff/E1001/positions"),
        }
    }

    /// The schema of its body.
    pub(super) fn schema(self) -> &'static str {
        match self {
            Self::CreateStaff | Self::UpdateStaff => "Staff",
            Self::CreatePosition | Self::UpdatePosition => "Position",
        }
    }

    /// A body that is accepted, with what is needed and no more.
    pub(super) fn right(self) -> Value {
        match self {
            Self::CreateStaff => staff("E2001"),
            Self::UpdateStaff => staff("E1001"),
            Self::CreatePosition => position(),
            Self::UpdatePosition => {
                let mut ended = position();
                ended["endDate"] = json!("2024-06-30");
                ended
            }
        }
    }

    /// A body that is accepted, with lists of one element each where it may have lists.
    pub(super) fn whole(self) -> Value {
        let mut body = self.right();
        if self.schema() == "Staff" {
            body["employments"] = json!([{ "hireDate": "2023-08-15" }]);
            body["positions"] = json!([position()]);
            body["household"] = household(json!({ "number": "12", "street": "Oak", "tag": "St" }));
        }
        body
    }

    /// The parts of a whole body: the schema of each, and where it stands.
    pub(super) fn parts(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::CreateStaff | Self::UpdateStaff => &[
                ("Staff", ""),
                ("Employment", "/employments/0"),
                ("Position", "/positions/0"),
                ("Household", "/household"),
                ("HouseholdLocation", "/household/householdLocations/0"),
                ("Address", "/household/householdLocations/0/address"),
            ],
            Self::CreatePosition | Self::UpdatePosition => &[("Position", "")],
        }
    }

    /// Calls the operation.
    pub(super) async fn send(self, hr: &HrSystem, body: &Value) -> Answer {
        self.send_text(hr, body.to_string()).await
    }

    /// Calls the operation with any text for a body.
    pub(super) async fn send_text(self, hr: &HrSystem, text: impl Into<Bytes>) -> Answer {
        hr.send_text(self.address(), "application/json", text).await
    }
}

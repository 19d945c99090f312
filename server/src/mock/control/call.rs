//! A request on its way to a resource of the control interface.

use bytes::Bytes;
use http::Request;

use crate::api::Query;
use crate::mock::emulator::Emulator;

/// A request to the control interface on its way to a resource.
pub(super) struct ControlCall<'a> {
    /// The emulator.
    pub emulator: &'a Emulator,
    /// The whole request.
    pub request: &'a Request<Bytes>,
    /// The parameters of the query.
    pub query: Query,
    /// The personID in the path, where the resource is one of a person.
    pub id: &'a str,
    /// The assignmentID in the path, where the resource is one of a position.
    pub assignment: &'a str,
    /// The householdID in the path, where the resource is one of a household.
    pub household: &'a str,
    /// The addressID in the path, where the resource is an address.
    pub address: &'a str,
    /// The username in the path, where the resource is one of a user.
    pub username: &'a str,
    /// The school number in the path, where the resource is a school.
    pub school: &'a str,
}

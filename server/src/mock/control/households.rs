//! The households and addresses of a district, as an operator looks at them and changes them by hand.

use std::convert::identity;
use std::sync::Arc;

use http::StatusCode;
use serde::Deserialize;

use super::access::body;
use super::call::ControlCall;
use super::campus::{changed, entered};
use super::view;
use crate::api::{Problem, Reply, Tree, json as json_reply, read_household_edit, read_typed_address};
use crate::campus::{AddressId, Code, Command, Fault, HouseholdId, Outcome, PersonId, Refusal};
use crate::mock::Workspace;

#[derive(Deserialize)]
struct NewMember {
    #[serde(rename = "personID")]
    person: PersonId,
}

/// Lists the households, each with its locations, those of the past included.
pub(super) fn list(_: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let district = workspace.current.load();
    let households = district.households.iter();
    let rows: Vec<_> = households
        .map(|household| view::household(household, &district))
        .collect();
    Ok(json_reply(StatusCode::OK, &rows))
}

/// Shows a household.
pub(super) fn show(call: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let district = workspace.current.load();
    let household = district.households.get(household_id(call));
    let household = household.ok_or_else(|| {
        let message = "no household of this district has this householdID";
        let fault = Fault::new(Code::UnknownHousehold, "householdID", message, None);
        Problem::from(Refusal::NoSuchHousehold(fault))
    })?;
    Ok(json_reply(StatusCode::OK, &view::household(household, &district)))
}

/// Changes a household by hand and shows what came of it.
pub(super) fn edit(call: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let command = |body: Tree<'_>| Command::EditHousehold {
        household: household_id(call),
        edit: Box::new(read_household_edit(body)),
    };
    let edited = entered(call, workspace, "HouseholdEdit", command, in_this_body)?;
    shown(StatusCode::OK, edited, workspace)
}

/// The same refusal with the pointers of a body that is the household itself.
fn in_this_body(refusal: Refusal) -> Refusal {
    let Refusal::InvalidHousehold(mut faults) = refusal else {
        return refusal;
    };
    for fault in &mut faults {
        if let Some(rest) = fault.path.strip_prefix("/household/") {
            fault.path = format!("/{rest}");
        }
    }
    Refusal::InvalidHousehold(faults)
}

/// Makes somebody a member of a household.
pub(super) fn join(call: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let NewMember { person } = body(call.request, "NewMember")?;
    let household = household_id(call);
    let joined = changed(workspace, Command::JoinHousehold { household, person })?;
    shown(StatusCode::CREATED, joined, workspace)
}

/// Ends somebody's membership in a household.
pub(super) fn leave(call: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let household = household_id(call);
    let person = PersonId(id_of(call.id));
    let left = changed(workspace, Command::LeaveHousehold { household, person })?;
    shown(StatusCode::OK, left, workspace)
}

/// Lists the addresses, each with the households that live or lived there.
pub(super) fn addresses(_: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let district = workspace.current.load();
    let addresses = district.addresses.iter();
    let rows: Vec<_> = addresses
        .map(|address| view::address(address, &district))
        .collect();
    Ok(json_reply(StatusCode::OK, &rows))
}

/// Shows an address.
pub(super) fn address(call: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let district = workspace.current.load();
    let id = AddressId(id_of(call.address));
    let address = district.addresses.get(id).ok_or_else(|| {
        let message = "no address of this district has this addressID";
        let fault = Fault::new(Code::UnknownAddress, "addressID", message, None);
        Problem::from(Refusal::NoSuchAddress(fault))
    })?;
    Ok(json_reply(StatusCode::OK, &view::address(address, &district)))
}

/// Adds an address as it is typed in (ADDR-19).
pub(super) fn enter(call: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let command = |body: Tree<'_>| Command::EnterAddress(Box::new(read_typed_address(body)));
    let added = entered(call, workspace, "Address", command, identity)?;
    shown_address(StatusCode::CREATED, added, workspace)
}

/// Rewrites an address as it is typed in.
pub(super) fn edit_address(call: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let command = |body: Tree<'_>| Command::EditAddress {
        address: AddressId(id_of(call.address)),
        edit: Box::new(read_typed_address(body)),
    };
    let edited = entered(call, workspace, "Address", command, identity)?;
    shown_address(StatusCode::OK, edited, workspace)
}

fn shown_address(status: StatusCode, outcome: Outcome, workspace: &Workspace) -> Result<Reply, Problem> {
    let Outcome::Address(address) = outcome else {
        return Err(Problem::contradiction());
    };
    let district = workspace.current.load();
    Ok(json_reply(status, &view::address(&address, &district)))
}

fn household_id(call: &ControlCall<'_>) -> HouseholdId {
    HouseholdId(id_of(call.household))
}

/// The id in a path. What is no number is nobody's: ids go no further than JSON numbers are exact.
fn id_of(text: &str) -> u64 {
    text.parse().unwrap_or(u64::MAX)
}

fn shown(status: StatusCode, outcome: Outcome, workspace: &Workspace) -> Result<Reply, Problem> {
    let Outcome::Household(household) = outcome else {
        return Err(Problem::contradiction());
    };
    let district = workspace.current.load();
    Ok(json_reply(status, &view::household(&household, &district)))
}

//! Districts: listing, making, deleting and resetting them.

use std::collections::BTreeMap;
use std::sync::Arc;

use http::header::LOCATION;
use http::{HeaderValue, StatusCode};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::access::{body, invalid};
use super::call::ControlCall;
use super::clock::instant;
use super::settings::read_rules;
use crate::api::{Problem, Reply, Store as _, Tree, json};
use crate::campus::{Code, Command, Fault};
use crate::mock::door::Door;
use crate::mock::workspace::read_readings;
use crate::mock::{Clock, Fixture, NewWorkspace, Workspace, WorkspaceError};

#[derive(Deserialize)]
struct NewDistrict {
    name: Option<String>,
    fixture: Option<Value>,
    now: Option<String>,
    seed: Option<u64>,
    #[serde(default)]
    readings: BTreeMap<String, String>,
    #[serde(default)]
    sabotage: Vec<String>,
}

/// A district as the control interface shows it: all a client needs to be set up.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct DistrictView<'a> {
    name: &'a str,
    client_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    client_secret: Option<String>,
    token_url: &'a str,
    base_url: &'a str,
    documentation_url: &'a str,
}

impl<'a> DistrictView<'a> {
    fn of(workspace: &'a Workspace, with_secret: bool) -> Self {
        let credentials = workspace.credentials();
        let site = workspace.site();
        Self {
            name: workspace.name(),
            client_id: credentials.client_id.to_string(),
            client_secret: with_secret.then(|| credentials.secret.reveal().to_owned()),
            token_url: &site.token_url,
            base_url: &site.base_url,
            documentation_url: &site.documentation_url,
        }
    }
}

/// Lists the districts.
pub(super) fn list(call: &ControlCall<'_>) -> Result<Reply, Problem> {
    let districts = call.emulator.districts();
    let views: Vec<_> = districts
        .iter()
        .map(|workspace| DistrictView::of(workspace, false))
        .collect();
    Ok(json(StatusCode::OK, &views))
}

/// Makes a district.
pub(super) fn create(call: &ControlCall<'_>) -> Result<Reply, Problem> {
    let wanted: NewDistrict = body(call.request, "NewDistrict")?;
    let workspace = call
        .emulator
        .create(workspace_of(call, wanted)?)
        .map_err(|error| match error {
            WorkspaceError::NameTaken(_) => Problem::new(
                StatusCode::CONFLICT,
                "district-exists",
                "The district exists already",
                error.to_string(),
            ),
            WorkspaceError::NoSaboteur(_) => invalid(vec![Fault::new(
                Code::InvalidValue,
                "/sabotage",
                error.to_string(),
                None,
            )]),
            // Whoever makes a district here is given its secret.
            WorkspaceError::ShortSecret => Problem::contradiction(),
        })?;
    let mut reply = json(StatusCode::CREATED, &DistrictView::of(&workspace, true));
    if let Ok(location) = HeaderValue::from_str(&format!("/_mock/districts/{}", workspace.name())) {
        reply.response.headers_mut().insert(LOCATION, location);
    }
    Ok(reply)
}

fn workspace_of(call: &ControlCall<'_>, wanted: NewDistrict) -> Result<NewWorkspace, Problem> {
    let mut faults = Vec::new();
    let fixture = fixture_of(call, wanted.fixture)
        .map_err(|wrong| faults.extend(wrong))
        .ok();
    let sabotage = read_rules(&wanted.sabotage, "/sabotage")
        .map_err(|wrong| faults.extend(wrong))
        .ok();
    let now = wanted.now.map(|text| instant(&text)).transpose();
    let now = now.map_err(|wrong| faults.push(wrong)).ok().flatten();
    let mut readings = fixture
        .as_ref()
        .map(|fixture| fixture.readings.clone())
        .unwrap_or_default();
    faults.extend(read_readings(&mut readings, &wanted.readings, "/readings"));
    let (Some(fixture), Some(sabotage), true) = (fixture, sabotage, faults.is_empty()) else {
        return Err(invalid(faults));
    };
    Ok(NewWorkspace {
        name: wanted.name.unwrap_or_else(|| call.emulator.free_name()),
        fixture,
        clock: now.map(Clock::Frozen),
        seed: wanted
            .seed
            .unwrap_or_else(|| call.emulator.surroundings.chance.seed()),
        readings,
        sabotage,
        client_id: None,
        client_secret: None,
    })
}

fn fixture_of(call: &ControlCall<'_>, wanted: Option<Value>) -> Result<Arc<Fixture>, Vec<Fault>> {
    let name = match wanted {
        None => return Ok(Arc::clone(&call.emulator.surroundings.fixture)),
        Some(Value::String(name)) => name,
        Some(document) => {
            return Fixture::read(&Tree::from(&document))
                .map(Arc::new)
                .map_err(|error| {
                    let placed = error.faults.into_iter();
                    placed
                        .map(|fault| Fault {
                            path: format!("/fixture{}", fault.path),
                            ..fault
                        })
                        .collect()
                });
        }
    };
    Fixture::built_in(&name).ok_or_else(|| {
        let names = Fixture::names().collect::<Vec<_>>().join(", ");
        vec![Fault::new(
            Code::InvalidValue,
            "/fixture",
            format!("there is no fixture {name}; there are {names}"),
            None,
        )]
    })
}

/// Shows a district.
pub(super) fn show(_: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    Ok(json(StatusCode::OK, &DistrictView::of(workspace, false)))
}

/// Deletes a district.
pub(super) fn delete(call: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    // Somebody else may have deleted it since it was found; it is gone either way.
    call.emulator.delete(workspace.name());
    let mut response = http::Response::default();
    *response.status_mut() = StatusCode::NO_CONTENT;
    Ok(Reply::from(response))
}

/// Puts a district back to what it was made with. Tokens die; client id and client secret are the first ones again.
pub(super) fn reset(_: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let door = Door::open(workspace);
    let (district, credentials) = workspace.origin();
    if let Err(refusal) = door.execute(Command::Restore {
        district,
        credentials: Some(credentials),
    }) {
        return Err(refusal.into());
    }
    workspace.reset_settings().map_err(|error| {
        let title = "The district was not reset";
        Problem::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            "internal",
            title,
            error.to_string(),
        )
    })?;
    Ok(json(StatusCode::OK, &DistrictView::of(workspace, false)))
}

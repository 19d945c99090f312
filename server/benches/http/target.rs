//! A server with the data of the bench: 1,000 teachers in one district, each with the same number of positions.

use std::net::SocketAddr;
use std::sync::Arc;

use bytes::Bytes;
use serde_json::{Value, json};

use crate::Failure;
use crate::client::{Connection, Load};
use crate::process::Process;
use crate::requests::{BASE_PATH, DISTRICT, Renderer, render};

/// How many staff members a district has before the first round.
pub(crate) const STAFF: usize = 1_000;

/// The two servers of a comparison, with the same data.
pub(crate) struct Pair {
    pub(crate) emulator: Process,
    pub(crate) bare: Process,
    pub(crate) renderer: Renderer,
}

impl Pair {
    pub(crate) async fn start(positions: usize) -> Result<Self, Failure> {
        let (emulator, bare) = (Process::emulator()?, Process::bare()?);
        let renderer = Renderer::new(&open_district(emulator.address, "blaine".into()).await?);
        for process in [&emulator, &bare] {
            employ(process.address, &renderer, positions).await?;
            check(process.address, &renderer, positions).await?;
        }
        Ok(Self {
            emulator,
            bare,
            renderer,
        })
    }
}

/// The number of the nth staff member that is there from the start.
pub(crate) fn employed(index: usize) -> String {
    format!("B{index:05}")
}

/// Creates the district on the emulator, from the name of a fixture or from the fixture itself, and fetches a token for it.
pub(crate) async fn open_district(address: SocketAddr, fixture: Value) -> Result<String, Failure> {
    let mut connection = Connection::open(address).await?;
    let wanted = json!({ "name": DISTRICT, "fixture": fixture }).to_string();
    let headers = [("content-type", "application/json")];
    let created = connection
        .call(&render("POST", "/_mock/districts", &headers, wanted.as_bytes()))
        .await?;
    let district: Value = serde_json::from_slice(created)?;
    if !text(&district, "baseUrl")?.ends_with(BASE_PATH) {
        return Err(format!("the district is not at {BASE_PATH}: {district}").into());
    }
    let granted = connection.call(&token_request(&district)?).await?;
    Ok(text(&serde_json::from_slice(granted)?, "access_token")?.to_owned())
}

fn token_request(district: &Value) -> Result<Bytes, Failure> {
    let form = form_urlencoded::Serializer::new(String::new())
        .append_pair("grant_type", "client_credentials")
        .append_pair("client_id", text(district, "clientId")?)
        .append_pair("client_secret", text(district, "clientSecret")?)
        .finish();
    let path = format!("/campus/oauth2/token?appName={DISTRICT}");
    let headers = [("content-type", "application/x-www-form-urlencoded")];
    Ok(render("POST", &path, &headers, form.as_bytes()))
}

async fn employ(address: SocketAddr, renderer: &Renderer, positions: usize) -> Result<(), Failure> {
    let requests: Arc<[Bytes]> = (0..STAFF)
        .map(|index| renderer.create_staff(&employed(index), positions))
        .collect();
    Load::open(address, 1).await?.run(&requests, STAFF).await?;
    Ok(())
}

/// A success that says nothing is fast and worthless, so both servers show once that they answer alike.
async fn check(address: SocketAddr, renderer: &Renderer, positions: usize) -> Result<(), Failure> {
    let mut connection = Connection::open(address).await?;
    let schools: Value = serde_json::from_slice(connection.call(&renderer.list_schools()).await?)?;
    if schools.as_array().is_none_or(|schools| schools.len() != 2) {
        return Err(format!("two schools expected: {schools}").into());
    }
    let number = employed(STAFF / 2);
    let found: Value = serde_json::from_slice(connection.call(&renderer.search_by_number(&number)).await?)?;
    let hit = &found["staff"][0];
    let held = hit["positions"].as_array().map_or(0, Vec::len);
    if hit["staffNumber"] != number.as_str() || held != positions {
        return Err(format!("{number} with {positions} positions expected: {found}").into());
    }
    Ok(())
}

fn text<'a>(value: &'a Value, member: &str) -> Result<&'a str, Failure> {
    value[member]
        .as_str()
        .ok_or_else(|| format!("{member} is missing in {value}").into())
}

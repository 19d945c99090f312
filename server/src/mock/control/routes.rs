//! From method and path to a resource of the control interface.

use std::sync::{Arc, LazyLock};

use bytes::Bytes;
use http::header::AUTHORIZATION;
use http::{Method, Request, StatusCode};
use serde_json::json;

use super::{
    access, campus, check, clock, combine, combine_report, credentials, districts, error_log, households,
    journal, notifications, people, preferences, settings, snapshot, sync, sync_report,
};
use crate::api::{OPERATIONS, Problem, Query, Reply, json as json_reply, method_not_allowed};
use crate::campus::{CATALOGUE_SHA256, Readings};
use crate::mock::address::tool;
use crate::mock::door::Door;
use crate::mock::emulator::Emulator;
use crate::mock::sabotage::Scene;
use crate::mock::{Workspace, saboteurs};

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

type OnSite = fn(&ControlCall<'_>) -> Result<Reply, Problem>;
type OnDistrict = fn(&ControlCall<'_>, &Arc<Workspace>) -> Result<Reply, Problem>;

/// What a resource is about.
#[derive(Clone, Copy)]
enum Handler {
    Site(OnSite),
    District(OnDistrict),
}

use Handler::{District, Site};

/// A resource: its path, its methods and, for each, the query parameters it knows.
type Resource = (
    &'static str,
    &'static [(Method, &'static [&'static str], Handler)],
);

static RESOURCES: &[Resource] = &[
    ("/_mock/health", &[(Method::GET, &[], Site(health))]),
    ("/_mock/version", &[(Method::GET, &[], Site(version))]),
    (
        "/_mock/journal",
        &[(Method::GET, &[], Site(journal::of_no_district))],
    ),
    (
        "/_mock/districts",
        &[
            (Method::GET, &[], Site(districts::list)),
            (Method::POST, &[], Site(districts::create)),
        ],
    ),
    (
        "/_mock/districts/{name}",
        &[
            (Method::GET, &[], District(districts::show)),
            (Method::DELETE, &[], District(districts::delete)),
        ],
    ),
    (
        "/_mock/districts/{name}/reset",
        &[(Method::POST, &[], District(districts::reset))],
    ),
    (
        "/_mock/districts/{name}/snapshot",
        &[
            (Method::GET, &[], District(snapshot::take)),
            (Method::PUT, &[], District(snapshot::put)),
        ],
    ),
    (
        "/_mock/districts/{name}/clock",
        &[
            (Method::GET, &[], District(clock::show)),
            (Method::PUT, &[], District(clock::set)),
        ],
    ),
    (
        "/_mock/districts/{name}/readings",
        &[
            (Method::GET, &[], District(settings::readings)),
            (Method::PUT, &[], District(settings::read)),
        ],
    ),
    (
        "/_mock/districts/{name}/sabotage",
        &[
            (Method::GET, &[], District(settings::sabotaged)),
            (Method::PUT, &[], District(settings::sabotage)),
        ],
    ),
    (
        "/_mock/districts/{name}/journal",
        &[(Method::GET, &[], District(journal::of_district))],
    ),
    (
        "/_mock/districts/{name}/campus",
        &[(Method::GET, &["search"], District(campus::tools))],
    ),
    (
        "/_mock/districts/{name}/campus/check",
        &[(Method::GET, &[], District(check::show))],
    ),
    (
        "/_mock/districts/{name}/campus/check.html",
        &[(Method::GET, &[], District(check::page))],
    ),
    (
        "/_mock/districts/{name}/campus/combinePerson",
        &[
            (Method::GET, &["base", "other"], District(combine::preview)),
            (Method::POST, &[], District(combine::combine)),
        ],
    ),
    (
        "/_mock/districts/{name}/campus/combinePerson/audit",
        &[(Method::GET, &[], District(combine::audit))],
    ),
    (
        "/_mock/districts/{name}/campus/combinePerson/audit.html",
        &[(Method::GET, &[], District(combine_report::page))],
    ),
    (
        "/_mock/districts/{name}/campus/credentials",
        &[(Method::GET, &["showSecret"], District(credentials::show))],
    ),
    (
        "/_mock/districts/{name}/campus/credentials/generateSecret",
        &[(Method::POST, &[], District(credentials::generate))],
    ),
    (
        "/_mock/districts/{name}/campus/errorLog",
        &[(Method::GET, &[], District(error_log::show))],
    ),
    (
        "/_mock/districts/{name}/campus/errorLog.pdf",
        &[(Method::GET, &[], District(error_log::export))],
    ),
    (
        "/_mock/districts/{name}/campus/schools",
        &[
            (Method::GET, &[], District(campus::schools)),
            (Method::POST, &[], District(campus::add_school)),
        ],
    ),
    (
        "/_mock/districts/{name}/campus/schools/{schoolNumber}",
        &[(Method::DELETE, &[], District(campus::remove_school))],
    ),
    (
        "/_mock/districts/{name}/campus/sync",
        &[(Method::GET, &[], District(sync::show))],
    ),
    (
        "/_mock/districts/{name}/campus/sync/start",
        &[(Method::POST, &[], District(sync::start))],
    ),
    (
        "/_mock/districts/{name}/campus/sync/restart",
        &[(Method::POST, &[], District(sync::start))],
    ),
    (
        "/_mock/districts/{name}/campus/sync/endTransfer",
        &[(Method::POST, &[], District(sync::end_transfer))],
    ),
    (
        "/_mock/districts/{name}/campus/sync/validate",
        &[(Method::POST, &[], District(sync::validate))],
    ),
    (
        "/_mock/districts/{name}/campus/sync/validate.html",
        &[(Method::GET, &[], District(sync_report::page))],
    ),
    (
        "/_mock/districts/{name}/campus/sync/commit",
        &[(Method::POST, &[], District(sync::commit))],
    ),
    (
        "/_mock/districts/{name}/campus/sync/job",
        &[
            (Method::GET, &["until", "timeout"], District(sync::job)),
            (Method::PUT, &[], District(sync::direct)),
        ],
    ),
    (
        "/_mock/districts/{name}/campus/sync/job/step",
        &[(Method::POST, &[], District(sync::step))],
    ),
    (
        "/_mock/districts/{name}/campus/users",
        &[(Method::GET, &[], District(notifications::users))],
    ),
    (
        "/_mock/districts/{name}/campus/messages/{username}",
        &[(Method::GET, &[], District(notifications::messages))],
    ),
    (
        "/_mock/districts/{name}/campus/notifications",
        &[
            (Method::GET, &[], District(notifications::show)),
            (Method::PUT, &[], District(notifications::edit)),
        ],
    ),
    (
        "/_mock/districts/{name}/campus/notifications/recipients",
        &[
            (Method::POST, &[], District(notifications::add_recipient)),
            (Method::DELETE, &[], District(notifications::clear_recipients)),
        ],
    ),
    (
        "/_mock/districts/{name}/campus/notifications/recipients/{username}",
        &[(Method::DELETE, &[], District(notifications::remove_recipient))],
    ),
    (
        "/_mock/districts/{name}/campus/notifications/save",
        &[(Method::POST, &[], District(notifications::save))],
    ),
    (
        "/_mock/districts/{name}/campus/people",
        &[(Method::GET, &["staffNumber"], District(people::list))],
    ),
    (
        "/_mock/districts/{name}/campus/people/{personID}",
        &[
            (Method::GET, &[], District(people::show)),
            (Method::PATCH, &[], District(people::edit)),
        ],
    ),
    (
        "/_mock/districts/{name}/campus/people/{personID}/districtAssignments/{assignmentID}",
        &[(Method::PATCH, &[], District(people::link))],
    ),
    (
        "/_mock/districts/{name}/campus/preferences",
        &[
            (Method::GET, &[], District(preferences::show)),
            (Method::PUT, &[], District(preferences::edit)),
        ],
    ),
    (
        "/_mock/districts/{name}/campus/preferences/save",
        &[(Method::POST, &[], District(preferences::save))],
    ),
    (
        "/_mock/districts/{name}/campus/households",
        &[(Method::GET, &[], District(households::list))],
    ),
    (
        "/_mock/districts/{name}/campus/households/{householdID}",
        &[
            (Method::GET, &[], District(households::show)),
            (Method::PATCH, &[], District(households::edit)),
        ],
    ),
    (
        "/_mock/districts/{name}/campus/households/{householdID}/members",
        &[(Method::POST, &[], District(households::join))],
    ),
    (
        "/_mock/districts/{name}/campus/households/{householdID}/members/{personID}",
        &[(Method::DELETE, &[], District(households::leave))],
    ),
    (
        "/_mock/districts/{name}/campus/addresses",
        &[
            (Method::GET, &[], District(households::addresses)),
            (Method::POST, &[], District(households::enter)),
        ],
    ),
    (
        "/_mock/districts/{name}/campus/addresses/{addressID}",
        &[
            (Method::GET, &[], District(households::address)),
            (Method::PUT, &[], District(households::edit_address)),
        ],
    ),
];

static ROUTER: LazyLock<matchit::Router<&'static Resource>> = LazyLock::new(|| {
    let mut router = matchit::Router::new();
    for resource in RESOURCES {
        // Two equal paths would be found by the test below.
        let _ = router.insert(resource.0, resource);
    }
    router
});

/// Answers a request to the control interface. Saboteurs of a district see what is done in the tools of its Campus, and
/// nothing else of what is arranged here.
pub(in crate::mock) fn answer(emulator: &Emulator, mut request: Request<Bytes>) -> Reply {
    if let Some(reply) = access::turned_away(&emulator.surroundings.control, request.headers()) {
        return reply;
    }
    let respond = |request: &Request<Bytes>| {
        lead(emulator, request).unwrap_or_else(|problem| problem.reply_to(request.method()))
    };
    let used = tool(request.uri().path()).and_then(|(district, _)| emulator.district(district));
    let Some(workspace) = used else {
        return respond(&request);
    };
    // It has let the request in; whoever sees the request from now on has no use for it.
    request.headers_mut().remove(AUTHORIZATION);
    let door = Door::open(&workspace);
    Scene::new(&door).play(&mut request, respond)
}

fn lead(emulator: &Emulator, request: &Request<Bytes>) -> Result<Reply, Problem> {
    let found = ROUTER.at(request.uri().path()).map_err(|_| Problem::nowhere())?;
    let methods = found.value.1;
    let Some((_, known, handler)) = methods.iter().find(|(method, _, _)| method == request.method()) else {
        let allowed: Vec<Method> = methods.iter().map(|(method, _, _)| method.clone()).collect();
        return Ok(method_not_allowed(&allowed));
    };
    let query = Query::read(request.uri().query(), known).map_err(access::invalid_query)?;
    let part = |name| found.params.get(name).unwrap_or_default();
    let call = ControlCall {
        emulator,
        request,
        query,
        id: part("personID"),
        assignment: part("assignmentID"),
        household: part("householdID"),
        address: part("addressID"),
        username: part("username"),
        school: part("schoolNumber"),
    };
    match handler {
        Site(handler) => handler(&call),
        District(handler) => {
            let name = found.params.get("name").unwrap_or_default();
            let workspace = emulator.district(name).ok_or_else(|| no_district(name))?;
            handler(&call, &workspace)
        }
    }
}

fn no_district(name: &str) -> Problem {
    let detail = format!("this emulator holds no district {name}");
    Problem::new(
        StatusCode::NOT_FOUND,
        "no-such-district",
        "The district is not known",
        detail,
    )
}

fn health(_: &ControlCall<'_>) -> Result<Reply, Problem> {
    Ok(json_reply(StatusCode::OK, &json!({ "status": "ok" })))
}

fn version(_: &ControlCall<'_>) -> Result<Reply, Problem> {
    let version = env!("CARGO_PKG_VERSION");
    let body = json!({
        "product": env!("CARGO_PKG_NAME"),
        "version": version,
        "catalogue": { "version": version, "sha256": CATALOGUE_SHA256 },
        "operations": OPERATIONS.iter().map(|operation| operation.name).collect::<Vec<_>>(),
        "readings": Readings::catalogue(),
        "sabotage": saboteurs().collect::<Vec<_>>(),
    });
    Ok(json_reply(StatusCode::OK, &body))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_resource_is_found_at_its_path() {
        for resource in RESOURCES {
            let path = resource
                .0
                .replace("{name}", "blaine")
                .replace("{personID}", "1")
                .replace("{assignmentID}", "1")
                .replace("{householdID}", "1")
                .replace("{addressID}", "1")
                .replace("{username}", "aadmin")
                .replace("{schoolNumber}", "010");
            assert_eq!(ROUTER.at(&path).unwrap().value.0, resource.0);
        }
    }
}

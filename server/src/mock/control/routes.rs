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

/// What comes in the body of a request.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Takes {
    /// Nothing.
    Nothing,
    /// A small document.
    Body,
    /// A whole district.
    District,
}

use Takes::{Body, Nothing};

/// A resource: its path, its methods and, for each, what it takes and the query parameters it knows.
type Resource = (
    &'static str,
    &'static [(Method, Takes, &'static [&'static str], Handler)],
);

static RESOURCES: &[Resource] = &[
    ("/_mock/health", &[(Method::GET, Nothing, &[], Site(health))]),
    ("/_mock/version", &[(Method::GET, Nothing, &[], Site(version))]),
    (
        "/_mock/journal",
        &[(Method::GET, Nothing, &[], Site(journal::of_no_district))],
    ),
    (
        "/_mock/districts",
        &[
            (Method::GET, Nothing, &[], Site(districts::list)),
            (Method::POST, Takes::District, &[], Site(districts::create)),
        ],
    ),
    (
        "/_mock/districts/{name}",
        &[
            (Method::GET, Nothing, &[], District(districts::show)),
            (Method::DELETE, Nothing, &[], District(districts::delete)),
        ],
    ),
    (
        "/_mock/districts/{name}/reset",
        &[(Method::POST, Nothing, &[], District(districts::reset))],
    ),
    (
        "/_mock/districts/{name}/snapshot",
        &[
            (Method::GET, Nothing, &[], District(snapshot::take)),
            (Method::PUT, Takes::District, &[], District(snapshot::put)),
        ],
    ),
    (
        "/_mock/districts/{name}/clock",
        &[
            (Method::GET, Nothing, &[], District(clock::show)),
            (Method::PUT, Body, &[], District(clock::set)),
        ],
    ),
    (
        "/_mock/districts/{name}/readings",
        &[
            (Method::GET, Nothing, &[], District(settings::readings)),
            (Method::PUT, Body, &[], District(settings::read)),
        ],
    ),
    (
        "/_mock/districts/{name}/sabotage",
        &[
            (Method::GET, Nothing, &[], District(settings::sabotaged)),
            (Method::PUT, Body, &[], District(settings::sabotage)),
        ],
    ),
    (
        "/_mock/districts/{name}/journal",
        &[(Method::GET, Nothing, &[], District(journal::of_district))],
    ),
    (
        "/_mock/districts/{name}/campus",
        &[(Method::GET, Nothing, &["search"], District(campus::tools))],
    ),
    (
        "/_mock/districts/{name}/campus/check",
        &[(Method::GET, Nothing, &[], District(check::show))],
    ),
    (
        "/_mock/districts/{name}/campus/check.html",
        &[(Method::GET, Nothing, &[], District(check::page))],
    ),
    (
        "/_mock/districts/{name}/campus/combinePerson",
        &[
            (
                Method::GET,
                Nothing,
                &["base", "other"],
                District(combine::preview),
            ),
            (Method::POST, Body, &[], District(combine::combine)),
        ],
    ),
    (
        "/_mock/districts/{name}/campus/combinePerson/audit",
        &[(Method::GET, Nothing, &[], District(combine::audit))],
    ),
    (
        "/_mock/districts/{name}/campus/combinePerson/audit.html",
        &[(Method::GET, Nothing, &[], District(combine_report::page))],
    ),
    (
        "/_mock/districts/{name}/campus/credentials",
        &[(Method::GET, Nothing, &["showSecret"], District(credentials::show))],
    ),
    (
        "/_mock/districts/{name}/campus/credentials/generateSecret",
        &[(Method::POST, Body, &[], District(credentials::generate))],
    ),
    (
        "/_mock/districts/{name}/campus/errorLog",
        &[(Method::GET, Nothing, &[], District(error_log::show))],
    ),
    (
        "/_mock/districts/{name}/campus/errorLog.pdf",
        &[(Method::GET, Nothing, &[], District(error_log::export))],
    ),
    (
        "/_mock/districts/{name}/campus/schools",
        &[
            (Method::GET, Nothing, &[], District(campus::schools)),
            (Method::POST, Body, &[], District(campus::add_school)),
        ],
    ),
    (
        "/_mock/districts/{name}/campus/schools/{schoolNumber}",
        &[(Method::DELETE, Nothing, &[], District(campus::remove_school))],
    ),
    (
        "/_mock/districts/{name}/campus/sync",
        &[(Method::GET, Nothing, &[], District(sync::show))],
    ),
    (
        "/_mock/districts/{name}/campus/sync/start",
        &[(Method::POST, Nothing, &[], District(sync::start))],
    ),
    (
        "/_mock/districts/{name}/campus/sync/restart",
        &[(Method::POST, Nothing, &[], District(sync::start))],
    ),
    (
        "/_mock/districts/{name}/campus/sync/endTransfer",
        &[(Method::POST, Nothing, &[], District(sync::end_transfer))],
    ),
    (
        "/_mock/districts/{name}/campus/sync/validate",
        &[(Method::POST, Nothing, &[], District(sync::validate))],
    ),
    (
        "/_mock/districts/{name}/campus/sync/validate.html",
        &[(Method::GET, Nothing, &[], District(sync_report::page))],
    ),
    (
        "/_mock/districts/{name}/campus/sync/commit",
        &[(Method::POST, Body, &[], District(sync::commit))],
    ),
    (
        "/_mock/districts/{name}/campus/sync/job",
        &[
            (Method::GET, Nothing, &["until", "timeout"], District(sync::job)),
            (Method::PUT, Body, &[], District(sync::direct)),
        ],
    ),
    (
        "/_mock/districts/{name}/campus/sync/job/step",
        &[(Method::POST, Body, &[], District(sync::step))],
    ),
    (
        "/_mock/districts/{name}/campus/users",
        &[(Method::GET, Nothing, &[], District(notifications::users))],
    ),
    (
        "/_mock/districts/{name}/campus/messages/{username}",
        &[(Method::GET, Nothing, &[], District(notifications::messages))],
    ),
    (
        "/_mock/districts/{name}/campus/notifications",
        &[
            (Method::GET, Nothing, &[], District(notifications::show)),
            (Method::PUT, Body, &[], District(notifications::edit)),
        ],
    ),
    (
        "/_mock/districts/{name}/campus/notifications/recipients",
        &[
            (Method::POST, Body, &[], District(notifications::add_recipient)),
            (
                Method::DELETE,
                Nothing,
                &[],
                District(notifications::clear_recipients),
            ),
        ],
    ),
    (
        "/_mock/districts/{name}/campus/notifications/recipients/{username}",
        &[(
            Method::DELETE,
            Nothing,
            &[],
            District(notifications::remove_recipient),
        )],
    ),
    (
        "/_mock/districts/{name}/campus/notifications/draft",
        &[(Method::DELETE, Nothing, &[], District(notifications::cancel))],
    ),
    (
        "/_mock/districts/{name}/campus/notifications/save",
        &[(Method::POST, Nothing, &[], District(notifications::save))],
    ),
    (
        "/_mock/districts/{name}/campus/people",
        &[(Method::GET, Nothing, &["staffNumber"], District(people::list))],
    ),
    (
        "/_mock/districts/{name}/campus/people/{personID}",
        &[
            (Method::GET, Nothing, &[], District(people::show)),
            (Method::PATCH, Body, &[], District(people::edit)),
        ],
    ),
    (
        "/_mock/districts/{name}/campus/people/{personID}/districtAssignments/{assignmentID}",
        &[(Method::PATCH, Body, &[], District(people::link))],
    ),
    (
        "/_mock/districts/{name}/campus/preferences",
        &[
            (Method::GET, Nothing, &[], District(preferences::show)),
            (Method::PUT, Body, &[], District(preferences::edit)),
        ],
    ),
    (
        "/_mock/districts/{name}/campus/preferences/draft",
        &[(Method::DELETE, Nothing, &[], District(preferences::cancel))],
    ),
    (
        "/_mock/districts/{name}/campus/preferences/save",
        &[(Method::POST, Nothing, &[], District(preferences::save))],
    ),
    (
        "/_mock/districts/{name}/campus/households",
        &[(Method::GET, Nothing, &[], District(households::list))],
    ),
    (
        "/_mock/districts/{name}/campus/households/{householdID}",
        &[
            (Method::GET, Nothing, &[], District(households::show)),
            (Method::PATCH, Body, &[], District(households::edit)),
        ],
    ),
    (
        "/_mock/districts/{name}/campus/households/{householdID}/members",
        &[(Method::POST, Body, &[], District(households::join))],
    ),
    (
        "/_mock/districts/{name}/campus/households/{householdID}/members/{personID}",
        &[(Method::DELETE, Nothing, &[], District(households::leave))],
    ),
    (
        "/_mock/districts/{name}/campus/addresses",
        &[
            (Method::GET, Nothing, &[], District(households::addresses)),
            (Method::POST, Body, &[], District(households::enter)),
        ],
    ),
    (
        "/_mock/districts/{name}/campus/addresses/{addressID}",
        &[
            (Method::GET, Nothing, &[], District(households::address)),
            (Method::PUT, Body, &[], District(households::edit_address)),
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

/// Whether the body of such a request is a whole district, and may be as large as one.
pub(in crate::mock) fn takes_district(asked: &Method, path: &str) -> bool {
    let methods = ROUTER.at(path).map(|found| found.value.1).unwrap_or_default();
    methods
        .iter()
        .any(|(method, takes, ..)| method == asked && *takes == Takes::District)
}

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
    let Some((_, takes, known, handler)) = methods.iter().find(|(method, ..)| method == request.method())
    else {
        let allowed: Vec<Method> = methods.iter().map(|(method, ..)| method.clone()).collect();
        return Ok(method_not_allowed(&allowed));
    };
    if *takes == Nothing {
        access::without_body(request)?;
    }
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

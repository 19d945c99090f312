//! From method and path to a resource of the control interface.

use std::sync::LazyLock;

use bytes::Bytes;
use http::header::AUTHORIZATION;
use http::{Method, Request, StatusCode};

use super::access;
use super::call::ControlCall;
use super::resources::{Handler, Resource, Takes, resources};
use crate::api::{Problem, Query, Reply, method_not_allowed};
use crate::mock::address::tool;
use crate::mock::door::Door;
use crate::mock::emulator::Emulator;
use crate::mock::sabotage::Scene;

static ROUTER: LazyLock<matchit::Router<Resource>> = LazyLock::new(|| {
    let mut router = matchit::Router::new();
    for resource in resources() {
        // Two equal paths would be found by the test below.
        let _ = router.insert(resource.path.clone(), resource);
    }
    router
});

/// Whether the body of such a request is a whole district, and may be as large as one.
pub(in crate::mock) fn takes_district(asked: &Method, path: &str) -> bool {
    let takes = |resource: &Resource| {
        resource
            .act(asked)
            .is_some_and(|act| act.takes == Takes::District)
    };
    ROUTER.at(path).is_ok_and(|found| takes(found.value))
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
    let Some(act) = found.value.act(request.method()) else {
        return Ok(method_not_allowed(&found.value.methods()));
    };
    if act.takes == Takes::Nothing {
        access::without_body(request)?;
    }
    let query = Query::read(request.uri().query(), act.query).map_err(access::invalid_query)?;
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
    match act.handler {
        Handler::Site(handler) => handler(&call),
        Handler::District(handler) => {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_resource_is_found_at_its_path() {
        for resource in resources() {
            let path = resource
                .path
                .replace("{name}", "blaine")
                .replace("{personID}", "1")
                .replace("{assignmentID}", "1")
                .replace("{householdID}", "1")
                .replace("{addressID}", "1")
                .replace("{username}", "aadmin")
                .replace("{schoolNumber}", "010");
            assert_eq!(ROUTER.at(&path).unwrap().value.path, resource.path);
        }
    }
}

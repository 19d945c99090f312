//! The table of the resources: where each is, and what can be done with it.

use std::sync::Arc;

use http::Method;

use super::call::ControlCall;
use super::{
    campus, check, clock, combine, combine_report, credentials, districts, error_log, households, journal,
    notifications, people, preferences, settings, site, snapshot, sync, sync_report,
};
use crate::api::{Problem, Reply};
use crate::mock::Workspace;

/// A resource: its path, and what can be done with it.
pub(super) struct Resource {
    pub path: String,
    pub acts: Vec<Act>,
}

impl Resource {
    /// What a method does with it.
    pub(super) fn act(&self, method: &Method) -> Option<&Act> {
        self.acts.iter().find(|act| act.method == *method)
    }

    /// The methods it has.
    pub(super) fn methods(&self) -> Vec<Method> {
        self.acts.iter().map(|act| act.method.clone()).collect()
    }
}

/// What can be done with a resource by one method.
pub(super) struct Act {
    pub method: Method,
    pub takes: Takes,
    /// The parameters of the query it knows.
    pub query: &'static [&'static str],
    pub handler: Handler,
}

/// What comes in the body of a request.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Takes {
    /// Nothing.
    Nothing,
    /// A small document.
    Body,
    /// A whole district.
    District,
}

/// What a resource is about.
#[derive(Clone, Copy)]
pub(super) enum Handler {
    Site(fn(&ControlCall<'_>) -> Result<Reply, Problem>),
    District(fn(&ControlCall<'_>, &Arc<Workspace>) -> Result<Reply, Problem>),
}

use Handler::{District, Site};
use Takes::{Body, Nothing};

/// Looks at the resource.
fn get(handler: Handler) -> Act {
    ask(&[], handler)
}

/// Looks at a part of the resource, which the query chooses.
fn ask(query: &'static [&'static str], handler: Handler) -> Act {
    Act {
        method: Method::GET,
        takes: Nothing,
        query,
        handler,
    }
}

/// Does what needs no further words.
fn act(method: Method, handler: Handler) -> Act {
    send(method, Nothing, handler)
}

/// Does what the body says.
fn send(method: Method, takes: Takes, handler: Handler) -> Act {
    Act {
        method,
        takes,
        query: &[],
        handler,
    }
}

/// Every resource, those of a district with their paths below it.
pub(super) fn resources() -> impl Iterator<Item = Resource> {
    let below = [
        of_districts(),
        of_tools(),
        of_synchronization(),
        of_notifications(),
        of_people(),
    ];
    let of_districts = below.into_iter().flatten().map(|(below, acts)| Resource {
        path: format!("/_mock/districts/{{name}}{below}"),
        acts,
    });
    of_site().into_iter().chain(of_districts)
}

fn of_site() -> Vec<Resource> {
    let at = |path: &str, acts| Resource {
        path: path.to_owned(),
        acts,
    };
    vec![
        at("/_mock/health", vec![get(Site(site::health))]),
        at("/_mock/version", vec![get(Site(site::version))]),
        at("/_mock/journal", vec![get(Site(journal::of_no_district))]),
        at(
            "/_mock/districts",
            vec![
                get(Site(districts::list)),
                send(Method::POST, Takes::District, Site(districts::create)),
            ],
        ),
    ]
}

/// A resource at its path below a district.
type Below = (&'static str, Vec<Act>);

/// What a test arranges of a district.
fn of_districts() -> Vec<Below> {
    vec![
        (
            "",
            vec![
                get(District(districts::show)),
                act(Method::DELETE, District(districts::delete)),
            ],
        ),
        ("/reset", vec![act(Method::POST, District(districts::reset))]),
        (
            "/snapshot",
            vec![
                get(District(snapshot::take)),
                send(Method::PUT, Takes::District, District(snapshot::put)),
            ],
        ),
        (
            "/clock",
            vec![
                get(District(clock::show)),
                send(Method::PUT, Body, District(clock::set)),
            ],
        ),
        (
            "/readings",
            vec![
                get(District(settings::readings)),
                send(Method::PUT, Body, District(settings::read)),
            ],
        ),
        (
            "/sabotage",
            vec![
                get(District(settings::sabotaged)),
                send(Method::PUT, Body, District(settings::sabotage)),
            ],
        ),
        ("/journal", vec![get(District(journal::of_district))]),
    ]
}

/// Tools with a resource or two, and the schools.
fn of_tools() -> Vec<Below> {
    vec![
        ("/campus", vec![ask(&["search"], District(campus::tools))]),
        ("/campus/check", vec![get(District(check::show))]),
        ("/campus/check.html", vec![get(District(check::page))]),
        (
            "/campus/combinePerson",
            vec![
                ask(&["base", "other"], District(combine::preview)),
                send(Method::POST, Body, District(combine::combine)),
            ],
        ),
        ("/campus/combinePerson/audit", vec![get(District(combine::audit))]),
        (
            "/campus/combinePerson/audit.html",
            vec![get(District(combine_report::page))],
        ),
        (
            "/campus/credentials",
            vec![ask(&["showSecret"], District(credentials::show))],
        ),
        (
            "/campus/credentials/generateSecret",
            vec![send(Method::POST, Body, District(credentials::generate))],
        ),
        ("/campus/errorLog", vec![get(District(error_log::show))]),
        ("/campus/errorLog.pdf", vec![get(District(error_log::export))]),
        (
            "/campus/schools",
            vec![
                get(District(campus::schools)),
                send(Method::POST, Body, District(campus::add_school)),
            ],
        ),
        (
            "/campus/schools/{schoolNumber}",
            vec![act(Method::DELETE, District(campus::remove_school))],
        ),
    ]
}

/// The synchronization tool.
fn of_synchronization() -> Vec<Below> {
    vec![
        ("/campus/sync", vec![get(District(sync::show))]),
        (
            "/campus/sync/start",
            vec![act(Method::POST, District(sync::start))],
        ),
        (
            "/campus/sync/restart",
            vec![act(Method::POST, District(sync::start))],
        ),
        (
            "/campus/sync/endTransfer",
            vec![act(Method::POST, District(sync::end_transfer))],
        ),
        (
            "/campus/sync/validate",
            vec![act(Method::POST, District(sync::validate))],
        ),
        (
            "/campus/sync/validate.html",
            vec![get(District(sync_report::page))],
        ),
        (
            "/campus/sync/commit",
            vec![send(Method::POST, Body, District(sync::commit))],
        ),
        (
            "/campus/sync/job",
            vec![
                ask(&["until", "timeout"], District(sync::job)),
                send(Method::PUT, Body, District(sync::direct)),
            ],
        ),
        (
            "/campus/sync/job/step",
            vec![send(Method::POST, Body, District(sync::step))],
        ),
    ]
}

/// Notifications with those who get them, and preferences.
fn of_notifications() -> Vec<Below> {
    vec![
        ("/campus/users", vec![get(District(notifications::users))]),
        (
            "/campus/messages/{username}",
            vec![get(District(notifications::messages))],
        ),
        (
            "/campus/notifications",
            vec![
                get(District(notifications::show)),
                send(Method::PUT, Body, District(notifications::edit)),
            ],
        ),
        (
            "/campus/notifications/recipients",
            vec![
                send(Method::POST, Body, District(notifications::add_recipient)),
                act(Method::DELETE, District(notifications::clear_recipients)),
            ],
        ),
        (
            "/campus/notifications/recipients/{username}",
            vec![act(Method::DELETE, District(notifications::remove_recipient))],
        ),
        (
            "/campus/notifications/draft",
            vec![act(Method::DELETE, District(notifications::cancel))],
        ),
        (
            "/campus/notifications/save",
            vec![act(Method::POST, District(notifications::save))],
        ),
        (
            "/campus/preferences",
            vec![
                get(District(preferences::show)),
                send(Method::PUT, Body, District(preferences::edit)),
            ],
        ),
        (
            "/campus/preferences/draft",
            vec![act(Method::DELETE, District(preferences::cancel))],
        ),
        (
            "/campus/preferences/save",
            vec![act(Method::POST, District(preferences::save))],
        ),
    ]
}

/// People, and where they live.
fn of_people() -> Vec<Below> {
    vec![
        (
            "/campus/people",
            vec![ask(&["staffNumber"], District(people::list))],
        ),
        (
            "/campus/people/{personID}",
            vec![
                get(District(people::show)),
                send(Method::PATCH, Body, District(people::edit)),
            ],
        ),
        (
            "/campus/people/{personID}/districtAssignments/{assignmentID}",
            vec![send(Method::PATCH, Body, District(people::link))],
        ),
        ("/campus/households", vec![get(District(households::list))]),
        (
            "/campus/households/{householdID}",
            vec![
                get(District(households::show)),
                send(Method::PATCH, Body, District(households::edit)),
            ],
        ),
        (
            "/campus/households/{householdID}/members",
            vec![send(Method::POST, Body, District(households::join))],
        ),
        (
            "/campus/households/{householdID}/members/{personID}",
            vec![act(Method::DELETE, District(households::leave))],
        ),
        (
            "/campus/addresses",
            vec![
                get(District(households::addresses)),
                send(Method::POST, Body, District(households::enter)),
            ],
        ),
        (
            "/campus/addresses/{addressID}",
            vec![
                get(District(households::address)),
                send(Method::PUT, Body, District(households::edit_address)),
            ],
        ),
    ]
}

//! The walk of a call: operation, token, query, body, command, reply.

use std::borrow::Cow;
use std::sync::LazyLock;

use bytes::Bytes;
use http::header::AUTHORIZATION;
use http::{HeaderMap, Method, Request};
use percent_encoding::percent_decode_str;

use super::problem::{Problem, method_not_allowed, unauthorized};
use super::{
    Operation, OperationId, Query, Reply, Route, Router, Store, household, lists, position, search, staff,
    sync,
};
use crate::oauth::TokenFault;

/// The contract as routes. Two paths that contradict each other leave it empty, which a test would notice.
static ROUTER: LazyLock<Option<Router>> = LazyLock::new(|| Router::new().ok());

/// A call to an operation.
pub struct Call<'a> {
    /// The whole request.
    pub request: &'a Request<Bytes>,
    /// The path of the base URL, before the operation's own path.
    pub base: &'a str,
    /// The staff number in the path, or an empty text.
    pub staff_number: &'a str,
}

/// Where a call to `path` below the base URL leads.
pub fn route<'r>(method: &Method, path: &'r str) -> Route<'r> {
    ROUTER
        .as_ref()
        .map_or(Route::Nowhere, |router| router.route(method, path))
}

/// Answers a call whose path, below `base`, is `path`. Nothing of the call counts before its token was accepted.
pub fn answer(store: &impl Store, request: &Request<Bytes>, base: &str, path: &str) -> Reply {
    let (operation, staff_number) = match route(request.method(), path) {
        Route::Found(operation, staff_number) => (operation, decoded(staff_number.unwrap_or_default())),
        Route::OtherMethods(methods) => return method_not_allowed(&methods),
        Route::Nowhere => return Problem::nowhere().reply(),
    };
    let reply = match authorise(store, request.headers()) {
        Ok(()) => {
            let call = Call {
                request,
                base,
                staff_number: &staff_number,
            };
            perform(operation, &call, store).unwrap_or_else(|problem| problem.reply_to(request.method()))
        }
        Err(fault) => unauthorized(fault),
    };
    Reply {
        operation: Some(operation.name),
        ..reply
    }
}

/// A part of a path with its percent signs resolved; one that is no UTF-8 stays as it is, and nobody's number.
pub fn decoded(part: &str) -> Cow<'_, str> {
    percent_decode_str(part)
        .decode_utf8()
        .unwrap_or(Cow::Borrowed(part))
}

fn perform(operation: &Operation, call: &Call<'_>, store: &impl Store) -> Result<Reply, Problem> {
    let query = Query::read(call.request.uri().query(), operation.query)
        .map_err(|faults| Problem::invalid("invalid-query", "The query was not accepted", faults))?;
    match operation.id {
        OperationId::GetSchools => Ok(lists::schools(store)),
        OperationId::GetGenders => Ok(lists::genders(store)),
        OperationId::GetAssignmentCodes => Ok(lists::assignment_codes(store)),
        OperationId::GetTitleCodes => Ok(lists::title_codes(store)),
        OperationId::SearchStaff => search::search_staff(&query, store),
        OperationId::SearchAddress => household::search_address(&query, store),
        OperationId::SyncStart => sync::start(store),
        OperationId::SyncTransfer => sync::transfer(call, store),
        OperationId::SyncEndTransfer => sync::end_transfer(store),
        OperationId::SyncValidate => sync::validate(store),
        OperationId::SyncCommit => sync::commit(call, store),
        OperationId::SubmitCommitJob => sync::submit(call, store),
        OperationId::GetCommitJobStatus => Ok(sync::status(store)),
        OperationId::CreateStaff => staff::create_staff(call, store),
        OperationId::UpdateStaff => staff::update_staff(call, store),
        OperationId::CreatePosition => position::create_position(call, store),
        OperationId::UpdatePosition => position::update_position(call, store),
    }
}

/// Whether a call with these headers has a good token.
pub fn is_authorised(store: &impl Store, headers: &HeaderMap) -> bool {
    authorise(store, headers).is_ok()
}

fn authorise(store: &impl Store, headers: &HeaderMap) -> Result<(), TokenFault> {
    if !headers.contains_key(AUTHORIZATION) {
        return Err(TokenFault::Missing);
    }
    let token = bearer_token(headers).ok_or(TokenFault::Foreign)?;
    let district = store.district();
    let now = store.moment().district;
    store
        .authority()
        .judge(token, &district.credentials, store.readings(), now)
}

/// The token of a request that carries exactly one, under the scheme Bearer.
pub fn bearer_token(headers: &HeaderMap) -> Option<&str> {
    let mut values = headers.get_all(AUTHORIZATION).iter();
    let (Some(value), None) = (values.next(), values.next()) else {
        return None;
    };
    let (scheme, token) = value.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then_some(token.trim())
}

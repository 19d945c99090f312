//! The emulator: all districts of one process, and the way of a request to the right one.

use std::borrow::Cow;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use arc_swap::ArcSwap;
use bytes::Bytes;
use http::request::Parts;
use http::{HeaderMap, Method, Request, Response, Uri};
use imbl::OrdMap;

use super::address::{Address, DOCUMENT_PATH, PAGE_PATH, app_name};
use super::control;
use super::door::Door;
use super::error_log::write_failure;
use super::journal::{Entry, Journal};
use super::sabotage::Scene;
use super::{Chance, Fixture, NewWorkspace, Time, Workspace, WorkspaceError, redact};
use crate::api::{Problem, Reply, Store as _, answer, document_json, document_page, request_token};
use crate::campus::{Change, Explanation, Secret};

/// What an emulator is given from outside.
pub struct Surroundings {
    /// Where it takes the time from.
    pub time: Arc<dyn Time>,
    /// Where secrets come from.
    pub chance: Chance,
    /// The URL of the site as clients see it, without a slash at its end.
    pub root: String,
    /// Who may use the control interface.
    pub control: ControlAccess,
    /// What a district starts from when it is made without a word about it.
    pub fixture: Arc<Fixture>,
}

/// Who may use the control interface.
#[derive(Clone, Debug)]
pub enum ControlAccess {
    /// Everybody who can reach the loopback address the server listens on.
    Open,
    /// Whoever sends the token.
    Token(Secret),
    /// Nobody: the server listens to the network and was given no control token.
    Closed,
}

/// The districts of one process.
pub struct Emulator {
    pub(super) surroundings: Surroundings,
    districts: ArcSwap<OrdMap<String, Arc<Workspace>>>,
    // Creating and deleting take turns; looking a district up never waits.
    districts_turn: Mutex<Made>,
    /// Calls that belong to no district.
    pub(super) journal: Journal,
}

impl Drop for Emulator {
    fn drop(&mut self) {
        self.close();
    }
}

/// What a request is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Errand {
    /// A token, a document, or one record: short, and answered at once.
    Call,
    /// All staff: it may be long and take its time.
    Synchronization,
    /// The control interface, by somebody who is let in, who may want to wait.
    Control,
    /// A whole district, by somebody who is let in.
    District,
}

/// What an emulator has given out so far.
#[derive(Default)]
struct Made {
    /// Names made for districts that came without one.
    names: u64,
    /// Districts, those deleted since included.
    districts: u64,
}

impl Emulator {
    /// An emulator without districts.
    pub fn new(surroundings: Surroundings) -> Self {
        Self {
            surroundings,
            districts: ArcSwap::default(),
            districts_turn: Mutex::default(),
            journal: Journal::default(),
        }
    }

    /// The district `name`.
    pub fn district(&self, name: &str) -> Option<Arc<Workspace>> {
        self.districts.load().get(name).cloned()
    }

    /// All districts, ordered by name.
    pub fn districts(&self) -> Vec<Arc<Workspace>> {
        self.districts.load().values().cloned().collect()
    }

    /// Makes a district.
    ///
    /// # Errors
    /// The name is in use, a rule is to be broken that no saboteur breaks, or the client secret is too short.
    pub fn create(&self, new: NewWorkspace) -> Result<Arc<Workspace>, WorkspaceError> {
        let mut made = self.districts_turn.lock().unwrap_or_else(PoisonError::into_inner);
        let mut districts = OrdMap::clone(&self.districts.load());
        if districts.contains_key(&new.name) {
            return Err(WorkspaceError::NameTaken(new.name));
        }
        made.districts += 1;
        let workspace = Arc::new(Workspace::new(
            new,
            made.districts,
            &self.surroundings.root,
            Arc::clone(&self.surroundings.time),
        )?);
        districts.insert(workspace.name().to_owned(), Arc::clone(&workspace));
        self.districts.store(Arc::new(districts));
        Ok(workspace)
    }

    /// Forgets a district; whether there was one.
    pub(super) fn delete(&self, name: &str) -> bool {
        let _turn = self.districts_turn.lock().unwrap_or_else(PoisonError::into_inner);
        let mut districts = OrdMap::clone(&self.districts.load());
        let gone = districts.remove(name);
        self.districts.store(Arc::new(districts));
        if let Some(workspace) = &gone {
            workspace.theatre.close();
        }
        gone.is_some()
    }

    /// A name no district has.
    pub(super) fn free_name(&self) -> String {
        let mut made = self.districts_turn.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            made.names += 1;
            let name = format!("d{}", made.names);
            if !self.districts.load().contains_key(&name) {
                return name;
            }
        }
    }

    /// Answers a request.
    pub fn answer(&self, request: Request<Bytes>) -> Response<Bytes> {
        let address = Address::of(request.uri().path());
        if address == Address::Control {
            return control::answer(self, request).response;
        }
        let is_token_request = address == Address::Token;
        let districts = self.districts.load();
        match addressee(request.uri()).and_then(|name| districts.get(&*name)) {
            Some(workspace) => self.in_district(workspace, request),
            None if is_token_request => {
                self.of_no_district(&request, |request| request_token(None::<&Door<'_>>, request))
            }
            None => self.of_no_district(&request, |_| Problem::nowhere().reply()),
        }
    }

    /// What a request is about, as far as its length and its time depend on it.
    pub fn errand(&self, head: &Parts) -> Errand {
        match Address::of(head.uri.path()) {
            Address::Control if control::turned_away(&self.surroundings.control, &head.headers).is_some() => {
                Errand::Call
            }
            Address::Control if control::takes_district(&head.method, head.uri.path()) => Errand::District,
            Address::Control => Errand::Control,
            Address::District(_, _, below) if below.starts_with("/staffSync/") => Errand::Synchronization,
            _ => Errand::Call,
        }
    }

    /// Notes with a request what it has found at its beginning: until its body has come, that may be another.
    pub fn note_beginning(&self, head: &mut Parts) {
        let workspace = addressee(&head.uri).and_then(|name| self.district(&name));
        if let Some(workspace) = workspace {
            let opening = workspace.current.load().sync.opening().clone();
            head.extensions.insert(opening);
        }
    }

    /// Sends away every job and whoever waits for one. What they were at stays as it is: it ends with the emulator.
    pub fn close(&self) {
        for workspace in self.districts.load().values() {
            workspace.theatre.close();
        }
    }

    /// Answers a request whose body could not be read. The district it was meant for writes it down like any other.
    pub fn unread(&self, head: &Parts, problem: &Problem) -> Response<Bytes> {
        let begun = self.surroundings.time.elapsed();
        let reply = problem.reply();
        if Address::of(head.uri.path()) != Address::Control {
            let workspace = addressee(&head.uri).and_then(|name| self.district(&name));
            let line = Line::of(&head.method, &head.uri, workspace.as_deref());
            let (journal, at) = match &workspace {
                Some(workspace) => {
                    let door = Door::open(workspace);
                    line.log_failure(&door, &head.uri, &head.headers, &Bytes::new(), &reply);
                    (&workspace.journal, door.moment().district)
                }
                None => (&self.journal, self.surroundings.time.wall()),
            };
            journal.write(line.entry(
                at,
                &reply,
                self.since(begun),
                (Vec::new(), Explanation::default()),
            ));
        }
        reply.response
    }

    fn in_district(&self, workspace: &Arc<Workspace>, mut request: Request<Bytes>) -> Response<Bytes> {
        let begun = self.surroundings.time.elapsed();
        let door = Door::open(workspace);
        let line = Line::of(request.method(), request.uri(), Some(workspace));
        // What came in: a saboteur may change it on the way.
        let body = request.body().clone();
        let reply = Scene::new(&door).play(&mut request, |request| respond(&door, request));
        line.log_failure(&door, request.uri(), request.headers(), &body, &reply);
        let at = door.moment().district;
        let entry = line.entry(
            at,
            &reply,
            self.since(begun),
            (door.take_changes(), door.take_explanation()),
        );
        workspace.journal.write(entry);
        reply.response
    }

    fn of_no_district(
        &self,
        request: &Request<Bytes>,
        reply: impl FnOnce(&Request<Bytes>) -> Reply,
    ) -> Response<Bytes> {
        let begun = self.surroundings.time.elapsed();
        let line = Line::of(request.method(), request.uri(), None);
        let reply = reply(request);
        let at = self.surroundings.time.wall();
        self.journal.write(line.entry(
            at,
            &reply,
            self.since(begun),
            (Vec::new(), Explanation::default()),
        ));
        reply.response
    }

    fn since(&self, begun: Duration) -> Duration {
        self.surroundings.time.elapsed().saturating_sub(begun)
    }
}

/// The name of the district a request is meant for, whether or not there is one.
fn addressee(uri: &Uri) -> Option<Cow<'_, str>> {
    match Address::of(uri.path()) {
        Address::Token => app_name(uri.query()).map(Cow::Owned),
        Address::District(name, _, _) => Some(Cow::Borrowed(name)),
        Address::Control | Address::Elsewhere => None,
    }
}

/// Answers a request that is meant for the district behind `door`.
pub(super) fn respond(door: &Door<'_>, request: &Request<Bytes>) -> Reply {
    let Address::District(_, base, below) = Address::of(request.uri().path()) else {
        return request_token(Some(door), request);
    };
    match (request.method(), below) {
        (&Method::GET, DOCUMENT_PATH) => document_json(&door.workspace.site, &door.settings.readings),
        (&Method::GET, PAGE_PATH) => document_page(&door.workspace.site, &door.settings.readings),
        _ => answer(door, request, base, below),
    }
}

/// What the journal tells of a request, redacted before anything else happens to it.
struct Line {
    method: Method,
    path: String,
}

impl Line {
    fn of(method: &Method, uri: &Uri, workspace: Option<&Workspace>) -> Self {
        let district = workspace.map(|workspace| workspace.current.load());
        let secret = district
            .as_ref()
            .map(|district| district.credentials.secret.reveal());
        let mut path = redact::path(uri.path(), secret);
        if let Some(query) = uri.query() {
            path.push('?');
            path.push_str(&redact::query(query, secret));
        }
        Self {
            method: method.clone(),
            path,
        }
    }

    /// Writes a call of an operation that failed into the error log of its district.
    fn log_failure(&self, door: &Door<'_>, uri: &Uri, headers: &HeaderMap, body: &Bytes, reply: &Reply) {
        if matches!(Address::of(uri.path()), Address::District(..)) {
            write_failure(door, (&self.method, &self.path), headers, body, reply);
        }
    }

    fn entry(
        self,
        at: jiff::Timestamp,
        reply: &Reply,
        duration: Duration,
        (changes, mut explain): (Vec<Change>, Explanation),
    ) -> Entry {
        let Self { method, path } = self;
        let Reply {
            operation,
            rules,
            response,
            failure: _,
            sought,
            records: _,
        } = reply;
        explain.sought.clone_from(sought);
        let status = response.status().as_u16();
        Entry {
            at,
            method,
            path,
            operation: *operation,
            status,
            rules: rules.clone(),
            duration,
            changes,
            explain,
        }
    }
}

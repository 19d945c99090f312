//! The server to compare with: hyper, typed serde and ordered maps behind a mutex, nothing else.
//!
//! It knows no tokens, no rules, no schemas and no journal; it speaks the same paths and bodies as the emulator.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::header::{CONTENT_TYPE, LOCATION};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use serde::{Deserialize, Serialize};
use tokio::net::{TcpListener, TcpStream};

use crate::Failure;
use crate::requests::BASE_PATH;

type Reply = Response<Full<Bytes>>;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct School {
    school_number: String,
    name: String,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Staff {
    staff_number: String,
    last_name: String,
    first_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    middle_name: Option<String>,
    gender: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    birthdate: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    work_email: Option<String>,
    #[serde(default)]
    employments: Vec<Employment>,
    #[serde(default)]
    positions: Vec<Position>,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Employment {
    hire_date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    termination_date: Option<String>,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Position {
    school_number: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    assignment_code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title_code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title_description: Option<String>,
    start_date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_date: Option<String>,
}

#[derive(Serialize)]
struct StaffReply<'a> {
    #[serde(flatten)]
    staff: &'a Staff,
    warnings: [(); 0],
}

#[derive(Serialize)]
struct SearchResult<'a> {
    staff: Vec<&'a Staff>,
    truncated: bool,
}

/// Everything the server knows.
struct State {
    schools: BTreeMap<String, School>,
    staff: BTreeMap<String, Staff>,
}

/// Serves on a free port until it is killed.
pub(crate) fn serve() -> Result<(), Failure> {
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?
        .block_on(listen())
}

async fn listen() -> Result<(), Failure> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let state = Arc::new(Mutex::new(State::new()));
    println!("ready http://{}", listener.local_addr()?);
    loop {
        let (stream, _) = listener.accept().await?;
        tokio::spawn(converse(stream, Arc::clone(&state)));
    }
}

async fn converse(stream: TcpStream, state: Arc<Mutex<State>>) {
    // A connection that breaks is noticed by the load generator.
    drop(stream.set_nodelay(true));
    let service = service_fn(|request| answer(Arc::clone(&state), request));
    drop(
        http1::Builder::new()
            .serve_connection(TokioIo::new(stream), service)
            .await,
    );
}

async fn answer(state: Arc<Mutex<State>>, request: Request<Incoming>) -> Result<Reply, Infallible> {
    let path = request.uri().path().strip_prefix(BASE_PATH);
    let reply = match (request.method(), path) {
        (&Method::GET, Some("/schools")) => with(&state, |state| state.list_schools()),
        (&Method::GET, Some("/staff")) => with(&state, |state| state.search(request.uri().query())),
        (&Method::POST, Some("/staff")) => create(&state, request.into_body()).await,
        _ => empty(StatusCode::NOT_FOUND),
    };
    Ok(reply)
}

fn with<T>(state: &Mutex<State>, action: impl FnOnce(&mut State) -> T) -> T {
    action(&mut state.lock().unwrap_or_else(PoisonError::into_inner))
}

async fn create(state: &Mutex<State>, body: Incoming) -> Reply {
    let Ok(body) = body.collect().await else {
        return empty(StatusCode::BAD_REQUEST);
    };
    match serde_json::from_slice(&body.to_bytes()) {
        Ok(staff) => with(state, |state| state.create(staff)),
        Err(_) => empty(StatusCode::BAD_REQUEST),
    }
}

impl State {
    fn new() -> Self {
        let schools =
            [("010", "Blaine High School"), ("020", "Blaine Middle School")].map(|(number, name)| {
                (
                    number.to_owned(),
                    School {
                        school_number: number.into(),
                        name: name.into(),
                    },
                )
            });
        Self {
            schools: BTreeMap::from(schools),
            staff: BTreeMap::new(),
        }
    }

    fn list_schools(&self) -> Reply {
        json(StatusCode::OK, &self.schools.values().collect::<Vec<_>>())
    }

    fn search(&self, query: Option<&str>) -> Reply {
        let mut criteria = form_urlencoded::parse(query.unwrap_or_default().as_bytes());
        let Some((_, number)) = criteria.find(|(name, _)| name == "staffNumber") else {
            return empty(StatusCode::BAD_REQUEST);
        };
        let staff = self.staff.get(number.as_ref()).into_iter().collect();
        json(
            StatusCode::OK,
            &SearchResult {
                staff,
                truncated: false,
            },
        )
    }

    fn create(&mut self, staff: Staff) -> Reply {
        if self.staff.contains_key(&staff.staff_number) {
            return empty(StatusCode::CONFLICT);
        }
        let mut reply = json(
            StatusCode::CREATED,
            &StaffReply {
                staff: &staff,
                warnings: [],
            },
        );
        if let Ok(location) = format!("{BASE_PATH}/staff/{}", staff.staff_number).parse() {
            reply.headers_mut().insert(LOCATION, location);
        }
        self.staff.insert(staff.staff_number.clone(), staff);
        reply
    }
}

fn json(status: StatusCode, value: &impl Serialize) -> Reply {
    let Ok(body) = serde_json::to_vec(value) else {
        return empty(StatusCode::INTERNAL_SERVER_ERROR);
    };
    let mut reply = Response::new(Full::from(body));
    *reply.status_mut() = status;
    reply.headers_mut().insert(
        CONTENT_TYPE,
        hyper::header::HeaderValue::from_static("application/json"),
    );
    reply
}

fn empty(status: StatusCode) -> Reply {
    let mut reply = Response::new(Full::default());
    *reply.status_mut() = status;
    reply
}

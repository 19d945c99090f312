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
use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::net::{TcpListener, TcpStream};

use crate::Failure;
use crate::records::{
    Position, PositionReply, PositionsReply, School, SearchResult, Staff, StaffReply, StaffUpdate,
};
use crate::requests::BASE_PATH;

type Reply = Response<Full<Bytes>>;

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
    let path = request.uri().path().to_owned();
    let inner = path.strip_prefix(BASE_PATH).unwrap_or_default();
    let segments: Vec<&str> = inner.split('/').skip(1).collect();
    let reply = match (request.method(), segments.as_slice()) {
        (&Method::GET, ["schools"]) => with(&state, |state| state.list_schools()),
        (&Method::GET, ["staff"]) => with(&state, |state| state.search(request.uri().query())),
        (&Method::POST, ["staff"]) => take(&state, request, State::create).await,
        (&Method::PUT, ["staff", number]) => {
            take(&state, request, |state, staff| state.update(number, staff)).await
        }
        (&Method::POST, ["staff", number, "positions"]) => {
            take(&state, request, |state, position| {
                state.add_position(number, position)
            })
            .await
        }
        (&Method::PUT, ["staff", number, "positions"]) => {
            take(&state, request, |state, position| {
                state.update_positions(number, &position)
            })
            .await
        }
        _ => empty(StatusCode::NOT_FOUND),
    };
    Ok(reply)
}

fn with<T>(state: &Mutex<State>, action: impl FnOnce(&mut State) -> T) -> T {
    action(&mut state.lock().unwrap_or_else(PoisonError::into_inner))
}

/// Reads the body and does with it what is to be done.
async fn take<T: DeserializeOwned>(
    state: &Mutex<State>,
    request: Request<Incoming>,
    action: impl FnOnce(&mut State, T) -> Reply,
) -> Reply {
    let Ok(body) = request.into_body().collect().await else {
        return empty(StatusCode::BAD_REQUEST);
    };
    match serde_json::from_slice(&body.to_bytes()) {
        Ok(sent) => with(state, |state| action(state, sent)),
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

    /// What was sent replaces what is there.
    fn update(&mut self, number: &str, sent: StaffUpdate) -> Reply {
        let Some(staff) = self.staff.get_mut(number) else {
            return empty(StatusCode::NOT_FOUND);
        };
        sent.apply(staff);
        json(StatusCode::OK, &StaffReply { staff, warnings: [] })
    }

    fn add_position(&mut self, number: &str, position: Position) -> Reply {
        let Some(staff) = self.staff.get_mut(number) else {
            return empty(StatusCode::NOT_FOUND);
        };
        let reply = PositionReply {
            position: &position,
            warnings: [],
        };
        let reply = json(StatusCode::CREATED, &reply);
        staff.positions.push(position);
        reply
    }

    /// The positions that begin as the one sent does end with it.
    fn update_positions(&mut self, number: &str, sent: &Position) -> Reply {
        let Some(staff) = self.staff.get_mut(number) else {
            return empty(StatusCode::NOT_FOUND);
        };
        let matching = staff
            .positions
            .iter_mut()
            .filter(|position| position.begins_like(sent));
        let mut positions = Vec::new();
        for position in matching {
            position.end_date.clone_from(&sent.end_date);
            positions.push(&*position);
        }
        let reply = PositionsReply {
            updated: positions.len(),
            positions,
            warnings: [],
        };
        json(StatusCode::OK, &reply)
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

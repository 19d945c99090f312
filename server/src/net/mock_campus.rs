//! The emulator as a library: start it, talk to it, stop it.

use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;

use thiserror::Error;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use super::listener::listen;
use super::{Limits, PublicUrl};
use crate::campus::{Readings, Secret};
use crate::mock::{
    Chance, ControlAccess, Emulator, Fixture, NewWorkspace, Surroundings, SystemTime, Time, Workspace,
    WorkspaceError,
};

/// The name of the district an emulator begins with.
const FIRST_DISTRICT: &str = "blaine";

/// A running emulator. Dropping it stops it without waiting; [`MockCampus::shutdown`] waits for the calls in flight.
#[must_use = "the emulator stops when this is dropped"]
pub struct MockCampus {
    address: SocketAddr,
    root: String,
    district: Arc<Workspace>,
    stop: Option<oneshot::Sender<()>>,
    listener: JoinHandle<()>,
}

/// Why an emulator did not start.
#[derive(Debug, Error)]
pub enum StartError {
    /// The address cannot be listened on.
    #[error("cannot listen on {address}")]
    Bind {
        /// The address.
        address: SocketAddr,
        /// What the system says.
        source: io::Error,
    },
    /// The system gives no randomness.
    #[error("the system gives no randomness")]
    Chance(#[from] rand::rngs::SysError),
    /// The first district cannot be made.
    #[error(transparent)]
    District(#[from] WorkspaceError),
    /// The fixture built in cannot be read.
    #[error("the fixture {FIRST_DISTRICT} cannot be read")]
    Fixture,
}

/// How an emulator is to be started.
#[must_use = "a builder does nothing until it is started"]
pub struct Builder {
    host: IpAddr,
    port: u16,
    public_url: Option<PublicUrl>,
    control_token: Option<String>,
    name: String,
    fixture: Option<Arc<Fixture>>,
    seed: Option<u64>,
    readings: Option<Readings>,
    client_id: Option<String>,
    client_secret: Option<String>,
    limits: Limits,
    time: Arc<dyn Time>,
}

impl MockCampus {
    /// Starts an emulator with the district `blaine` on a free port of the loopback address.
    ///
    /// # Errors
    /// No port is free, or the system gives no randomness.
    pub async fn start() -> Result<Self, StartError> {
        Self::builder().start().await
    }

    /// Starts setting an emulator up.
    pub fn builder() -> Builder {
        Builder {
            host: IpAddr::V4(Ipv4Addr::LOCALHOST),
            port: 0,
            public_url: None,
            control_token: None,
            name: FIRST_DISTRICT.to_owned(),
            fixture: None,
            seed: None,
            readings: None,
            client_id: None,
            client_secret: None,
            limits: Limits::default(),
            time: Arc::new(SystemTime::start()),
        }
    }

    /// The address the emulator listens on.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The root of the site, without a slash at its end; `/campus` and `/_mock` lie below it.
    pub fn url(&self) -> &str {
        &self.root
    }

    /// The URL below which the operations of the first district lie.
    pub fn base_url(&self) -> &str {
        &self.district.site().base_url
    }

    /// The URL at which tokens for the first district are obtained.
    pub fn token_url(&self) -> &str {
        &self.district.site().token_url
    }

    /// The client id of the first district.
    pub fn client_id(&self) -> String {
        self.district.credentials().client_id.to_string()
    }

    /// The client secret of the first district, as it is now.
    pub fn client_secret(&self) -> String {
        self.district.credentials().secret.reveal().to_owned()
    }

    /// Stops accepting connections and waits until the calls in flight are answered.
    pub async fn shutdown(mut self) {
        if let Some(stop) = self.stop.take() {
            // The listener is gone only if it panicked; there is nothing to wait for then.
            let _ = stop.send(());
        }
        let _ = (&mut self.listener).await;
    }
}

impl Drop for MockCampus {
    fn drop(&mut self) {
        if self.stop.is_some() {
            self.listener.abort();
        }
    }
}

impl Builder {
    /// Listens on this address instead of the loopback address. Off loopback the control interface wants a token.
    pub fn host(mut self, host: IpAddr) -> Self {
        self.host = host;
        self
    }

    /// Listens on this port; 0 takes a free one.
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// Tells clients this URL, for an emulator behind a proxy.
    pub fn public_url(mut self, url: PublicUrl) -> Self {
        self.public_url = Some(url);
        self
    }

    /// Asks for this token on the control interface.
    pub fn control_token(mut self, token: impl Into<String>) -> Self {
        self.control_token = Some(token.into());
        self
    }

    /// Names the first district; its appName.
    pub fn district(mut self, name: impl Into<String>) -> Self {
        self.name = name.into();
        self
    }

    /// Starts the first district from this fixture instead of `blaine`.
    pub fn fixture(mut self, fixture: Arc<Fixture>) -> Self {
        self.fixture = Some(fixture);
        self
    }

    /// Makes secrets repeat.
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = Some(seed);
        self
    }

    /// Reads the silences of the guide this way in the first district, in the place of the fixture's readings.
    pub fn readings(mut self, readings: Readings) -> Self {
        self.readings = Some(readings);
        self
    }

    /// Gives the first district's client this id.
    pub fn client_id(mut self, id: impl Into<String>) -> Self {
        self.client_id = Some(id.into());
        self
    }

    /// Gives the first district's client this secret, of at least [`Secret::SHORTEST`] characters.
    pub fn client_secret(mut self, secret: impl Into<String>) -> Self {
        self.client_secret = Some(secret.into());
        self
    }

    /// Limits what clients may ask.
    pub fn limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// Takes the time from here.
    pub fn time(mut self, time: Box<dyn Time>) -> Self {
        self.time = time.into();
        self
    }

    /// Starts the emulator.
    ///
    /// # Errors
    /// The address cannot be listened on, the system gives no randomness, or the first district cannot be made.
    pub async fn start(mut self) -> Result<MockCampus, StartError> {
        let address = SocketAddr::new(self.host, self.port);
        let bound = TcpListener::bind(address)
            .await
            .map_err(|source| StartError::Bind { address, source })?;
        let address = bound
            .local_addr()
            .map_err(|source| StartError::Bind { address, source })?;
        let root = self
            .public_url
            .as_ref()
            .map_or_else(|| format!("http://{address}"), |url| url.as_str().to_owned());
        let chance = self
            .seed
            .map_or_else(Chance::from_system, |seed| Ok(Chance::from_seed(seed)))?;
        let control = self.control();
        let limits = self.limits;
        let first = self.first_district(&chance)?;
        let surroundings = Surroundings {
            time: self.time,
            chance,
            root: root.clone(),
            control,
            fixture: Arc::clone(&first.fixture),
        };
        let emulator = Arc::new(Emulator::new(surroundings));
        let district = emulator.create(first)?;
        let (stop, stopped) = oneshot::channel();
        let listener = tokio::spawn(listen(bound, emulator, limits, stopped));
        Ok(MockCampus {
            address,
            root,
            district,
            stop: Some(stop),
            listener,
        })
    }

    fn control(&self) -> ControlAccess {
        match &self.control_token {
            Some(token) => ControlAccess::Token(Secret::new(token.as_str())),
            None if self.host.is_loopback() => ControlAccess::Open,
            None => ControlAccess::Closed,
        }
    }

    fn first_district(&mut self, chance: &Chance) -> Result<NewWorkspace, StartError> {
        let fixture = self
            .fixture
            .take()
            .or_else(|| Fixture::built_in(FIRST_DISTRICT))
            .ok_or(StartError::Fixture)?;
        let readings = self.readings.take().unwrap_or_else(|| fixture.readings.clone());
        Ok(NewWorkspace {
            name: std::mem::take(&mut self.name),
            fixture,
            clock: None,
            seed: self.seed.unwrap_or_else(|| chance.seed()),
            readings,
            sabotage: Vec::new(),
            client_id: self.client_id.take(),
            client_secret: self.client_secret.take(),
        })
    }
}

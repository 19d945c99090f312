//! `mock-campus serve`.

use std::error::Error;
use std::fs;
use std::io::{self, IsTerminal as _, Write as _};
use std::net::IpAddr;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use clap::Args;
use mock_campus::campus::{Readings, Secret, UnknownReading};
use mock_campus::net::PublicUrl;
use mock_campus::{Fixture, MockCampus};
use thiserror::Error;
use tokio::runtime::Runtime;
use tokio::signal::unix::{SignalKind, signal};
use tracing_subscriber::EnvFilter;

const EXAMPLES: &str = "\
Examples:
  mock-campus serve
      The district blaine on http://127.0.0.1:8642.
  mock-campus serve --port 0 --fixture blaine-empty
      Reference lists and nobody in them, on a free port.
  mock-campus serve --fixture my-district.json --client-id payroll --client-secret not-so-secret
      A district of your own, with credentials your client knows already.
  mock-campus serve --host 0.0.0.0 --public-url https://campus.example --control-token t0ken
      Reachable from elsewhere; the control interface wants the token.

When ready it prints one line to stdout: ready and the URL it listens on. The rest goes to stderr.
Exit codes: 0 stopped as asked, 1 could not start, 2 wrong use.";

/// Options of `serve`.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct ServeArgs {
    /// Address to listen on; off loopback the control interface needs --control-token.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1")]
    host: IpAddr,
    /// Port to listen on; 0 takes a free one.
    #[arg(
        long,
        value_name = "PORT",
        default_value_t = 8642,
        allow_negative_numbers = true
    )]
    port: u16,
    /// Fixture to start from: a name (blaine, blaine-empty) or a file in the schema of fixtures.
    #[arg(long, value_name = "NAME|FILE", default_value = "blaine", value_parser = fixture)]
    fixture: FixtureArg,
    /// Name of the district, its appName.
    #[arg(long, value_name = "NAME", default_value = "blaine", value_parser = district_name)]
    district: String,
    /// Client id of the district's HR system.
    #[arg(long, value_name = "ID", value_parser = credential)]
    client_id: Option<String>,
    /// Client secret of the district's HR system, at least 8 characters; drawn at random if absent.
    #[arg(long, value_name = "SECRET", env = "MOCK_CAMPUS_CLIENT_SECRET", hide_env_values = true, value_parser = client_secret)]
    client_secret: Option<String>,
    /// URL by which clients know the site, behind a proxy.
    #[arg(long, value_name = "URL")]
    public_url: Option<PublicUrl>,
    /// Bearer token the control interface asks for.
    #[arg(long, value_name = "TOKEN", env = "MOCK_CAMPUS_CONTROL_TOKEN", hide_env_values = true, value_parser = credential)]
    control_token: Option<String>,
    /// How a silence of the guide is read, for example oauth.token=opaque; repeatable.
    #[arg(long = "reading", value_name = "KEY=VALUE", value_parser = reading)]
    readings: Vec<(String, String)>,
    /// Makes secrets repeat.
    #[arg(long, value_name = "NUMBER", allow_negative_numbers = true)]
    seed: Option<u64>,
}

#[derive(Clone)]
struct FixtureArg(Arc<Fixture>);

/// Why a fixture cannot be used.
#[derive(Debug, Error)]
enum FixtureArgError {
    #[error("there is no fixture and no file {name}; the fixtures are {names}")]
    Unknown { name: String, names: String },
    #[error("the file cannot be read: {0}")]
    Unreadable(#[from] io::Error),
    #[error("the file is not JSON: {0}")]
    NotJson(#[from] serde_json::Error),
    #[error("the file is not a district:{0}")]
    NotADistrict(String),
}

fn fixture(text: &str) -> Result<FixtureArg, FixtureArgError> {
    if let Some(fixture) = Fixture::built_in(text) {
        return Ok(FixtureArg(fixture));
    }
    if !Path::new(text).exists() {
        let names = Fixture::names().collect::<Vec<_>>().join(", ");
        return Err(FixtureArgError::Unknown {
            name: text.to_owned(),
            names,
        });
    }
    let text = fs::read(text)?;
    let document = serde_json::from_slice(&text)?;
    let fixture = Fixture::read(&document).map_err(|error| {
        let lines = error
            .faults
            .iter()
            .map(|fault| format!("\n  {}: {}", fault.path, fault.message));
        FixtureArgError::NotADistrict(lines.collect())
    })?;
    Ok(FixtureArg(Arc::new(fixture)))
}

fn district_name(text: &str) -> Result<String, &'static str> {
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let starts = text.starts_with(|c: char| c.is_ascii_alphanumeric());
    if starts && text.len() <= 63 && text.chars().all(fits) {
        Ok(text.to_owned())
    } else {
        Err(
            "a district's name has up to 63 letters, digits, hyphens and underscores and begins with a letter or digit",
        )
    }
}

fn credential(text: &str) -> Result<String, &'static str> {
    if text.is_empty() {
        Err("it must not be empty")
    } else {
        Ok(text.to_owned())
    }
}

fn client_secret(text: &str) -> Result<String, String> {
    if Secret::may_be(text) {
        return Ok(text.to_owned());
    }
    Err(format!(
        "it needs at least {} characters: it is hidden wherever it is sent, and a shorter one is a part of other words",
        Secret::SHORTEST
    ))
}

fn reading(text: &str) -> Result<(String, String), ReadingArgError> {
    let (key, value) = text.split_once('=').ok_or(ReadingArgError::Form)?;
    Readings::default().set(key, value)?;
    Ok((key.to_owned(), value.to_owned()))
}

/// Why a reading cannot be used.
#[derive(Debug, Error)]
enum ReadingArgError {
    #[error("a reading is given as KEY=VALUE")]
    Form,
    #[error(transparent)]
    Unknown(#[from] UnknownReading),
}

/// Serves until the process is told to stop.
pub(crate) fn serve(args: ServeArgs) -> ExitCode {
    tracing_subscriber::fmt()
        .with_writer(io::stderr)
        .with_ansi(io::stderr().is_terminal())
        .with_env_filter(
            EnvFilter::try_from_env("MOCK_CAMPUS_LOG").unwrap_or_else(|_| EnvFilter::new("warn")),
        )
        .init();
    // Idle connections cost little but a descriptor each; the default limit would shut everybody else out.
    if let Err(error) = rlimit::increase_nofile_limit(u64::MAX) {
        tracing::debug!(error = %error, "the limit of open files stays as it is");
    }
    match Runtime::new()
        .map_err(Into::into)
        .and_then(|runtime| runtime.block_on(run(args)))
    {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {}", chain(&*error));
            ExitCode::FAILURE
        }
    }
}

async fn run(args: ServeArgs) -> Result<(), Box<dyn Error>> {
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    let own_secret = args.client_secret.is_some();
    let is_closed = !args.host.is_loopback() && args.control_token.is_none();
    let campus = started(args).await?;
    if is_closed {
        tracing::warn!("the control interface is closed: off loopback it needs --control-token");
    }
    if io::stderr().is_terminal() {
        show_credentials(&campus, own_secret);
    }
    // Whoever waits for the line may have closed the pipe after an earlier one; serving does not depend on it.
    let _ = writeln!(io::stdout(), "ready http://{}", campus.address());
    tokio::select! {
        _ = interrupt.recv() => {}
        _ = terminate.recv() => {}
    }
    campus.shutdown().await;
    Ok(())
}

async fn started(args: ServeArgs) -> Result<MockCampus, mock_campus::StartError> {
    let mut readings = args.fixture.0.readings.clone();
    for (key, value) in &args.readings {
        // Each was judged when the command line was read.
        let _ = readings.set(key, value);
    }
    let mut builder = MockCampus::builder()
        .host(args.host)
        .port(args.port)
        .district(args.district);
    builder = builder.fixture(args.fixture.0).readings(readings);
    if let Some(url) = args.public_url {
        builder = builder.public_url(url);
    }
    if let Some(token) = args.control_token {
        builder = builder.control_token(token);
    }
    if let Some(id) = args.client_id {
        builder = builder.client_id(id);
    }
    if let Some(secret) = args.client_secret {
        builder = builder.client_secret(secret);
    }
    if let Some(seed) = args.seed {
        builder = builder.seed(seed);
    }
    builder.start().await
}

/// Shows a person what a client needs. A log never sees this: it is written only when stderr is a terminal.
fn show_credentials(campus: &MockCampus, own_secret: bool) {
    let secret = if own_secret {
        "as given".to_owned()
    } else {
        campus.client_secret()
    };
    eprintln!("Mock Campus {}", env!("CARGO_PKG_VERSION"));
    eprintln!("  Token URL      {}", campus.token_url());
    eprintln!("  Base URL       {}", campus.base_url());
    eprintln!("  Documentation  {}/docs", campus.base_url());
    eprintln!("  Client ID      {}", campus.client_id());
    eprintln!("  Client Secret  {secret}");
}

fn chain(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        text.push_str(": ");
        text.push_str(&cause.to_string());
        source = cause.source();
    }
    text
}

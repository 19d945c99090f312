//! `mock-campus sync`.

use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::error::ErrorKind;
use clap::{Args, ValueEnum};
use indicatif::{ProgressBar, ProgressStyle};
use mock_campus::hr::{
    Account, BrokenOff, CallError, CommitBy, Credentials, End, Line, Progress, Roster, RosterError, Site,
    Synchronization, Wishes, told,
};
use reqwest::Url;
use tokio::runtime;

use crate::output::Output;

/// How many entries of each list are shown unless all are wanted.
const ROWS: usize = 10;

const EXAMPLES: &str = "\
Examples:
  export MOCK_CAMPUS_CLIENT_SECRET=not-so-secret
  mock-campus sync hr.json --to http://127.0.0.1:8642/campus/api/boi/v1/blaine --client-id blaine_hr
      Transfers the roster, shows what would change, and commits unless Campus has objections.
  mock-campus sync hr.csv --to $BASE --client-id blaine_hr --commit none --all
      Only shows what would change, all of it.
  mock-campus sync hr.json --to $BASE --client-id blaine_hr --skip-bad --yes
      Leaves out what Campus refuses, and commits the rest in spite of conflicts and errors.
  to-json staff.xls | mock-campus sync - --to $BASE --client-id blaine_hr --json | jq .commit
      A roster from another program, and the result for one.

A roster is a JSON array or JSON lines, with records as in createStaff, or CSV with the columns of
generate --hr-format csv: one row for each position. Consecutive rows that differ in nothing but the
position are one record, and an empty cell is not sent. It is read once before anything is sent.
Of two records with the same staff number, however far apart, the second one is refused. A roster
without records, an empty array or column names alone, changes nothing.
Exit codes:
  0  committed, or validated with --commit none
  1  stopped: the roster cannot be read, a record was refused, a call or the job failed
  2  wrong use
  3  not committed, because the validation has conflicts or errors; --yes commits all the same
  4  committed, save for records that were left out or failed; of a job, which does not tell,
     save for those the validation has an error for";

/// Options of `sync`.
#[derive(Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
#[command(after_help = EXAMPLES)]
pub(crate) struct SyncArgs {
    /// File with the roster; - for stdin.
    #[arg(value_name = "ROSTER")]
    roster: PathBuf,
    /// Base URL of the district.
    #[arg(long, value_name = "URL", value_parser = Site::at)]
    to: Site,
    /// Client id of the HR system.
    #[arg(
        long,
        value_name = "ID",
        env = "MOCK_CAMPUS_CLIENT_ID",
        hide_env_values = true
    )]
    client_id: String,
    /// Client secret of the HR system; better in the environment, where nobody sees it.
    #[arg(
        long,
        value_name = "SECRET",
        env = "MOCK_CAMPUS_CLIENT_SECRET",
        hide_env_values = true
    )]
    client_secret: String,
    /// Token URL, where it does not follow from the base URL.
    #[arg(long, value_name = "URL")]
    token_url: Option<Url>,
    /// How many records a transfer call carries.
    #[arg(long, value_name = "NUMBER", default_value_t = 500, allow_negative_numbers = true,
        value_parser = clap::value_parser!(u32).range(1..))]
    batch: u32,
    /// How to commit: by size is blocking up to 500 records and by a job above.
    #[arg(long, value_name = "HOW", default_value = "size")]
    commit: CommitArg,
    /// Leave records out that Campus refuses, instead of stopping.
    #[arg(long)]
    skip_bad: bool,
    /// Commit in spite of conflicts and errors of the validation.
    #[arg(long)]
    yes: bool,
    /// Show all entries of each table instead of the first 10.
    #[arg(long)]
    all: bool,
    /// Write one JSON document instead of tables.
    #[arg(long)]
    json: bool,
    /// How long a call may take.
    #[arg(long, value_name = "SECONDS", default_value_t = 600, allow_negative_numbers = true,
        value_parser = clap::value_parser!(u64).range(1..))]
    timeout: u64,
}

#[derive(Clone, Copy, ValueEnum)]
enum CommitArg {
    Size,
    Blocking,
    Job,
    None,
}

impl SyncArgs {
    fn wishes(&self) -> Wishes {
        Wishes {
            batch: usize::try_from(self.batch).unwrap_or(usize::MAX),
            skip_bad: self.skip_bad,
            despite_objections: self.yes,
            commit: match self.commit {
                CommitArg::Size => CommitBy::Size,
                CommitArg::Blocking => CommitBy::Blocking,
                CommitArg::Job => CommitBy::Job,
                CommitArg::None => CommitBy::Nothing,
            },
            rows: if self.all { usize::MAX } else { ROWS },
        }
    }
}

/// Carries a roster through a synchronization.
pub(crate) fn sync(args: &SyncArgs) -> ExitCode {
    let mut site = args.to.clone();
    if let Some(url) = args.token_url.clone() {
        site = site.with_tokens_from(url);
    }
    if site.token().is_none() {
        let message = format!(
            "the Token URL does not follow from {}; --token-url gives it",
            site.base()
        );
        let mut command = SyncArgs::augment_args(clap::Command::new("mock-campus sync"));
        command.error(ErrorKind::MissingRequiredArgument, message).exit();
    }
    let mut account = Account::default();
    let broken_off = run(args, site, &mut account).err();
    match write(args, &account, broken_off.as_ref()) {
        Ok(()) => ExitCode::from(account.end.exit_code()),
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(args: &SyncArgs, site: Site, account: &mut Account) -> Result<(), BrokenOff> {
    let bar = Bar::new();
    bar.step("reading");
    let roster = Roster::open(&args.roster)?;
    account.records = roster.checked()?;
    bar.0.set_length(account.records);
    let credentials = Credentials {
        id: args.client_id.clone(),
        secret: args.client_secret.clone(),
    };
    let runtime = runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| CallError::Client(error.to_string()))?;
    let mut line = Line::to(site, credentials, Duration::from_secs(args.timeout))?;
    let synchronization = Synchronization::new(&mut line, args.wishes(), &bar);
    runtime.block_on(synchronization.run(&roster, account))
}

/// Shows on a terminal how far it is; elsewhere it says nothing.
struct Bar(ProgressBar);

impl Bar {
    fn new() -> Self {
        let style =
            ProgressStyle::with_template("{spinner} {bar:30} {human_pos} of {human_len} records, {msg}");
        let bar = ProgressBar::new(0).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        bar.enable_steady_tick(Duration::from_millis(100));
        Self(bar)
    }
}

impl Progress for Bar {
    fn step(&self, what: &str) {
        self.0.set_message(what.to_owned());
    }

    fn transferred(&self, records: u64) {
        self.0.inc(records);
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}

/// Writes what came of it to stdout, and what is to be said about it to stderr.
fn write(args: &SyncArgs, account: &Account, broken_off: Option<&BrokenOff>) -> io::Result<()> {
    let has_begun = account.calls > 0 || account.validation.is_some();
    let mut out = Output::stdout();
    if args.json {
        let error = broken_off.map(ToString::to_string);
        serde_json::to_writer(&mut out, &account.document(error.as_deref()))?;
        out.write_all(b"\n")?;
    } else if has_begun {
        out.write_all(told(account, width(&out)).as_bytes())?;
    }
    out.finish()?;
    if let Some(error) = broken_off {
        eprintln!("error: {error}");
        if let Some(hint) = hint(error) {
            eprintln!("hint: {hint}");
        }
        return Ok(());
    }
    if account.records == 0 {
        eprintln!("warning: the roster has no records, so that nothing in Campus changes");
    }
    if let Some(said) = said(account.end) {
        eprintln!("{said}");
    }
    Ok(())
}

/// How many signs a line has where a person sees it.
fn width(out: &Output) -> Option<usize> {
    let (width, _) = terminal_size::terminal_size().filter(|_| out.is_terminal())?;
    Some(width.0.into())
}

/// What to do about an error.
fn hint(error: &BrokenOff) -> Option<&'static str> {
    match error {
        BrokenOff::Call(CallError::Refused { status: 409, .. }) => Some(
            "a commit is running, or somebody else synchronizes this district; try again when it is done",
        ),
        BrokenOff::Call(CallError::Refused { status: 404, .. }) => {
            Some("is --to the base URL of the district?")
        }
        BrokenOff::Call(CallError::NoToken { .. }) => {
            Some("the credentials tool of the district shows client id and secret")
        }
        BrokenOff::Call(CallError::Unreachable { .. }) => {
            Some("is the server running, and is --to its address?")
        }
        BrokenOff::Roster(RosterError::Flawed { .. }) => {
            Some("mock-campus sync --help tells what a roster looks like")
        }
        _ => None,
    }
}

/// What is said about an end that is not what was wanted.
fn said(end: End) -> Option<&'static str> {
    match end {
        End::Refused => {
            Some("error: records were refused, so nothing was committed; --skip-bad leaves them out")
        }
        End::Objections => Some(
            "error: the validation has conflicts or errors, so nothing was committed; --yes commits all the same",
        ),
        End::PartlyCommitted => Some("warning: committed, save for records that were left out or failed"),
        End::JobFailed => Some("error: the job failed; the Error Log in Campus tells why"),
        End::BrokenOff | End::Validated | End::Committed => None,
    }
}

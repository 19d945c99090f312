//! What came of a synchronization, as far as it got.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::{Job, Kind, ProblemError, Validation};

/// How a synchronization ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum End {
    /// It was broken off by an error that is told besides.
    #[default]
    BrokenOff,
    /// Not every record was taken, and nothing was committed.
    Refused,
    /// The validation has conflicts or errors, and nothing was committed.
    Objections,
    /// Nothing was to be committed.
    Validated,
    /// It was committed.
    Committed,
    /// It was committed, save some records.
    PartlyCommitted,
    /// The job broke off.
    JobFailed,
}

impl End {
    /// The exit code of a program that ends so.
    pub fn exit_code(self) -> u8 {
        match self {
            Self::Validated | Self::Committed => 0,
            Self::BrokenOff | Self::Refused | Self::JobFailed => 1,
            Self::Objections => 3,
            Self::PartlyCommitted => 4,
        }
    }
}

/// What was refused of a record: by Campus, or because an earlier one has the same staff number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Fault {
    /// Which record of the roster it is, from one on.
    pub record: u64,
    /// Its line in the roster.
    pub line: u64,
    /// Its staff number, if it says one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub staff_number: Option<String>,
    /// Where in the record it is.
    pub path: String,
    /// A stable word for it.
    pub code: String,
    /// The same for people.
    pub message: String,
    /// The rule it enforces; only the emulator knows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
}

/// What was refused in the transfer: everything counted, the first kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Faults {
    /// How many records were refused for something they say.
    pub records: u64,
    /// How many faults there are.
    pub count: u64,
    /// The first of them.
    pub rows: Vec<Fault>,
}

/// A record whose commit failed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Failure {
    /// Whose it is.
    pub staff_number: String,
    /// Why.
    pub errors: Vec<ProblemError>,
}

/// What was committed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase", tag = "by")]
pub enum Committed {
    /// By a call that answers when all is done.
    #[serde(rename_all = "camelCase")]
    Blocking {
        /// How many records succeeded.
        succeeded: u64,
        /// How many did not.
        failed: u64,
        /// The first of those.
        failures: Vec<Failure>,
    },
    /// By a job in the background.
    Job {
        /// What became of it, as far as it is known.
        job: Job,
    },
}

/// What came of a synchronization, as far as it got.
#[derive(Clone, Debug, Default)]
pub struct Account {
    /// How many records the roster has.
    pub records: u64,
    /// How many calls it took to transfer them.
    pub calls: u64,
    /// How many Campus has staged.
    pub staged: u64,
    /// What it refused.
    pub faults: Faults,
    /// What it says a commit would do.
    pub validation: Option<Validation>,
    /// What it committed.
    pub committed: Option<Committed>,
    /// How it ended.
    pub end: End,
}

impl Account {
    /// How many errors the validation found: what they are about is not committed.
    pub(super) fn errors(&self) -> u64 {
        let report = self.validation.as_ref();
        report.map_or(0, |report| report.of(Kind::Errors).count)
    }

    /// The account as one document, with what broke the synchronization off if something did.
    pub fn document(&self, error: Option<&str>) -> Value {
        json!({
            "records": self.records,
            "transfer": {"calls": self.calls, "staged": self.staged, "refused": self.faults},
            "validation": self.validation.as_ref().map(parts),
            "commit": self.committed,
            "end": self.end,
            "error": error,
            "exitCode": self.end.exit_code(),
        })
    }
}

fn parts(report: &Validation) -> Value {
    let part = |kind| Some((json!(kind).as_str()?.to_owned(), json!(report.of(kind))));
    Value::Object(Kind::ALL.into_iter().filter_map(part).collect::<Map<_, _>>())
}

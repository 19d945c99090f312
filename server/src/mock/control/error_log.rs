//! The tool Business Office Error Log: what failed, on the screen and as a PDF document (LOG-03, LOG-09).

use std::borrow::Cow;
use std::sync::Arc;

use bytes::Bytes;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use http::{HeaderValue, Response, StatusCode};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Serialize;

use super::call::ControlCall;
use super::campus::Tool;
use crate::api::{Problem, Reply, json as json_reply};
use crate::mock::Workspace;
use crate::mock::error_log::{LogEntry, Logged, mask_ssns};
use crate::paper::{Column, Style, Table, print};

/// The tool, where Campus files it.
pub(super) const TOOL: Tool = Tool {
    name: "Business Office Error Log",
    menu_path: "System Settings > Business Office Integration > Business Office Error Log",
    resource: "errorLog",
};

/// The columns as the guide lists them.
const COLUMNS: [Column; 5] = [
    column("Error Date", 1.15, Style::Prose),
    column("Action", 0.62, Style::Prose),
    column("Path", 1.9, Style::Prose),
    column("Error Message", 2.5, Style::Prose),
    column("Payload", 3.83, Style::Code),
];

const fn column(heading: &'static str, share: f32, style: Style) -> Column {
    Column {
        heading,
        share,
        style,
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct View<'a> {
    name: &'static str,
    menu_path: &'static str,
    columns: [&'static str; 5],
    entries: Vec<Row<'a>>,
    dropped: u64,
}

/// An entry as it is shown.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Row<'a> {
    error_date: String,
    action: &'a str,
    path: &'a str,
    error_message: &'a str,
    payload: Cow<'a, str>,
}

/// How the entries of a district are shown.
struct Manner {
    zone: TimeZone,
    masks_ssns: bool,
}

/// Shows the log, the newest entry first.
pub(super) fn show(_: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let Logged { entries, dropped } = workspace.error_log.read();
    let manner = Manner::of(workspace);
    let view = View {
        name: TOOL.name,
        menu_path: TOOL.menu_path,
        columns: COLUMNS.map(|column| column.heading),
        entries: entries
            .iter()
            .map(|entry| manner.row(entry, "%Y-%m-%dT%H:%M:%S%:z"))
            .collect(),
        dropped,
    };
    Ok(json_reply(StatusCode::OK, &view))
}

/// Exports the log as a PDF document.
pub(super) fn export(call: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let printed = workspace
        .settings()
        .moment(&*call.emulator.surroundings.time)
        .district;
    let logged = workspace.error_log.read();
    let manner = Manner::of(workspace);
    let document = print(&table(workspace.name(), &manner, printed, &logged)).map_err(|error| {
        let title = "The log was not exported";
        Problem::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            "internal",
            title,
            error.to_string(),
        )
    })?;
    Ok(attachment(document, workspace.name()))
}

fn table<'a>(name: &str, manner: &Manner, printed: Timestamp, logged: &'a Logged) -> Table<'a> {
    const MOMENT: &str = "%Y-%m-%d %H:%M:%S %:z";
    let Logged { entries, dropped } = logged;
    let count = match entries.len() {
        0 => "No error is logged".to_owned(),
        1 => "1 entry".to_owned(),
        more => format!("{more} entries, the newest first"),
    };
    let mut notes = vec![
        format!("District {name} · exported {}", manner.moment(printed, MOMENT)),
        count,
    ];
    if *dropped > 0 {
        let were = if *dropped == 1 {
            "entry was"
        } else {
            "entries were"
        };
        notes.push(format!(
            "{dropped} older {were} dropped, for which the log had no room"
        ));
    }
    let row = |entry: &'a Arc<LogEntry>| {
        let row = manner.row(entry, MOMENT);
        vec![
            row.error_date.into(),
            row.action.into(),
            row.path.into(),
            row.error_message.into(),
            row.payload,
        ]
    };
    Table {
        title: TOOL.name.to_owned(),
        notes,
        printed,
        columns: COLUMNS.to_vec(),
        rows: entries.iter().map(row).collect(),
    }
}

fn attachment(document: Vec<u8>, name: &str) -> Reply {
    let mut response = Response::new(Bytes::from(document));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/pdf"));
    // A name of a file: of a district's name whatever is surely harmless in one.
    let plain: String = name
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
        .collect();
    let disposition = format!("attachment; filename=\"{plain}-error-log.pdf\"");
    if let Ok(disposition) = HeaderValue::from_str(&disposition) {
        headers.insert(CONTENT_DISPOSITION, disposition);
    }
    Reply::from(response)
}

impl Manner {
    fn of(workspace: &Workspace) -> Self {
        Self {
            zone: workspace.current.load().time_zone.clone(),
            masks_ssns: workspace.settings().readings.log_mask_ssn,
        }
    }

    fn moment(&self, at: Timestamp, form: &str) -> String {
        at.to_zoned_datetime(self.zone.clone()).strftime(form).to_string()
    }

    fn row<'a>(&self, entry: &'a LogEntry, form: &str) -> Row<'a> {
        let payload = String::from_utf8_lossy(&entry.payload);
        Row {
            error_date: self.moment(entry.at, form),
            action: entry.action.as_str(),
            path: &entry.path,
            error_message: &entry.message,
            payload: if self.masks_ssns {
                Cow::Owned(mask_ssns(&payload))
            } else {
                payload
            },
        }
    }
}

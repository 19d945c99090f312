//! What a run leaves for a later one.

use serde::{Deserialize, Serialize};

use super::Spread;

/// The form of the file; one of another form is not compared.
const SCHEMA: u8 = 2;

/// All figures of a run, and the circumstances that have to be alike for a comparison.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Record {
    schema: u8,
    /// `http` or `campus`.
    pub(crate) bench: String,
    pub(crate) processors: usize,
    /// Whether the run was a short one.
    pub(crate) quick: bool,
    pub(crate) figures: Vec<Figure>,
}

/// One figure under a name that is the same in every run.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Figure {
    pub(crate) name: String,
    /// Which way is better; a figure without belongs to the machine, and is kept but not compared.
    pub(crate) better: Option<Better>,
    #[serde(flatten)]
    pub(crate) spread: Spread,
}

#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum Better {
    Higher,
    Lower,
}

impl Record {
    /// Figures that could not be measured are left out: JSON has no word for them.
    pub(crate) fn new(bench: &str, quick: bool, figures: impl IntoIterator<Item = Figure>) -> Self {
        Self {
            schema: SCHEMA,
            bench: bench.to_owned(),
            processors: std::thread::available_parallelism().map_or(0, usize::from),
            quick,
            figures: figures
                .into_iter()
                .filter(|figure| figure.spread.is_finite())
                .collect(),
        }
    }

    /// Reads what an earlier run of the same bench has left.
    pub(crate) fn read(text: &str, bench: &str) -> Result<Self, String> {
        let record: Self =
            serde_json::from_str(text).map_err(|error| format!("it holds no figures of a bench: {error}"))?;
        if (record.schema, record.bench.as_str()) != (SCHEMA, bench) {
            let Self {
                schema, bench: other, ..
            } = record;
            return Err(format!(
                "it holds figures of {other} in form {schema}, not of {bench} in form {SCHEMA}"
            ));
        }
        Ok(record)
    }

    pub(crate) fn to_json(&self) -> Result<String, serde_json::Error> {
        Ok(serde_json::to_string_pretty(self)? + "\n")
    }
}

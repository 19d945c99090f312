//! What several measurements say together: the middle, the middle half and both ends, never a mean.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Some measurements, ordered: the smallest, the quartiles around the median, the largest.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
pub(crate) struct Spread {
    pub(crate) median: f64,
    pub(crate) min: f64,
    pub(crate) lower: f64,
    pub(crate) upper: f64,
    pub(crate) max: f64,
}

impl Spread {
    /// Nothing was measured: not a number.
    pub(crate) fn of(values: impl IntoIterator<Item = f64>) -> Self {
        let mut values: Vec<f64> = values.into_iter().collect();
        values.sort_by(f64::total_cmp);
        let at = |quarters| quartile(&values, quarters);
        Self {
            median: at(2),
            min: at(0),
            lower: at(1),
            upper: at(3),
            max: at(4),
        }
    }

    pub(crate) fn is_finite(&self) -> bool {
        let Self { min, max, .. } = self;
        min.is_finite() && max.is_finite()
    }
}

/// The value so many quarters of the way through ordered values, between two of them where it falls there.
fn quartile(ordered: &[f64], quarters: usize) -> f64 {
    let position = ordered.len().saturating_sub(1) * quarters;
    let at = |index: usize| ordered.get(index).copied().unwrap_or(f64::NAN);
    let (below, share) = (at(position / 4), [0.0, 0.25, 0.5, 0.75][position % 4]);
    match ordered.get(position / 4 + 1) {
        Some(above) if share > 0.0 => below + (above - below) * share,
        _ => below,
    }
}

/// With a precision: `{:.2}`.
impl fmt::Display for Spread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = f.precision().unwrap_or(0);
        let Self { median, min, max, .. } = self;
        write!(f, "{median:.digits$} [{min:.digits$}-{max:.digits$}]")
    }
}

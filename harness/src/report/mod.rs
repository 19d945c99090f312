//! Reports: one model of a run, rendered as text and as JSON.

mod model;
mod palette;
mod progress;
mod proof;
mod rules;
mod text;

pub use model::{Report, RuleReport, ScenarioReport, Summary, TargetReport};
pub use palette::{Palette, Paper};
pub use progress::Progress;
pub use proof::render_proof;
pub use rules::{RuleLine, Uncovered, render_rules, render_uncovered};
pub use text::{Options, render};

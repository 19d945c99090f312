//! Reports: one model of a run, rendered as text, JSON, JUnit and Markdown.

mod detail;
mod junit;
mod markdown;
mod model;
mod palette;
mod progress;
mod proof;
mod rules;
mod text;
mod verdicts;

pub use junit::render_junit;
pub use markdown::{MARKDOWN_LIMIT, render_markdown};
pub use model::{CatalogueReport, Report, Summary, TargetReport};
pub use palette::{Palette, Paper};
pub use progress::Progress;
pub use proof::render_proof;
pub use rules::{RuleLine, Uncovered, render_rules, render_uncovered};
pub use text::{Options, Scope, render};
pub use verdicts::{RuleReport, ScenarioReport};

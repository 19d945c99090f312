//! Reports as pages of HTML: sections of tables in, one document out, which needs nothing beside itself and reads well on
//! paper. Knows nothing of districts, and asks nobody for the time.

mod render;
mod report;
mod visible;

pub use render::render;
pub use report::{Cell, Column, Fact, Group, Report, Row, Section, Style, Verdict};

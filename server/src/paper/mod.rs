//! Tables on paper: a table in, a PDF document out. Knows nothing of districts, and asks nobody for the time.
//!
//! A text becomes visible text ([`visible`]), visible text becomes lines ([`lines`]), rows of lines are spread over sheets
//! ([`spread`]), and each line is shaped and drawn when its sheet is ([`shape`], [`sheet`]). Each step takes time in
//! proportion to the text. The same table always gives the same bytes.

mod document;
mod fonts;
mod lines;
mod shape;
mod sheet;
mod spread;
mod table;
mod visible;
mod writings;

pub use document::{Unprintable, print};
pub use table::{Column, Style, Table};

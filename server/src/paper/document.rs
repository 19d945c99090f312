//! A table as a PDF document.

use std::borrow::Cow;
use std::ops::Range;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use krilla::metadata::{DateTime, Metadata};
use krilla::page::PageSettings;
use krilla::{Document, SerializeSettings};
use thiserror::Error;

use super::fonts::Fonts;
use super::lines::lines;
use super::sheet::{FLOOR, GAP, HEADINGS, HEIGHT, Look, MARGIN, Sheet, WIDTH, size};
use super::spread::{LINE, PAD, Slice, spread};
use super::visible::visible;
use super::{Column, Style, Table};

/// Why a table cannot be printed. No table is known that cannot.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Unprintable {
    /// A font that this program carries is none.
    #[error("a font of this program cannot be read")]
    Fonts,
    /// The document could not be written.
    #[error("the document cannot be written: {0}")]
    Document(String),
}

/// Prints a table.
///
/// # Errors
/// The program carries broken fonts, or the document would be no PDF.
pub fn print(table: &Table<'_>) -> Result<Vec<u8>, Unprintable> {
    let fonts = Fonts::embedded().ok_or(Unprintable::Fonts)?;
    let print = Print::new(fonts, table);
    let mut document = Document::new_with(SerializeSettings {
        enable_tagging: false,
        ..SerializeSettings::default()
    });
    document.set_metadata(metadata(table));
    let counts = print.rows.iter().map(Row::count);
    let sheets = spread(counts, FLOOR - print.head(), FLOOR - BARE_HEAD);
    for (number, slices) in sheets.iter().enumerate() {
        let settings = PageSettings::from_wh(WIDTH, HEIGHT)
            .ok_or_else(|| Unprintable::Document("the paper has no size".to_owned()))?;
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        print.draw(
            &mut Sheet::new(fonts, &mut surface),
            slices,
            (number + 1, sheets.len()),
        );
        surface.finish();
        page.finish();
    }
    document
        .finish()
        .map_err(|error| Unprintable::Document(format!("{error:?}")))
}

/// What comes before the rows on every sheet but the first: margin and headings, in tenths of a point.
const BARE_HEAD: u16 = 360 + HEADINGS;

/// What the title takes, and the gap below the notes.
const TITLE: u16 = 280;

/// What a note takes.
const NOTE: u16 = 120;

/// A table on its way onto paper.
struct Print<'t> {
    table: &'t Table<'t>,
    notes: Vec<Cow<'t, str>>,
    rows: Vec<Row<'t>>,
    /// Where each column begins, and where the last one ends.
    edges: Vec<f32>,
}

/// A row as the lines of its cells.
struct Row<'t>(Vec<(Cow<'t, str>, Vec<Range<usize>>)>);

impl Row<'_> {
    /// How many lines the row has; an empty one has one.
    fn count(&self) -> usize {
        let counts = self.0.iter().map(|(_, lines)| lines.len());
        counts.max().unwrap_or_default().max(1)
    }
}

impl<'t> Print<'t> {
    fn new(fonts: &'static Fonts, table: &'t Table<'t>) -> Self {
        let edges = edges(&table.columns);
        let cell = |(column, text): (usize, &'t Cow<'t, str>)| {
            let style = table
                .columns
                .get(column)
                .map_or(Style::Prose, |column| column.style);
            let width = match edges.get(column..column + 2) {
                Some([left, right]) => right - left - 2.0 * GAP,
                _ => 0.0,
            };
            let text = visible(fonts, style, text);
            let lines = lines(fonts, style, &text, width / size(style));
            (text, lines)
        };
        let row = |row: &'t Vec<Cow<'t, str>>| Row(row.iter().enumerate().map(cell).collect());
        Self {
            table,
            notes: table
                .notes
                .iter()
                .map(|note| visible(fonts, Style::Prose, note))
                .collect(),
            rows: table.rows.iter().map(row).collect(),
            edges,
        }
    }

    /// What comes before the rows on the first sheet.
    fn head(&self) -> u16 {
        let notes = u16::try_from(self.notes.len()).unwrap_or(u16::MAX);
        BARE_HEAD + TITLE + NOTE.saturating_mul(notes).min(FLOOR - BARE_HEAD - TITLE)
    }

    fn draw(&self, sheet: &mut Sheet<'_, '_>, slices: &[Slice], (number, of): (usize, usize)) {
        let mut y = MARGIN;
        if number == 1 {
            self.draw_title(sheet);
            y = points(self.head() - HEADINGS);
        }
        self.draw_headings(sheet, y);
        y += points(HEADINGS);
        for slice in slices {
            y = self.draw_row(sheet, slice, y);
        }
        let foot = HEIGHT - 24.0;
        sheet.write(Look::FOOT, MARGIN, foot, &self.table.title);
        let page = format!("Page {number} of {of}");
        sheet.write_to(Look::FOOT, WIDTH - MARGIN, foot, &page);
    }

    fn draw_title(&self, sheet: &mut Sheet<'_, '_>) {
        sheet.write(Look::TITLE, MARGIN, MARGIN + 13.0, &self.table.title);
        let mut y = MARGIN + 28.0;
        for note in &self.notes {
            sheet.write(Look::NOTE, MARGIN, y, note);
            y += points(NOTE);
        }
    }

    fn draw_headings(&self, sheet: &mut Sheet<'_, '_>, y: f32) {
        sheet.band(y, points(HEADINGS));
        for (column, edge) in self.table.columns.iter().zip(&self.edges) {
            sheet.write(Look::HEADING, edge + GAP, y + 12.0, column.heading);
        }
    }

    /// Draws what stands of a row on this sheet, and tells where it ends. The first cell is repeated where a row goes on.
    fn draw_row(&self, sheet: &mut Sheet<'_, '_>, slice: &Slice, y: f32) -> f32 {
        let mut bottom = y + points(2 * PAD);
        let row = self.rows.get(slice.row).map_or(&[][..], |row| &row.0);
        for (index, ((text, lines), edge)) in row.iter().zip(&self.edges).enumerate() {
            let style = self
                .table
                .columns
                .get(index)
                .map_or(Style::Prose, |column| column.style);
            let goes_on = index == 0 && slice.lines.start > 0;
            let (look, shown) = if goes_on {
                (Look::repeated(style), 0..slice.lines.len())
            } else {
                (Look::cell(style), slice.lines.clone())
            };
            let shown = shown.start.min(lines.len())..shown.end.min(lines.len());
            let mut baseline = y + points(PAD) + 7.2;
            for line in &lines[shown] {
                sheet.write(look, edge + GAP, baseline, &text[line.clone()]);
                baseline += points(LINE);
            }
        }
        for _ in slice.lines.clone() {
            bottom += points(LINE);
        }
        sheet.rule(bottom);
        bottom
    }
}

/// Where each column begins, and where the last one ends.
fn edges(columns: &[Column]) -> Vec<f32> {
    let whole: f32 = columns.iter().map(|column| column.share).sum();
    let mut edges = vec![MARGIN];
    let mut edge = MARGIN;
    for column in columns {
        edge += column.share / whole * (WIDTH - 2.0 * MARGIN);
        edges.push(edge);
    }
    edges
}

fn points(tenths: u16) -> f32 {
    f32::from(tenths) / 10.0
}

fn metadata(table: &Table<'_>) -> Metadata {
    Metadata::new()
        .title(table.title.clone())
        .creator("Mock Campus".to_owned())
        .language("en".to_owned())
        .creation_date(date(table.printed))
}

/// A date as PDF has it, in universal time.
fn date(printed: Timestamp) -> DateTime {
    let utc = printed.to_zoned_datetime(TimeZone::UTC);
    let part = |part: i8| u8::try_from(part).unwrap_or_default();
    DateTime::new(u16::try_from(utc.year()).unwrap_or_default())
        .month(part(utc.month()))
        .day(part(utc.day()))
        .hour(part(utc.hour()))
        .minute(part(utc.minute()))
        .second(part(utc.second()))
        .utc_offset_hour(0)
        .utc_offset_minute(0)
}

//! One sheet: heading, rows and foot, drawn where they belong. Lengths are points.

use krilla::color::rgb::Color;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;

use super::Style;
use super::fonts::Fonts;
use super::shape::shape;

/// A sheet of Letter paper, across.
pub(super) const WIDTH: f32 = 792.0;
/// How high it is.
pub(super) const HEIGHT: f32 = 612.0;
/// What stays blank around it.
pub(super) const MARGIN: f32 = 36.0;
/// What a row of headings takes, in tenths.
pub(super) const HEADINGS: u16 = 180;
/// Where the table ends, in tenths from above.
pub(super) const FLOOR: u16 = 5680;

/// The room between a letter and the edge of its cell.
pub(super) const GAP: f32 = 4.0;
/// The size of the letters of a cell, by style: letters of code are wider.
pub(super) const fn size(style: Style) -> f32 {
    match style {
        Style::Prose => 7.5,
        Style::Code => 7.0,
    }
}

const BLACK: (u8, u8, u8) = (0x1c, 0x1f, 0x24);
const GREY: (u8, u8, u8) = (0x5f, 0x67, 0x73);
const WHITE: (u8, u8, u8) = (0xff, 0xff, 0xff);
const RULE: (u8, u8, u8) = (0xc9, 0xce, 0xd6);
const BAND: (u8, u8, u8) = (0x24, 0x3b, 0x5a);

/// How a text looks.
#[derive(Clone, Copy)]
pub(super) struct Look {
    style: Style,
    size: f32,
    ink: (u8, u8, u8),
    is_bold: bool,
}

impl Look {
    /// The title above a table.
    pub(super) const TITLE: Self = Self::new(Style::Prose, 15.0, BLACK, true);
    /// A note below the title.
    pub(super) const NOTE: Self = Self::new(Style::Prose, 8.5, GREY, false);
    /// The foot of a page.
    pub(super) const FOOT: Self = Self::new(Style::Prose, 7.5, GREY, false);
    /// A heading.
    pub(super) const HEADING: Self = Self::new(Style::Prose, 8.0, WHITE, true);

    const fn new(style: Style, size: f32, ink: (u8, u8, u8), is_bold: bool) -> Self {
        Self {
            style,
            size,
            ink,
            is_bold,
        }
    }

    /// The text of a cell.
    pub(super) const fn cell(style: Style) -> Self {
        Self::new(style, size(style), BLACK, false)
    }

    /// The text of a cell that has been told on an earlier sheet.
    pub(super) const fn repeated(style: Style) -> Self {
        Self::new(style, size(style), GREY, false)
    }
}

/// A sheet that is being drawn on.
pub(super) struct Sheet<'s, 'k> {
    fonts: &'static Fonts,
    surface: &'s mut Surface<'k>,
}

impl<'s, 'k> Sheet<'s, 'k> {
    /// An empty sheet.
    pub(super) fn new(fonts: &'static Fonts, surface: &'s mut Surface<'k>) -> Self {
        Self { fonts, surface }
    }

    /// Writes a line from `x` on; `y` is where its letters stand.
    pub(super) fn write(&mut self, look: Look, x: f32, y: f32, line: &str) {
        self.surface.set_fill(Some(fill(look.ink)));
        // The fonts come in one weight; an outline makes a letter bold.
        let outline = || Stroke {
            paint: colour(look.ink).into(),
            width: look.size * 0.04,
            ..Stroke::default()
        };
        self.surface.set_stroke(look.is_bold.then(outline));
        let mut x = x;
        for run in shape(self.fonts, look.style, line) {
            let start = Point::from_xy(x, y);
            let font = run.face.font.clone();
            self.surface
                .draw_glyphs(start, &run.glyphs, font, run.text, look.size, false);
            x += run.advance() * look.size;
        }
        self.surface.set_stroke(None);
    }

    /// Writes a line that ends at `x`.
    pub(super) fn write_to(&mut self, look: Look, x: f32, y: f32, line: &str) {
        let runs = shape(self.fonts, look.style, line);
        let width: f32 = runs.iter().map(|run| run.advance() * look.size).sum();
        self.write(look, x - width, y, line);
    }

    /// The coloured band behind the headings, `y` from above.
    pub(super) fn band(&mut self, y: f32, height: f32) {
        self.rectangle(MARGIN, y, WIDTH - 2.0 * MARGIN, height, BAND);
    }

    /// The line below a row.
    pub(super) fn rule(&mut self, y: f32) {
        self.rectangle(MARGIN, y - 0.25, WIDTH - 2.0 * MARGIN, 0.5, RULE);
    }

    fn rectangle(&mut self, x: f32, y: f32, width: f32, height: f32, ink: (u8, u8, u8)) {
        let mut path = PathBuilder::new();
        if let Some(rectangle) = Rect::from_xywh(x, y, width, height) {
            path.push_rect(rectangle);
        }
        if let Some(path) = path.finish() {
            self.surface.set_fill(Some(fill(ink)));
            self.surface.draw_path(&path);
        }
    }
}

fn fill(ink: (u8, u8, u8)) -> Fill {
    Fill {
        paint: colour(ink).into(),
        ..Fill::default()
    }
}

fn colour((red, green, blue): (u8, u8, u8)) -> Color {
    Color::new(red, green, blue)
}

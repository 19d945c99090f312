//! From a line of text to runs of glyphs, in the order in which they stand on paper.

use std::ops::Range;

use krilla::text::{GlyphId, KrillaGlyph};
use unicode_bidi::{BidiInfo, Level};
use unicode_segmentation::UnicodeSegmentation as _;

use super::Style;
use super::fonts::{Face, Fonts, is_mark};

/// Glyphs of one font.
pub(super) struct Run<'t> {
    /// The font.
    pub(super) face: &'static Face,
    /// What they stand for.
    pub(super) text: &'t str,
    /// The glyphs, from left to right; measures in ems.
    pub(super) glyphs: Vec<KrillaGlyph>,
}

impl Run<'_> {
    /// How far the run goes, in ems.
    pub(super) fn advance(&self) -> f32 {
        self.glyphs.iter().map(|glyph| glyph.x_advance).sum()
    }
}

/// Shapes a line, which is read from the left as a whole; what is written from the right stands in it as it should.
pub(super) fn shape<'t>(fonts: &'static Fonts, style: Style, line: &'t str) -> Vec<Run<'t>> {
    if line.is_ascii() {
        return plain(fonts, style, line).into_iter().collect();
    }
    let mut runs = Vec::new();
    let order = BidiInfo::new(line, Some(Level::ltr()));
    for paragraph in &order.paragraphs {
        let (levels, stretches) = order.visual_runs(paragraph, paragraph.range.clone());
        for stretch in stretches {
            let is_rtl = levels[stretch.start].is_rtl();
            let mut parts = one_font_each(fonts, style, &line[stretch]);
            if is_rtl {
                parts.reverse();
            }
            runs.extend(parts.into_iter().map(|(face, text)| shaped(face, text, is_rtl)));
        }
    }
    runs
}

/// A line that needs no shaping: one glyph a letter, as most lines are.
fn plain<'t>(fonts: &'static Fonts, style: Style, line: &'t str) -> Option<Run<'t>> {
    let face = fonts.face(style, ' ')?;
    let glyphs = line.char_indices().filter_map(|(index, c)| {
        let (glyph, advance) = face.glyph(c)?;
        let id = GlyphId::new(u32::from(glyph.0));
        Some(KrillaGlyph::new(
            id,
            advance,
            0.0,
            0.0,
            0.0,
            index..index + 1,
            None,
        ))
    });
    Some(Run {
        face,
        text: line,
        glyphs: glyphs.collect(),
    })
}

/// A text in parts that one font can set. What belongs to a letter, and a blank, stays with it where its font has it.
fn one_font_each<'t>(fonts: &'static Fonts, style: Style, text: &'t str) -> Vec<(&'static Face, &'t str)> {
    let mut parts: Vec<(&'static Face, Range<usize>)> = Vec::new();
    let letters = text.grapheme_indices(true);
    let characters = letters.flat_map(|(at, letter)| {
        let within = letter.char_indices();
        within.map(move |(index, c)| (at + index, c, index > 0 || c == ' ' || is_mark(c)))
    });
    for (index, c, is_led) in characters {
        let end = index + c.len_utf8();
        let Some(own) = fonts.face(style, c) else {
            continue;
        };
        match parts.last_mut() {
            Some((face, range)) if std::ptr::eq(*face, own) || is_led && face.glyph(c).is_some() => {
                range.end = end;
            }
            _ => parts.push((own, index..end)),
        }
    }
    parts
        .into_iter()
        .map(|(face, range)| (face, &text[range]))
        .collect()
}

fn shaped<'t>(face: &'static Face, text: &'t str, is_rtl: bool) -> Run<'t> {
    let set = face.shape(text, is_rtl);
    let ends = ends(
        set.glyph_infos().iter().map(|info| info.cluster as usize),
        text.len(),
    );
    let placed = set.glyph_infos().iter().zip(set.glyph_positions()).zip(ends);
    let glyphs = placed.map(|((info, position), end)| {
        KrillaGlyph::new(
            GlyphId::new(info.glyph_id),
            face.ems(position.x_advance),
            face.ems(position.x_offset),
            face.ems(position.y_offset),
            face.ems(position.y_advance),
            info.cluster as usize..end,
            None,
        )
    });
    Run {
        face,
        text,
        glyphs: glyphs.collect(),
    }
}

/// Where the text of each glyph ends: where that of the next one in the order of reading begins.
fn ends(begins: impl Iterator<Item = usize>, length: usize) -> Vec<usize> {
    let begins: Vec<usize> = begins.collect();
    let mut sorted = begins.clone();
    sorted.sort_unstable();
    sorted.dedup();
    let next = |begin: &usize| {
        let after = sorted.partition_point(|other| other <= begin);
        sorted.get(after).copied().unwrap_or(length)
    };
    begins.iter().map(next).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn glyphs(line: &str) -> Vec<Vec<u32>> {
        let runs = shape(Fonts::embedded().unwrap(), Style::Prose, line);
        runs.iter()
            .map(|run| run.glyphs.iter().map(|glyph| glyph.glyph_id.to_u32()).collect())
            .collect()
    }

    fn texts(line: &str) -> Vec<&str> {
        let runs = shape(Fonts::embedded().unwrap(), Style::Prose, line);
        runs.into_iter().map(|run| run.text).collect()
    }

    #[test]
    fn arabic_letters_are_joined() {
        let apart: u32 = glyphs("ب")[0][0];
        let joined = glyphs("ببب").concat();
        assert_eq!(joined.len(), 3);
        assert!(joined.iter().all(|glyph| *glyph != apart), "{joined:?}");
    }

    #[test]
    fn what_is_written_from_the_right_is_set_from_the_right() {
        let runs = shape(Fonts::embedded().unwrap(), Style::Prose, "a اب z");
        let arabic = runs.iter().find(|run| run.text.contains('ا')).unwrap();
        let first = arabic.glyphs.first().unwrap().text_range.start;
        let last = arabic.glyphs.last().unwrap().text_range.start;
        assert!(first > last, "{first} {last}");
    }

    #[test]
    fn each_script_is_set_in_a_font_that_has_it() {
        assert_eq!(texts("Ann 王小明 x"), ["Ann ", "王小明 ", "x"]);
        // A word in two fonts would fall apart.
        assert_eq!(texts("ہمارے"), ["ہمارے"]);
        assert!(!glyphs("Ann 王小明 김").concat().contains(&0));
    }

    #[test]
    fn the_letters_of_a_syllable_are_set_as_one() {
        for (text, apart) in [("क्ष", 3), ("श्र", 3), ("ସ୍ତ", 3), ("ක්‍ෂ", 4)] {
            let together = glyphs(text).concat();
            assert!(
                together.len() < apart && !together.contains(&0),
                "{text} {together:?}"
            );
        }
    }

    #[test]
    fn a_vowel_that_is_written_first_is_set_first() {
        for syllable in ["कि", "ខេ", "မေ", "கெ"] {
            let runs = shape(Fonts::embedded().unwrap(), Style::Prose, syllable);
            let [run] = runs.as_slice() else {
                panic!("{syllable} is set in {} parts", runs.len());
            };
            let consonant = syllable.chars().next().unwrap();
            let (consonant, _) = run.face.glyph(consonant).unwrap();
            let last = run.glyphs.last().unwrap().glyph_id.to_u32();
            assert_eq!(
                (run.glyphs.len(), last),
                (2, u32::from(consonant.0)),
                "{syllable}"
            );
        }
    }

    #[test]
    fn a_line_of_ascii_is_one_run() {
        assert_eq!(texts("{\"a\":1}"), ["{\"a\":1}"]);
    }

    #[test]
    fn every_part_of_the_text_belongs_to_a_glyph() {
        let text = "لا إله x\u{301}y";
        for run in shape(Fonts::embedded().unwrap(), Style::Prose, text) {
            let mut covered: Vec<_> = run.glyphs.iter().map(|glyph| glyph.text_range.clone()).collect();
            covered.sort_unstable_by_key(|range| range.start);
            assert_eq!(covered.first().unwrap().start, 0);
            assert_eq!(covered.last().unwrap().end, run.text.len());
        }
    }
}

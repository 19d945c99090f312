//! From a text to lines that fit into a column.

use std::iter;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation as _;

use super::Style;
use super::fonts::{Fonts, is_mark};

/// No line has more characters, however narrow they are: a text of nothing but marks would have no end.
const LONGEST: usize = 400;

/// A text and how it is cut into lines, as ranges of its bytes. A text without letters has no line.
pub(super) fn lines(fonts: &Fonts, style: Style, text: &str, width: f32) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut begin = 0;
    for paragraph in text.split('\n') {
        let cut = Cutter {
            begin,
            at: 0.0,
            length: 0,
            opportunity: None,
        };
        if !text.is_empty() {
            cut.cut(fonts, style, paragraph, width, &mut lines);
        }
        begin += paragraph.len() + 1;
    }
    lines
}

/// The letters of a text, each with what belongs to it, and where it begins.
fn letters(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut graphemes = text.grapheme_indices(true).peekable();
    iter::from_fn(move || {
        let (begin, first) = graphemes.next()?;
        let mut end = begin + first.len();
        while text[..end].chars().next_back().is_some_and(leads_on)
            && let Some((at, next)) = graphemes.next_if(|(at, _)| *at - begin < LONGEST)
        {
            end = at + next.len();
        }
        Some((begin, &text[begin..end]))
    })
}

/// Whether a character belongs to the letter behind it: a vowel that is written first, or what puts a letter below another.
const fn leads_on(c: char) -> bool {
    matches!(c, '\u{e40}'..='\u{e44}' | '\u{ec0}'..='\u{ec4}' | '\u{1039}' | '\u{17d2}')
}

/// The line that is being filled.
struct Cutter {
    /// Where it begins.
    begin: usize,
    /// How far it goes.
    at: f32,
    /// How many characters it has.
    length: usize,
    /// The last place where it might be cut: the byte, how far the line goes there, and its characters.
    opportunity: Option<(usize, f32, usize)>,
}

impl Cutter {
    fn cut(
        mut self,
        fonts: &Fonts,
        style: Style,
        paragraph: &str,
        width: f32,
        lines: &mut Vec<Range<usize>>,
    ) {
        let offset = self.begin;
        for (index, letter) in letters(paragraph) {
            let here = offset + index;
            // A mark hangs on the letter before it, and a blank may stand beyond the edge.
            let characters = letter.chars().filter(|c| !is_mark(*c));
            let advance: f32 = characters.map(|c| fonts.advance(style, c)).sum();
            if self.length > 0 && advance > 0.0 && letter != " " && self.at + advance > width {
                lines.push(self.end(here, width));
            }
            for (within, _) in letter.char_indices() {
                if self.length >= LONGEST {
                    lines.push(self.end(here + within, width));
                }
                self.length += 1;
            }
            self.at += advance;
            if matches!(letter, " " | "," | ";" | "/" | "&") {
                self.opportunity = Some((here + letter.len(), self.at, self.length));
            }
        }
        lines.push(self.begin..offset + paragraph.len());
    }

    /// Ends the line at the last opportunity, or `here` if that would leave more than half of it empty.
    fn end(&mut self, here: usize, width: f32) -> Range<usize> {
        let good = self.opportunity.take().filter(|(_, at, _)| *at > width / 2.0);
        let (end, at, length) = good.unwrap_or((here, self.at, self.length));
        let line = self.begin..end;
        self.begin = end;
        self.at -= at;
        self.length -= length;
        line
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lines of a text in a column of so many letters of code.
    fn cut(text: &str, letters: u8) -> Vec<&str> {
        let fonts = Fonts::embedded().unwrap();
        let width = fonts.advance(Style::Code, 'x') * (f32::from(letters) + 0.01);
        lines(fonts, Style::Code, text, width)
            .into_iter()
            .map(|line| &text[line])
            .collect()
    }

    #[test]
    fn a_line_is_cut_behind_a_blank_or_a_comma_where_one_is_near() {
        assert_eq!(cut("one two three", 8), ["one two ", "three"]);
        assert_eq!(cut("{\"a\":1,\"b\":2}", 8), ["{\"a\":1,", "\"b\":2}"]);
        assert_eq!(cut("a bcdefghij", 8), ["a bcdefg", "hij"]);
    }

    #[test]
    fn a_text_without_blanks_is_cut_where_the_column_ends() {
        assert_eq!(cut("abcdefghijkl", 5), ["abcde", "fghij", "kl"]);
    }

    #[test]
    fn line_feeds_begin_lines() {
        assert_eq!(cut("a\n\nb\n", 5), ["a", "", "b", ""]);
        assert_eq!(cut("", 5), Vec::<&str>::new());
    }

    #[test]
    fn nothing_is_lost_and_no_mark_stands_alone() {
        let text = "x\u{64b}".repeat(1000);
        let lines = cut(&text, 7);
        assert_eq!(lines.concat(), text);
        assert!(lines.iter().all(|line| line.starts_with('x')), "{lines:?}");
    }

    #[test]
    fn no_syllable_is_torn_apart() {
        for syllable in ["क्षि", "ស្រ្តី", "เก่", "ကျွ", "সৃ", "മ്മി"]
        {
            let text = syllable.repeat(30);
            let lines = cut(&text, 9);
            assert!(lines.len() > 1, "{syllable}");
            assert_eq!(lines.concat(), text);
            assert!(
                lines.iter().all(|line| line.len() % syllable.len() == 0),
                "{lines:?}"
            );
        }
    }

    #[test]
    fn a_column_narrower_than_a_letter_holds_one_letter_a_line() {
        assert_eq!(cut("王王", 1), ["王", "王"]);
    }

    #[test]
    fn marks_without_end_are_cut_all_the_same() {
        let text = "\u{64b}".repeat(10_000);
        let lines = cut(&text, 7);
        assert_eq!(lines.len(), 25);
    }
}

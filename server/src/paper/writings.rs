//! The fonts of single scripts, each unpacked by the first text that needs it.

use std::sync::OnceLock;

use super::fonts::Face;

/// Before this character there is none that a font of a single script has.
const FIRST: char = '\u{600}';

/// A script, and the font that has it.
struct Writing {
    /// Its characters, from the first to the last, block by block.
    blocks: &'static [(char, char)],
    packed: &'static [u8],
    face: OnceLock<Option<Face>>,
}

impl Writing {
    const fn of(blocks: &'static [(char, char)], packed: &'static [u8]) -> Self {
        Self {
            blocks,
            packed,
            face: OnceLock::new(),
        }
    }

    fn has(&self, c: char) -> bool {
        self.blocks
            .iter()
            .any(|(first, last)| (*first..=*last).contains(&c))
    }

    fn face(&self) -> Option<&Face> {
        self.face.get_or_init(|| Face::unpack(self.packed)).as_ref()
    }
}

/// The font that is made for the script of a character, if there is one and it has the character.
pub(super) fn own_face(c: char) -> Option<&'static Face> {
    if c < FIRST {
        return None;
    }
    let writing = WRITINGS.iter().find(|writing| writing.has(c))?;
    writing.face().filter(|face| face.glyph(c).is_some())
}

macro_rules! noto {
    ($name:literal) => {
        include_bytes!(concat!("../../fonts/noto/Noto", $name, "-Regular.ttf.gz"))
    };
}

/// Every script with a font of its own, in the order of their characters.
static WRITINGS: [Writing; 24] = [
    Writing::of(
        &[
            ('\u{600}', '\u{6ff}'),
            ('\u{750}', '\u{77f}'),
            ('\u{8a0}', '\u{8ff}'),
            ('\u{fb50}', '\u{fdff}'),
            ('\u{fe70}', '\u{fefe}'),
        ],
        noto!("SansArabic"),
    ),
    Writing::of(
        &[('\u{700}', '\u{74f}'), ('\u{860}', '\u{86f}')],
        noto!("SansSyriac"),
    ),
    Writing::of(
        &[
            ('\u{900}', '\u{97f}'),
            ('\u{1cd0}', '\u{1cff}'),
            ('\u{a8e0}', '\u{a8ff}'),
        ],
        noto!("SansDevanagari"),
    ),
    Writing::of(&[('\u{980}', '\u{9ff}')], noto!("SansBengali")),
    Writing::of(&[('\u{a00}', '\u{a7f}')], noto!("SansGurmukhi")),
    Writing::of(&[('\u{a80}', '\u{aff}')], noto!("SansGujarati")),
    Writing::of(&[('\u{b00}', '\u{b7f}')], noto!("SansOriya")),
    Writing::of(&[('\u{b80}', '\u{bff}')], noto!("SansTamil")),
    Writing::of(&[('\u{c00}', '\u{c7f}')], noto!("SansTelugu")),
    Writing::of(&[('\u{c80}', '\u{cff}')], noto!("SansKannada")),
    Writing::of(&[('\u{d00}', '\u{d7f}')], noto!("SansMalayalam")),
    Writing::of(&[('\u{d80}', '\u{dff}')], noto!("SansSinhala")),
    Writing::of(&[('\u{e00}', '\u{e7f}')], noto!("SansThai")),
    Writing::of(&[('\u{e80}', '\u{eff}')], noto!("SansLao")),
    Writing::of(&[('\u{f00}', '\u{fff}')], noto!("SerifTibetan")),
    Writing::of(
        &[
            ('\u{1000}', '\u{109f}'),
            ('\u{a9e0}', '\u{a9ff}'),
            ('\u{aa60}', '\u{aa7f}'),
        ],
        noto!("SansMyanmar"),
    ),
    Writing::of(
        &[
            ('\u{1200}', '\u{139f}'),
            ('\u{2d80}', '\u{2ddf}'),
            ('\u{ab00}', '\u{ab2f}'),
        ],
        noto!("SansEthiopic"),
    ),
    Writing::of(
        &[('\u{13a0}', '\u{13ff}'), ('\u{ab70}', '\u{abbf}')],
        noto!("SansCherokee"),
    ),
    Writing::of(
        &[('\u{1780}', '\u{17ff}'), ('\u{19e0}', '\u{19ff}')],
        noto!("SansKhmer"),
    ),
    Writing::of(&[('\u{104b0}', '\u{104ff}')], noto!("SansOsage")),
    Writing::of(&[('\u{10d00}', '\u{10d3f}')], noto!("SansHanifiRohingya")),
    Writing::of(&[('\u{16b00}', '\u{16b8f}')], noto!("SansPahawhHmong")),
    Writing::of(&[('\u{1e100}', '\u{1e14f}')], noto!("SerifNyiakengPuachueHmong")),
    Writing::of(&[('\u{1e900}', '\u{1e95f}')], noto!("SansAdlam")),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_script_has_a_font_with_some_of_its_characters() {
        for writing in &WRITINGS {
            let (first, last) = writing.blocks[0];
            let face = writing.face().unwrap();
            let count = (first..=last).filter(|c| face.glyph(*c).is_some()).count();
            assert!(count > 20, "{first:?}: {count}");
        }
    }
}

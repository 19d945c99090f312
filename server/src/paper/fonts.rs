//! The fonts, and which of them has a character.

use std::collections::BTreeMap;
use std::io::Read as _;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use flate2::read::GzDecoder;
use krilla::text::Font;
use rustybuzz::ttf_parser::GlyphId;
use rustybuzz::{Direction, Face as Shaper, GlyphBuffer, Script, ShapePlan, UnicodeBuffer};

use super::Style;
use super::writings::own_face;

const PROSE: &[u8] = include_bytes!("../../fonts/DejaVuSans.ttf.gz");
const CODE: &[u8] = include_bytes!("../../fonts/DejaVuSansMono.ttf.gz");
const EAST_ASIAN: &[u8] = include_bytes!("../../fonts/wqy-microhei.ttc.gz");

/// The fonts, unpacked by the first table that is printed. A file that is no font would be noticed by the first test.
static FONTS: LazyLock<Option<Fonts>> = LazyLock::new(|| {
    Some(Fonts {
        prose: Face::unpack(PROSE)?,
        code: Face::unpack(CODE)?,
        east_asian: Face::unpack(EAST_ASIAN)?,
    })
});

/// All fonts.
pub(super) struct Fonts {
    prose: Face,
    code: Face,
    east_asian: Face,
}

/// One font, for shaping and for embedding.
pub(super) struct Face {
    /// Turns characters into glyphs.
    shaper: Shaper<'static>,
    /// How it goes about a script and direction, which is worked out once: a text may change its script at every letter.
    plans: Mutex<BTreeMap<(bool, Script), Arc<ShapePlan>>>,
    /// Goes into the document.
    pub(super) font: Font,
    /// The glyphs of ASCII and their advances, which nearly all texts can do with.
    ascii: [Option<(GlyphId, f32)>; 128],
}

impl Fonts {
    /// The fonts of this program; none if a file is no font.
    pub(super) fn embedded() -> Option<&'static Self> {
        FONTS.as_ref()
    }

    /// The font of a character: that of its script, or the first one of a style that has it.
    pub(super) fn face(&self, style: Style, c: char) -> Option<&Face> {
        if let Some(own) = own_face(c) {
            return Some(own);
        }
        let own = match style {
            Style::Prose => &self.prose,
            Style::Code => &self.code,
        };
        [own, &self.prose, &self.east_asian]
            .into_iter()
            .find(|face| face.glyph(c).is_some())
    }

    /// How far a character moves on, in ems; nothing where no font has it.
    pub(super) fn advance(&self, style: Style, c: char) -> f32 {
        self.face(style, c)
            .and_then(|face| face.glyph(c))
            .map_or(0.0, |(_, advance)| advance)
    }
}

impl Face {
    /// A font; none if the file holds none.
    pub(super) fn unpack(packed: &[u8]) -> Option<Self> {
        let mut data = Vec::new();
        GzDecoder::new(packed).read_to_end(&mut data).ok()?;
        // It stays as long as the program runs; the shaper borrows from it.
        let data: &'static [u8] = data.leak();
        let mut face = Self {
            shaper: Shaper::from_slice(data, 0)?,
            plans: Mutex::default(),
            font: Font::new(data.into(), 0)?,
            ascii: [None; 128],
        };
        for c in '\0'..='\x7f' {
            face.ascii[c as usize] = face.look_up(c);
        }
        Some(face)
    }

    /// The glyph of a character by itself and its advance in ems.
    pub(super) fn glyph(&self, c: char) -> Option<(GlyphId, f32)> {
        match self.ascii.get(c as usize) {
            Some(known) => *known,
            None => self.look_up(c),
        }
    }

    /// The glyphs of a text in one direction.
    pub(super) fn shape(&self, text: &str, is_rtl: bool) -> GlyphBuffer {
        let direction = if is_rtl {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        };
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.set_direction(direction);
        buffer.guess_segment_properties();
        let script = buffer.script();
        let mut plans = self.plans.lock().unwrap_or_else(PoisonError::into_inner);
        let plan = plans.entry((is_rtl, script)).or_insert_with(|| {
            let plan = ShapePlan::new(&self.shaper, direction, Some(script), None, &[]);
            Arc::new(plan)
        });
        let plan = Arc::clone(plan);
        drop(plans);
        rustybuzz::shape_with_plan(&self.shaper, &plan, buffer)
    }

    /// Units of the font as ems.
    #[expect(
        clippy::cast_precision_loss,
        reason = "units are thousands at most, and a float holds millions"
    )]
    pub(super) fn ems(&self, units: i32) -> f32 {
        units as f32 / self.shaper.units_per_em() as f32
    }

    fn look_up(&self, c: char) -> Option<(GlyphId, f32)> {
        let glyph = self.shaper.glyph_index(c)?;
        let advance = self.shaper.glyph_hor_advance(glyph).unwrap_or_default();
        Some((glyph, self.ems(i32::from(advance))))
    }
}

/// Whether a character takes no room of its own: an accent, a vowel sign, or what joins letters and parts them. Of the scripts
/// that have a font of their own the fonts know it.
pub(super) const fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5bd}' | '\u{64b}'..='\u{65f}' | '\u{200c}' | '\u{200d}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scripts_of_names_have_glyphs() {
        let fonts = Fonts::embedded().unwrap();
        for name in [
            "Ælfgifu Łęcka-Ñuñez",
            "Ольга Щербакова",
            "Ελένη Παπαδοπούλου",
            "Nguyễn Thị Hồng Ấn",
            "فاطمة الزهراء",
            "王小明 臺灣",
            "さくら アヤ 桜井",
            "김민준 뷁",
            "שרה",
            "ہمارے بیٹے",
            "ګلالۍ پښتون",
            "นฤมล เก่งกล้า",
            "ບຸນມີ ຄຳພາ",
            "ស្រី ចាន់ធូ",
            "အောင်ဆန်း",
            "प्रियंका क्षेत्री",
            "শ্রেয়া চক্রবর্তী",
            "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ",
            "પ્રિયા પટેલ",
            "ପ୍ରିୟଙ୍କା",
            "ஸ்ரீதேவி",
            "శ్రీనివాస్",
            "ಕೃಷ್ಣಮೂರ್ತಿ",
            "ശ്രീലക്ഷ്മി",
            "ශ්‍රියානි",
            "ሰላማዊት ተስፋዬ",
            "Արամ Խաչատրյան",
            "გიორგი",
            "བསྟན་འཛིན",
            "ᏣᎳᎩ",
            "ܡܪܝܡ",
            "𞤀𞤥𞤢𞤣𞤵",
            "𖬌𖬣𖬵",
            "𐒰𐒻𐓂",
        ] {
            for style in [Style::Prose, Style::Code] {
                let missing: String = name.chars().filter(|c| fonts.face(style, *c).is_none()).collect();
                assert_eq!(missing, "", "{name}");
            }
        }
    }
}

//! How people are called.

use std::borrow::Cow;

use fake::Fake as _;
use fake::faker::name::raw::LastName;
use fake::locales::{CY_GB, DE_DE, Data, EN, FR_FR, NL_NL};

use super::catalogue::{GENDERS, Gender};
use super::draw::{Draw, Subject};

/// How first names end that most people take for a woman's, and for a man's.
const FEMININE: [&str; 6] = ["a", "ette", "elle", "lyn", "lynn", "anne"];
const MASCULINE: [&str; 15] = [
    "o", "us", "am", "on", "ard", "ert", "ald", "ord", "ich", "ick", "ack", "ock", "eph", "ward", "ett",
];

/// First names that end like others and are not like them.
const DECEPTIVE: &str = "Addison Aditya Alison Allison Alyson Alysson America Amparo Asa Cielo Cleo Concepcion Consuelo \
    Dakota Elisha Era Ezra Flo Garnett Hildegard Hosea Ima Jo Joshua Lexus Llewellyn London Maddison \
    Madison Madyson Margarett Mariam Marion Maryam Montana Mustafa Myriam Nikita Otha Palma Precious \
    Rhiannon Rocio Rosario Santa Scarlett Shannon Shanon Sharon Yoshiko";

/// The first names there are, by what they sound like.
#[derive(Clone, Debug)]
pub(super) struct Names {
    feminine: Vec<&'static str>,
    masculine: Vec<&'static str>,
}

impl Names {
    pub(super) fn new() -> Self {
        let ending_in = |endings: &[&str]| {
            let known = EN::NAME_FIRST_NAME.iter().copied();
            let fitting = known.filter(|name| DECEPTIVE.split(' ').all(|other| other != *name));
            fitting
                .filter(|name| endings.iter().any(|ending| name.ends_with(ending)))
                .collect()
        };
        Self {
            feminine: ending_in(&FEMININE),
            masculine: ending_in(&MASCULINE),
        }
    }

    /// A first name for somebody of a gender.
    pub(super) fn first(&self, draw: &mut Draw, gender: &Gender) -> &'static str {
        match gender.code {
            "F" => draw.pick(&self.feminine),
            "M" => draw.pick(&self.masculine),
            _ => self.any_first(draw),
        }
    }

    /// A first name for whomever.
    pub(super) fn any_first(&self, draw: &mut Draw) -> &'static str {
        let women = draw.one_in(2);
        draw.pick(if women { &self.feminine } else { &self.masculine })
    }

    /// A last name. Most are those of a telephone book of the region, some have letters the English alphabet lacks.
    pub(super) fn last(draw: &mut Draw) -> &'static str {
        let origin = draw.within(0..16);
        let rng = draw.rng();
        let name: &'static str = match origin {
            0 => LastName(DE_DE).fake_with_rng(rng),
            1 => LastName(FR_FR).fake_with_rng(rng),
            2 => LastName(NL_NL).fake_with_rng(rng),
            3 => LastName(CY_GB).fake_with_rng(rng),
            _ => LastName(EN).fake_with_rng(rng),
        };
        name.trim()
    }

    /// A middle name, for those who have one.
    pub(super) fn middle(&self, draw: &mut Draw, gender: &Gender) -> Option<&'static str> {
        draw.percent(55).then(|| self.first(draw, gender))
    }
}

/// How a staff member is called and was called before.
#[derive(Clone, Debug)]
pub(super) struct Called {
    pub(super) gender: &'static Gender,
    pub(super) first: &'static str,
    pub(super) middle: Option<&'static str>,
    pub(super) last: Cow<'static, str>,
    /// The last names there were before, the oldest first.
    pub(super) formerly: Vec<Cow<'static, str>>,
}

impl Called {
    /// How the staff member with this number is called.
    pub(super) fn of_staff(names: &Names, seed: u64, number: u32) -> Self {
        let mut draw = Draw::of(seed, Subject::Name(number));
        let gender = draw.weighted(&GENDERS, |gender| gender.of_staff);
        let (first, middle) = (names.first(&mut draw, gender), names.middle(&mut draw, gender));
        let own = Names::last(&mut draw);
        // Only even numbers look at the one before, so that this ends there.
        let (last, formerly) = if number.is_multiple_of(2) && draw.one_in(12) {
            let partner = Self::of_staff(names, seed, number - 1).last;
            let took_it = draw.one_in(2) && partner != own;
            (partner, if took_it { vec![own.into()] } else { Vec::new() })
        } else {
            renamed(&mut draw, gender, own)
        };
        Self {
            gender,
            first,
            middle,
            last,
            formerly,
        }
    }
}

/// A last name after what marriage and divorce make of it, and the names it was before.
fn renamed(
    draw: &mut Draw,
    gender: &Gender,
    own: &'static str,
) -> (Cow<'static, str>, Vec<Cow<'static, str>>) {
    let share = if gender.code == "M" { 4 } else { 20 };
    let other = Names::last(draw);
    if !draw.percent(share) || other == own {
        return (own.into(), Vec::new());
    }
    let married: Cow<'static, str> = if draw.one_in(4) {
        format!("{own}-{other}").into()
    } else {
        other.into()
    };
    if draw.one_in(8) {
        (own.into(), vec![own.into(), married])
    } else {
        (married, vec![own.into()])
    }
}

/// The letters of a name as they stand in a mail address.
pub(super) fn plain(name: &str) -> String {
    let letters = name.chars().flat_map(char::to_lowercase);
    letters
        .filter_map(|letter| match letter {
            'a'..='z' => Some(letter),
            'à'..='æ' => Some('a'),
            'ç' | 'ć' | 'č' => Some('c'),
            'è'..='ë' => Some('e'),
            'ì'..='ï' => Some('i'),
            'ñ' => Some('n'),
            'ò'..='ö' | 'ø' => Some('o'),
            'ß' => Some('s'),
            'ù'..='ü' => Some('u'),
            _ => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_first_name_sounds_both_ways() {
        let names = Names::new();
        assert!(names.feminine.len() > 500 && names.masculine.len() > 300);
        for name in &names.feminine {
            assert!(!names.masculine.contains(name), "{name}");
        }
        assert!(names.feminine.contains(&"Anna") && names.masculine.contains(&"Brandon"));
    }

    #[test]
    fn a_name_in_a_mail_address_has_letters_alone() {
        assert_eq!(plain("Müller-Schwarzenberg"), "mullerschwarzenberg");
        assert_eq!(plain("O'Hara"), "ohara");
        assert_eq!(plain("Lærke Weiß"), "larkeweis");
    }
}

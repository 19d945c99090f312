//! The tables of the address engine, from `schemas/usps.yaml`.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;

use serde_json::Value;

/// The longest word in bytes: it is compared as one number.
const LONGEST: usize = 16;

/// What one spelling can mean: the number of a direction, suffix, unit or group of roads, each counted from one.
#[derive(Clone, Copy, Default)]
struct Meaning {
    direction: usize,
    suffix: usize,
    unit: usize,
    road: usize,
}

/// Spellings in upper case, with what they can mean.
type Meanings = BTreeMap<String, Meaning>;

/// The Rust source of the tables.
pub(crate) fn tables(usps: &Value) -> Result<String, Box<dyn Error>> {
    let mut words = Meanings::new();
    let directions = named(usps, "directions", &mut words, |meaning| &mut meaning.direction)?;
    let suffixes = named(usps, "suffixes", &mut words, |meaning| &mut meaning.suffix)?;
    named(usps, "units", &mut words, |meaning| &mut meaning.unit)?;
    if let Some((word, _)) = words
        .iter()
        .find(|(_, meaning)| meaning.suffix > 0 && meaning.unit > 0)
    {
        return Err(format!("{word} cannot be a suffix and a unit: nobody could tell which").into());
    }
    let (roads, groups) = roads(usps, &mut words)?;
    let units: String = list(usps, "units")?.iter().map(unit).collect::<Result<_, _>>()?;
    let states = texts(&usps["states"])?;
    let mut out = String::new();
    let mut table = |name: &str, kind: &str, length: usize, rows: &str| {
        writeln!(out, "static {name}: [{kind}; {length}] = [{rows}];\n")
    };
    table("DIRECTIONS", "&str", directions.len(), &quoted(&directions))?;
    table("SUFFIXES", "&str", suffixes.len(), &quoted(&suffixes))?;
    table("UNITS", "Unit", list(usps, "units")?.len(), &units)?;
    table("ROADS", "Road", roads.len(), &roads.concat())?;
    table("ROAD_GROUPS", "(u8, u8)", groups.len(), &groups.concat())?;
    table("STATES", "&str", states.len(), &quoted(&states))?;
    // In the order of the numbers they are compared by: a longer one is a larger one.
    let mut words: Vec<(String, Meaning)> = words.into_iter().collect();
    words.sort_by_key(|(word, _)| (word.len(), word.clone()));
    if let Some((word, _)) = words.last().filter(|(word, _)| word.len() > LONGEST) {
        return Err(format!("{word} is too long for the table").into());
    }
    let spellings: String = words
        .iter()
        .map(|(word, _)| format!("spelling({word:?}), "))
        .collect();
    table("SPELLINGS", "u128", words.len(), &spellings)?;
    let meanings: String = words.iter().map(|(_, meaning)| meaning.source()).collect();
    table("MEANINGS", "Word", words.len(), &meanings)?;
    Ok(out)
}

impl Meaning {
    fn source(&self) -> String {
        let Self {
            direction,
            suffix,
            unit,
            road,
        } = self;
        format!("Word {{ direction: {direction}, suffix: {suffix}, unit: {unit}, road: {road} }},\n")
    }
}

/// Notes the spellings of a list; gives the short forms in its order.
fn named(
    usps: &Value,
    name: &str,
    words: &mut Meanings,
    meaning: fn(&mut Meaning) -> &mut usize,
) -> Result<Vec<String>, Box<dyn Error>> {
    let mut shorts = Vec::new();
    for (index, entry) in list(usps, name)?.iter().enumerate() {
        let short = super::text(entry, "short")?;
        let also = texts(&entry["also"])?;
        for spelling in [super::text(entry, "name")?, short]
            .into_iter()
            .chain(also.iter().map(String::as_str))
        {
            *meaning(words.entry(spelling.to_uppercase()).or_default()) = index + 1;
        }
        shorts.push(short.to_owned());
    }
    Ok(shorts)
}

fn unit(entry: &Value) -> Result<String, Box<dyn Error>> {
    let takes = match super::text(entry, "takes")? {
        "anything" => "Anything",
        "number" => "Number",
        "nothing" => "Nothing",
        other => return Err(format!("a unit cannot take {other}").into()),
    };
    let short = super::text(entry, "short")?;
    let bare = entry["bare"].as_bool().unwrap_or_default();
    Ok(format!(
        "Unit {{ short: {short:?}, takes: Takes::{takes}, is_bare: {bare} }},\n"
    ))
}

/// The roads, those that open with one word together and the longer ones first, and where each such group is.
fn roads(usps: &Value, words: &mut Meanings) -> Result<(Vec<String>, Vec<String>), Box<dyn Error>> {
    let mut by_opening: BTreeMap<String, Vec<(usize, String)>> = BTreeMap::new();
    for entry in list(usps, "roads")? {
        let short = super::text(entry, "short")?;
        for spelling in std::iter::once(short.to_owned()).chain(texts(&entry["also"])?) {
            let parts: Vec<String> = spelling.split(' ').map(str::to_uppercase).collect();
            let row = road(entry, short, &parts, usps)?;
            by_opening
                .entry(parts[0].clone())
                .or_default()
                .push((parts.len(), row));
        }
    }
    let (mut rows, mut groups) = (Vec::new(), Vec::new());
    for (opening, mut roads) in by_opening {
        roads.sort_by_key(|(length, _)| std::cmp::Reverse(*length));
        let start = rows.len();
        rows.extend(roads.into_iter().map(|(_, row)| row));
        groups.push(format!("({start}, {}), ", rows.len()));
        match suffix(usps, &opening)? {
            Some(suffix) => words
                .values_mut()
                .filter(|meaning| meaning.suffix == suffix)
                .for_each(|meaning| meaning.road = groups.len()),
            None => words.entry(opening).or_default().road = groups.len(),
        }
    }
    Ok((rows, groups))
}

fn road(entry: &Value, short: &str, parts: &[String], usps: &Value) -> Result<String, Box<dyn Error>> {
    let mut steps = String::new();
    for part in parts {
        match suffix(usps, part)? {
            Some(suffix) => write!(steps, "Step::Suffix({suffix}), ")?,
            None => write!(steps, "Step::Word(spelling({part:?})), ")?,
        }
    }
    let ids = match super::text(entry, "ids")? {
        "digits" => "Digits",
        "letters" => "Letters",
        "letter" => "Letter",
        other => return Err(format!("a road has no ids of the kind {other}").into()),
    };
    let stands = match entry["stands"].as_str() {
        None => "Anywhere",
        Some("first") => "First",
        Some("after direction") => "AfterDirection",
        Some(other) => return Err(format!("a road cannot stand {other}").into()),
    };
    Ok(format!(
        "Road {{ short: {short:?}, steps: &[{steps}], ids: Ids::{ids}, stands: Stands::{stands} }},\n"
    ))
}

/// The number of the suffix with this name, in upper case; an abbreviation is no name.
fn suffix(usps: &Value, word: &str) -> Result<Option<usize>, Box<dyn Error>> {
    let mut suffixes = list(usps, "suffixes")?.iter();
    let found = suffixes.position(|entry| {
        entry["name"]
            .as_str()
            .is_some_and(|name| name.eq_ignore_ascii_case(word))
    });
    Ok(found.map(|index| index + 1))
}

fn list<'a>(usps: &'a Value, name: &str) -> Result<&'a Vec<Value>, String> {
    usps[name].as_array().ok_or_else(|| format!("{name} is no list"))
}

fn texts(list: &Value) -> Result<Vec<String>, String> {
    let texts = list.as_array().into_iter().flatten();
    texts
        .map(|text| {
            text.as_str()
                .map(str::to_owned)
                .ok_or_else(|| format!("{text} is no text"))
        })
        .collect()
}

fn quoted(texts: &[String]) -> String {
    texts.iter().map(|text| format!("{text:?}, ")).collect()
}

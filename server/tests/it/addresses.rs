//! The labelled addresses of `fixtures/addresses/`: what people write, and the components it is stored as.

use std::collections::BTreeMap;
use std::fs;

use mock_campus::campus::{Address, Component};

use crate::source_text::package;

/// The fewest addresses there are, and the fewest of a kind.
const LEAST: (usize, usize) = (500, 12);

struct Labelled {
    kind: String,
    text: String,
    stored: BTreeMap<String, String>,
}

fn labelled() -> Vec<Labelled> {
    let table = fs::read_to_string(package().join("../fixtures/addresses/labelled.tsv")).unwrap();
    let mut lines = table.lines().map(|line| line.split('\t'));
    let names: Vec<&str> = lines.next().unwrap().skip(2).collect();
    let read = |mut cells: std::str::Split<'_, char>| {
        let (kind, text) = (cells.next().unwrap().to_owned(), cells.next().unwrap().to_owned());
        let cells: Vec<&str> = cells.collect();
        assert_eq!(cells.len(), names.len(), "{text}");
        let stored = names.iter().zip(cells).filter(|(_, cell)| !cell.is_empty());
        let stored = stored
            .map(|(name, cell)| ((*name).to_owned(), cell.to_owned()))
            .collect();
        Labelled { kind, text, stored }
    };
    lines.map(read).collect()
}

impl Labelled {
    /// What the text is read as, where that is not its label.
    fn wrong(&self) -> Option<String> {
        let is_whole_line = self.stored.contains_key("zip");
        let read = if is_whole_line {
            Address::parse_line
        } else {
            Address::parse
        };
        let Ok(parsed) = read(&self.text) else {
            return Some(format!("{} is refused", self.text));
        };
        let address = parsed.address.normalised();
        let has_number = self.stored.contains_key("number");
        let components = Component::ALL.into_iter().filter_map(|component| {
            let text = address.get(component)?;
            Some((component.name().to_owned(), text.to_owned()))
        });
        let components: BTreeMap<_, _> = components.collect();
        let is_right = components == self.stored && parsed.kept_whole != has_number;
        (!is_right).then(|| {
            format!(
                "{}\n    read  {components:?}\n    label {:?}",
                self.text, self.stored
            )
        })
    }
}

#[test]
fn every_labelled_address_is_read_as_its_label_says() {
    let labelled = labelled();
    let mut scores: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut wrong = Vec::new();
    for address in &labelled {
        let (right, all) = scores.entry(&address.kind).or_default();
        *all += 1;
        match address.wrong() {
            None => *right += 1,
            Some(told) => wrong.push(told),
        }
    }
    let score: String = scores
        .iter()
        .map(|(kind, (right, all))| format!("{kind:<32} {right:>3} of {all:>3}\n"))
        .collect();
    println!("{score}");
    assert!(wrong.is_empty(), "{score}\n{}", wrong.join("\n"));
    let (least, least_of_kind) = LEAST;
    assert!(labelled.len() >= least, "{} addresses", labelled.len());
    assert!(scores.values().all(|(_, all)| *all >= least_of_kind), "{score}");
}

#[test]
fn no_labelled_address_is_there_twice_and_each_is_read_from_what_is_stored() {
    let mut seen = BTreeMap::new();
    for Labelled { kind, text, stored } in labelled() {
        if let Some(other) = seen.insert(text.clone(), kind) {
            panic!("{text} is under {other}, too");
        }
        let mut json = serde_json::to_value(&stored).unwrap();
        if stored.contains_key("postOfficeBox") {
            json["postOfficeBox"] = true.into();
        }
        let address: Address = serde_json::from_value(json).unwrap();
        assert_eq!(
            address.normalised(),
            address,
            "{text}: the label is no stored form"
        );
        let again = address.reparsed().unwrap().address;
        assert_eq!(again.normalised(), address, "{text}");
    }
}

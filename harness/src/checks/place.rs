//! Places: addresses in one line, compared without regard to their spelling.

use serde_json::Value;

use super::address::{DIRECTIONS, TAGS};

/// The components of a street, in the order in which a line has them.
const STREET: [&str; 5] = ["number", "prefix", "street", "tag", "direction"];
/// The components of a town, in the order in which a line has them.
const TOWN: [&str; 3] = ["city", "state", "zip"];
/// Words before an apartment.
const UNITS: [&str; 4] = ["apt", "apartment", "unit", "#"];

/// Whether an address in components or in one text is the same place as another, spelling aside.
pub(super) fn is_place(address: &Value, place: &Value) -> bool {
    words(&line(address)) == words(&line(place))
}

/// An address in one line.
pub(super) fn line(address: &Value) -> String {
    let text = |name: &str| address[name].as_str().map(str::to_owned);
    let po_box = (address["postOfficeBox"] == true).then(|| "PO Box".to_owned());
    let apartment = text("apt").map(|apt| format!("Apt {apt}"));
    let parts = po_box
        .into_iter()
        .chain(text("fullStreetAddress"))
        .chain(STREET.into_iter().filter_map(text))
        .chain(apartment)
        .chain(TOWN.into_iter().filter_map(text));
    parts.collect::<Vec<_>>().join(" ")
}

/// The words of a line, each in its short form, without those that only say that an apartment follows.
fn words(line: &str) -> Vec<String> {
    let short = |word: &str| {
        let known = DIRECTIONS.iter().chain(TAGS).find(|(long, _)| *long == word);
        known.map_or(word, |(_, short)| short).to_owned()
    };
    let bare = line.to_lowercase().replace(['.', ','], "");
    bare.split_whitespace()
        .filter(|word| !UNITS.contains(word))
        .map(short)
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn place(text: &str) -> Value {
        json!({"fullStreetAddress": text, "city": "Blaine", "state": "MN", "zip": "55449"})
    }

    #[test]
    fn a_place_is_the_same_however_it_is_written() {
        let apartment = json!({"number": "4321", "prefix": "S", "street": "Lexington", "tag": "Ave", "apt": "45",
                               "city": "Blaine", "state": "MN", "zip": "55449"});
        assert!(is_place(&apartment, &place("4321 South Lexington Avenue Apt 45")));
        assert!(!is_place(
            &apartment,
            &place("4321 South Lexington Avenue Apt 46")
        ));
        let po_box =
            json!({"postOfficeBox": true, "number": "54", "city": "Blaine", "state": "MN", "zip": "55449"});
        assert!(is_place(&po_box, &place("P.O. Box 54")));
    }
}

//! Reports that open as pages of their own.

use super::{Contradiction, Objection};
use crate::exchange::Answer;

/// What a page would load from elsewhere.
const FOREIGN: [&str; 5] = ["src=", "href=", "<script", "@import", "url("];

/// The answer is a page that needs nothing beside itself.
///
/// # Errors
/// When it is something else, or loads something.
pub fn stands_alone(answer: &Answer) -> Result<(), Objection> {
    let media_type = answer.headers.iter().find(|(name, _)| name == "content-type");
    let is_page = media_type.is_some_and(|(_, value)| value.starts_with("text/html"));
    if !answer.is_success() || !is_page || !answer.text.contains("<title>") {
        return Err(Contradiction::new("a page with a title", answer.summary()).into());
    }
    match FOREIGN.iter().find(|foreign| answer.text.contains(*foreign)) {
        None => Ok(()),
        Some(foreign) => Err(Contradiction::new("a page that stands alone", foreign).into()),
    }
}

/// A row of a table of the page has all these words.
///
/// # Errors
/// When none has.
pub fn has_row(answer: &Answer, words: &[&str]) -> Result<(), Objection> {
    stands_alone(answer)?;
    let mut rows = answer.text.split("<tr").skip(1);
    let holds = |row: &str| {
        let row = row.split("</tr>").next().unwrap_or_default();
        words.iter().all(|word| row.contains(word))
    };
    if rows.any(holds) {
        return Ok(());
    }
    Err(Contradiction::new(format!("a row with {}", words.join(", ")), "no such row").into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(text: &str) -> Answer {
        let headers = vec![("content-type".to_owned(), "text/html; charset=utf-8".to_owned())];
        Answer::new(200, headers, text.to_owned())
    }

    #[test]
    fn a_page_loads_nothing() {
        assert_eq!(stands_alone(&page("<title>Check</title>")), Ok(()));
        for text in [
            "Check",
            "<title>C</title><img src=x>",
            "<title>C</title><link href=x>",
        ] {
            assert!(stands_alone(&page(text)).is_err(), "{text}");
        }
        assert!(stands_alone(&Answer::new(200, Vec::new(), "{}".to_owned())).is_err());
    }

    #[test]
    fn the_words_stand_in_one_row() {
        let text = "<title>C</title><tr><td>Stone, Eva</td></tr><tr><td>E1005</td></tr>E1006";
        assert_eq!(has_row(&page(text), &["Eva", "Stone"]), Ok(()));
        assert!(has_row(&page(text), &["Eva", "E1005"]).is_err());
        assert!(has_row(&page(text), &["E1006"]).is_err());
    }
}

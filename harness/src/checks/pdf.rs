//! What a reader finds in a PDF document.

use lopdf::Document;

use super::{Contradiction, Objection};
use crate::exchange::Answer;

/// The texts of the pages of a document, in their order, each without its blanks: where a line ends on paper says nothing.
///
/// # Errors
/// When the answer is no PDF document, by its own word or by its bytes.
pub fn pages(answer: &Answer) -> Result<Vec<String>, Objection> {
    let expected = || "a PDF document".to_owned();
    let kind = answer.header("content-type").unwrap_or("no content type");
    if !answer.is_success() || !kind.starts_with("application/pdf") {
        let found = format!("{kind}: {}", answer.summary());
        return Err(Contradiction::new(expected(), found).into());
    }
    let bytes = if answer.bytes.is_empty() {
        answer.text.as_bytes()
    } else {
        &answer.bytes
    };
    if !bytes.starts_with(b"%PDF-") {
        return Err(Contradiction::new(expected(), "another document under its name").into());
    }
    read(bytes).map_err(|error| Contradiction::new(expected(), format!("a broken one: {error}")).into())
}

fn read(bytes: &[u8]) -> lopdf::Result<Vec<String>> {
    let document = Document::load_mem(bytes)?;
    let numbers = document.get_pages().into_keys();
    numbers
        .map(|number| Ok(without_blanks(&document.extract_text(&[number])?)))
        .collect()
}

/// The document shows a text, on whichever page; one that is torn apart goes on where the next page has it. What is written
/// from right to left comes out of a document as it stands on the paper, from the left.
///
/// # Errors
/// When it does not.
pub fn shows(pages: &[String], text: &str) -> Result<(), Objection> {
    let wanted = without_blanks(text);
    let turned: String = wanted.chars().rev().collect();
    if [wanted, turned].iter().any(|form| is_spread(pages, form)) {
        return Ok(());
    }
    Err(Contradiction::new(format!("a document that shows {text}"), "none of it, or a part").into())
}

/// A part of a text that is shorter does not count: it may be anything.
const PART: usize = 40;

/// Whether a text stands on one page, or in parts on one page after another.
fn is_spread(pages: &[String], text: &str) -> bool {
    let mut rest = text;
    for page in pages {
        let length = longest_part(page, rest);
        if length == rest.len() {
            return true;
        }
        if length >= PART {
            rest = &rest[length..];
        }
    }
    false
}

/// How much of the beginning of a text a page has in one piece, in bytes.
fn longest_part(page: &str, text: &str) -> usize {
    let ends: Vec<usize> = text
        .char_indices()
        .map(|(index, c)| index + c.len_utf8())
        .collect();
    let held = ends.partition_point(|end| page.contains(&text[..*end]));
    held.checked_sub(1).map_or(0, |last| ends[last])
}

/// Every page shows each of the texts.
///
/// # Errors
/// When one page lacks one of them.
pub fn every_page_shows(pages: &[String], texts: &[&str]) -> Result<(), Objection> {
    for (page, number) in pages.iter().zip(1..) {
        for text in texts {
            if !page.contains(&without_blanks(text)) {
                return Err(Contradiction::new(
                    format!("{text} on every page"),
                    format!("page {number} without"),
                )
                .into());
            }
        }
    }
    Ok(())
}

/// Every page tells its own number and how many there are.
///
/// # Errors
/// When there is one page alone, or a page does not tell.
pub fn numbered(pages: &[String]) -> Result<(), Objection> {
    if pages.len() < 2 {
        return Err(Contradiction::new("several pages", pages.len()).into());
    }
    for (page, number) in pages.iter().zip(1..) {
        let mark = format!("Page {number} of {}", pages.len());
        every_page_shows(std::slice::from_ref(page), &[mark.as_str()])?;
    }
    Ok(())
}

fn without_blanks(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;

    /// A document of one page that shows a text, as small as one can be.
    fn document(text: &str) -> Vec<u8> {
        let content = format!("BT /F1 12 Tf 72 720 Td ({text}) Tj ET");
        let objects = [
            "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
                .to_owned(),
            format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len()),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned(),
        ];
        let mut bytes = "%PDF-1.4\n".to_owned();
        let mut table = "0000000000 65535 f \n".to_owned();
        for (object, number) in objects.iter().zip(1..) {
            writeln!(table, "{:010} 00000 n ", bytes.len()).unwrap();
            writeln!(bytes, "{number} 0 obj\n{object}\nendobj").unwrap();
        }
        let begin = bytes.len();
        let trailer = format!("trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n{begin}\n%%EOF\n");
        bytes.push_str(&["xref\n0 6\n", &table, &trailer].concat());
        bytes.into_bytes()
    }

    fn answer(kind: &str, body: Vec<u8>) -> Answer {
        Answer::received(200, vec![("content-type".to_owned(), kind.to_owned())], body)
    }

    #[test]
    fn the_text_of_a_document_is_found_whatever_its_blanks() {
        let pages = pages(&answer("application/pdf", document("Gil  Moreau"))).unwrap();
        assert_eq!(pages, ["GilMoreau"]);
        assert!(shows(&pages, "Gil Moreau").is_ok());
        assert!(shows(&pages, "uaeroM liG").is_ok());
        assert!(shows(&pages, "Rosa").is_err());
        assert!(every_page_shows(&pages, &["Gil", "Rosa"]).is_err());
    }

    #[test]
    fn a_text_may_be_torn_apart_by_pages() {
        let letters: String = ('a'..='z').cycle().take(100).collect();
        let pages = [
            format!("Head {} Foot", &letters[..50]),
            format!("Head {} Foot", &letters[50..]),
        ];
        assert!(shows(&pages, &letters).is_ok());
        assert!(shows(&pages, &format!("{letters}!")).is_err());
        assert!(shows(&pages[1..], &letters).is_err());
    }

    #[test]
    fn nothing_else_passes_for_a_document() {
        for (kind, body) in [
            ("text/html", document("x")),
            ("application/pdf", b"<html>".to_vec()),
            ("application/pdf", b"%PDF-1.7 and no more".to_vec()),
        ] {
            assert!(matches!(
                pages(&answer(kind, body)),
                Err(Objection::Contradicted(_))
            ));
        }
    }

    #[test]
    fn pages_tell_their_numbers() {
        let two = ["xPage1of2".to_owned(), "Page2of2".to_owned()];
        assert!(numbered(&two).is_ok());
        assert!(numbered(&two[..1]).is_err());
        assert!(numbered(&[two[1].clone(), two[0].clone()]).is_err());
    }
}

//! The API document, measured by what is served.

use super::{Contradiction, Objection, status};
use crate::contract::{Contract, Operation};
use crate::exchange::Answer;

/// The document of an answer.
///
/// # Errors
/// When it was not found, or describes no operation.
pub fn read(answer: &Answer) -> Result<Contract, Objection> {
    status::accepted(answer)?;
    Contract::read(&answer.text)
        .map_err(|error| Contradiction::new("an API document", error.to_string()).into())
}

/// Whether an operation is served, judged by what answers at its address: a call without a token is turned away for want
/// of one there, and finds nothing elsewhere.
pub const fn is_served(answer: &Answer) -> bool {
    !matches!(answer.status, 404 | 405 | 500..=599)
}

/// The document describes what is served and nothing else.
///
/// # Errors
/// When an operation that is served is not described, or the other way round.
pub fn describes_exactly(described: &[Operation], served: &[Operation]) -> Result<(), Objection> {
    let difference = |all: &[Operation], known: &[Operation], what: &str| {
        let missing = all.iter().filter(|operation| !known.contains(operation));
        let line = |operation: &Operation| format!("{} {} {what}", operation.id, operation.path);
        missing.map(line).collect::<Vec<_>>()
    };
    let mut details = difference(served, described, "is served and not described");
    details.extend(difference(described, served, "is described and not served"));
    if details.is_empty() {
        return Ok(());
    }
    let expected = format!("a document of the {} operations served", served.len());
    Err(Contradiction::new(expected, "another document")
        .with_details(details)
        .into())
}

/// A page names every operation that is served.
///
/// # Errors
/// When it was not found, or lacks one.
pub fn names(page: &Answer, served: &[Operation]) -> Result<(), Objection> {
    status::accepted(page)?;
    let missing: Vec<&str> = served
        .iter()
        .map(|operation| operation.id.as_str())
        .filter(|id| !page.text.contains(id))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let expected = format!("a page that names {} operations", served.len());
    Err(Contradiction::new(expected, format!("one without {}", missing.join(", "))).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn operation(id: &str, method: &str, path: &str) -> Operation {
        Operation {
            id: id.to_owned(),
            method: method.to_owned(),
            path: path.to_owned(),
        }
    }

    #[test]
    fn both_kinds_of_difference_are_told() {
        let (read, write) = (operation("read", "GET", "/a"), operation("write", "PUT", "/a"));
        let both = [read.clone(), write.clone()];
        assert_eq!(describes_exactly(&both, &both), Ok(()));
        assert!(describes_exactly(std::slice::from_ref(&read), &both).is_err());
        assert!(describes_exactly(&both, std::slice::from_ref(&write)).is_err());
        assert!(describes_exactly(&[operation("read", "POST", "/a")], &[read]).is_err());
    }

    #[test]
    fn what_asks_for_a_token_is_served_and_what_is_not_found_is_not() {
        let answer = |status| Answer::new(status, Vec::new(), String::new());
        for status in [200, 400, 401, 403] {
            assert!(is_served(&answer(status)), "{status}");
        }
        for status in [404, 405, 500, 503] {
            assert!(!is_served(&answer(status)), "{status}");
        }
    }

    #[test]
    fn a_page_that_lacks_a_name_or_cannot_be_read_names_nothing() {
        let page = |status, text: &str| Answer::new(status, Vec::new(), text.to_owned());
        let read = [operation("read", "GET", "/a")];
        assert_eq!(names(&page(200, "<h3>read</h3>"), &read), Ok(()));
        assert!(names(&page(200, "<h3>write</h3>"), &read).is_err());
        assert!(names(&page(404, "<h3>read</h3>"), &read).is_err());
        assert!(super::read(&page(200, "<h3>read</h3>")).is_err());
    }
}

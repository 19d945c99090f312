//! What a journal may not show, nor any other text.
//!
//! Nothing is absent from a journal that holds nothing, so whoever asks counts its entries first.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::{Contradiction, Objection, status};
use crate::exchange::Answer;

/// How many calls a journal holds.
///
/// # Errors
/// When the answer is no journal.
pub fn entries(answer: &Answer) -> Result<usize, Objection> {
    let entries = status::json(answer)?["entries"].as_array();
    entries
        .map(Vec::len)
        .ok_or_else(|| Objection::Unsettled(format!("no journal: {}", answer.summary())))
}

/// A text shows a confidential value in none of its forms: plain, percent-encoded, in base64 by itself or behind the
/// client id as HTTP Basic sends it; a social security number also without its hyphens.
///
/// # Errors
/// When one form is there, or there is no value to look for.
pub fn keeps_secret(text: &str, value: &str, client: &str) -> Result<(), Objection> {
    if value.is_empty() {
        return Err(Objection::Unsettled("an empty value is in every text".to_owned()));
    }
    let encoded: String = form_urlencoded::byte_serialize(value.as_bytes()).collect();
    let mut forms = vec![
        value.to_owned(),
        encoded,
        STANDARD.encode(value),
        STANDARD.encode(format!("{client}:{value}")),
    ];
    let digits: String = value.chars().filter(char::is_ascii_digit).collect();
    if digits.len() == 9 && value.chars().all(|one| one.is_ascii_digit() || one == '-') {
        forms.push(digits);
    }
    if forms.iter().any(|form| text.contains(form.as_str())) {
        return Err(Contradiction::new("a text without the confidential value", "the value").into());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_found_in_every_form() {
        let basic = format!("Basic {}", STANDARD.encode("me:s/e c"));
        for text in [
            "x s/e c x",
            "client_secret=s%2Fe+c",
            basic.as_str(),
            &STANDARD.encode("s/e c"),
        ] {
            assert!(keeps_secret(text, "s/e c", "me").is_err(), "{text}");
        }
        assert!(keeps_secret("nothing to see", "s/e c", "me").is_ok());
    }

    #[test]
    fn an_empty_value_settles_nothing() {
        assert!(matches!(
            keeps_secret("anything", "", "me"),
            Err(Objection::Unsettled(_))
        ));
    }

    #[test]
    fn what_is_no_journal_has_no_entries_to_count() {
        let answer = |text: &str| Answer::new(200, Vec::new(), text.to_owned());
        assert_eq!(entries(&answer(r#"{"entries":[{}],"dropped":0}"#)), Ok(1));
        for text in ["{}", "[]", "", "<html>"] {
            assert!(entries(&answer(text)).is_err(), "{text}");
        }
    }

    #[test]
    fn a_social_security_number_is_found_without_its_hyphens() {
        assert!(keeps_secret("ssn=219099999", "219-09-9999", "me").is_err());
    }
}

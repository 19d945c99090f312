//! What a journal may not show.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::{Contradiction, Objection};

/// A text shows a confidential value in none of its forms: plain, percent-encoded, in base64 by itself or behind the
/// client id as HTTP Basic sends it; a social security number also without its hyphens.
///
/// # Errors
/// When one form is there.
pub fn keeps_secret(text: &str, value: &str, client: &str) -> Result<(), Objection> {
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
    if forms
        .iter()
        .any(|form| !form.is_empty() && text.contains(form.as_str()))
    {
        return Err(Contradiction::new("a journal without the confidential value", "the value").into());
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
    fn a_social_security_number_is_found_without_its_hyphens() {
        assert!(keeps_secret("ssn=219099999", "219-09-9999", "me").is_err());
    }
}

//! The form of phones and mail addresses, for districts that check it (silence AMB-21).

/// Whether a text can be a phone number: digits enough to be dialled, and what people write between them.
pub(super) fn is_phone(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let fits = |c: char| c.is_ascii_digit() || " +-./()x".contains(c.to_ascii_lowercase());
    digits >= 7 && text.chars().all(fits)
}

/// Whether a text can be a mail address: something, an at sign, and a domain of several parts.
pub(super) fn is_email(text: &str) -> bool {
    let Some((name, domain)) = text.trim().split_once('@') else {
        return false;
    };
    let plain = |part: &str| !part.is_empty() && !part.contains(|c: char| c.is_whitespace() || c == '@');
    plain(name) && plain(domain) && domain.contains('.') && domain.split('.').all(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phone_has_digits_enough() {
        for phone in ["763-555-0101", "(763) 555.0101 x12", "+1 763 555 0101"] {
            assert!(is_phone(phone), "{phone}");
        }
        for text in ["call me", "555-01", "763-555-O101"] {
            assert!(!is_phone(text), "{text}");
        }
    }

    #[test]
    fn a_mail_address_has_a_name_and_a_domain() {
        assert!(is_email("ann.l@blaine.example"));
        for text in [
            "ann",
            "ann@",
            "@blaine.example",
            "ann@blaine",
            "a@b@c.example",
            "a b@c.example",
            "a@c..d",
        ] {
            assert!(!is_email(text), "{text}");
        }
    }
}

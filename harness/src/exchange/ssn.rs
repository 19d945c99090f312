//! The form a social security number is written in: a target may show one that nobody asked for.

/// The text with `mask` for whatever has the form 123-45-6789. Nine digits alone may be anything and are left.
pub(super) fn mask_ssns(text: &str, mask: &str) -> String {
    let mut masked = String::new();
    let mut rest = text;
    while let Some(start) = find_ssn(rest) {
        masked.push_str(&rest[..start]);
        masked.push_str(mask);
        rest = &rest[start + FORM.len()..];
    }
    masked.push_str(rest);
    masked
}

/// A digit for each 0.
const FORM: &[u8] = b"000-00-0000";

/// Where the first one begins. What is part of a longer number is none.
fn find_ssn(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let joins = |at: Option<&u8>| at.is_some_and(|byte| byte.is_ascii_digit() || *byte == b'-');
    bytes.windows(FORM.len()).enumerate().find_map(|(start, window)| {
        let before = start.checked_sub(1).and_then(|at| bytes.get(at));
        let alone = !joins(before) && !joins(bytes.get(start + FORM.len()));
        let fits = window.iter().zip(FORM).all(|(byte, form)| match form {
            b'0' => byte.is_ascii_digit(),
            _ => byte == form,
        });
        (alone && fits).then_some(start)
    })
}

#[cfg(test)]
mod tests {
    use super::mask_ssns;

    #[test]
    fn what_has_the_form_is_masked_wherever_it_stands() {
        assert_eq!(mask_ssns("123-45-6789", "*"), "*");
        assert_eq!(mask_ssns("ü219-09-9999 ist (219-09-9998)", "*"), "ü* ist (*)");
    }

    #[test]
    fn dates_phones_and_longer_numbers_are_left() {
        for text in [
            "2023-10-01",
            "555-0100",
            "1123-45-6789",
            "123-45-67890",
            "0-123-45-6789",
            "123456789",
        ] {
            assert_eq!(mask_ssns(text, "*"), text);
        }
    }
}

//! Masking social security numbers in what was sent, for a district that shows its log so (silence AMB-106).

use std::borrow::Cow;

/// What takes the place of a digit.
const MASK: char = '*';

/// A payload in which no social security number shows more than its last four digits: neither what the member ssn holds,
/// whatever that is, nor nine digits anywhere, together or in groups of three, two and four. All else stays as it was sent.
/// The payload need not be JSON; what looks like a text of JSON is read like one.
pub(in crate::mock) fn mask_ssns(payload: &str) -> String {
    let mut shown = String::with_capacity(payload.len());
    let mut rest = payload;
    let mut is_ssn = false;
    while !rest.is_empty() {
        let (token, after) = next_token(rest);
        if token.starts_with('"') {
            let plain = plain(token);
            shown.push_str(&quoted(token, &plain, is_ssn));
            is_ssn = plain.eq_ignore_ascii_case("ssn") && after.trim_start().starts_with(':');
        } else {
            let member = if is_ssn { member_end(token) } else { 0 };
            shown.push_str(&all_but_four(&token[..member]));
            shown.push_str(&groups(&token[member..]));
            is_ssn &= token.chars().all(|c| c == ':' || c.is_whitespace());
        }
        rest = after;
    }
    shown
}

/// The first token of a text, and what comes after it: a text in quotes, or all up to the next one.
fn next_token(text: &str) -> (&str, &str) {
    let Some(inside) = text.strip_prefix('"') else {
        return text.split_at(text.find('"').unwrap_or(text.len()));
    };
    let mut is_escaped = false;
    let end = inside.bytes().position(|byte| {
        let ends = byte == b'"' && !is_escaped;
        is_escaped = byte == b'\\' && !is_escaped;
        ends
    });
    text.split_at(end.map_or(text.len(), |end| end + 2))
}

/// What a text in quotes stands for; one that is no JSON stands for itself.
fn plain(token: &str) -> Cow<'_, str> {
    let decoded = token.contains('\\').then(|| serde_json::from_str(token).ok());
    decoded
        .flatten()
        .map_or_else(|| Cow::Borrowed(token.trim_matches('"')), Cow::Owned)
}

/// A text in quotes as it is shown. Digits that were written as escapes cannot be masked in their place.
fn quoted(token: &str, plain: &str, is_ssn: bool) -> String {
    let is_escaped = token.contains('\\');
    match (is_ssn, is_escaped) {
        (true, true) => format!("\"{}\"", all_but_four(plain)),
        (true, false) => all_but_four(token),
        (false, true) if groups(plain) != plain => format!("\"{}\"", groups(plain)),
        (false, _) => groups(token),
    }
}

/// Where a member ends that is no text.
fn member_end(token: &str) -> usize {
    token.find([',', '}', ']']).unwrap_or(token.len())
}

/// A text with every digit masked but the last four.
fn all_but_four(text: &str) -> String {
    let count = text.chars().filter(char::is_ascii_digit).count();
    let mut left = count.saturating_sub(4);
    let mask = |c: char| {
        if left == 0 || !c.is_ascii_digit() {
            return c;
        }
        left -= 1;
        MASK
    };
    text.chars().map(mask).collect()
}

/// A text with every number masked that has nine digits, together or in groups of three, two and four.
fn groups(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(begin) = rest.find(|c: char| c.is_ascii_digit()) {
        shown.push_str(&rest[..begin]);
        let number = &rest[begin..];
        let digits = number.find(|c: char| !c.is_ascii_digit()).unwrap_or(number.len());
        let masked = group_end(number).inspect(|end| shown.push_str(&all_but_four(&number[..*end])));
        let end = masked.unwrap_or_else(|| {
            shown.push_str(&number[..digits]);
            digits
        });
        rest = &number[end..];
    }
    shown.push_str(rest);
    shown
}

/// Where a number ends that has nine digits in at most three groups; nothing where a text begins with another number.
fn group_end(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = 0;
    for length in [3, 2, 4] {
        let between = bytes.get(at).is_some_and(|byte| b"-. /_".contains(byte));
        at += usize::from(at > 0 && between);
        let group = bytes.get(at..at + length)?;
        if !group.iter().all(u8::is_ascii_digit) {
            return None;
        }
        at += length;
    }
    let goes_on = bytes.get(at).is_some_and(u8::is_ascii_digit);
    (!goes_on).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_member_holds_is_masked_and_nothing_else() {
        for (sent, shown) in [
            (
                r#"{"ssn" : "219-09-9999", "zip":"55123"}"#,
                r#"{"ssn" : "***-**-9999", "zip":"55123"}"#,
            ),
            (
                r#"{"SSN":219099999,"a":1234567}"#,
                r#"{"SSN":*****9999,"a":1234567}"#,
            ),
            (r#"{"ssn":"21 909 999"}"#, r#"{"ssn":"** **9 999"}"#),
            (r#"{"ssn":null,"a":"21909"}"#, r#"{"ssn":null,"a":"21909"}"#),
        ] {
            assert_eq!(mask_ssns(sent), shown);
        }
    }

    #[test]
    fn a_number_in_another_place_is_masked_too() {
        assert_eq!(
            mask_ssns(r#"{"lastName":"b. 1980-02-29, 219 09 9999","x":"2190999999"}"#),
            r#"{"lastName":"b. 1980-02-29, *** ** 9999","x":"2190999999"}"#
        );
        assert_eq!(mask_ssns("ssn=219-09-9999&x=1"), "ssn=***-**-9999&x=1");
    }

    #[test]
    fn what_is_no_json_is_masked_all_the_same() {
        assert_eq!(mask_ssns("\"219-09-9999"), "\"***-**-9999");
        assert_eq!(
            mask_ssns("{\"ssn\":\"219099999\n,\"x\":"),
            "{\"ssn\":\"*****9999\n,\"x\":"
        );
        assert_eq!(mask_ssns("\"\\"), "\"\\");
    }

    #[test]
    fn digits_and_names_written_as_escapes_are_masked() {
        assert_eq!(
            mask_ssns(r#"{"\u0073sn":"\u0032190\u0039999\u0039"}"#),
            r#"{"\u0073sn":"*****9999"}"#
        );
        assert_eq!(mask_ssns(r#"{"x":"\u003219-09-9999"}"#), r#"{"x":"***-**-9999"}"#);
    }
}

//! Keeping secrets and social security numbers out of what the emulator writes down (silence AMB-106).

use std::borrow::Cow;

use crate::campus::Ssn;

/// What stands in the place of something hidden.
pub(super) const HIDDEN: &str = "********";

/// Query parameters whose values are never written down.
const SENSITIVE: [&str; 5] = ["ssn", "client_secret", "access_token", "token", "secret"];

/// A path with every part hidden that looks like a social security number or holds one of `secrets`.
pub(super) fn path(path: &str, secrets: &[&str]) -> String {
    if !is_suspicious(path, secrets) {
        return path.to_owned();
    }
    let parts = path.split('/').map(|part| {
        let plain = super::address::decoded(part);
        if is_sensitive(&plain, secrets) {
            HIDDEN
        } else {
            part
        }
    });
    parts.collect::<Vec<_>>().join("/")
}

/// A query with every value hidden that is sensitive by its name or its looks.
pub(super) fn query(query: &str, secrets: &[&str]) -> String {
    let named = query
        .split('&')
        .any(|pair| is_sensitive_name(pair.split('=').next().unwrap_or_default()));
    if !named && !query.contains('+') && !is_suspicious(query, secrets) {
        return query.to_owned();
    }
    let shown = query.split('&').map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let plain_name = plain(name);
        let hidden = is_sensitive_name(&plain_name) || is_sensitive(&plain(value), secrets);
        match (hidden, is_sensitive(&plain_name, secrets)) {
            (_, true) => HIDDEN.to_owned(),
            (true, false) => format!("{name}={HIDDEN}"),
            (false, false) => pair.to_owned(),
        }
    });
    shown.collect::<Vec<_>>().join("&")
}

fn plain(part: &str) -> Cow<'_, str> {
    let with_blanks = part.replace('+', " ");
    super::address::decoded(&with_blanks).into()
}

fn is_sensitive_name(name: &str) -> bool {
    SENSITIVE.iter().any(|known| name.eq_ignore_ascii_case(known))
}

/// Whether a path or query deserves a closer look; nearly none does, and every call is written down.
fn is_suspicious(path: &str, secrets: &[&str]) -> bool {
    let digits = path.bytes().filter(u8::is_ascii_digit).count();
    digits >= 9 || path.contains('%') || secrets.iter().any(|secret| path.contains(secret))
}

fn is_sensitive(text: &str, secrets: &[&str]) -> bool {
    secrets
        .iter()
        .any(|secret| !secret.is_empty() && text.contains(secret))
        || Ssn::parse(text).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ssn_is_hidden_wherever_it_stands() {
        assert_eq!(
            query("ssn=123-45-6789&lastName=Norton", &[]),
            "ssn=********&lastName=Norton"
        );
        assert_eq!(query("SSN=1", &[]), "SSN=********");
        assert_eq!(query("lastName=123456789", &[]), "lastName=********");
        assert_eq!(query("%73sn=%31%32", &[]), "%73sn=********");
        assert_eq!(
            path("/staff/123-45-6789/positions", &[]),
            "/staff/********/positions"
        );
        assert_eq!(path("/staff/%31%32%33456789", &[]), "/staff/********");
    }

    #[test]
    fn a_secret_is_hidden_in_any_clothes() {
        assert_eq!(query("x=s3cr%65t&s3cret", &["s3cret"]), "x=********&********");
        assert_eq!(path("/a/s3cret", &["s3cret"]), "/a/********");
    }

    #[test]
    fn what_is_harmless_stays_as_it_was_sent() {
        assert_eq!(
            query("staffNumber=E1001&lastName=L%C3%A9", &["s3cret"]),
            "staffNumber=E1001&lastName=L%C3%A9"
        );
        assert_eq!(
            path("/staff/E1001/positions", &["s3cret"]),
            "/staff/E1001/positions"
        );
    }
}

//! Keeping secrets and social security numbers out of what the emulator writes down (silence AMB-106).

use crate::api::decoded;
use crate::campus::Ssn;

/// What stands in the place of something hidden.
pub(super) const HIDDEN: &str = "********";

/// The length from which on a word is taken for a token.
const TOKEN_LENGTH: usize = 60;

/// Query parameters whose values are never written down.
const SENSITIVE: [&str; 5] = ["ssn", "client_secret", "access_token", "token", "secret"];

/// A path with every part hidden that looks like a social security number or holds `secret`.
pub(super) fn path(path: &str, secret: Option<&str>) -> String {
    if !is_suspicious(path, secret) {
        return path.to_owned();
    }
    let parts = path.split('/').map(|part| {
        let plain = plain(part);
        if is_sensitive(&plain, secret) {
            HIDDEN
        } else {
            part
        }
    });
    parts.collect::<Vec<_>>().join("/")
}

/// A query with every value hidden that is sensitive by its name or its looks.
pub(super) fn query(query: &str, secret: Option<&str>) -> String {
    let named = query
        .split('&')
        .any(|pair| is_sensitive_name(pair.split('=').next().unwrap_or_default()));
    if !named && !query.contains('+') && !is_suspicious(query, secret) {
        return query.to_owned();
    }
    let shown = query.split('&').map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let plain_name = plain(name);
        let hidden = is_sensitive_name(&plain_name) || is_sensitive(&plain(value), secret);
        match (hidden, is_sensitive(&plain_name, secret)) {
            (_, true) => HIDDEN.to_owned(),
            (true, false) => format!("{name}={HIDDEN}"),
            (false, false) => pair.to_owned(),
        }
    });
    shown.collect::<Vec<_>>().join("&")
}

/// A part as whoever wrote it may have meant it; some clients encode what is encoded already.
fn plain(part: &str) -> String {
    decoded(&decoded(&part.replace('+', " "))).into_owned()
}

fn is_sensitive_name(name: &str) -> bool {
    SENSITIVE.iter().any(|known| name.eq_ignore_ascii_case(known))
}

/// Whether a path or query deserves a closer look; nearly none does, and every call is written down.
fn is_suspicious(text: &str, secret: Option<&str>) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    digits >= 9 || text.len() > TOKEN_LENGTH || text.contains('%') || holds(text, secret)
}

/// Whether a part is a secret, or looks like a token or a social security number.
fn is_sensitive(text: &str, secret: Option<&str>) -> bool {
    holds(text, secret) || looks_like_a_token(text) || looks_like_an_ssn(text)
}

fn holds(text: &str, secret: Option<&str>) -> bool {
    secret.is_some_and(|secret| text.contains(secret))
}

/// No code, name or number of Campus is that long without a blank; tokens of either form are longer.
fn looks_like_a_token(text: &str) -> bool {
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    text.len() >= TOKEN_LENGTH && text.chars().all(fits)
}

/// Nine digits, whatever people put between them.
fn looks_like_an_ssn(text: &str) -> bool {
    let digits: String = text
        .chars()
        .filter(|c| !matches!(c, '-' | '.' | ' ' | '/' | '_'))
        .collect();
    Ssn::parse(&digits).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ssn_is_hidden_wherever_it_stands() {
        assert_eq!(
            query("ssn=123-45-6789&lastName=Norton", None),
            "ssn=********&lastName=Norton"
        );
        assert_eq!(query("SSN=1", None), "SSN=********");
        assert_eq!(query("lastName=123456789", None), "lastName=********");
        assert_eq!(query("%73sn=%31%32", None), "%73sn=********");
        assert_eq!(
            path("/staff/123-45-6789/positions", None),
            "/staff/********/positions"
        );
        assert_eq!(path("/staff/%31%32%33456789", None), "/staff/********");
    }

    #[test]
    fn a_secret_is_hidden_in_any_clothes() {
        assert_eq!(query("x=s3cr%65t&s3cret", Some("s3cret")), "x=********&********");
        assert_eq!(path("/a/s3cret", Some("s3cret")), "/a/********");
    }

    #[test]
    fn a_token_is_hidden_although_nobody_said_what_it_is() {
        let token = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwIn0.c2lnbmF0dXJl";
        assert_eq!(query(&format!("lastName={token}"), None), "lastName=********");
        assert_eq!(query(token, None), "********");
        assert_eq!(path(&format!("/a/{token}"), None), "/a/********");
    }

    #[test]
    fn an_ssn_is_hidden_in_any_spelling() {
        for spelling in [
            "219+09+9999",
            "219.09.9999",
            "219%252D09%252D9999",
            "219%2009%209999",
        ] {
            assert_eq!(
                query(&format!("lastName={spelling}"), None),
                "lastName=********",
                "{spelling}"
            );
        }
    }

    #[test]
    fn what_is_harmless_stays_as_it_was_sent() {
        assert_eq!(
            query("staffNumber=E1001&lastName=L%C3%A9", Some("s3cret")),
            "staffNumber=E1001&lastName=L%C3%A9"
        );
        assert_eq!(
            path("/staff/E1001/positions", Some("s3cret")),
            "/staff/E1001/positions"
        );
    }
}

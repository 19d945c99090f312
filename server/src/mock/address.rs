//! From the path of a request to the district and the part of the site it is meant for.

/// The path of the token URL.
pub(super) const TOKEN_PATH: &str = "/campus/oauth2/token";

/// What the paths of all base URLs begin with.
const BASE_PREFIX: &str = "/campus/api/boi/v1/";

/// What a request is meant for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Address<'a> {
    /// The token URL.
    Token,
    /// Something below the base URL of a district: the district's name, the path of its base URL, the rest.
    District(&'a str, &'a str, &'a str),
    /// The control interface.
    Control,
    /// Nothing that exists.
    Elsewhere,
}

impl<'a> Address<'a> {
    /// Reads a path.
    pub(super) fn of(path: &'a str) -> Self {
        if let Some(rest) = path.strip_prefix(BASE_PREFIX) {
            let name_ends = rest.find('/').unwrap_or(rest.len());
            let (base, below) = path.split_at(BASE_PREFIX.len() + name_ends);
            Self::District(&rest[..name_ends], base, below)
        } else if path == TOKEN_PATH {
            Self::Token
        } else if path == "/_mock" || path.starts_with("/_mock/") {
            Self::Control
        } else {
            Self::Elsewhere
        }
    }
}

/// The path of the base URL of the district `name`.
pub(super) fn base_path(name: &str) -> String {
    format!("{BASE_PREFIX}{name}")
}

/// The appName of a token request, if it names one district.
pub(super) fn app_name(query: Option<&str>) -> Option<String> {
    let mut names = form_urlencoded::parse(query?.as_bytes()).filter(|(name, _)| name == "appName");
    match (names.next(), names.next()) {
        (Some((_, name)), None) => Some(name.into_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_names_its_district() {
        let path = "/campus/api/boi/v1/blaine/staff/E1001/positions";
        let district = Address::District("blaine", "/campus/api/boi/v1/blaine", "/staff/E1001/positions");
        assert_eq!(Address::of(path), district);
        let bare = Address::District("blaine", "/campus/api/boi/v1/blaine", "");
        assert_eq!(Address::of("/campus/api/boi/v1/blaine"), bare);
        assert_eq!(Address::of("/campus/oauth2/token"), Address::Token);
        assert_eq!(Address::of("/_mock/health"), Address::Control);
        assert_eq!(Address::of("/_mocking"), Address::Elsewhere);
        assert_eq!(Address::of("/"), Address::Elsewhere);
    }

    #[test]
    fn only_one_app_name_names_a_district() {
        assert_eq!(app_name(Some("appName=blaine")), Some("blaine".to_owned()));
        assert_eq!(app_name(Some("appName=a&appName=b")), None);
        assert_eq!(app_name(None), None);
    }
}

//! From the path of a request to the district and the part of the site it is meant for.

/// The path of the token URL.
pub(super) const TOKEN_PATH: &str = "/campus/oauth2/token";

/// The path of the OpenAPI document below a base URL.
pub(super) const DOCUMENT_PATH: &str = "/openapi.json";

/// The path of the page that renders it.
pub(super) const PAGE_PATH: &str = "/docs";

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

/// The district and the tool of its Campus that a path of the control interface leads to, as the name of the one and the
/// path of the other below `campus`, which is empty for the list of tools.
pub(super) fn tool(path: &str) -> Option<(&str, &str)> {
    let (name, below) = path.strip_prefix("/_mock/districts/")?.split_once('/')?;
    let tool = below.strip_prefix("campus")?;
    (tool.is_empty() || tool.starts_with('/')).then_some((name, tool))
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
    fn a_path_of_the_control_interface_names_the_tool_of_a_district() {
        let credentials = "/_mock/districts/blaine/campus/credentials";
        assert_eq!(tool(credentials), Some(("blaine", "/credentials")));
        assert_eq!(tool("/_mock/districts/blaine/campus"), Some(("blaine", "")));
        for path in [
            "/_mock/districts/blaine/campuses",
            "/_mock/districts/blaine/clock",
            "/_mock/districts/campus",
            "/campus/api/boi/v1/blaine",
        ] {
            assert_eq!(tool(path), None, "{path}");
        }
    }

    #[test]
    fn only_one_app_name_names_a_district() {
        assert_eq!(app_name(Some("appName=blaine")), Some("blaine".to_owned()));
        assert_eq!(app_name(Some("appName=a&appName=b")), None);
        assert_eq!(app_name(None), None);
    }
}

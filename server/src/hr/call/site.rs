//! Where the API of a district is.

use std::net::IpAddr;

use reqwest::Url;
use thiserror::Error;

/// The place of the version of the API in a base URL, between the site root and the name of the district.
const API: &str = "/api/boi/v1/";

/// Where the operations of a district are, and where its tokens come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    base: String,
    token: Option<Url>,
}

/// The text is not the base URL of a district.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("it is not the base URL of a district, such as http://127.0.0.1:8642/campus/api/boi/v1/blaine")]
pub struct NotABaseUrl;

impl Site {
    /// The district with a base URL. Its Token URL follows from that where it is built as Campus builds it.
    ///
    /// # Errors
    /// The text is no URL to be called.
    pub fn at(base: &str) -> Result<Self, NotABaseUrl> {
        let base = base.trim_end_matches('/');
        let url = Url::parse(base).map_err(|_error| NotABaseUrl)?;
        let is_callable = matches!(url.scheme(), "http" | "https") && url.has_host();
        if !is_callable || url.query().is_some() || url.fragment().is_some() || !url.username().is_empty() {
            return Err(NotABaseUrl);
        }
        Ok(Self {
            base: base.to_owned(),
            token: token_url(&url),
        })
    }

    /// The same district, whose tokens come from elsewhere.
    #[must_use]
    pub fn with_tokens_from(mut self, token: Url) -> Self {
        self.token = Some(token);
        self
    }

    /// The base URL.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// Whether it is served by the machine that calls it.
    pub(super) fn is_on_this_machine(&self) -> bool {
        let url = Url::parse(&self.base).ok();
        let host = url.as_ref().and_then(Url::host_str).unwrap_or_default();
        let address: Option<IpAddr> = host.trim_matches(['[', ']']).parse().ok();
        host == "localhost" || address.is_some_and(|address| address.is_loopback())
    }

    /// The Token URL, if it is known.
    pub fn token(&self) -> Option<&Url> {
        self.token.as_ref()
    }
}

fn token_url(base: &Url) -> Option<Url> {
    let (root, district) = base.path().rsplit_once(API)?;
    if district.is_empty() || district.contains('/') {
        return None;
    }
    let mut token = base.clone();
    token.set_path(&format!("{root}/oauth2/token"));
    token.set_query(Some(&format!("appName={district}")));
    Some(token)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_token_url_follows_from_the_base_url() {
        let site = Site::at("http://127.0.0.1:8642/campus/api/boi/v1/blaine/").unwrap();
        assert_eq!(site.base(), "http://127.0.0.1:8642/campus/api/boi/v1/blaine");
        let token = site.token().map(Url::as_str);
        assert_eq!(
            token,
            Some("http://127.0.0.1:8642/campus/oauth2/token?appName=blaine")
        );
    }

    #[test]
    fn a_base_url_of_another_build_tells_no_token_url() {
        let site = Site::at("https://campus.example/boi").unwrap();
        assert_eq!(site.token(), None);
        let site = site.with_tokens_from(Url::parse("https://login.example/token").unwrap());
        assert_eq!(site.token().map(Url::as_str), Some("https://login.example/token"));
    }

    #[test]
    fn this_machine_is_known_by_its_names() {
        for (base, is_here) in [
            ("http://127.0.0.1:8642/x", true),
            ("http://[::1]/x", true),
            ("http://localhost/x", true),
            ("https://campus.example/x", false),
            ("http://192.0.2.7/x", false),
        ] {
            assert_eq!(Site::at(base).unwrap().is_on_this_machine(), is_here, "{base}");
        }
    }

    #[test]
    fn what_cannot_be_called_is_no_base_url() {
        for text in [
            "",
            "blaine",
            "ftp://campus.example/x",
            "http://",
            "http://a.example/x?y=1",
            "http://u:p@a.example/x",
            "mailto:a@b.example",
        ] {
            assert_eq!(Site::at(text), Err(NotABaseUrl), "{text}");
        }
    }
}

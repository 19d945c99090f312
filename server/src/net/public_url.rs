//! The URL by which clients know the site.

use std::str::FromStr;

use thiserror::Error;

/// An http or https URL without query, and without a slash at its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicUrl(String);

/// Why a text is no public URL.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("it has to be an http or https URL without a query")]
pub struct ParsePublicUrlError;

impl PublicUrl {
    /// The URL, without a slash at its end.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for PublicUrl {
    type Err = ParsePublicUrlError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let url: http::Uri = text.parse().map_err(|_| ParsePublicUrlError)?;
        let is_site = matches!(url.scheme_str(), Some("http" | "https"))
            && url.host().is_some_and(|host| !host.is_empty());
        if !is_site || url.query().is_some() || text.contains('#') {
            return Err(ParsePublicUrlError);
        }
        Ok(Self(text.trim_end_matches('/').to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_public_url_loses_its_last_slash() {
        let url: PublicUrl = "https://campus.example/mock/".parse().unwrap();
        assert_eq!(url.as_str(), "https://campus.example/mock");
    }

    #[test]
    fn what_is_no_site_is_refused() {
        for text in [
            "",
            "campus.example",
            "ftp://campus.example",
            "http://",
            "http://a/?b=c",
            "http://a/#b",
        ] {
            assert_eq!(text.parse::<PublicUrl>(), Err(ParsePublicUrlError), "{text}");
        }
    }
}

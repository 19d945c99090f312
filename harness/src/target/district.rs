//! A district: where it is called and with which credentials.

use serde::Deserialize;

use crate::contract::{Contract, Operation};
use crate::exchange::Secret;

/// Addresses and credentials of a district, as the credentials view of Campus shows them.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "camelCase")]
pub struct District {
    /// Its name, the appName of the Token URL.
    pub name: String,
    /// The client id.
    pub client_id: String,
    /// The client secret.
    pub client_secret: Secret,
    /// Where tokens are obtained.
    pub token_url: String,
    /// The root of the operations.
    pub base_url: String,
}

impl District {
    /// The district of a site, at the addresses the contract gives.
    pub fn of_site(root: &str, name: &str, client_id: &str, client_secret: &Secret) -> Self {
        let contract = Contract::embedded();
        let address = |template: Option<String>| {
            format!(
                "{root}{}",
                template.unwrap_or_default().replace("{district}", name)
            )
        };
        Self {
            name: name.to_owned(),
            client_id: client_id.to_owned(),
            client_secret: client_secret.clone(),
            token_url: address(contract.and_then(Contract::token_url)),
            base_url: address(contract.and_then(Contract::base_url)),
        }
    }

    /// The URL of an operation, its parameters replaced.
    pub fn url(&self, operation: &Operation, parameters: &[(&str, &str)]) -> String {
        format!("{}{}", self.base_url, operation.path_with(parameters))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_is_addressed_as_the_contract_says() {
        let district = District::of_site("https://x.org", "blaine", "id", &"secret".into());
        assert_eq!(
            district.token_url,
            "https://x.org/campus/oauth2/token?appName=blaine"
        );
        assert_eq!(district.base_url, "https://x.org/campus/api/boi/v1/blaine");
    }

    #[test]
    fn debugging_a_district_does_not_show_its_secret() {
        let district = District::of_site("https://x.org", "blaine", "id", &"very-secret".into());
        assert!(!format!("{district:?}").contains("very-secret"));
    }
}

//! The tokens and secrets of a scenario.

use super::{CampusWorld, Stop};
use crate::checks;
use crate::exchange::{Answer, Authorization, Body, Call};
use crate::target::District;

/// The credentials in force and those that were, and the tokens obtained with them. It cannot be debugged: it holds
/// them in the clear.
#[derive(Clone, Default)]
pub struct Keyring {
    /// The client id as the credentials view shows it now.
    pub client_id: String,
    /// The secrets in the order they were in force; the last one is.
    pub secrets: Vec<String>,
    /// The token the HR system works with.
    pub token: Option<String>,
    /// The token before it.
    pub former_token: Option<String>,
    /// The secret of the last token request.
    pub sent: Option<String>,
}

impl Keyring {
    /// The keyring a scenario begins with.
    pub fn of(district: &District) -> Self {
        Self {
            client_id: district.client_id.clone(),
            secrets: vec![district.client_secret.reveal().to_owned()],
            ..Self::default()
        }
    }

    /// The secret in force.
    pub fn secret(&self) -> String {
        self.secrets.last().cloned().unwrap_or_default()
    }

    /// The token held so far is the former one from now on.
    pub fn retire_token(&mut self) {
        if let Some(token) = self.token.take() {
            self.former_token = Some(token);
        }
    }
}

/// A request to a Token URL. It cannot be debugged: it holds a secret in the clear.
#[derive(Clone, Default, Eq, PartialEq)]
pub struct TokenRequest {
    /// The URL.
    pub url: String,
    /// The grant asked for.
    pub grant: String,
    /// Id and secret in the Authorization header.
    pub basic: Option<(String, String)>,
    /// Id and secret as form fields.
    pub form: Option<(String, String)>,
}

impl TokenRequest {
    /// The ordinary request: client credentials by HTTP Basic.
    pub fn new(url: &str, id: &str, secret: &str) -> Self {
        Self {
            url: url.to_owned(),
            grant: "client_credentials".to_owned(),
            basic: Some((id.to_owned(), secret.to_owned())),
            form: None,
        }
    }

    /// The call that makes the request.
    pub fn call(&self) -> Call {
        let mut fields = vec![("grant_type".to_owned(), self.grant.clone())];
        if let Some((id, secret)) = &self.form {
            fields.push(("client_id".to_owned(), id.clone()));
            fields.push(("client_secret".to_owned(), secret.clone()));
        }
        let mut call = Call::new("POST", &self.url);
        call.body = Body::Form(fields);
        if let Some((id, secret)) = &self.basic {
            call.authorization = Authorization::Basic(id.clone(), secret.clone());
        }
        call
    }

    fn secret(&self) -> Option<&str> {
        self.basic
            .as_ref()
            .or(self.form.as_ref())
            .map(|(_, secret)| secret.as_str())
    }
}

impl CampusWorld {
    /// The request the HR system ordinarily makes, with the credentials in force.
    ///
    /// # Errors
    /// When the scenario has no district.
    pub fn own_request(&mut self) -> Result<TokenRequest, Stop> {
        let url = self.district()?.token_url;
        Ok(TokenRequest::new(
            &url,
            &self.keyring.client_id,
            &self.keyring.secret(),
        ))
    }

    /// Asks for a token. One that is issued is the token of the HR system from now on.
    ///
    /// # Errors
    /// When there is no answer; the scenario is errored.
    pub async fn request_token(&mut self, request: &TokenRequest) -> Result<Answer, Stop> {
        self.keyring.sent = request.secret().map(str::to_owned);
        let answer = self.send(&request.call()).await?;
        if let Ok(token) = checks::token::issued(&answer) {
            self.keyring.retire_token();
            self.keyring.token = Some(token);
        }
        Ok(answer)
    }

    /// A token of this request, which must be issued.
    ///
    /// # Errors
    /// When none is issued (inconclusive) or no answer comes (errored).
    pub async fn obtain_token(&mut self, request: &TokenRequest) -> Result<String, Stop> {
        let answer = self.request_token(request).await?;
        self.establish(checks::token::issued(&answer))
    }

    /// The token the HR system works with, obtained when first needed and never renewed.
    ///
    /// # Errors
    /// When none is issued (inconclusive) or no answer comes (errored).
    pub async fn token(&mut self) -> Result<String, Stop> {
        if let Some(token) = &self.keyring.token {
            return Ok(token.clone());
        }
        let request = self.own_request()?;
        self.obtain_token(&request).await
    }
}

//! Finding out what is at a URL.

use std::time::Duration;

use reqwest::Url;

use super::{Control, ControlError, District, Remote, Target, TargetError, Working};
use crate::contract::Contract;
use crate::exchange::{Answer, Authorization, Body, Call, Line, Redaction, Secret, TransportError};

/// What the emulator says of an appName that names no district. Its `invalid_request` alone could mean anything.
const NO_DISTRICT: &str = "No Campus Application selected";

/// The site root of what the user typed: without a slash at the end and without `/campus`.
///
/// # Errors
/// When it is no URL of a site, or holds credentials.
pub fn root_of(url: &str) -> Result<String, TargetError> {
    let parsed = match Url::parse(url) {
        Ok(parsed) if matches!(parsed.scheme(), "http" | "https") => parsed,
        _ => return Err(TargetError::Url(url.to_owned())),
    };
    // Credentials would be sent with the calls that are to have none, and shown in reports.
    if !parsed.username().is_empty() || parsed.password().is_some() {
        return Err(TargetError::Url("with a user name or a password".to_owned()));
    }
    if parsed.query().is_some() || parsed.fragment().is_some() {
        return Err(TargetError::Url(url.to_owned()));
    }
    let root = url.trim_end_matches('/');
    Ok(root.strip_suffix("/campus").unwrap_or(root).to_owned())
}

pub(super) async fn recognise(remote: &Remote, timeout: Duration) -> Result<Target, TargetError> {
    let line = Line::new(timeout).map_err(|error| TargetError::Line(error.to_string()))?;
    let probe = if remote.no_control {
        Err(NoEmulator::Other("--no-control".to_owned()))
    } else {
        ask_emulator(remote, &line).await
    };
    match (probe, &remote.client_id, &remote.client_secret) {
        (Ok(target), ..) => Ok(target),
        (Err(NoEmulator::Locked(answer)), ..) => Err(TargetError::ControlToken {
            url: remote.url.clone(),
            answer,
        }),
        (Err(_), Some(id), Some(secret)) => Ok(site(remote, &line, id, secret).await),
        (Err(NoEmulator::Silent(source)), ..) => Err(TargetError::Silent {
            url: remote.url.clone(),
            source,
        }),
        (Err(NoEmulator::Other(probe)), ..) => Err(TargetError::Credentials {
            url: remote.url.clone(),
            probe,
        }),
    }
}

/// Why a target cannot be used as an emulator.
enum NoEmulator {
    /// Nothing answers.
    Silent(TransportError),
    /// It is one, and wants its token.
    Locked(String),
    /// It is something else, or is to be taken for it.
    Other(String),
}

/// Asks the control interface what it is.
async fn ask_emulator(remote: &Remote, line: &Line) -> Result<Target, NoEmulator> {
    let control = Control::new(&remote.url, remote.control_token.clone());
    match control.version(line).await {
        Ok(emulator) if emulator.product == Control::PRODUCT => Ok(Target::Emulator {
            control,
            emulator,
            url: Some(remote.url.clone()),
            embedded: None,
        }),
        Ok(other) => Err(NoEmulator::Other(format!("it calls itself {}", other.product))),
        Err(ControlError::Transport(error)) => Err(NoEmulator::Silent(error)),
        Err(ControlError::Token { answer }) => Err(NoEmulator::Locked(answer)),
        Err(error) => Err(NoEmulator::Other(error.to_string())),
    }
}

/// The target taken as a site, and whether it works with these credentials.
async fn site(remote: &Remote, line: &Line, id: &str, secret: &Secret) -> Target {
    let district = District::of_site(&remote.url, &remote.district, id, secret);
    let working = match try_out(line, &district).await {
        Ok(()) => Working::Yes,
        Err(Refused::NoAnswer(error)) => Working::Dead(error.to_string()),
        Err(Refused::Credentials(reason)) => Working::Refused(reason),
        Err(Refused::Answer(reason)) => Working::Unproven(reason),
    };
    Target::Site {
        url: remote.url.clone(),
        district,
        working,
    }
}

/// Why a site was not seen to work.
enum Refused {
    NoAnswer(TransportError),
    Credentials(String),
    Answer(String),
}

impl From<TransportError> for Refused {
    fn from(error: TransportError) -> Self {
        Self::NoAnswer(error)
    }
}

/// Obtains a token and reads one list, the least that a working site does.
async fn try_out(line: &Line, district: &District) -> Result<(), Refused> {
    let mut call = Call::new("POST", &district.token_url);
    call.authorization = Authorization::Basic(
        district.client_id.clone(),
        district.client_secret.reveal().to_owned(),
    );
    call.body = Body::Form(vec![("grant_type".to_owned(), "client_credentials".to_owned())]);
    let answer = line.send(&call).await?;
    if refuses_credentials(&answer) {
        let shown = shown(&call, &answer);
        return Err(Refused::Credentials(format!(
            "the credentials given were refused: {shown}"
        )));
    }
    let token = answer
        .json
        .as_ref()
        .and_then(|json| json["access_token"].as_str());
    let (true, Some(token)) = (answer.is_success(), token) else {
        return Err(Refused::Answer(format!(
            "it issued no access token: {}",
            shown(&call, &answer)
        )));
    };
    let Some(operation) = Contract::embedded().and_then(|contract| contract.operation("getSchools")) else {
        return Err(Refused::Answer("the contract has no getSchools".to_owned()));
    };
    let url = district.url(operation, &[]);
    let call = Call::new(&operation.method, &url).authorized(Authorization::bearer(token));
    let answer = line.send(&call).await?;
    if answer.is_success() && answer.json.as_ref().is_some_and(serde_json::Value::is_array) {
        return Ok(());
    }
    Err(Refused::Answer(format!(
        "it served no list to a fresh token: {}",
        shown(&call, &answer)
    )))
}

/// Whether a token was refused because of who asked, or of the district asked for, and not because of how. That is
/// more likely a mistake of the user than of the site.
fn refuses_credentials(answer: &Answer) -> bool {
    let said = |member: &str| answer.json.as_ref().and_then(|json| json[member].as_str());
    let client = matches!(said("error"), Some("invalid_client" | "unauthorized_client"));
    let district = said("error_description").is_some_and(|text| text.contains(NO_DISTRICT));
    matches!(answer.status, 401 | 403 | 404) || (answer.is_refusal() && (client || district))
}

/// The status and, of a refusal, what is said; a success may hold a token and is not shown.
fn shown(call: &Call, answer: &Answer) -> String {
    if answer.is_success() {
        answer.status.to_string()
    } else {
        Redaction::of_call(call).brief(&answer.summary())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_root_is_recognised_however_it_is_typed() {
        for typed in [
            "https://x.org",
            "https://x.org/",
            "https://x.org/campus",
            "https://x.org/campus/",
        ] {
            assert_eq!(root_of(typed).unwrap(), "https://x.org");
        }
    }

    #[test]
    fn credentials_in_an_address_are_refused_and_not_repeated() {
        for typed in ["https://hr:sesame@x.org", "https://sesame@x.org"] {
            let error = root_of(typed).unwrap_err().to_string();
            assert!(!error.contains("sesame"), "{error}");
        }
    }

    #[test]
    fn what_is_no_web_address_is_refused() {
        for typed in [
            "",
            "blaine",
            "ftp://x.org",
            "127.0.0.1:8642",
            "https://x.org/?a=b",
            "https://x.org/#a",
        ] {
            assert!(
                matches!(root_of(typed), Err(TargetError::Url(_))),
                "{typed:?} was accepted"
            );
        }
    }
}

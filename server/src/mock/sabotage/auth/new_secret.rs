//! Saboteurs of the moment a new secret is generated.

use std::sync::{Mutex, PoisonError};

use bytes::Bytes;
use http::Request;

use crate::campus::{Command, Credentials, Outcome, PersonId, Rule};
use crate::mock::sabotage::client::accept_secret;
use crate::mock::sabotage::{Deed, Saboteur, Scene};

/// The credentials that were in force before, each until a new secret was generated.
#[derive(Default)]
struct Former(Mutex<Vec<Credentials>>);

impl Former {
    fn learn(&self, deed: &Deed<'_>) {
        if let Command::GenerateSecret { .. } = deed.command {
            self.0
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push(deed.before.credentials.clone());
        }
    }

    fn any(&self, fits: impl FnMut(&Credentials) -> bool) -> bool {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .iter()
            .any(fits)
    }
}

/// AUTH-07: old secrets are kept in a list of accepted secrets.
#[derive(Default)]
pub(super) struct EternalSecrets {
    former: Former,
}

impl Saboteur for EternalSecrets {
    fn rule(&self) -> Rule {
        Rule::AUTH_07
    }

    fn on_request(&self, scene: &Scene<'_>, request: &mut Request<Bytes>) {
        accept_secret(scene, request, |sent| {
            self.former.any(|former| former.secret.reveal() == sent)
        });
    }

    fn after_command(&self, deed: Deed<'_>) {
        self.former.learn(&deed);
    }
}

/// AUTH-08: tokens of former secrets stay valid until their natural expiry.
#[derive(Default)]
pub(super) struct EternalTokens {
    former: Former,
}

impl Saboteur for EternalTokens {
    fn rule(&self) -> Rule {
        Rule::AUTH_08
    }

    fn on_request(&self, scene: &Scene<'_>, request: &mut Request<Bytes>) {
        let token = Scene::token(request);
        if token.is_some_and(|token| self.former.any(|former| scene.is_good(token, former))) {
            scene.lend_token(request);
        }
    }

    fn after_command(&self, deed: Deed<'_>) {
        self.former.learn(&deed);
    }
}

/// AUTH-09: a new secret makes the tenant anew, without its staff.
#[derive(Default)]
pub(super) struct FreshTenant;

impl Saboteur for FreshTenant {
    fn rule(&self) -> Rule {
        Rule::AUTH_09
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let Command::GenerateSecret { .. } = deed.command {
            let staff = deed
                .now
                .people
                .iter()
                .filter(|person| person.staff_number.is_some());
            let staff: Vec<PersonId> = staff.map(|person| person.id).collect();
            for id in staff {
                deed.now.people.remove(id);
            }
        }
    }
}

/// AUTH-10: a new secret comes with a whole new registration of the client.
#[derive(Default)]
pub(super) struct NewRegistration;

impl Saboteur for NewRegistration {
    fn rule(&self) -> Rule {
        Rule::AUTH_10
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let (Command::GenerateSecret { secret_id, .. }, Ok(Outcome::Credentials(told))) =
            (deed.command, deed.result)
        {
            let credentials = &mut deed.now.credentials;
            credentials.client_id = format!("client-{secret_id}").into();
            *told = credentials.clone();
        }
    }
}

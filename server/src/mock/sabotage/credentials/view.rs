//! Saboteurs of where the view is filed and whom it names.

use bytes::Bytes;
use http::{Request, StatusCode};
use serde_json::{Value, json};

use crate::api::Reply;
use crate::campus::Rule;
use crate::mock::sabotage::{Saboteur, Scene, rewrite_body};

/// The path of the list of tools.
pub(super) const LIST: &str = "";

/// The path of the credentials view.
pub(super) const VIEW: &str = "/credentials";

/// The path of the control that generates a secret, which shows the view afterwards.
pub(super) const GENERATE: &str = "/credentials/generateSecret";

/// Rewrites the credentials view wherever an operator is shown it.
pub(super) fn rewrite_view(request: &Request<Bytes>, reply: &mut Reply, rewriting: impl FnOnce(&mut Value)) {
    if matches!(Scene::tool(request), Some(VIEW | GENERATE)) && reply.response.status() == StatusCode::OK {
        rewrite_body(reply, rewriting);
    }
}

/// CRED-01: the view is filed under another module of the menu.
#[derive(Default)]
pub(super) struct OtherModule;

impl Saboteur for OtherModule {
    fn rule(&self) -> Rule {
        Rule::CRED_01
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        if Scene::tool(request) == Some(LIST) {
            rewrite_body(reply, |tools| {
                let tools = tools.as_array_mut().into_iter().flatten();
                tools
                    .filter(|tool| tool["resource"] == "credentials")
                    .for_each(refile);
            });
        }
        rewrite_view(request, reply, refile);
    }
}

fn refile(tool: &mut Value) {
    if let Some(path) = tool["menuPath"].as_str() {
        tool["menuPath"] = path
            .replace("Business Office Integration", "User Security")
            .into();
    }
}

/// CRED-02: the view shows a label in the place of the client id.
///
/// It shows the id once Show Secret is on: that is where the HR system copies both from, and what becomes of a new secret
/// is the business of other rules.
#[derive(Default)]
pub(super) struct LabelForId;

impl Saboteur for LabelForId {
    fn rule(&self) -> Rule {
        Rule::CRED_02
    }

    fn on_reply(&self, scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        rewrite_view(request, reply, |view| {
            if view["showSecret"] == false {
                view["clientId"] = json!(format!("HR system of {}", scene.name()));
            }
        });
    }
}

//! The users of Campus, as far as notifications are about them.

use std::collections::BTreeSet;
use std::sync::Arc;

use imbl::OrdMap;
use serde::{Deserialize, Serialize};

use crate::campus::{Context, NotifyRights};

/// Somebody with an account in Campus.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct User {
    /// The name of the account.
    pub username: Arc<str>,
    /// The name of the person.
    pub name: Arc<str>,
    /// The tools of the integration the user may use.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub tool_rights: BTreeSet<ToolRight>,
}

/// A right to a tool that recipients of notifications have to have (NOTIF-06, silence AMB-108).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub enum ToolRight {
    /// The tool District Employment.
    #[serde(rename = "District Employment")]
    DistrictEmployment,
    /// The tool District Assignments.
    #[serde(rename = "District Assignments")]
    DistrictAssignments,
}

impl TryFrom<String> for ToolRight {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        match text.as_str() {
            "District Employment" => Ok(Self::DistrictEmployment),
            "District Assignments" => Ok(Self::DistrictAssignments),
            _ => Err("no recipient needs such a tool right"),
        }
    }
}

/// Every user, by username.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Users(OrdMap<Arc<str>, Arc<User>>);

impl Users {
    /// Every user, ordered by username.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<User>> {
        self.0.values()
    }

    /// The user of this name.
    pub fn get(&self, username: &str) -> Option<&Arc<User>> {
        self.0.get(username)
    }

    /// The user whose username it is, whatever its case; of usernames that differ in case alone the one that is written so
    /// (silence AMB-108).
    pub fn named(&self, username: &str) -> Option<&Arc<User>> {
        let folded = username.to_lowercase();
        let alike = || self.iter().find(|user| user.username.to_lowercase() == folded);
        self.get(username).or_else(alike)
    }

    /// The users who can be recipients, ordered by username.
    pub fn offered(&self, cx: &Context<'_>) -> impl Iterator<Item = &Arc<User>> {
        self.iter().filter(|user| user.can_be_told(cx))
    }

    /// Whom somebody may mean who types `text`: a username or a name, whatever their case and outer blanks (NOTIF-11). Of
    /// usernames that differ in case alone the one typed is meant (silence AMB-108).
    pub(super) fn typed(&self, text: &str) -> Vec<&Arc<User>> {
        let text = text.trim();
        let exact = self.get(text);
        let folded = text.to_lowercase();
        let is_meant = |user: &&Arc<User>| {
            let by_username = match exact {
                Some(exact) => exact.username == user.username,
                None => user.username.to_lowercase() == folded,
            };
            by_username || user.name.trim().to_lowercase() == folded
        };
        self.iter().filter(is_meant).collect()
    }
}

impl User {
    /// Whether the user can be a recipient: by one of the tool rights, unless those of the operator decide (silence AMB-108).
    pub fn can_be_told(&self, cx: &Context<'_>) -> bool {
        cx.readings.notify_rights == NotifyRights::Operator || !self.tool_rights.is_empty()
    }
}

impl FromIterator<Arc<User>> for Users {
    fn from_iter<T: IntoIterator<Item = Arc<User>>>(users: T) -> Self {
        let named = users.into_iter().map(|user| (Arc::clone(&user.username), user));
        Self(named.collect())
    }
}

//! Steps: the sentences of the features. Each is thin: it reads its words, makes calls through the world and leaves
//! judgement to the checks.
//!
//! What a Given does not find leaves the scenario without its setup; what a Then does not find breaks the rule.

#![expect(
    clippy::needless_pass_by_value,
    reason = "cucumber hands the words of a sentence over by value"
)]

mod access;
mod addresses;
mod calls;
mod campus;
mod check;
mod combining;
mod commit;
mod credentials;
mod documentation;
mod error_log;
mod homes;
mod households;
mod job;
mod lists;
mod locks;
mod new_secret;
mod notifications;
mod people;
mod places;
mod positions;
mod preferences;
mod search;
mod staff;
mod synchronization;
mod tokens;
mod tool;
mod update;
mod validation;
mod words;

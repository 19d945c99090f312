//! What the tests stand on: judging a suite on a target, in process.

use std::sync::Arc;
use std::time::Duration;

use campus_conformance::ledger::{Catalogue, RuleId, Suite};
use campus_conformance::report::{Report, TargetReport};
use campus_conformance::run::{Performance, Selection, vocabulary};
use campus_conformance::target::{Remote, Stage, Target};

/// The secret the harness is given for sites.
pub(crate) const SECRET: &str = "sesame-0f-the-tests";
/// How long a call may take where a target is expected to answer.
pub(crate) const PATIENCE: Duration = Duration::from_secs(10);

/// Judges all embedded features on a target where scenarios cannot meet: an emulator, or one that keeps nothing.
pub(crate) fn judge_all(target: Target, timeout: Duration) -> Report {
    judge_embedded(target, (1, SIDE_BY_SIDE, timeout))
}

/// Judges all embedded features on a target, as one run among others there.
pub(crate) fn judge_run(run: u32, target: Target, timeout: Duration) -> Report {
    let jobs = if target.is_emulator() { SIDE_BY_SIDE } else { 1 };
    judge_embedded(target, (run, jobs, timeout))
}

/// How many scenarios play at once where they cannot meet.
const SIDE_BY_SIDE: usize = 32;

fn judge_embedded(target: Target, how: (u32, usize, Duration)) -> Report {
    let catalogue = Catalogue::embedded().unwrap();
    let suite = Suite::embedded(&catalogue).unwrap();
    judge(&catalogue, &suite, false, target, how)
}

/// Judges one feature on an embedded emulator of its own, one scenario after the other.
pub(crate) fn judge_feature(text: &str) -> Report {
    let catalogue = Catalogue::embedded().unwrap();
    let mut suite = Suite::default();
    suite.add(&catalogue, "features/test.feature", text).unwrap();
    let target = Target::embedded(PATIENCE).unwrap();
    judge(&catalogue, &suite, true, target, (1, 1, PATIENCE))
}

fn judge(
    catalogue: &Catalogue,
    suite: &Suite,
    given: bool,
    target: Target,
    (run, jobs, timeout): (u32, usize, Duration),
) -> Report {
    let selection = Selection::new(catalogue, suite, &[], &[], given).unwrap();
    let target = Arc::new(target);
    let stage = Stage::new(Arc::clone(&target), run);
    let performance = Performance {
        jobs,
        timeout,
        vocabulary: vocabulary(),
    };
    let outcomes = performance.play(&selection.suite, &stage, &|_, _| {}).unwrap();
    Report::new(catalogue, &selection, TargetReport::of(&target), &outcomes)
}

/// The target at a URL, with credentials.
pub(crate) fn target_at(url: &str, timeout: Duration) -> Target {
    let remote = Remote {
        url: url.to_owned(),
        district: "blaine".to_owned(),
        client_id: Some("hr".to_owned()),
        client_secret: Some(SECRET.into()),
        ..Remote::default()
    };
    Target::remote(&remote, timeout).unwrap()
}

/// The id of a rule.
pub(crate) fn rule(text: &str) -> RuleId {
    text.parse().unwrap()
}

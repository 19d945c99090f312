//! What happens before and after each scenario: its scene is opened and closed, its testimony taken.

use std::cell::RefCell;
use std::collections::BTreeMap;

use gherkin::{Feature, Scenario};

use crate::exchange::Line;
use crate::ledger::{CaseKey, Suite};
use crate::target::Stage;
use crate::world::{CampusWorld, Testimony};

/// Opens and closes the scenes of one run. It stays on the thread of the run.
#[derive(Debug)]
pub(super) struct Prompter {
    stage: Stage,
    line: Line,
    suite: Suite,
    numbers: BTreeMap<CaseKey, usize>,
    testimonies: RefCell<BTreeMap<CaseKey, Testimony>>,
}

impl Prompter {
    pub(super) fn new(stage: Stage, line: Line, suite: Suite) -> Self {
        let numbers = suite
            .cases()
            .enumerate()
            .map(|(number, case)| (case.key.clone(), number))
            .collect();
        Self {
            stage,
            line,
            suite,
            numbers,
            testimonies: RefCell::default(),
        }
    }

    /// Opens the scene of a scenario. Where none can be had the world records it and its first step stops.
    pub(super) async fn before(&self, feature: &Feature, scenario: &Scenario, world: &mut CampusWorld) {
        let key = CaseKey::of(feature, scenario);
        let Some(case) = self.suite.case(&key) else {
            let _recorded = world.broken("the ledger does not know this scenario");
            return;
        };
        let number = self.numbers.get(&key).copied().unwrap_or_default();
        match self.stage.open(case, number, &self.line).await {
            Ok(scene) => world.enter(scene, self.line.clone()),
            Err(error) => {
                let _recorded = world.broken(&format!("no district for the scenario: {error}"));
            }
        }
    }

    /// Takes the testimony of a scenario and closes its scene.
    pub(super) async fn after(
        &self,
        feature: &Feature,
        scenario: &Scenario,
        world: Option<&mut CampusWorld>,
    ) {
        let Some(world) = world else {
            return;
        };
        self.testimonies
            .borrow_mut()
            .insert(CaseKey::of(feature, scenario), world.testify());
        if let Some((scene, neighbours)) = world.leave() {
            self.stage.close(&scene, &neighbours, &self.line).await;
        }
    }

    /// What the world of a case recorded.
    pub(super) fn testimony(&self, key: &CaseKey) -> Testimony {
        self.testimonies.borrow_mut().remove(key).unwrap_or_default()
    }
}

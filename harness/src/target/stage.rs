//! The stage: gives each scenario the district it is played in.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Control, ControlError, District, DistrictRequest, StagingArea, Target};
use crate::contract::Roles;
use crate::exchange::Line;
use crate::ledger::{Case, Needs, RuleId};

/// Where scenarios are played: a target, and what is broken on purpose there.
#[derive(Clone, Debug)]
pub struct Stage {
    target: Arc<Target>,
    sabotage: Vec<RuleId>,
    readings: BTreeMap<String, String>,
    run: u32,
    alone: bool,
    staging: StagingArea,
}

/// What one scenario has to play with.
#[derive(Clone, Debug)]
pub struct Scene {
    /// The district it calls.
    pub district: District,
    /// The hands of a Campus user, where the target lends them.
    pub operator: Option<Control>,
    /// The values the roles of features have here.
    pub roles: Roles,
    /// Where scenarios share a district: its one staging area.
    pub staging: Option<StagingArea>,
}

impl Stage {
    /// A stage on this target. `run` makes the staff numbers of one run differ from those of another.
    pub fn new(target: Arc<Target>, run: u32) -> Self {
        Self {
            target,
            sabotage: Vec::new(),
            readings: BTreeMap::new(),
            run,
            alone: false,
            staging: StagingArea::default(),
        }
    }

    /// The same stage, known to be the only one on its emulator: its districts are called after the scenarios, so that
    /// two runs with the same outcomes say the same.
    #[must_use]
    pub fn alone(self) -> Self {
        Self { alone: true, ..self }
    }

    /// The same stage with these rules broken on purpose.
    #[must_use]
    pub fn sabotaged<'a>(&self, rules: impl IntoIterator<Item = &'a RuleId>) -> Self {
        Self {
            sabotage: rules.into_iter().cloned().collect(),
            ..self.clone()
        }
    }

    /// The same stage with a silence read in one way, whatever a scenario says of it. Where the two disagree the scenario
    /// has to fail, which shows that it is about the silence.
    #[must_use]
    pub fn read(&self, key: &str, value: &str) -> Self {
        let mut stage = self.clone();
        stage.readings.insert(key.to_owned(), value.to_owned());
        stage
    }

    /// The target.
    pub fn target(&self) -> &Target {
        &self.target
    }

    /// Why this case cannot be played here; nothing when it can.
    pub fn obstacle(&self, case: &Case) -> Option<String> {
        if self.target.is_emulator() {
            return None;
        }
        if let Some((key, value)) = case.readings.iter().next() {
            return Some(format!("needs a target that states the reading {key}={value}"));
        }
        match case.needs {
            Needs::Portable => None,
            Needs::Operator => Some("needs an operator".to_owned()),
            Needs::Emulator => Some("needs the emulator".to_owned()),
        }
    }

    /// Opens the scene of a case; `number` tells the cases of a run apart.
    ///
    /// # Errors
    /// When the emulator does not create a district.
    pub async fn open(&self, case: &Case, number: usize, line: &Line) -> Result<Scene, ControlError> {
        match &*self.target {
            Target::Site { district, .. } => Ok(Scene {
                district: district.clone(),
                operator: None,
                roles: Roles::shared(self.run, number),
                staging: Some(self.staging.clone()),
            }),
            Target::Emulator { control, .. } => {
                let request = self.request(case, number);
                let district = control.create(line, &request).await?;
                Ok(Scene {
                    district,
                    operator: Some(control.clone()),
                    roles: Roles::default(),
                    staging: None,
                })
            }
        }
    }

    fn request(&self, case: &Case, number: usize) -> DistrictRequest {
        let fixture = match case.needs {
            Needs::Portable => "blaine-empty",
            Needs::Operator | Needs::Emulator => "blaine",
        };
        let mut readings = case.readings.clone();
        readings.extend(self.readings.clone());
        DistrictRequest {
            name: self.alone.then(|| format!("scenario-{}", number + 1)),
            fixture: fixture.to_owned(),
            readings,
            sabotage: self.sabotage.clone(),
        }
    }

    /// Closes a scene and the districts made beside it. A district that cannot be deleted is left: it belongs to an
    /// emulator and harms no verdict.
    pub async fn close(&self, scene: &Scene, neighbours: &[District], line: &Line) {
        if let Some(control) = &scene.operator {
            for district in neighbours.iter().chain([&scene.district]) {
                let _left = control.delete(line, &district.name).await;
            }
        }
    }
}

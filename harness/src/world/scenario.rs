//! The state of one scenario.

use std::fmt;

use super::{Keyring, Notes, Stop, Stopped};
use crate::contract::{Contract, Operation, Roles};
use crate::exchange::{Exchange, Line, Redaction};
use crate::target::{Control, District, Scene, Turn};

/// Everything one scenario knows. It lives as long as the scenario and is shared with nobody.
#[derive(Default, cucumber::World)]
pub struct CampusWorld {
    pub(super) scene: Option<(Scene, Line)>,
    pub(super) redaction: Redaction,
    pub(super) exchanges: Vec<Exchange>,
    pub(super) stopped: Option<Stopped>,
    turn: Option<Turn>,
    /// The tokens and secrets of the scenario.
    pub keyring: Keyring,
    /// What was read to be compared later.
    pub notes: Notes,
}

impl fmt::Debug for CampusWorld {
    /// Shows nothing: cucumber may debug a world, and this one holds secrets and the data of people.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CampusWorld").finish_non_exhaustive()
    }
}

impl CampusWorld {
    /// Enters the scene opened for this scenario.
    pub fn enter(&mut self, scene: Scene, line: Line) {
        self.hide(scene.district.client_secret.reveal());
        self.keyring = Keyring::of(&scene.district);
        self.scene = Some((scene, line));
    }

    /// The scene the scenario played in and the districts it created, to be closed.
    pub fn leave(&mut self) -> Option<(Scene, Vec<District>)> {
        self.turn = None;
        let neighbours = std::mem::take(&mut self.notes.neighbours);
        self.scene.take().map(|(scene, _)| (scene, neighbours))
    }

    /// The scene the scenario plays in and the line to it.
    ///
    /// # Errors
    /// When none was opened.
    pub fn scene(&mut self) -> Result<(Scene, Line), Stop> {
        let scene = self.scene.clone();
        scene.ok_or_else(|| self.broken("the scenario has no district"))
    }

    /// The district the scenario plays in.
    ///
    /// # Errors
    /// When none was opened.
    pub fn district(&mut self) -> Result<District, Stop> {
        Ok(self.scene()?.0.district)
    }

    /// The values the roles of the feature have here.
    ///
    /// # Errors
    /// When the scenario has no district.
    pub fn roles(&mut self) -> Result<Roles, Stop> {
        Ok(self.scene()?.0.roles)
    }

    /// The hands of a Campus user.
    ///
    /// # Errors
    /// When the target lends none; the scenario is inconclusive.
    pub fn operator(&mut self) -> Result<Control, Stop> {
        let operator = self.scene()?.0.operator;
        operator.ok_or_else(|| self.unsettled("needs an operator"))
    }

    /// The contract.
    ///
    /// # Errors
    /// When the build embedded an unusable one.
    pub fn contract(&mut self) -> Result<&'static Contract, Stop> {
        Contract::embedded().ok_or_else(|| self.broken("the contract cannot be read"))
    }

    /// An operation of the contract.
    ///
    /// # Errors
    /// When a step names one that does not exist.
    pub fn operation(&mut self, id: &str) -> Result<&'static Operation, Stop> {
        let operation = self.contract()?.operation(id);
        operation.ok_or_else(|| self.broken(&format!("the contract has no operation {id}")))
    }

    /// Waits for this scenario's turn at the staging area, where scenarios share one and the operation works on it. The turn
    /// lasts as long as the scenario: what it has staged must not be another one's to commit.
    ///
    /// # Errors
    /// When the scenario has no district.
    pub(super) async fn take_turn(&mut self, operation: &Operation) -> Result<(), Stop> {
        let staging = self.scene()?.0.staging;
        if let Some(staging) = staging.filter(|_| operation.synchronizes() && self.turn.is_none()) {
            self.turn = Some(staging.turn().await);
        }
        Ok(())
    }

    /// Masks a text from now on wherever it would be shown.
    pub fn hide(&mut self, secret: &str) {
        self.redaction.add(secret);
    }
}

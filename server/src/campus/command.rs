//! Everything that can change a district, as data: the one door there is.

use std::sync::Arc;

use super::{
    Context, Credentials, District, Hired, PersonId, PositionInput, PositionsUpdated, Refusal, School,
    SchoolInput, Secret, StaffInput, Trace,
};

/// A change that somebody asks for.
#[derive(Clone, Debug)]
pub enum Command {
    /// The HR system creates a staff member.
    CreateStaff(Box<StaffInput>),
    /// The HR system updates a staff member.
    UpdateStaff {
        /// The staff number, as it stands in the address of the call.
        staff_number: String,
        /// The record.
        staff: Box<StaffInput>,
    },
    /// The HR system adds a position to a staff member.
    CreatePosition {
        /// The staff number, as it stands in the address of the call.
        staff_number: String,
        /// The position.
        position: PositionInput,
    },
    /// The HR system updates positions of a staff member.
    UpdatePosition {
        /// The staff number, as it stands in the address of the call.
        staff_number: String,
        /// The position.
        position: PositionInput,
    },
    /// An operator marks a position as linked to other activity in Campus, or as free of it.
    LinkPosition {
        /// Whose.
        person: PersonId,
        /// The assignmentID.
        position: u64,
        /// Whether it is linked.
        linked: bool,
    },
    /// An operator changes a person by hand.
    EditPerson {
        /// Whom.
        person: PersonId,
        /// What is to be different.
        edit: Box<StaffInput>,
    },
    /// An operator adds a school.
    AddSchool(SchoolInput),
    /// An operator has a new secret generated; chance is injected with the command.
    GenerateSecret {
        /// The new secret.
        secret: Secret,
        /// The id of the new secret.
        secret_id: Arc<str>,
    },
    /// Another state is put in place of the present one.
    Restore {
        /// The state.
        district: Box<District>,
        /// The credentials it is to have; those in force stay without.
        credentials: Option<Credentials>,
    },
}

/// What a command achieved.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// The person as stored; when a position was added it is the last one.
    Person(Hired),
    /// The positions that were updated.
    Positions(PositionsUpdated),
    /// The school as stored.
    School(Arc<School>),
    /// The credentials now in force.
    Credentials(Credentials),
    /// The state was replaced.
    Restored,
}

impl Outcome {
    /// What became of positions, and by which rule.
    pub fn traces(&self) -> &[Trace] {
        match self {
            Self::Person(hired) => &hired.traces,
            Self::Positions(updated) => &updated.traces,
            Self::School(_) | Self::Credentials(_) | Self::Restored => &[],
        }
    }
}

/// Carries out a command on `district`, which is to be thrown away when the command is refused.
///
/// # Errors
/// What the command was refused for.
pub fn execute(district: &mut District, cx: &Context<'_>, command: &Command) -> Result<Outcome, Refusal> {
    match command {
        Command::CreateStaff(sent) => district.create_staff(cx, sent).map(Outcome::Person),
        Command::CreatePosition {
            staff_number,
            position,
        } => district
            .create_position(cx, staff_number, position)
            .map(Outcome::Person),
        Command::UpdateStaff { staff_number, staff } => district
            .update_staff(cx, staff_number, staff)
            .map(Outcome::Person),
        Command::UpdatePosition {
            staff_number,
            position,
        } => district
            .update_position(cx, staff_number, position)
            .map(Outcome::Positions),
        Command::LinkPosition {
            person,
            position,
            linked,
        } => district
            .link_position(*person, *position, *linked)
            .map(Outcome::Person),
        Command::EditPerson { person, edit } => district.edit_person(cx, *person, edit).map(Outcome::Person),
        Command::AddSchool(sent) => district.add_school(sent).map(Outcome::School),
        Command::GenerateSecret { secret, secret_id } => {
            district.credentials.secret = secret.clone();
            district.credentials.secret_id = Arc::clone(secret_id);
            Ok(Outcome::Credentials(district.credentials.clone()))
        }
        Command::Restore {
            district: restored,
            credentials,
        } => {
            let credentials = credentials.as_ref().unwrap_or(&district.credentials).clone();
            *district = restored.with_credentials(credentials);
            Ok(Outcome::Restored)
        }
    }
}

//! Everything that can change a district, as data: the one door there is.

use std::sync::Arc;

use super::{
    Context, Credentials, District, Hired, PersonId, PositionInput, Refusal, School, SchoolInput, Secret,
    StaffInput,
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
    /// The school as stored.
    School(Arc<School>),
    /// The credentials now in force.
    Credentials(Credentials),
    /// The state was replaced.
    Restored,
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

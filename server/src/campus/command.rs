//! Everything that can change a district, as data: the one door there is.

use std::sync::Arc;

use super::{
    AddressId, AddressInput, Audited, Commit, Context, Credentials, District, Ended, Event, Hired, HomeTrace,
    Household, HouseholdId, HouseholdInput, NotificationCommand, PersonId, PositionInput, PositionsUpdated,
    PreferenceCommand, Refusal, School, SchoolInput, Secret, SoughtTrace, StaffInput, StoredAddress,
    SyncCommand, Trace, Transmitted,
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
    /// The synchronization of all staff goes on.
    Sync(SyncCommand),
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
    /// An operator makes one person of two.
    CombinePeople {
        /// Who stays.
        base: PersonId,
        /// Who goes.
        other: PersonId,
    },
    /// An operator makes somebody a member of a household.
    JoinHousehold {
        /// The household.
        household: HouseholdId,
        /// Who joins.
        person: PersonId,
    },
    /// An operator ends somebody's membership in a household.
    LeaveHousehold {
        /// The household.
        household: HouseholdId,
        /// Who leaves.
        person: PersonId,
    },
    /// An operator types in an address.
    EnterAddress(Box<AddressInput>),
    /// An operator changes a household by hand.
    EditHousehold {
        /// The household.
        household: HouseholdId,
        /// What is to be different.
        edit: Box<HouseholdInput>,
    },
    /// An operator rewrites an address by hand.
    EditAddress {
        /// The address.
        address: AddressId,
        /// What it is to say.
        edit: Box<AddressInput>,
    },
    /// An operator edits who is told of what.
    Notify(NotificationCommand),
    /// An operator edits the preferences.
    Prefer(PreferenceCommand),
    /// An operator adds a school.
    AddSchool(SchoolInput),
    /// An operator takes a school off the list.
    RemoveSchool(String),
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
    /// What was staged.
    Transmitted(Transmitted),
    /// A commit has begun.
    Commit(Commit),
    /// A commit has come to its end.
    Ended(Ended),
    /// The synchronization went on, and there is no more to tell.
    Synchronized,
    /// Two persons are one, and this is what became of them.
    Combined(Arc<Audited>),
    /// The household as stored.
    Household(Arc<Household>),
    /// The address as stored.
    Address(Arc<StoredAddress>),
    /// The notifications are as the step left them.
    Notifications,
    /// The preferences are as the step left them.
    Preferences,
    /// The school as stored, or as it was.
    School(Arc<School>),
    /// The credentials now in force.
    Credentials(Credentials),
    /// The state was replaced.
    Restored,
}

/// What became of the records a call was about, and by which rules.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Explanation {
    /// The positions.
    pub positions: Vec<Trace>,
    /// The household and its addresses.
    pub home: Vec<HomeTrace>,
    /// The address that a search did not find.
    pub sought: Option<SoughtTrace>,
}

impl Outcome {
    /// What became of the records, and by which rules.
    pub fn explanation(&self) -> Explanation {
        let (positions, home) = match self {
            Self::Person(hired) => (hired.traces.clone(), hired.home.clone()),
            Self::Positions(updated) => (updated.traces.clone(), Vec::new()),
            _ => (Vec::new(), Vec::new()),
        };
        Explanation {
            positions,
            home,
            sought: None,
        }
    }
}

/// Carries out a command on `district`, which is to be thrown away when the command is refused, and tells whoever wants to be
/// told of it.
///
/// # Errors
/// What the command was refused for.
pub fn execute(district: &mut District, cx: &Context<'_>, command: &Command) -> Result<Outcome, Refusal> {
    let outcome = carry_out(district, cx, command)?;
    if let Some(event) = event(cx, command, &outcome) {
        district.announce(cx, event);
    }
    Ok(outcome)
}

/// What there is to tell of a command that was carried out: what the HR system did to one staff member, but not what a
/// commit did to each, unless the district reads silence AMB-107 so.
fn event<'a>(cx: &Context<'_>, command: &Command, outcome: &'a Outcome) -> Option<Event<'a>> {
    match (command, outcome) {
        (Command::CreateStaff(_) | Command::UpdateStaff { .. }, Outcome::Person(hired)) => {
            Some(hired.event())
        }
        (Command::CreatePosition { .. }, Outcome::Person(hired)) => Some(Event::Assigned(&hired.person)),
        (Command::UpdatePosition { .. }, Outcome::Positions(updated)) => {
            Some(Event::Assigned(&updated.person))
        }
        (Command::Sync(SyncCommand::CommitRecord { .. }), Outcome::Person(hired)) => {
            cx.readings.staff_on_sync.then(|| hired.event())
        }
        (_, Outcome::Ended(ended)) => Some(Event::Committed(*ended)),
        _ => None,
    }
}

fn carry_out(district: &mut District, cx: &Context<'_>, command: &Command) -> Result<Outcome, Refusal> {
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
        Command::Sync(step) => district.synchronize(cx, step),
        Command::LinkPosition {
            person,
            position,
            linked,
        } => district
            .link_position(*person, *position, *linked)
            .map(Outcome::Person),
        Command::EditPerson { person, edit } => district.edit_person(cx, *person, edit).map(Outcome::Person),
        Command::CombinePeople { base, other } => {
            district.combine_people(cx, *base, *other).map(Outcome::Combined)
        }
        Command::JoinHousehold { household, person } => district
            .join_household(cx, *household, *person)
            .map(Outcome::Household),
        Command::LeaveHousehold { household, person } => district
            .leave_household(cx, *household, *person)
            .map(Outcome::Household),
        Command::EnterAddress(sent) => district.enter_address(cx, sent).map(Outcome::Address),
        Command::EditHousehold { household, edit } => district
            .edit_household(cx, *household, edit)
            .map(Outcome::Household),
        Command::EditAddress { address, edit } => {
            district.edit_address(cx, *address, edit).map(Outcome::Address)
        }
        Command::Prefer(step) => district.edit_preferences(step),
        Command::Notify(step) => district.edit_notifications(cx, step),
        Command::AddSchool(sent) => district.add_school(sent).map(Outcome::School),
        Command::RemoveSchool(number) => district.remove_school(number).map(Outcome::School),
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

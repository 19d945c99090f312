//! Histories of positions as the district itself carries them out.

use mock_campus::campus::{
    Command, Context, District, Outcome, Person, Position, PositionInput, Refusal, Sent as Property,
    Snapshot, StaffInput, execute,
};
use proptest::prelude::*;

use super::acts::{marked, model, person_id, readings, titles};
use super::model::{Act, Held, Model, Result as Told, Ways};
use super::sent::{End, Sent};
use crate::properties::any_input::{blaine, decided};

fn input(sent: &Sent) -> PositionInput {
    let text = |text: Option<&str>| text.map_or(Property::Absent, Property::text);
    PositionInput {
        school_number: text(sent.school),
        assignment_code: text(sent.assignment),
        title_code: text(sent.title),
        title_description: text(sent.description),
        start_date: sent.start.map_or(Property::Absent, Property::Value),
        end_date: match sent.end {
            End::Unsaid => Property::Absent,
            End::Open => Property::Empty,
            End::On(date) => Property::Value(date),
        },
    }
}

/// The command that is this act; none where there is nothing to be marked.
pub(super) fn command(model: &Model, act: &Act) -> Option<Command> {
    let staff_number = |number: &str| number.to_owned();
    Some(match act {
        Act::Create(number, sent) => Command::CreatePosition {
            staff_number: staff_number(number),
            position: input(sent),
        },
        Act::Update(number, sent) => Command::UpdatePosition {
            staff_number: staff_number(number),
            position: input(sent),
        },
        Act::Replace(number, set) => Command::UpdateStaff {
            staff_number: staff_number(number),
            staff: Box::new(StaffInput {
                positions: Property::Value(set.iter().map(input).collect()),
                ..StaffInput::default()
            }),
        },
        Act::Mark(number, place, linked) => Command::LinkPosition {
            person: person_id(number),
            position: marked(model, number, *place)?,
            linked: *linked,
        },
    })
}

pub(super) fn told(result: &Result<Outcome, Refusal>) -> Told {
    match result {
        Ok(Outcome::Positions(updated)) => Told::Done(updated.positions.clone()),
        Ok(_) => Told::Done(Vec::new()),
        Err(Refusal::InvalidStaff(_) | Refusal::InvalidPosition(_)) => Told::Invalid,
        Err(Refusal::NoSuchStaff(_)) => Told::Nobody,
        Err(Refusal::SeveralStaff(_)) => Told::Several,
        Err(Refusal::NoSuchPosition(_)) => Told::NoMatch,
        Err(Refusal::LinkedPosition(_)) => Told::Unremovable,
        Err(refusal) => panic!("{refusal:?}"),
    }
}

pub(super) fn person<'a>(district: &'a District, number: &str) -> &'a Person {
    district.people.get(person_id(number)).unwrap()
}

fn as_held(position: &Position) -> Held {
    Held {
        id: position.id,
        school: position.school_number.to_string(),
        assignment: position.assignment_code.as_deref().map(str::to_owned),
        title: position.title_code.as_deref().map(str::to_owned),
        start: position.start_date,
        end: position.end_date,
        linked: position.linked,
    }
}

/// The district holds what the model does.
pub(super) fn agree(district: &District, model: &Model) -> Result<(), TestCaseError> {
    for (number, held) in &model.held {
        let found: Vec<Held> = person(district, number).positions.iter().map(as_held).collect();
        prop_assert_eq!(&found, held, "{}", number);
    }
    let listed = district.reference.titles.values();
    let mut listed: Vec<(String, String)> = listed
        .map(|title| (title.title_code.to_string(), title.title_description.to_string()))
        .collect();
    listed.sort();
    prop_assert_eq!(listed, titles(model));
    Ok(())
}

/// A district that has gone through a history, every step of it as the model says.
pub(super) fn live(ways: Ways, history: &[Act]) -> Result<(District, Model), TestCaseError> {
    let (mut district, mut model) = (blaine(), model(ways));
    let readings = readings(&ways);
    let cx = Context {
        readings: &readings,
        ..decided()
    };
    for act in history {
        let Some(command) = command(&model, act) else {
            continue;
        };
        let mut next = district.clone();
        let result = execute(&mut next, &cx, &command);
        prop_assert_eq!(told(&result), model.act(act), "{:?}", act);
        if result.is_ok() {
            district = next;
        } else {
            // Not even the copy that is thrown away was changed.
            prop_assert_eq!(Snapshot::of(&next), Snapshot::of(&district));
        }
        agree(&district, &model)?;
    }
    Ok((district, model))
}

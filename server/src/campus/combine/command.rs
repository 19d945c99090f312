//! Two persons become one.

use std::sync::Arc;

use jiff::civil::Date;

use super::membership::{HandedOver, hand_over};
use super::warning::warnings;
use super::{Audited, CombinedPerson, Combining, person_values};
use crate::campus::{Code, Context, District, Fault, Household, Person, PersonId, Position, Refusal, Rule};

impl District {
    /// What combining two persons would do: the deed, done to a copy.
    ///
    /// # Errors
    /// What [`combine_people`](Self::combine_people) is refused for.
    pub fn preview_combining(
        &self,
        cx: &Context<'_>,
        base: PersonId,
        other: PersonId,
    ) -> Result<Combining, Refusal> {
        let mut copy = self.clone();
        let audited = copy.combine_people(cx, base, other)?;
        Ok(audited.combining.clone())
    }

    /// Makes one person of two (PERSON-04). The base stays as it is, with its staff number and everything the HR system
    /// manages (PERSON-05); the other's memberships in households, those of the past included, become the base's, and the
    /// rest of the other goes (silence AMB-114).
    ///
    /// # Errors
    /// [`Refusal::InvalidCombining`] when both are the same person; [`Refusal::NoSuchPeople`] with everyone who is not there;
    /// [`Refusal::LinkedPosition`] when other activity in Campus hangs on a position that would go (silence AMB-38).
    pub fn combine_people(
        &mut self,
        cx: &Context<'_>,
        base: PersonId,
        other: PersonId,
    ) -> Result<Arc<Audited>, Refusal> {
        let (base, other) = self.combinable(base, other)?;
        let before = self.clone();
        let HandedOver { moved, joined } = self.hand_homes_over(base.id, other.id, cx.today);
        self.people.remove(other.id);
        let audited = Arc::new(Audited {
            at: cx.now,
            combining: Combining {
                base: CombinedPerson::of(&base),
                other: CombinedPerson::of(&other),
                moved,
                joined,
                dropped: person_values(&other),
                warnings: warnings(cx, &base, &other, (&before, self)),
            },
        });
        self.combinings.remember(Arc::clone(&audited));
        Ok(audited)
    }

    fn hand_homes_over(&mut self, base: PersonId, other: PersonId, today: Date) -> HandedOver {
        let homes: Vec<Arc<Household>> = self.households.of(other).cloned().collect();
        let mut all = HandedOver::default();
        for home in homes {
            let mut home = Household::clone(&home);
            let HandedOver { moved, joined } = hand_over(&mut home, (base, other), today);
            all.moved.extend(moved);
            all.joined.extend(joined);
            self.households.put(Arc::new(home));
        }
        all
    }

    /// The two, if they are two and can be made one.
    fn combinable(&self, base: PersonId, other: PersonId) -> Result<(Arc<Person>, Arc<Person>), Refusal> {
        let people = [(base, "/baseID"), (other, "/otherID")];
        let unknown = people
            .into_iter()
            .filter(|(id, _)| self.people.get(*id).is_none());
        let mut faults: Vec<Fault> = unknown.map(|(id, path)| self.no_such_person(id, path)).collect();
        if base == other {
            let message = "a person cannot be combined with themselves";
            faults.truncate(1);
            faults.push(Fault::new(Code::SamePerson, "/otherID", message, Rule::PERSON_04));
            return Err(Refusal::InvalidCombining(faults));
        }
        let (Some(base), Some(other)) = (self.people.get(base), self.people.get(other)) else {
            return Err(Refusal::NoSuchPeople(faults));
        };
        let linked = linked_positions(other);
        if !linked.is_empty() {
            return Err(Refusal::LinkedPosition(linked));
        }
        Ok((Arc::clone(base), Arc::clone(other)))
    }

    /// Nobody has the personID, or nobody any more.
    pub fn no_such_person(&self, id: PersonId, path: &str) -> Fault {
        let (message, rule) = match self.combinings.heir(id) {
            Some(heir) => {
                let message = format!("the person {id} was combined into the person {heir}");
                (message, Some(Rule::PERSON_04))
            }
            None => (format!("nobody in this district has the personID {id}"), None),
        };
        Fault::new(Code::UnknownPerson, path, message, rule)
    }
}

/// The positions of somebody that cannot be dropped.
fn linked_positions(other: &Person) -> Vec<Fault> {
    let linked = other.positions.iter().filter(|position| position.linked);
    let fault = |position: &Position| {
        let id = position.id;
        let message =
            format!("other activity in Campus hangs on the position {id}, so that it cannot be dropped");
        Fault::new(Code::LinkedPosition, "/otherID", message, Rule::POS_40)
    };
    linked.map(fault).collect()
}

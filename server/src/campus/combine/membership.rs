//! Memberships in a household that go from one person to another.

use jiff::civil::Date;

use super::{JoinedMembership, MembershipSpan, MovedMembership};
use crate::campus::{Household, Member, PersonId};

/// What became of the memberships of two persons in a household.
#[derive(Default)]
pub(super) struct HandedOver {
    /// Those of the other.
    pub(super) moved: Vec<MovedMembership>,
    /// Those of the base that are not what they were by themselves.
    pub(super) joined: Vec<JoinedMembership>,
}

/// Makes the memberships of `other` in a household, those of the past included, memberships of `base`. Where both belonged to
/// it at one time, it was one person who did: these become one. Everybody else keeps their place, and so does the household
/// its staff mark.
pub(super) fn hand_over(
    household: &mut Household,
    (base, other): (PersonId, PersonId),
    today: Date,
) -> HandedOver {
    let held = |person: PersonId| -> Vec<Member> {
        let members = household.members.iter();
        members
            .filter(|member| member.person == person)
            .cloned()
            .collect()
    };
    let (own, theirs) = (held(base), held(other));
    let all = own.iter().chain(&theirs).map(|member| Stretch::of(member, base));
    let stretches = if own.is_empty() {
        all.collect()
    } else {
        united(all.collect(), today)
    };
    put(household, (base, other), &stretches);
    let moved = theirs
        .iter()
        .map(|member| MovedMembership::of(household, member, whole(&stretches, member)));
    let joined = own.iter().filter_map(|member| {
        let old = MembershipSpan::of(member);
        let new = MembershipSpan::of(whole(&stretches, member)?);
        (old != new).then(|| JoinedMembership {
            household: household.id,
            name: household.name.clone(),
            old,
            new,
        })
    });
    HandedOver {
        moved: moved.collect(),
        joined: joined.collect(),
    }
}

/// A membership of the base as it will be, and what it is made of.
struct Stretch {
    member: Member,
    parts: Vec<Member>,
}

impl Stretch {
    fn of(part: &Member, base: PersonId) -> Self {
        let member = Member {
            person: base,
            ..part.clone()
        };
        Self {
            member,
            parts: vec![part.clone()],
        }
    }

    /// One membership from the earlier beginning to the later end.
    fn joined(mut self, other: Self) -> Self {
        let (one, two) = (&self.member, &other.member);
        let ends = one.end_date.zip(two.end_date);
        self.member = Member {
            start_date: one.start_date.min(two.start_date),
            end_date: ends.map(|(one, two)| one.max(two)),
            person: one.person,
        };
        self.parts.extend(other.parts);
        self
    }
}

/// The membership that another one is a part of; none where it is one by itself.
fn whole<'s>(stretches: &'s [Stretch], part: &Member) -> Option<&'s Member> {
    let mut joined = stretches.iter().filter(|stretch| stretch.parts.len() > 1);
    let whole = joined.find(|stretch| stretch.parts.contains(part))?;
    Some(&whole.member)
}

/// Puts the memberships in the places of those that either of the two persons had.
fn put(household: &mut Household, (base, other): (PersonId, PersonId), stretches: &[Stretch]) {
    let mut stretches = stretches.iter();
    household.members.retain_mut(|member| {
        if member.person != base && member.person != other {
            return true;
        }
        let next = stretches.next();
        let is_kept = next.is_some();
        if let Some(next) = next {
            *member = next.member.clone();
        }
        is_kept
    });
}

/// The memberships of one person, the earliest first, with those that overlap made one. Nobody belongs to a household twice
/// today, whatever the dates.
fn united(stretches: Vec<Stretch>, today: Date) -> Vec<Stretch> {
    let (lasting, mut all): (Vec<Stretch>, Vec<Stretch>) = stretches
        .into_iter()
        .partition(|stretch| stretch.member.lasts(today));
    all.extend(lasting.into_iter().reduce(Stretch::joined));
    all.sort_by_key(|stretch| stretch.member.start_date);
    let mut united: Vec<Stretch> = Vec::new();
    for next in all {
        match united.pop() {
            Some(last)
                if last
                    .member
                    .end_date
                    .is_none_or(|end| end >= next.member.start_date) =>
            {
                united.push(last.joined(next));
            }
            last => united.extend(last.into_iter().chain([next])),
        }
    }
    united
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use jiff::civil::date;

    use super::*;
    use crate::campus::{HouseholdId, MembershipDeed};

    const BASE: PersonId = PersonId(15);
    const OTHER: PersonId = PersonId(12);
    const CHILD: PersonId = PersonId(14);

    /// From when to when.
    type Years = (i16, Option<i16>);

    fn member(person: PersonId, from: i16, to: Option<i16>) -> Member {
        Member {
            person,
            start_date: date(from, 1, 1),
            end_date: to.map(|year| date(year, 12, 31)),
        }
    }

    fn combined(members: Vec<Member>) -> (Vec<Member>, Vec<MembershipDeed>, Vec<(Years, Years)>) {
        let mut household = Household {
            id: HouseholdId(5),
            name: Arc::from("Norton"),
            phone: None,
            comments: None,
            private: false,
            staff_household: false,
            members,
            household_locations: Vec::new(),
        };
        let handed = hand_over(&mut household, (BASE, OTHER), date(2024, 3, 15));
        let deeds = handed.moved.iter().map(|moved| moved.deed).collect();
        let years = |span: &MembershipSpan| (span.start_date.year(), span.end_date.map(Date::year));
        let joined = handed.joined.iter();
        let joined = joined.map(|joined| (years(&joined.old), years(&joined.new)));
        (household.members, deeds, joined.collect())
    }

    #[test]
    fn all_memberships_of_the_other_become_those_of_the_base_in_their_places() {
        let (members, deeds, joined) = combined(vec![
            member(OTHER, 2001, Some(2005)),
            member(CHILD, 2010, None),
            member(OTHER, 2012, None),
        ]);
        assert_eq!(
            members,
            [
                member(BASE, 2001, Some(2005)),
                member(CHILD, 2010, None),
                member(BASE, 2012, None)
            ]
        );
        assert_eq!(deeds, [MembershipDeed::Moved; 2]);
        assert_eq!(joined, []);
    }

    #[test]
    fn who_belonged_twice_at_one_time_belongs_once() {
        let (members, deeds, joined) = combined(vec![
            member(OTHER, 2012, None),
            member(CHILD, 2016, None),
            member(BASE, 2020, None),
        ]);
        assert_eq!(members, [member(BASE, 2012, None), member(CHILD, 2016, None)]);
        assert_eq!(deeds, [MembershipDeed::Merged]);
        assert_eq!(joined, [((2020, None), (2012, None))]);
    }

    #[test]
    fn a_stay_of_another_time_stays_apart() {
        let (members, deeds, joined) = combined(vec![
            member(BASE, 2020, None),
            member(OTHER, 2001, Some(2005)),
            member(OTHER, 2004, Some(2007)),
        ]);
        assert_eq!(
            members,
            [member(BASE, 2001, Some(2007)), member(BASE, 2020, None)]
        );
        assert_eq!(deeds, [MembershipDeed::Merged; 2]);
        assert_eq!(joined, []);
        let (members, deeds, joined) =
            combined(vec![member(BASE, 2020, None), member(OTHER, 2001, Some(2005))]);
        assert_eq!(
            members,
            [member(BASE, 2001, Some(2005)), member(BASE, 2020, None)]
        );
        assert_eq!(deeds, [MembershipDeed::Moved]);
        assert_eq!(joined, []);
    }

    #[test]
    fn own_memberships_that_were_joined_are_told_with_what_they_were() {
        let (members, _, joined) = combined(vec![
            member(BASE, 2001, Some(2003)),
            member(OTHER, 2003, Some(2011)),
            member(BASE, 2010, Some(2015)),
            member(BASE, 2018, Some(2019)),
            member(OTHER, 2020, None),
            member(BASE, 2020, None),
        ]);
        assert_eq!(members.len(), 3, "{members:?}");
        let years = (2001, Some(2015));
        assert_eq!(
            joined,
            [((2001, Some(2003)), years), ((2010, Some(2015)), years),]
        );
    }

    #[test]
    fn nobody_belongs_twice_today_whatever_the_dates() {
        let (members, _, _) = combined(vec![
            member(BASE, 2020, Some(2030)),
            member(OTHER, 2032, None),
            member(OTHER, 2031, Some(2020)),
        ]);
        let lasting = members.iter().filter(|member| member.lasts(date(2024, 3, 15)));
        assert_eq!(lasting.count(), 1, "{members:?}");
    }
}

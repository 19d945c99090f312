//! Memberships in a household that go from one person to another.

use jiff::civil::Date;

use super::{MembershipDeed, MovedMembership};
use crate::campus::{Household, Member, PersonId};

/// Makes the memberships of `other` in a household, those of the past included, memberships of `base`. Where both belonged to
/// it at one time, it was one person who did: these become one. Everybody else keeps their place, and so does the household
/// its staff mark.
pub(super) fn hand_over(
    household: &mut Household,
    (base, other): (PersonId, PersonId),
    today: Date,
) -> Vec<MovedMembership> {
    let is_theirs = |member: &&Member| member.person == other;
    let theirs: Vec<Member> = household.members.iter().filter(is_theirs).cloned().collect();
    if household.members.iter().all(|member| member.person != base) {
        for member in household
            .members
            .iter_mut()
            .filter(|member| member.person == other)
        {
            member.person = base;
        }
        return told(household, &theirs, |_| MembershipDeed::Moved);
    }
    let own: Vec<Member> = (household.members.iter().filter(|member| member.person == base))
        .cloned()
        .collect();
    let taken = theirs.iter().map(|member| Member {
        person: base,
        ..member.clone()
    });
    let united = united(own.iter().cloned().chain(taken).collect(), today);
    put(household, (base, other), united.clone());
    told(household, &theirs, |member| {
        let same =
            |known: &&Member| (known.start_date, known.end_date) == (member.start_date, member.end_date);
        let meets_own = own.iter().any(|known| meet(known, member));
        if united.iter().any(|known| same(&known)) && !meets_own {
            MembershipDeed::Moved
        } else {
            MembershipDeed::Merged
        }
    })
}

/// Whether two memberships have a day in common.
fn meet(one: &Member, other: &Member) -> bool {
    let is_before = |one: &Member, other: &Member| one.end_date.is_some_and(|end| end < other.start_date);
    !is_before(one, other) && !is_before(other, one)
}

fn told(
    household: &Household,
    members: &[Member],
    deed: impl Fn(&Member) -> MembershipDeed,
) -> Vec<MovedMembership> {
    let told = |member| MovedMembership::of(household.id, &household.name, member, deed(member));
    members.iter().map(told).collect()
}

/// Puts the memberships in the places of those that either of the two persons had.
fn put(household: &mut Household, (base, other): (PersonId, PersonId), united: Vec<Member>) {
    let mut united = united.into_iter();
    household.members.retain_mut(|member| {
        if member.person != base && member.person != other {
            return true;
        }
        let next = united.next();
        let is_kept = next.is_some();
        if let Some(next) = next {
            *member = next;
        }
        is_kept
    });
}

/// The memberships of one person, the earliest first, with those that overlap made one. Nobody belongs to a household twice
/// today, whatever the dates.
fn united(members: Vec<Member>, today: Date) -> Vec<Member> {
    let (lasting, mut all): (Vec<Member>, Vec<Member>) =
        members.into_iter().partition(|member| member.lasts(today));
    all.extend(lasting.into_iter().reduce(|one, other| joined(&one, &other)));
    all.sort_by_key(|member| member.start_date);
    let mut united: Vec<Member> = Vec::new();
    for member in all {
        match united.pop() {
            Some(last) if last.end_date.is_none_or(|end| end >= member.start_date) => {
                united.push(joined(&last, &member));
            }
            last => united.extend(last.into_iter().chain([member])),
        }
    }
    united
}

/// One membership from the earlier beginning to the later end.
fn joined(one: &Member, other: &Member) -> Member {
    Member {
        start_date: one.start_date.min(other.start_date),
        end_date: one
            .end_date
            .zip(other.end_date)
            .map(|(one, other)| one.max(other)),
        person: one.person,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use jiff::civil::date;

    use super::*;
    use crate::campus::HouseholdId;

    const BASE: PersonId = PersonId(15);
    const OTHER: PersonId = PersonId(12);
    const CHILD: PersonId = PersonId(14);

    fn member(person: PersonId, from: i16, to: Option<i16>) -> Member {
        Member {
            person,
            start_date: date(from, 1, 1),
            end_date: to.map(|year| date(year, 12, 31)),
        }
    }

    fn combined(members: Vec<Member>) -> (Vec<Member>, Vec<MembershipDeed>) {
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
        let moved = hand_over(&mut household, (BASE, OTHER), date(2024, 3, 15));
        (household.members, moved.iter().map(|moved| moved.deed).collect())
    }

    #[test]
    fn all_memberships_of_the_other_become_those_of_the_base_in_their_places() {
        let (members, deeds) = combined(vec![
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
    }

    #[test]
    fn who_belonged_twice_at_one_time_belongs_once() {
        let (members, deeds) = combined(vec![
            member(OTHER, 2012, None),
            member(CHILD, 2016, None),
            member(BASE, 2020, None),
        ]);
        assert_eq!(members, [member(BASE, 2012, None), member(CHILD, 2016, None)]);
        assert_eq!(deeds, [MembershipDeed::Merged]);
    }

    #[test]
    fn a_stay_of_another_time_stays_apart() {
        let (members, deeds) = combined(vec![
            member(BASE, 2020, None),
            member(OTHER, 2001, Some(2005)),
            member(OTHER, 2004, Some(2007)),
        ]);
        assert_eq!(
            members,
            [member(BASE, 2001, Some(2007)), member(BASE, 2020, None)]
        );
        assert_eq!(deeds, [MembershipDeed::Merged; 2]);
        let (members, deeds) = combined(vec![member(BASE, 2020, None), member(OTHER, 2001, Some(2005))]);
        assert_eq!(
            members,
            [member(BASE, 2001, Some(2005)), member(BASE, 2020, None)]
        );
        assert_eq!(deeds, [MembershipDeed::Moved]);
    }

    #[test]
    fn nobody_belongs_twice_today_whatever_the_dates() {
        let (members, _) = combined(vec![
            member(BASE, 2020, Some(2030)),
            member(OTHER, 2032, None),
            member(OTHER, 2031, Some(2020)),
        ]);
        let lasting = members.iter().filter(|member| member.lasts(date(2024, 3, 15)));
        assert_eq!(lasting.count(), 1, "{members:?}");
    }
}

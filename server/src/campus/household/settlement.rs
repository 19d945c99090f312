//! What becomes of a household that was sent with a staff member.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;

use super::input::{HouseholdInput, LocationInput, ReadHousehold};
use super::rules::Verdict;
use super::{HomeTrace, Household, HouseholdDeed, HouseholdId, HouseholdLocation, HouseholdTrace, Member};
use crate::campus::place::Place;
use crate::campus::sent::Absence;
use crate::campus::{
    AddressId, Context, District, HouseholdOnCreate, Notice, NoticeCode, Person, Sent, Text,
};

/// What there is to tell of a household that was settled.
#[derive(Default)]
pub(in crate::campus) struct Home {
    pub(in crate::campus) notices: Vec<Notice>,
    pub(in crate::campus) traces: Vec<HomeTrace>,
}

impl District {
    /// Gives somebody new a household of their own, if one was sent or the district always makes one (HOUSE-01 to
    /// HOUSE-05, silence AMB-47).
    pub(in crate::campus) fn house(
        &mut self,
        cx: &Context<'_>,
        person: &Person,
        sent: Option<ReadHousehold<'_>>,
    ) -> Home {
        match sent.filter(|read| read.sent.gives_something()) {
            Some(sent) => self.new_household(cx, person, sent),
            None if cx.readings.household_on_create == HouseholdOnCreate::Always => {
                self.new_household(cx, person, HouseholdInput::default().read())
            }
            None => Home::default(),
        }
    }

    /// Lets the household of somebody take over what was sent, as far as the household rules allow (HOUSE-06 to HOUSE-13).
    pub(in crate::campus) fn rehouse(
        &mut self,
        cx: &Context<'_>,
        person: &Person,
        sent: Option<ReadHousehold<'_>>,
    ) -> Home {
        let Some(sent) = sent.filter(|read| read.sent.says_something()) else {
            return Home::default();
        };
        match self.household_verdict(cx, person.id) {
            Verdict::Create if sent.sent.gives_something() => self.new_household(cx, person, sent),
            Verdict::Create => Home::default(),
            Verdict::Update(id) => match self.households.get(id).cloned() {
                Some(household) => self.updated_household(cx, &household, sent),
                None => Home::default(),
            },
            Verdict::Ignore(deed) => Home::ignoring(deed),
        }
    }

    fn new_household(&mut self, cx: &Context<'_>, person: &Person, read: ReadHousehold<'_>) -> Home {
        let mut home = Home::default();
        let sent = read.sent;
        let locations = self.locations(cx, read, &mut home);
        let text = |sent: &Sent<Text>| sent.value().map(Text::stored);
        let household = Household {
            id: self.last_ids.next_household(),
            name: text(&sent.name).unwrap_or_else(|| Arc::clone(&person.identity().last_name)),
            phone: text(&sent.phone),
            comments: text(&sent.comments),
            private: sent.private.value().copied().unwrap_or_default(),
            staff_household: true,
            members: vec![Member {
                person: person.id,
                start_date: cx.today,
                end_date: None,
            }],
            household_locations: locations,
        };
        home.tell(Some(household.id), HouseholdDeed::Created);
        self.households.put(Arc::new(household));
        home
    }

    /// Values sent overwrite those stored; locations sent are where the household lives from now on (silence AMB-51).
    fn updated_household(
        &mut self,
        cx: &Context<'_>,
        former: &Arc<Household>,
        read: ReadHousehold<'_>,
    ) -> Home {
        let mut home = Home::default();
        let sent = read.sent;
        let mut household = Household::clone(former);
        let absence = Absence::read(cx.readings);
        if let Some(name) = sent.name.value() {
            household.name = name.stored();
        }
        let stored = |text: &Text| Some(text.stored());
        sent.phone.change(absence).apply(&mut household.phone, stored);
        sent.comments
            .change(absence)
            .apply(&mut household.comments, stored);
        if let Some(private) = sent.private.value() {
            household.private = *private;
        }
        if !sent.sent_locations().is_empty() {
            let wanted = self.locations(cx, read, &mut home);
            let sent = sent.sent_locations().iter();
            move_to(&mut household.household_locations, sent.zip(wanted), cx);
        }
        let is_changed = household != **former;
        if !is_changed {
            home.tell(Some(former.id), HouseholdDeed::Unchanged);
            return home;
        }
        home.tell(Some(former.id), HouseholdDeed::Updated);
        self.households.put(Arc::new(household));
        home
    }

    /// The locations as they are stored, with every default (silence AMB-45); addresses that are not there are added.
    fn locations(
        &mut self,
        cx: &Context<'_>,
        read: ReadHousehold<'_>,
        home: &mut Home,
    ) -> Vec<HouseholdLocation> {
        let mut locations = Vec::new();
        let sent = read.sent.sent_locations().iter();
        for (index, (location, address)) in sent.zip(read.addresses).enumerate() {
            let Some(address) = address else {
                continue;
            };
            let (stored, trace) = self.find_or_add(cx, address, index, &mut home.notices);
            let is_box = stored.address.post_office_box;
            let or = |sent: &Sent<bool>, default: bool| sent.value().copied().unwrap_or(default);
            locations.push(HouseholdLocation {
                address: stored.id,
                start_date: location.start_date.value().copied().unwrap_or(cx.today),
                end_date: location.end_date.value().copied(),
                mailing: or(&location.mailing, true),
                physical: or(&location.physical, !is_box),
                secondary: or(&location.secondary, index > 0),
                private: or(&location.private, false),
            });
            home.traces.push(HomeTrace::Address(trace));
        }
        locations
    }
}

impl Home {
    fn tell(&mut self, household: Option<HouseholdId>, deed: HouseholdDeed) {
        let trace = HouseholdTrace { household, deed };
        self.traces.push(HomeTrace::Household(trace));
    }

    fn ignoring(deed: HouseholdDeed) -> Self {
        let message = match deed {
            HouseholdDeed::IgnoredAsShared => {
                "the household was ignored: the person shares a household with others"
            }
            HouseholdDeed::IgnoredWithoutAny => {
                "the household was ignored: the person has none that could be updated"
            }
            _ => "the household was ignored: the person's household is no staff household",
        };
        Self {
            notices: vec![Notice {
                code: NoticeCode::HouseholdIgnored,
                path: Place::Household.pointer(),
                message: Cow::Borrowed(message),
            }],
            traces: vec![HomeTrace::Household(HouseholdTrace {
                household: None,
                deed,
            })],
        }
    }
}

/// Ends the locations that were not sent and begins those that are new; one that is there already takes over the values
/// that were sent with it (HOUSE-13, HOUSE-20, silence AMB-51).
fn move_to<'a>(
    stored: &mut Vec<HouseholdLocation>,
    wanted: impl Iterator<Item = (&'a LocationInput, HouseholdLocation)>,
    cx: &Context<'_>,
) {
    let mut left = Left::of(stored, cx.today);
    let mut stays = vec![false; stored.len()];
    let mut new = Vec::new();
    for (sent, wanted) in wanted {
        match left.take(wanted.address, sent) {
            Some(at) => {
                stays[at] = true;
                stored[at].take_over(sent);
            }
            None => new.push(wanted),
        }
    }
    let mut stays = stays.into_iter();
    stored.retain_mut(|location| {
        let leaves = !stays.next().unwrap_or_default() && location.lasts(cx.today);
        if leaves && cx.readings.household_history {
            location.end_date = Some(cx.today);
        }
        !leaves || cx.readings.household_history
    });
    stored.extend(new);
}

/// The stored locations that nothing sent was found to be, in an order in which one is found without a look at the
/// others: a household may have thousands.
struct Left {
    lasting: BTreeSet<(AddressId, usize)>,
    ended: BTreeSet<(AddressId, Date, Date, usize)>,
}

impl Left {
    fn of(stored: &[HouseholdLocation], today: Date) -> Self {
        let mut left = Self {
            lasting: BTreeSet::new(),
            ended: BTreeSet::new(),
        };
        for (at, location) in stored.iter().enumerate() {
            let address = location.address;
            match location.end_date.filter(|_| !location.lasts(today)) {
                None => left.lasting.insert((address, at)),
                Some(end) => left.ended.insert((address, end, location.start_date, at)),
            };
        }
        left
    }

    /// The location that is meant: the first at the address that lasts, or one of the past with the very dates that were
    /// sent, so that a stay that is over is not begun with every call.
    fn take(&mut self, address: AddressId, sent: &LocationInput) -> Option<usize> {
        let at_address = (address, 0)..=(address, usize::MAX);
        if let Some(found) = self.lasting.range(at_address).next().copied() {
            self.lasting.remove(&found);
            return Some(found.1);
        }
        let end = *sent.end_date.value()?;
        let start = sent.start_date.value();
        let (first, last) = start.map_or((Date::MIN, Date::MAX), |start| (*start, *start));
        let in_the_past = (address, end, first, 0)..=(address, end, last, usize::MAX);
        let found = self.ended.range(in_the_past).next().copied()?;
        self.ended.remove(&found);
        Some(found.3)
    }
}

impl HouseholdLocation {
    fn take_over(&mut self, sent: &LocationInput) {
        let take = |stored: &mut bool, sent: &Sent<bool>| *stored = sent.value().copied().unwrap_or(*stored);
        take(&mut self.mailing, &sent.mailing);
        take(&mut self.physical, &sent.physical);
        take(&mut self.secondary, &sent.secondary);
        take(&mut self.private, &sent.private);
        self.start_date = sent.start_date.value().copied().unwrap_or(self.start_date);
        self.end_date = end_of(self.end_date, sent.end_date);
    }
}

/// The last day as it was sent, or as it is stored where nothing was sent.
fn end_of(stored: Option<Date>, sent: Sent<Date>) -> Option<Date> {
    match sent {
        Sent::Absent => stored,
        Sent::Empty => None,
        Sent::Value(end) => Some(end),
    }
}

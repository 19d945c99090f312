//! The locations of a household that were sent, and what becomes of those that are stored.

use std::borrow::Cow;
use std::collections::BTreeSet;

use jiff::civil::Date;

use super::input::{LocationInput, ReadHousehold};
use super::settlement::Home;
use super::{HomeTrace, HouseholdLocation};
use crate::campus::place::Place;
use crate::campus::sent::{Absence, Change};
use crate::campus::{AddressId, Context, District, Notice, NoticeCode, OnUpdate, Sent};

/// A location that was sent, and as it is stored if it is new.
pub(super) struct Wanted<'a> {
    sent: &'a LocationInput,
    location: HouseholdLocation,
}

impl District {
    /// The locations as they are stored, with every default (silence AMB-45); addresses that are not there are added. One
    /// that is sent twice is one location.
    pub(super) fn wanted_locations<'a>(
        &mut self,
        cx: &Context<'_>,
        read: ReadHousehold<'a>,
        home: &mut Home,
    ) -> Vec<Wanted<'a>> {
        let sent = read.sent.sent_locations().iter();
        let mut wanted = Vec::with_capacity(sent.len());
        let mut stays = BTreeSet::new();
        for (index, (sent, address)) in sent.zip(read.addresses).enumerate() {
            let Some(address) = address else {
                continue;
            };
            let (stored, trace) = self.find_or_add(cx, address, index, &mut home.notices);
            home.traces.push(HomeTrace::Address(trace));
            let location = sent.location(stored.id, stored.address.post_office_box, cx.today);
            let span = (location.start_date, location.end_date);
            let of_past = (!location.lasts(cx.today)).then_some(span);
            if stays.insert((location.address, of_past)) {
                home.notices.extend(over(&location, index));
                wanted.push(Wanted { sent, location });
            } else {
                home.notices.push(repeated(index));
            }
        }
        wanted
    }
}

/// That a location ends before it begins: it is stored, as an employment of that kind is, and never shown.
fn over(location: &HouseholdLocation, index: usize) -> Option<Notice> {
    let is_over = location.end_date.is_some_and(|end| end < location.start_date);
    is_over.then(|| Notice {
        code: NoticeCode::LocationOver,
        path: format!("{}/endDate", Place::Location(index).pointer()),
        message: Cow::Borrowed("the location ends before it begins, so that nobody ever lives there"),
    })
}

fn repeated(index: usize) -> Notice {
    Notice {
        code: NoticeCode::LocationRepeated,
        path: Place::Location(index).pointer(),
        message: Cow::Borrowed("the household was sent with this location before; the first one counts"),
    }
}

impl LocationInput {
    /// The location, new. Which one is the primary is seen when all are there.
    fn location(&self, address: AddressId, is_box: bool, today: Date) -> HouseholdLocation {
        let or = |sent: &Sent<bool>, default: bool| sent.value().copied().unwrap_or(default);
        let end_date = self.end_date.value().copied();
        // What is over did not begin today.
        let default_start = end_date.map_or(today, |end| end.min(today));
        let mut location = HouseholdLocation {
            address,
            start_date: self.start_date.value().copied().unwrap_or(default_start),
            end_date,
            mailing: or(&self.mailing, true),
            physical: or(&self.physical, !is_box),
            secondary: false,
            private: or(&self.private, false),
        };
        location.secondary = or(&self.secondary, location.lasts(today));
        location
    }
}

impl Wanted<'_> {
    /// The locations of a new household.
    pub(super) fn new_locations(wanted: Vec<Self>, today: Date) -> Vec<HouseholdLocation> {
        let open = Self::without_rank(&wanted);
        let mut locations: Vec<_> = wanted.into_iter().map(|wanted| wanted.location).collect();
        // They are kept as long as the household is: no room for more than there are.
        locations.shrink_to_fit();
        rank(&mut locations, &open, today);
        locations
    }

    /// Ends the locations that were not sent and begins those that are new; one that is there already takes over the values
    /// that were sent with it (HOUSE-13, HOUSE-20, silence AMB-51).
    pub(super) fn move_to(stored: &mut Vec<HouseholdLocation>, wanted: Vec<Self>, cx: &Context<'_>) {
        let open = Self::without_rank(&wanted);
        let found = Left::of(stored, cx.today).find(&wanted, cx.today);
        let mut stays = vec![false; stored.len()];
        let mut new = Vec::new();
        for (wanted, found) in wanted.into_iter().zip(found) {
            match found {
                Some(at) => {
                    stays[at] = true;
                    stored[at].take_over(&wanted, cx.readings.update_null);
                }
                None => new.push(wanted.location),
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
        rank(stored, &open, cx.today);
    }

    /// The addresses, in the order sent, of which it was not said whether they are the primary.
    fn without_rank(wanted: &[Self]) -> Vec<AddressId> {
        let open = wanted
            .iter()
            .filter(|wanted| wanted.sent.secondary.value().is_none());
        open.map(|wanted| wanted.location.address).collect()
    }
}

/// Makes the first location that is open to it the primary, where none is (silence AMB-46).
fn rank(locations: &mut [HouseholdLocation], open: &[AddressId], today: Date) {
    let mut lasting = locations.iter().filter(|location| location.lasts(today));
    if lasting.any(|location| !location.secondary) {
        return;
    }
    let current = |address: &AddressId| {
        let mut locations = locations.iter();
        locations.position(|location| location.address == *address && location.lasts(today))
    };
    if let Some(first) = open.iter().find_map(current) {
        locations[first].secondary = false;
    }
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

    /// Which stored location each wanted one is. Those that go on choose first, so that a stay of the past does not end the
    /// present one at the same address.
    fn find(mut self, wanted: &[Wanted<'_>], today: Date) -> Vec<Option<usize>> {
        let mut found = vec![None; wanted.len()];
        for lasts in [true, false] {
            let chosen = wanted.iter().zip(&mut found);
            for (wanted, found) in chosen.filter(|(wanted, _)| wanted.location.lasts(today) == lasts) {
                *found = self.take(wanted.location.address, wanted.sent);
            }
        }
        found
    }

    /// The location that is meant: one of the past with the very dates that were sent, so that a stay that is over is not
    /// begun with every call, or the first at the address that lasts.
    fn take(&mut self, address: AddressId, sent: &LocationInput) -> Option<usize> {
        if let Some(end) = sent.end_date.value().copied() {
            let start = sent.start_date.value();
            let (first, last) = start.map_or((Date::MIN, Date::MAX), |start| (*start, *start));
            let in_the_past = (address, end, first, 0)..=(address, end, last, usize::MAX);
            if let Some(found) = self.ended.range(in_the_past).next().copied() {
                self.ended.remove(&found);
                return Some(found.3);
            }
        }
        let at_address = (address, 0)..=(address, usize::MAX);
        let found = self.lasting.range(at_address).next().copied()?;
        self.lasting.remove(&found);
        Some(found.1)
    }
}

impl HouseholdLocation {
    /// Takes over what was sent; what is null is as if it had never been said.
    fn take_over(&mut self, wanted: &Wanted<'_>, null: OnUpdate) {
        let Wanted { sent, location: new } = wanted;
        let absence = Absence {
            absent: OnUpdate::Keep,
            null,
        };
        let take = |stored: &mut bool, sent: &Sent<bool>, default: bool| match sent.change(absence) {
            Change::Keep => {}
            Change::Clear => *stored = default,
            Change::Set(sent) => *stored = *sent,
        };
        take(&mut self.mailing, &sent.mailing, new.mailing);
        take(&mut self.physical, &sent.physical, new.physical);
        take(&mut self.secondary, &sent.secondary, new.secondary);
        take(&mut self.private, &sent.private, new.private);
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

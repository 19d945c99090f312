//! What becomes of a household that was sent with a staff member.

use std::borrow::Cow;
use std::sync::Arc;

use super::input::{HouseholdInput, ReadHousehold};
use super::locations::Wanted;
use super::rules::Verdict;
use super::{HomeTrace, Household, HouseholdDeed, HouseholdId, HouseholdTrace, Member};
use crate::campus::place::Place;
use crate::campus::sent::{Absence, Change};
use crate::campus::{Context, District, HouseholdOnCreate, Notice, NoticeCode, Person, Sent, Text, repeated};

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
        if !self.preferences.take_households() {
            return Home::not_taken(sent.as_ref());
        }
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
        if !self.preferences.take_households() {
            return Home::not_taken(Some(&sent));
        }
        match self.household_verdict(cx, person.id) {
            Verdict::Create if sent.sent.gives_something() => self.new_household(cx, person, sent),
            Verdict::Create => Home::default(),
            Verdict::Update(id) => match self.households.get(id).cloned() {
                Some(household) => self.updated_household(cx, &household, sent, &person.identity().last_name),
                None => Home::default(),
            },
            Verdict::Ignore(deed, id) => Home::ignoring(deed, id.and_then(|id| self.households.get(id))),
        }
    }

    fn new_household(&mut self, cx: &Context<'_>, person: &Person, read: ReadHousehold<'_>) -> Home {
        let mut home = Home::default();
        let sent = read.sent;
        let wanted = self.wanted_locations(cx, read, &mut home);
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
            household_locations: Wanted::new_locations(wanted, cx.today),
        };
        home.tell(Some(household.id), HouseholdDeed::Created);
        self.households.put(Arc::new(household));
        home
    }

    /// Values sent overwrite those stored, and the usual name one that was cleared; locations sent are where the household lives
    /// from now on (silence AMB-51).
    pub(super) fn updated_household(
        &mut self,
        cx: &Context<'_>,
        former: &Arc<Household>,
        read: ReadHousehold<'_>,
        usual_name: &Arc<str>,
    ) -> Home {
        let mut home = Home::default();
        let sent = read.sent;
        let mut household = Household::clone(former);
        let absence = Absence::read(cx.readings);
        match sent.name.change(absence) {
            Change::Keep => {}
            Change::Clear => household.name = Arc::clone(usual_name),
            Change::Set(name) => household.name = name.stored(),
        }
        let stored = |text: &Text| Some(text.stored());
        sent.phone.change(absence).apply(&mut household.phone, stored);
        sent.comments
            .change(absence)
            .apply(&mut household.comments, stored);
        match sent.private.change(absence) {
            Change::Keep => {}
            Change::Clear => household.private = false,
            Change::Set(private) => household.private = *private,
        }
        if !sent.sent_locations().is_empty() {
            let wanted = self.wanted_locations(cx, read, &mut home);
            Wanted::move_to(&mut household.household_locations, wanted, cx);
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
}

impl Home {
    fn tell(&mut self, household: Option<HouseholdId>, deed: HouseholdDeed) {
        let trace = HouseholdTrace { household, deed };
        self.traces.push(HomeTrace::Household(trace));
    }

    /// What there is to tell where the district takes no households of the HR system: nothing where nothing was sent
    /// (PREF-10).
    fn not_taken(sent: Option<&ReadHousehold<'_>>) -> Self {
        if sent.is_some_and(|read| read.sent.says_something()) {
            Self::ignoring(HouseholdDeed::IgnoredByPreference, None)
        } else {
            Self::default()
        }
    }

    /// Nothing was done, because of this household if there is one.
    fn ignoring(deed: HouseholdDeed, household: Option<&Arc<Household>>) -> Self {
        let name = household
            .map(|household| repeated(&household.name))
            .unwrap_or_default();
        let because = match deed {
            HouseholdDeed::IgnoredAsShared => format!("the person shares the household {name} with others"),
            HouseholdDeed::IgnoredByPreference => {
                "this district takes no households and addresses of the HR system".to_owned()
            }
            HouseholdDeed::IgnoredWithoutAny => "the person has none that could be updated".to_owned(),
            _ => format!("the person's household {name} is no staff household"),
        };
        Self {
            notices: vec![Notice {
                code: NoticeCode::HouseholdIgnored,
                path: Place::Household.pointer(),
                message: Cow::Owned(format!("the household was ignored: {because}")),
            }],
            traces: vec![HomeTrace::Household(HouseholdTrace {
                household: household.map(|household| household.id),
                deed,
            })],
        }
    }
}

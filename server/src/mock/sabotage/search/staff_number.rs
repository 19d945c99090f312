//! Saboteurs of the search by staff number.

use bytes::Bytes;
use http::Request;

use crate::api::Reply;
use crate::campus::{Rule, StaffCriteria};
use crate::mock::sabotage::inquiry::{criteria, everybody, hits, name_instead, search_as_if};
use crate::mock::sabotage::{Saboteur, Scene};

/// SEARCH-02: the staff number is ignored as a criterion; by the number alone every staff member is found.
///
/// A number that finds nobody finds nobody still; what becomes of that answer is the business of SEARCH-05.
#[derive(Default)]
pub(super) struct IgnoredNumber;

impl Saboteur for IgnoredNumber {
    fn rule(&self) -> Rule {
        Rule::SEARCH_02
    }

    fn on_reply(&self, scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        let wanted = criteria(request);
        if wanted.staff_number.is_none() || hits(request, reply).is_none_or(|hits| hits == 0) {
            return;
        }
        let (district, cx) = (scene.district(), scene.context());
        let rest = StaffCriteria {
            staff_number: None,
            ..wanted
        };
        let found = district.search_staff(&cx, &rest).map(|found| found.people);
        // A search is refused where nothing is left to search for.
        let found = found.unwrap_or_else(|_| everybody(&cx, &district));
        name_instead(reply, &found, &district, &cx);
    }
}

/// SEARCH-13: when nobody holds the number searched for, the names are looked up among all persons.
#[derive(Default)]
pub(super) struct NamesakesInstead;

impl Saboteur for NamesakesInstead {
    fn rule(&self) -> Rule {
        Rule::SEARCH_13
    }

    fn on_reply(&self, scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        let wanted = criteria(request);
        let named = wanted.last_name.is_some() || wanted.first_name.is_some();
        let Some(number) = wanted
            .staff_number
            .as_ref()
            .filter(|_| named && hits(request, reply) == Some(0))
        else {
            return;
        };
        let (district, cx) = (scene.district(), scene.context());
        // Somebody who holds the number and no position is not to be found either (SEARCH-03).
        if district.holders(&cx, number).next().is_none() {
            let namesakes = StaffCriteria {
                staff_number: None,
                ..wanted
            };
            let found = search_as_if(&cx, &district, |_| true, &namesakes);
            name_instead(reply, &found, &district, &cx);
        }
    }
}

//! A staff search as a saboteur sees it: what was asked for, who was found, and whom to name instead.

use std::sync::Arc;

use bytes::Bytes;
use http::{Request, StatusCode};
use jiff::civil::Date;
use serde_json::{Value, json};

use crate::api::{OperationId, Reply, json as json_reply, staff_hit};
use crate::campus::{Context, District, Person, Position, Reference, SEARCH_LIMIT, Ssn, StaffCriteria};
use crate::mock::sabotage::{Scene, rewrite};

/// What a search asked for.
pub(super) fn criteria(request: &Request<Bytes>) -> StaffCriteria {
    let query = request.uri().query().unwrap_or_default();
    let given = |name| {
        let mut pairs = form_urlencoded::parse(query.as_bytes());
        let value = pairs.find(|(given, _)| given == name)?.1.trim().to_owned();
        Some(value).filter(|value| !value.is_empty())
    };
    StaffCriteria {
        staff_number: given("staffNumber"),
        last_name: given("lastName"),
        first_name: given("firstName"),
        birthdate: given("birthdate").and_then(|date| date.parse().ok()),
        ssn: given("ssn").and_then(|ssn| Ssn::parse(&ssn)),
    }
}

/// How many people a reply to a search names; `None` where it is no answer to a search.
pub(super) fn hits(request: &Request<Bytes>, reply: &Reply) -> Option<usize> {
    if !Scene::succeeded(OperationId::SearchStaff, request, reply) {
        return None;
    }
    let body: Value = serde_json::from_slice(reply.response.body()).ok()?;
    body["staff"].as_array().map(Vec::len)
}

/// Everybody a search shows at all.
pub(super) fn everybody(cx: &Context<'_>, district: &District) -> Vec<Arc<Person>> {
    let any_name = StaffCriteria {
        // Every name begins with nothing.
        last_name: Some(String::new()),
        ..StaffCriteria::default()
    };
    let hits = district.search_staff(cx, &any_name);
    hits.map(|hits| hits.people).unwrap_or_default()
}

/// Lets a search answer with these people.
pub(super) fn name_instead<'a>(
    reply: &mut Reply,
    people: impl IntoIterator<Item = &'a Arc<Person>>,
    district: &District,
    cx: &Context<'_>,
) {
    let hits = people
        .into_iter()
        .take(SEARCH_LIMIT)
        .map(|person| staff_hit(person, district, cx));
    let body = json!({ "staff": hits.collect::<Vec<_>>(), "truncated": false });
    reply.response = json_reply(StatusCode::OK, &body).response;
}

/// Whom a search finds when all those who `count` as staff are staff.
pub(super) fn search_as_if(
    cx: &Context<'_>,
    district: &District,
    count: impl Fn(&Person) -> bool,
    criteria: &StaffCriteria,
) -> Vec<Arc<Person>> {
    let mut elsewhere = district.clone();
    for person in district
        .people
        .iter()
        .filter(|person| !person.is_staff(cx) && count(person))
    {
        let positions = vec![position_in_name_only()];
        elsewhere.people.put(Arc::new(Person {
            positions,
            ..Person::clone(person)
        }));
    }
    let found = elsewhere
        .search_staff(cx, criteria)
        .map(|hits| hits.people)
        .unwrap_or_default();
    found
        .iter()
        .filter_map(|found| district.people.get(found.id))
        .cloned()
        .collect()
}

/// Makes whoever has it a staff member and is shown to nobody.
fn position_in_name_only() -> Position {
    Position {
        id: 0,
        school_number: "".into(),
        assignment_code: None,
        title_code: None,
        start_date: Date::ZERO,
        end_date: None,
        linked: false,
    }
}

/// Answers a search as if all those who `count` as staff were staff.
pub(super) fn count_as_staff(
    scene: &Scene<'_>,
    request: &Request<Bytes>,
    reply: &mut Reply,
    count: impl Fn(&Person) -> bool,
) {
    if hits(request, reply).is_some() {
        let district = scene.district();
        let cx = scene.context();
        let found = search_as_if(&cx, &district, count, &criteria(request));
        name_instead(reply, &found, &district, &cx);
    }
}

/// Takes out of the answer to a search all hits but those to `keep`.
pub(super) fn keep_hits(request: &Request<Bytes>, reply: &mut Reply, keep: impl Fn(&Value) -> bool) {
    rewrite(OperationId::SearchStaff, request, reply, |found| {
        if let Some(hits) = found["staff"].as_array_mut() {
            hits.retain(keep);
        }
    });
}

/// A position as a hit shows it.
pub(super) fn position_in_hit(position: &Position, reference: &Reference) -> Value {
    let mut shown = json!(position);
    if let Some(members) = shown.as_object_mut() {
        members.remove("assignmentID");
        let description = position.title_description(reference);
        members.extend(description.map(|text| ("titleDescription".to_owned(), json!(text))));
    }
    shown
}

#[cfg(test)]
mod tests {
    use http::Method;
    use http::header::{AUTHORIZATION, CONTENT_TYPE};

    use super::*;
    use crate::campus::Rule;
    use crate::mock::{Chance, ControlAccess, Emulator, Fixture, NewWorkspace, Surroundings, SystemTime};

    const CLIENT: &str = "grant_type=client_credentials&client_id=blaine_hr&client_secret=not-so-secret";

    /// An emulator of the district Blaine.
    fn blaine(sabotage: &[Rule]) -> Emulator {
        let (time, chance) = (Arc::new(SystemTime::start()), Chance::from_seed(1));
        let root = "http://site".to_owned();
        let fixture = Fixture::built_in("blaine").unwrap();
        let emulator = Emulator::new(Surroundings {
            time,
            chance,
            root,
            control: ControlAccess::Closed,
            fixture: fixture.clone(),
        });
        let new = NewWorkspace {
            name: "blaine".to_owned(),
            readings: fixture.readings.clone(),
            fixture,
            clock: None,
            seed: 1,
            sabotage: sabotage.to_vec(),
            client_id: None,
            client_secret: Some("not-so-secret".to_owned()),
        };
        emulator.create(new).unwrap();
        emulator
    }

    fn search(emulator: &Emulator, query: &str) -> Value {
        let answered = |request: Request<Bytes>| -> Value {
            serde_json::from_slice(emulator.answer(request).body()).unwrap()
        };
        let asking = Request::builder()
            .method(Method::POST)
            .uri("/campus/oauth2/token?appName=blaine");
        let asking = asking.header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        let token = answered(asking.body(CLIENT.into()).unwrap());
        let bearer = format!("Bearer {}", token["access_token"].as_str().unwrap());
        let searching = Request::builder().uri(format!("/campus/api/boi/v1/blaine/staff?{query}"));
        answered(
            searching
                .header(AUTHORIZATION, bearer)
                .body(Bytes::new())
                .unwrap(),
        )
    }

    #[test]
    fn a_saboteur_shows_a_hit_as_the_search_itself_does() {
        let (whole, broken) = (blaine(&[]), blaine(&[Rule::SEARCH_03]));
        for query in [
            "staffNumber=E1001",
            "staffNumber=E1004",
            "lastName=Olsen",
            "birthdate=1970-07-07",
        ] {
            let shown = search(&whole, query);
            assert_ne!(shown["staff"], json!([]), "{query}");
            assert_eq!(search(&broken, query), shown, "{query}");
        }
    }

    #[test]
    fn a_list_of_everybody_names_the_nine_staff_of_blaine() {
        let listed = search(&blaine(&[Rule::SEARCH_01]), "lastName=Olsen");
        assert_eq!(listed["staff"].as_array().map(Vec::len), Some(9));
    }

    #[test]
    fn whoever_is_found_without_a_position_is_shown_without_one() {
        let found = search(&blaine(&[Rule::SEARCH_03]), "staffNumber=E1003");
        assert_eq!(found["staff"][0]["lastName"], "Diaz");
        assert_eq!(found["staff"][0]["positions"], json!([]));
    }
}

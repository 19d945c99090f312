//! Each of the twelve demographics, sent in every way there is to send one (silence AMB-09).

use serde_json::{Value, json};

use crate::actors::{HrSystem, Operator, TestCampus};

/// A demographic: its property, what is stored of it, another value, and whether nobody is without it.
const DEMOGRAPHICS: [(&str, &str, &str, bool); 12] = [
    ("staffNumber", "E2001", "E2002", true),
    ("lastName", "Moreau", "Berg", true),
    ("firstName", "Gil", "Per", true),
    ("middleName", "Marc", "Olaf", false),
    ("gender", "M", "N", true),
    ("ssn", "987-65-4321", "219-09-9999", false),
    ("birthdate", "1987-11-02", "1987-11-03", false),
    ("workPhone", "763-555-0101", "763-555-0201", false),
    ("cellPhone", "763-555-0102", "763-555-0202", false),
    ("otherPhone", "763-555-0103", "763-555-0203", false),
    ("workEmail", "gil@blaine.example", "per@blaine.example", false),
    ("personalEmail", "gil@home.example", "per@home.example", false),
];

/// The demographics of somebody, as an operator finds them.
async fn found(operator: &Operator, id: &Value) -> Vec<Value> {
    let person = operator
        .get(&format!("/campus/people/{id}"))
        .await
        .expect(200)
        .json();
    let current = person["identities"].as_array().unwrap().last().unwrap();
    let of = |(property, ..): (&str, &str, &str, bool)| match property {
        "staffNumber" => person["localStaffNumber"].clone(),
        _ => current
            .get(property)
            .or(person.get(property))
            .cloned()
            .unwrap_or_default(),
    };
    DEMOGRAPHICS.into_iter().map(of).collect()
}

/// A district in which Gil Moreau has everything, and whoever looks after it.
async fn employer(campus: &TestCampus) -> (HrSystem, Operator, Value) {
    let district = campus
        .operator()
        .create(&json!({ "fixture": "blaine-empty" }))
        .await;
    let whole = DEMOGRAPHICS.map(|(property, stored, ..)| (property.to_owned(), json!(stored)));
    let whole = Value::Object(whole.into_iter().collect());
    district.hr.post("/staff", &whole).await.expect(201);
    let people = district.operator.get("/campus/people").await.json();
    (district.hr, district.operator, people[0]["personID"].clone())
}

/// What an update makes of one demographic; the others have to stay.
async fn after(campus: &TestCampus, row: usize, sent: Option<Value>) -> Result<Value, Vec<String>> {
    let (hr, operator, id) = employer(campus).await;
    let before = found(&operator, &id).await;
    let body = sent.map_or(json!({}), |value| json!({ (DEMOGRAPHICS[row].0): value }));
    let answer = hr.put("/staff/E2001", &body).await;
    let mut after = found(&operator, &id).await;
    if answer.status != 200 {
        assert_eq!(answer.status, 400, "{body}");
        assert_eq!(after, before, "{body}");
        return Err(answer.faults());
    }
    let value = std::mem::replace(&mut after[row], before[row].clone());
    assert_eq!(after, before, "{body}");
    Ok(value)
}

#[tokio::test]
async fn what_is_not_sent_stays() {
    let campus = TestCampus::start().await;
    for (row, (_, stored, ..)) in DEMOGRAPHICS.into_iter().enumerate() {
        assert_eq!(after(&campus, row, None).await, Ok(json!(stored)));
    }
}

#[tokio::test]
async fn another_value_takes_its_place() {
    let campus = TestCampus::start().await;
    for (row, (property, _, other, _)) in DEMOGRAPHICS.into_iter().enumerate() {
        let after = after(&campus, row, Some(json!(other))).await;
        assert_eq!(after, Ok(json!(other)), "{property}");
    }
}

#[tokio::test]
async fn null_and_empty_text_clear_what_somebody_can_be_without() {
    let campus = TestCampus::start().await;
    for (row, (property, _, _, needed)) in DEMOGRAPHICS.into_iter().enumerate() {
        for none in [Value::Null, json!("")] {
            let expected = if needed {
                Err(vec![format!("MISSING_PROPERTY /{property}")])
            } else {
                Ok(Value::Null)
            };
            assert_eq!(
                after(&campus, row, Some(none.clone())).await,
                expected,
                "{property} {none}"
            );
        }
    }
}

#[tokio::test]
async fn blanks_are_an_empty_text_and_no_date() {
    let campus = TestCampus::start().await;
    for (row, (property, _, _, needed)) in DEMOGRAPHICS.into_iter().enumerate() {
        let expected = match property {
            "birthdate" => Err(vec!["INVALID_DATE /birthdate".to_owned()]),
            _ if needed => Err(vec![format!("MISSING_PROPERTY /{property}")]),
            _ => Ok(Value::Null),
        };
        for blanks in ["  ", "\t\u{a0}\u{3000}"] {
            assert_eq!(
                after(&campus, row, Some(json!(blanks))).await,
                expected,
                "{property}"
            );
        }
    }
}

#[tokio::test]
async fn what_is_cleared_is_gone_from_answer_and_view() {
    let campus = TestCampus::start().await;
    let (hr, operator, id) = employer(&campus).await;
    let optional = DEMOGRAPHICS.into_iter().filter(|(.., needed)| !needed);
    let nothing: Value = optional
        .map(|(property, ..)| (property.to_owned(), Value::Null))
        .collect();
    let reply = hr.put("/staff/E2001", &nothing).await.expect(200).json();
    let told: Vec<_> = reply.as_object().unwrap().keys().collect();
    let needed = [
        "staffNumber",
        "lastName",
        "firstName",
        "gender",
        "employments",
        "positions",
        "warnings",
    ];
    assert_eq!(told, needed);
    let person = operator.get(&format!("/campus/people/{id}")).await.json();
    let shown: Vec<_> = person.as_object().unwrap().keys().collect();
    assert_eq!(
        shown,
        [
            "personID",
            "localStaffNumber",
            "identities",
            "employments",
            "districtAssignments",
            "hrManaged",
            "locks",
            "households"
        ]
    );
    let current: Vec<_> = person["identities"][1].as_object().unwrap().keys().collect();
    assert_eq!(
        current,
        [
            "identityID",
            "startDate",
            "lastName",
            "firstName",
            "gender",
            "current"
        ]
    );
}

#[tokio::test]
async fn only_a_name_begins_a_new_identity() {
    let campus = TestCampus::start().await;
    for (property, _, other, _) in DEMOGRAPHICS {
        let (hr, operator, id) = employer(&campus).await;
        hr.put("/staff/E2001", &json!({ property: other }))
            .await
            .expect(200);
        let person = operator.get(&format!("/campus/people/{id}")).await.json();
        let identities = person["identities"].as_array().unwrap();
        let expected = if property.ends_with("Name") { 2 } else { 1 };
        assert_eq!(identities.len(), expected, "{property}");
        let current = identities.iter().filter(|identity| identity["current"] == true);
        assert_eq!(current.count(), 1, "{property}");
    }
}

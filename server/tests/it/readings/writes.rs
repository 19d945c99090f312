//! Whom a write means and what it may change: silences AMB-09, AMB-13, AMB-14, AMB-15, AMB-19 and AMB-20.

use http::Method;
use serde_json::{Value, json};

use super::stage::{decided, read_as};
use crate::actors::{NewDistrict, Shows, TestCampus, position, staff};

#[tokio::test]
async fn an_update_clears_what_it_does_not_send() {
    let campus = TestCampus::start().await;
    let (usual, clearing) = (
        decided(&campus).await,
        read_as(&campus, "update.absent", "clear").await,
    );
    let names = json!({ "lastName": "Lindqvist", "firstName": "Ann", "gender": "F" });
    let kept = usual.hr.put("/staff/E1001", &names).await.expect(200).json();
    assert_eq!(kept["middleName"], "Marie");
    assert_eq!(kept["workEmail"], "ann.l@blaine.example");
    let left = clearing.hr.put("/staff/E1001", &names).await.expect(200).json();
    assert_eq!(
        left,
        json!({
            "staffNumber": "E1001", "lastName": "Lindqvist", "firstName": "Ann", "gender": "F",
            "employments": kept["employments"], "positions": kept["positions"], "household": kept["household"], "warnings": [],
        })
    );
    let person = clearing.operator.get("/campus/people/1").await.json();
    assert_eq!(
        person["identities"].as_array().unwrap().len(),
        2,
        "the middle name went"
    );
}

#[tokio::test]
async fn an_update_that_clears_what_it_does_not_send_has_to_send_what_nobody_is_without() {
    let campus = TestCampus::start().await;
    let clearing = read_as(&campus, "update.absent", "clear").await;
    let before = clearing.operator.snapshot().await;
    let answer = clearing.hr.put("/staff/E1001", &json!({})).await.expect(400);
    assert_eq!(
        answer.faults(),
        [
            "MISSING_PROPERTY /lastName",
            "MISSING_PROPERTY /firstName",
            "MISSING_PROPERTY /gender"
        ]
    );
    assert_eq!(clearing.operator.snapshot().await, before);
}

#[tokio::test]
async fn null_and_empty_text_leave_what_is_stored_and_say_so() {
    let campus = TestCampus::start().await;
    let (usual, keeping) = (
        decided(&campus).await,
        read_as(&campus, "update.null", "keep").await,
    );
    let empty = json!({
        "middleName": "", "ssn": null, "birthdate": "", "workEmail": " ",
        "employments": [{ "hireDate": "2001-08-01", "terminationDate": null }],
    });
    let cleared = usual.hr.put("/staff/E1004", &empty).await.expect(200).json();
    assert_eq!(cleared["birthdate"], Value::Null);
    assert_eq!(cleared["employments"], json!([{ "hireDate": "2001-08-01" }]));
    let kept = keeping.hr.put("/staff/E1004", &empty).await.expect(200).json();
    assert_eq!(kept["birthdate"], "1948-04-17");
    assert_eq!(
        kept["employments"],
        json!([{ "hireDate": "2001-08-01", "terminationDate": "2009-06-30" }])
    );
    let warnings = kept["warnings"].as_array().unwrap().iter();
    let told = |warning: &Value| format!("{} {}", warning["code"], warning["path"]).replace('"', "");
    assert_eq!(
        warnings.map(told).collect::<Vec<_>>(),
        ["/middleName", "/ssn", "/workEmail", "/birthdate"].map(|path| format!("VALUE_IGNORED {path}"))
    );
}

#[tokio::test]
async fn what_nobody_is_without_may_be_sent_as_null_where_null_means_nothing() {
    let campus = TestCampus::start().await;
    let keeping = read_as(&campus, "update.null", "keep").await;
    keeping.hr.put("/staff/E1001", &json!({})).await.expect(200);
    let before = keeping.operator.snapshot().await;
    let empty = json!({ "staffNumber": null, "lastName": "", "firstName": null, "gender": " " });
    let reply = keeping.hr.put("/staff/E1001", &empty).await.expect(200).json();
    assert_eq!(reply["warnings"].as_array().unwrap().len(), 4);
    assert_eq!(keeping.operator.snapshot().await, before);
}

#[tokio::test]
async fn numbers_that_differ_in_case_are_two() {
    let campus = TestCampus::start().await;
    let (usual, exact) = (
        decided(&campus).await,
        read_as(&campus, "staff_number.case_sensitive", "true").await,
    );
    let mut small = staff("e1001");
    small["positions"] = json!([position()]);
    usual.hr.post("/staff", &small).await.expect(409);
    exact.hr.post("/staff", &small).await.expect(201);
    for (number, name) in [("e1001", "Moreau"), ("E1001", "Lindqvist")] {
        let found = exact.hr.get(&format!("/staff?staffNumber={number}")).await.json()["staff"].take();
        assert_eq!(found.as_array().unwrap().len(), 1, "{number}");
        assert_eq!(found[0]["lastName"], name, "{number}");
        let reply = exact
            .hr
            .put(
                &format!("/staff/{number}"),
                &json!({ "workPhone": "763-555-0101" }),
            )
            .await;
        assert_eq!(reply.expect(200).json()["lastName"], name, "{number}");
    }
    exact.hr.put("/staff/e1002", &json!({})).await.expect(404);
    let renumber = json!({ "staffNumber": "e1002" });
    exact.hr.put("/staff/E1001", &renumber).await.expect(200);
    let rows = exact
        .operator
        .get("/campus/people?staffNumber=e1002")
        .await
        .json();
    assert_eq!(rows.as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn an_update_may_not_renumber() {
    let campus = TestCampus::start().await;
    let strict = read_as(&campus, "staff_number.rename", "reject").await;
    let before = strict.operator.snapshot().await;
    for (number, gender, faults) in [
        ("E2001", "F", vec!["STAFF_NUMBER_DIFFERS /staffNumber"]),
        ("E1002", "F", vec!["STAFF_NUMBER_DIFFERS /staffNumber"]),
        (
            "E2001",
            "Q",
            vec![
                "UNKNOWN_GENDER /gender STAFF-20",
                "STAFF_NUMBER_DIFFERS /staffNumber",
            ],
        ),
        ("E 1", "F", vec!["INVALID_STAFF_NUMBER /staffNumber STAFF-04"]),
    ] {
        let body = json!({ "staffNumber": number, "gender": gender });
        let answer = strict.hr.put("/staff/E1001", &body).await.expect(400);
        assert_eq!(answer.faults(), faults, "{number}");
    }
    assert_eq!(strict.operator.snapshot().await, before);
    let own = json!({ "staffNumber": " e1001 " });
    strict.hr.put("/staff/E1001", &own).await.expect(200);
}

#[tokio::test]
async fn a_creation_with_a_number_in_use_updates_its_holder() {
    let campus = TestCampus::start().await;
    let updating = read_as(&campus, "create.existing", "update").await;
    let (hr, operator) = (&updating.hr, &updating.operator);
    let answer = hr.post("/staff", &staff("E1001")).await.expect(200);
    assert_eq!(answer.header("location"), "");
    assert_eq!(answer.json()["middleName"], "Marie");
    let people = operator.get("/campus/people").await.json();
    assert_eq!(people.as_array().unwrap().len(), 14);
    let person = operator.get("/campus/people/1").await.json();
    assert_eq!(person["identities"].as_array().unwrap().len(), 2);
    let answer = hr.post("/staff", &staff("E1005")).await.expect(409);
    assert_eq!(answer.faults(), ["AMBIGUOUS_STAFF staffNumber"]);
    let answer = hr.post("/staff", &json!({ "staffNumber": "E1001" })).await;
    assert_eq!(answer.expect(400).faults().len(), 3, "it is judged as a creation");
    hr.post("/staff", &staff("E2001")).await.expect(201);
}

#[tokio::test]
async fn a_gender_is_known_by_its_name_as_well() {
    let campus = TestCampus::start().await;
    let (usual, named) = (
        decided(&campus).await,
        read_as(&campus, "gender.match", "code_or_name").await,
    );
    for (sent, code) in [("Male", "M"), ("N", "N"), ("Female", "F")] {
        let body = json!({ "gender": sent });
        let reply = named.hr.put("/staff/E1001", &body).await.expect(200).json();
        assert_eq!(reply["gender"], code, "{sent}");
    }
    let faults = ["UNKNOWN_GENDER /gender STAFF-20"];
    for (district, sent) in [(&named, "female"), (&named, "Q"), (&usual, "Female")] {
        let body = json!({ "gender": sent });
        let answer = district.hr.put("/staff/E1001", &body).await.expect(400);
        assert_eq!(answer.faults(), faults, "{sent}");
    }
    let mut new = staff("E2001");
    new["gender"] = json!("Female");
    usual.hr.post("/staff", &new).await.expect(400);
    let reply = named.hr.post("/staff", &new).await.expect(201).json();
    assert_eq!(reply["gender"], "F");
}

#[tokio::test]
async fn a_reply_shows_the_ssn_masked_or_whole_or_not_at_all() {
    let campus = TestCampus::start().await;
    let shown = async |district: &NewDistrict| {
        let (hr, mut body) = (&district.hr, staff("E2001"));
        body["ssn"] = json!("987654321");
        let mut shown = Vec::new();
        for (method, path) in [(Method::POST, "/staff"), (Method::PUT, "/staff/E2001")] {
            let path = hr.path(path);
            let reply = hr.client.call_with(method, &path, &body, Shows::Ssn).await;
            shown.push(reply.json()["ssn"].clone());
        }
        let found = hr.get("/staff?ssn=001010001").await.expect(200).json();
        assert_eq!(found["staff"][0]["ssn"], Value::Null);
        assert_eq!(shown[0], shown[1]);
        shown.remove(0)
    };
    assert_eq!(shown(&decided(&campus).await).await, "***-**-4321");
    assert_eq!(
        shown(&read_as(&campus, "ssn.echo", "full").await).await,
        "987-65-4321"
    );
    assert_eq!(
        shown(&read_as(&campus, "ssn.echo", "none").await).await,
        Value::Null
    );
}

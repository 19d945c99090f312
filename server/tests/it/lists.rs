//! The four reference lists.

use insta::assert_snapshot;
use serde_json::json;

use crate::actors::{TestCampus, position};

#[tokio::test]
async fn each_list_gives_codes_and_names_in_the_order_of_the_codes() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    let mut lists = Vec::new();
    for list in ["/schools", "/genders", "/assignmentCodes", "/titleCodes"] {
        let answer = hr.get(list).await.expect(200);
        lists.push(format!("{list} {}", answer.text()));
    }
    assert_snapshot!(lists.join("\n"), @r#"
    /schools [{"schoolNumber":"010","name":"Blaine High School"},{"schoolNumber":"020","name":"Blaine Middle School"}]
    /genders [{"gender":"F","name":"Female"},{"gender":"M","name":"Male"},{"gender":"N","name":"Non-binary"}]
    /assignmentCodes [{"assignmentCode":"10","description":"Administrator"},{"assignmentCode":"20","description":"Teacher"}]
    /titleCodes [{"titleCode":"T100","titleDescription":"Teacher"},{"titleCode":"T200","titleDescription":"Advisor"}]
    "#);
}

#[tokio::test]
async fn reading_a_list_changes_nothing() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let before = operator.snapshot().await;
    for list in ["/schools", "/genders", "/assignmentCodes", "/titleCodes"] {
        let first = hr.get(list).await.expect(200);
        assert_eq!(hr.get(list).await.body, first.body);
    }
    assert_eq!(operator.snapshot().await, before);
}

#[tokio::test]
async fn a_title_is_listed_from_the_position_that_first_used_it() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    let mut coach = position();
    coach["titleCode"] = json!("4A61E262");
    coach["titleDescription"] = json!("Varsity Basketball");
    hr.post("/staff/E1001/positions", &coach).await.expect(201);
    let titles = hr.get("/titleCodes").await.json();
    let listed = json!({ "titleCode": "4A61E262", "titleDescription": "Varsity Basketball" });
    assert_eq!(titles[0], listed);
    assert_eq!(titles.as_array().unwrap().len(), 3);
}

#[tokio::test]
async fn a_list_takes_no_parameters() {
    let campus = TestCampus::start().await;
    let answer = campus.hr().await.get("/schools?page=2").await.expect(400);
    assert_eq!(answer.faults(), ["UNKNOWN_PARAMETER page"]);
}

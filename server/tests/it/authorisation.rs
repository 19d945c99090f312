//! Who is let in: nobody without a living token of the same district.

use http::Method;
use http::header::AUTHORIZATION;
use insta::assert_snapshot;
use mock_campus::api::OPERATIONS;
use serde_json::json;

use crate::actors::{HrSystem, Shows, TestCampus, staff};

/// Calls every operation with the `Authorization` lines given and wants each to be refused, whatever else is wrong
/// with the call.
async fn refused_everywhere(hr: &HrSystem, lines: &[&str]) {
    for operation in &OPERATIONS {
        let path = operation.path.replace("{staffNumber}", "E1001");
        let mut request = hr
            .with_token(None)
            .client
            .request(operation.method.clone(), &hr.path(&path));
        for line in lines {
            request = request.header(AUTHORIZATION, *line);
        }
        let answer = hr
            .client
            .send(request.body("{".into()).unwrap(), Shows::Nothing)
            .await;
        assert_eq!(answer.status, 401, "{} with {lines:?}", operation.name);
        assert!(
            answer.header("www-authenticate").starts_with("Bearer realm="),
            "{}",
            operation.name
        );
    }
}

#[tokio::test]
async fn no_operation_answers_without_a_token() {
    let campus = TestCampus::start().await;
    let before = campus.operator().snapshot().await;
    refused_everywhere(&campus.stranger(), &[]).await;
    assert_eq!(campus.operator().snapshot().await, before);
    assert_snapshot!(campus.stranger().get("/schools").await, @r#"
    401 application/problem+json
    {
      "type": "/problems/unauthorized",
      "title": "The call was not authorised",
      "status": 401,
      "detail": "the call carries no access token; request a token at the token URL of the district",
      "errors": [
        {
          "code": "UNAUTHORIZED",
          "message": "the call carries no access token; request a token at the token URL of the district",
          "path": "",
          "rule": "AUTH-01"
        }
      ]
    }
    "#);
}

#[tokio::test]
async fn no_operation_answers_to_anything_but_one_bearer_token() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    let (bearer, bare) = (format!("Bearer {}", hr.token()), hr.token());
    let cut = &bearer[..bearer.len() - 1];
    refused_everywhere(&hr, &[bare]).await;
    refused_everywhere(&hr, &[cut]).await;
    refused_everywhere(&hr, &["Bearer "]).await;
    refused_everywhere(&hr, &["Basic YmxhaW5lX2hyOng="]).await;
    refused_everywhere(&hr, &[&bearer, &bearer]).await;
}

#[tokio::test]
async fn the_scheme_of_the_token_is_read_without_regard_to_case() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    let request = hr
        .with_token(None)
        .client
        .request(Method::GET, &hr.path("/schools"));
    let request = request.header(AUTHORIZATION, format!("bearer {}", hr.token()));
    let answer = hr
        .client
        .send(request.body(bytes::Bytes::new()).unwrap(), Shows::Nothing)
        .await;
    assert_eq!(answer.status, 200);
}

#[tokio::test]
async fn a_token_of_another_district_opens_nothing() {
    let campus = TestCampus::start().await;
    let lakeside = campus.operator().create(&json!({ "name": "lakeside" })).await;
    refused_everywhere(&campus.stranger(), &[&format!("Bearer {}", lakeside.hr.token())]).await;
    refused_everywhere(&lakeside.hr, &[&format!("Bearer {}", campus.hr().await.token())]).await;
}

#[tokio::test]
async fn a_token_dies_an_hour_later_by_the_clock_of_the_district() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    operator.advance("PT59M59S").await;
    hr.get("/schools").await.expect(200);
    operator.advance("PT1S").await;
    let answer = hr.get("/schools").await.expect(401);
    assert!(
        answer
            .header("www-authenticate")
            .contains("error=\"invalid_token\"")
    );
    campus.hr().await.get("/schools").await.expect(200);
}

#[tokio::test]
async fn districts_keep_their_people_and_titles_to_themselves() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let (north, south) = (
        operator.create(&json!({ "name": "north" })).await,
        operator.create(&json!({ "name": "south" })).await,
    );
    let untouched = south.operator.snapshot().await;
    let mut moreau = staff("E2001");
    moreau["positions"] = json!([{ "schoolNumber": "010", "titleCode": "NEW1", "startDate": "2024-01-08" }]);
    north.hr.post("/staff", &moreau).await.expect(201);
    assert_eq!(south.operator.snapshot().await, untouched);
    assert_eq!(
        south.hr.get("/staff?staffNumber=E2001").await.json()["staff"],
        json!([])
    );
    assert_eq!(south.operator.journal().await.len(), 2);
    south.hr.post("/staff", &moreau).await.expect(201);
}

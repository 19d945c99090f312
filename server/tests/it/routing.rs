//! Addresses and methods that have no operation, and bodies that are not declared as JSON.

use http::Method;
use insta::assert_snapshot;
use serde_json::json;

use crate::actors::{Shows, TestCampus, staff};

#[tokio::test]
async fn an_address_without_operation_is_not_found() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    for path in [
        "/",
        "/campus",
        "/campus/api/boi/v1",
        "/campus/api/boi/v1/",
        "/campus/api/boi/v1/elsewhere/schools",
        "/campus/api/boi/v1/blaine",
        "/campus/api/boi/v1/blaine/",
        "/campus/api/boi/v1/blaine/schools/",
        "/campus/api/boi/v1/blaine//schools",
        "/campus/api/boi/v1/blaine/Schools",
        "/campus/api/boi/v1/blaine/staff/E1001/",
        "/campus/api/boi/v1/blaine/staff/E1001/positions/1",
        "/campus/api/boi/v2/blaine/schools",
        "/_mocking",
    ] {
        let answer = hr.client.call(Method::GET, path, Shows::Nothing).await;
        assert_eq!(answer.status, 404, "{path}");
    }
    assert_snapshot!(hr.get("/households").await, @r#"
    404 application/problem+json
    {
      "type": "/problems/not-found",
      "title": "Nothing is served here",
      "status": 404,
      "detail": "no operation has this address; see the API documentation of the district",
      "errors": [
        {
          "code": "NOT_FOUND",
          "message": "no operation has this address; see the API documentation of the district",
          "path": ""
        }
      ]
    }
    "#);
}

#[tokio::test]
async fn another_method_is_told_the_right_ones() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    for (method, path, allowed) in [
        (Method::POST, "/schools", "GET"),
        (Method::DELETE, "/staff", "GET, POST"),
        (Method::PATCH, "/staff/E1001/positions", "POST, PUT"),
        (Method::DELETE, "/staff/E1001", "PUT"),
        (Method::HEAD, "/genders", "GET"),
        (Method::OPTIONS, "/titleCodes", "GET"),
    ] {
        let answer = hr
            .client
            .call(method.clone(), &hr.path(path), Shows::Nothing)
            .await;
        assert_eq!(answer.status, 405, "{method} {path}");
        assert_eq!(answer.header("allow"), allowed, "{method} {path}");
    }
}

#[tokio::test]
async fn a_body_has_to_be_declared_as_json() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let before = operator.snapshot().await;
    for media_type in [
        "",
        "text/plain",
        "application/xml",
        "text/json",
        "application/jsonp",
        "multipart/form-data",
    ] {
        for (method, path) in [
            (Method::POST, "/staff"),
            (Method::PUT, "/staff/E1001"),
            (Method::POST, "/staff/E1001/positions"),
        ] {
            let body = staff("E2001").to_string();
            let answer = hr.send_text((method, path), media_type, body).await;
            assert_eq!(answer.status, 415, "{path} {media_type}");
        }
    }
    assert_eq!(operator.snapshot().await, before);
}

#[tokio::test]
async fn json_may_be_declared_with_parameters_and_in_capitals() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    let types = [
        "application/json; charset=utf-8",
        "Application/JSON",
        "application/json ;v=1",
    ];
    for (index, media_type) in types.into_iter().enumerate() {
        let body = staff(&format!("E200{index}")).to_string();
        hr.send_text((Method::POST, "/staff"), media_type, body)
            .await
            .expect(201);
    }
}

#[tokio::test]
async fn a_body_that_comes_without_a_type_is_not_read() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    let request = hr.client.request(Method::POST, &hr.path("/staff"));
    let request = request.body(staff("E2001").to_string().into()).unwrap();
    assert_eq!(hr.client.send(request, Shows::Nothing).await.status, 415);
}

#[tokio::test]
async fn the_query_is_judged_before_the_body() {
    let campus = TestCampus::start().await;
    let answer = campus
        .hr()
        .await
        .post("/staff?dryRun=true", &json!([]))
        .await
        .expect(400);
    assert_eq!(answer.faults(), ["UNKNOWN_PARAMETER dryRun"]);
}

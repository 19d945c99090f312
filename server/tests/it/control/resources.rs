//! What all resources of the control interface have in common.

use http::Method;
use insta::assert_snapshot;
use serde_json::json;

use crate::actors::{Shows, TestCampus};

const OF_DISTRICT: [&str; 17] = [
    "",
    "/reset",
    "/snapshot",
    "/clock",
    "/readings",
    "/sabotage",
    "/journal",
    "/campus",
    "/campus/check",
    "/campus/check.html",
    "/campus/combinePerson",
    "/campus/credentials",
    "/campus/schools",
    "/campus/people",
    "/campus/households",
    "/campus/addresses",
    "/campus/sync/validate.html",
];

#[tokio::test]
async fn health_and_version_tell_what_is_running() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    assert_eq!(
        operator.read("/_mock/health").await.expect(200).json(),
        json!({ "status": "ok" })
    );
    let version = operator.read("/_mock/version").await.expect(200).json();
    assert_eq!(version["product"], "mock-campus");
    assert_eq!(version["version"], env!("CARGO_PKG_VERSION"));
    assert_eq!(
        version["catalogue"]["sha256"],
        mock_campus::campus::CATALOGUE_SHA256
    );
    assert_eq!(
        version["readings"],
        json!(mock_campus::campus::Readings::catalogue())
    );
    assert_eq!(
        version["sabotage"],
        json!(mock_campus::saboteurs().collect::<Vec<_>>())
    );
}

#[tokio::test]
async fn no_resource_has_a_district_that_does_not_exist() {
    let campus = TestCampus::start().await;
    let operator = campus.operator().of("nowhere");
    for resource in OF_DISTRICT {
        let method = if resource == "/reset" {
            Method::POST
        } else {
            Method::GET
        };
        let answer = operator
            .client
            .call(method, &operator.path(resource), Shows::Nothing)
            .await;
        assert_eq!(answer.status, 404, "{resource}");
    }
    assert_snapshot!(operator.get("").await, @r#"
    404 application/problem+json
    {
      "type": "/problems/no-such-district",
      "title": "The district is not known",
      "status": 404,
      "detail": "this emulator holds no district nowhere",
      "errors": [
        {
          "code": "NO_SUCH_DISTRICT",
          "message": "this emulator holds no district nowhere",
          "path": ""
        }
      ]
    }
    "#);
}

#[tokio::test]
async fn every_resource_tells_which_methods_it_has() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    for resource in OF_DISTRICT {
        let answer = operator
            .client
            .call(Method::PATCH, &operator.path(resource), Shows::Nothing)
            .await
            .expect(405);
        assert!(!answer.header("allow").is_empty(), "{resource}");
    }
    let answer = operator
        .client
        .call(Method::POST, &operator.path("/clock"), Shows::Nothing)
        .await;
    assert_eq!(answer.header("allow"), "GET, PUT");
}

#[tokio::test]
async fn what_does_not_exist_is_not_found() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    for path in [
        "/_mock",
        "/_mock/",
        "/_mock/healthy",
        "/_mock/districts/",
        "/_mock/districts/blaine/campus/",
        "/_mock/districts/blaine/campus/elsewhere",
    ] {
        assert_eq!(operator.read(path).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn no_resource_takes_a_parameter_it_does_not_know() {
    let campus = TestCampus::start().await;
    let answer = campus.operator().get("/journal?limit=10").await.expect(400);
    assert_eq!(answer.faults(), ["UNKNOWN_PARAMETER limit"]);
}

#[tokio::test]
async fn a_body_that_is_no_json_is_refused_and_changes_nothing() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let before = operator.snapshot().await;
    for (resource, method) in [
        ("/snapshot", Method::PUT),
        ("/clock", Method::PUT),
        ("/readings", Method::PUT),
        ("/sabotage", Method::PUT),
        ("/campus/credentials/generateSecret", Method::POST),
        ("/campus/combinePerson", Method::POST),
        ("/campus/schools", Method::POST),
        ("/campus/households/1/members", Method::POST),
        ("/campus/addresses", Method::POST),
    ] {
        let request = || operator.client.request(method.clone(), &operator.path(resource));
        let undeclared = request().body("{}".into()).unwrap();
        assert_eq!(
            operator.client.send(undeclared, Shows::Nothing).await.status,
            415,
            "{resource}"
        );
        let broken = request()
            .header("content-type", "application/json")
            .body("{".into())
            .unwrap();
        assert_eq!(
            operator.client.send(broken, Shows::Nothing).await.status,
            400,
            "{resource}"
        );
        let wrong = request()
            .header("content-type", "application/json")
            .body("7".into())
            .unwrap();
        assert_eq!(
            operator.client.send(wrong, Shows::Nothing).await.status,
            400,
            "{resource}"
        );
    }
    assert_eq!(operator.snapshot().await, before);
}

#[tokio::test]
async fn what_is_sent_where_nothing_is_to_be_sent_is_refused_by_name() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    operator
        .put("/campus/preferences", &json!({ "lockAddress": false }))
        .await
        .expect(200);
    let before = operator.snapshot().await;
    let acts = [
        (Method::POST, "/reset"),
        (Method::POST, "/campus/preferences/save"),
        (Method::POST, "/campus/notifications/save"),
        (Method::POST, "/campus/sync/start"),
        (Method::POST, "/campus/sync/restart"),
        (Method::POST, "/campus/sync/endTransfer"),
        (Method::POST, "/campus/sync/validate"),
        (Method::DELETE, "/campus/preferences/draft"),
        (Method::DELETE, "/campus/notifications/recipients"),
        (Method::GET, "/campus/people"),
    ];
    for (method, act) in acts {
        let path = operator.path(act);
        let body = json!({ "lockAddress": true, "confirm": true });
        let answer = operator
            .client
            .call_with(method.clone(), &path, &body, Shows::Nothing);
        assert_eq!(
            answer.await.expect(400).faults(),
            ["UNKNOWN_PROPERTY /lockAddress", "UNKNOWN_PROPERTY /confirm"],
            "{method} {act}"
        );
        let undeclared = operator
            .client
            .request(method.clone(), &path)
            .body("confirm=true".into());
        let answer = operator.client.send(undeclared.unwrap(), Shows::Nothing);
        assert_eq!(
            answer.await.expect(400).faults(),
            ["INVALID_VALUE"],
            "{method} {act}"
        );
    }
    assert_eq!(operator.snapshot().await, before);
    let nothing = json!({});
    operator
        .post("/campus/preferences/save", &nothing)
        .await
        .expect(200);
}

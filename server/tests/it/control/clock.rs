//! The clock of a district: frozen, moved on, or real.

use serde_json::{Value, json};

use crate::actors::{Operator, StoppedTime, TestCampus, staff};

async fn clock(operator: &Operator) -> Value {
    operator.get("/clock").await.expect(200).json()
}

#[tokio::test]
async fn blaine_stands_at_noon_in_chicago() {
    let campus = TestCampus::start().await;
    let shown = clock(&campus.operator()).await;
    assert_eq!(
        shown,
        json!({ "now": "2024-03-15T12:00:00-05:00", "mode": "frozen" })
    );
}

#[tokio::test]
async fn a_clock_is_frozen_at_any_instant_and_moved_on() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let frozen = operator
        .put("/clock", &json!({ "now": "2024-01-01T03:00:00+01:00" }))
        .await
        .expect(200)
        .json();
    assert_eq!(
        frozen,
        json!({ "now": "2023-12-31T20:00:00-06:00", "mode": "frozen" })
    );
    operator.advance("PT28H").await;
    assert_eq!(clock(&operator).await["now"], "2024-01-02T00:00:00-06:00");
    operator.advance("P1D").await;
    assert_eq!(clock(&operator).await["now"], "2024-01-03T00:00:00-06:00");
}

#[tokio::test]
async fn a_real_clock_shows_the_wall_and_can_run_ahead_of_it() {
    let campus = TestCampus::of(TestCampus::builder().time(Box::new(StoppedTime))).await;
    let operator = campus.operator();
    let real = operator
        .put("/clock", &json!({ "mode": "real" }))
        .await
        .expect(200)
        .json();
    assert_eq!(
        real,
        json!({ "now": "2024-05-31T19:00:00-05:00", "mode": "real" })
    );
    operator.advance("PT6H").await;
    assert_eq!(
        clock(&operator).await,
        json!({ "now": "2024-06-01T01:00:00-05:00", "mode": "shifted" })
    );
}

#[tokio::test]
async fn the_date_of_a_call_is_that_of_the_districts_zone() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    for (now, number, date) in [
        ("2024-03-16T04:59:59Z", "E2001", "2024-03-15"),
        ("2024-03-16T05:00:00Z", "E2002", "2024-03-16"),
    ] {
        operator.put("/clock", &json!({ "now": now })).await.expect(200);
        campus.hr().await.post("/staff", &staff(number)).await.expect(201);
        let people = operator.snapshot().await;
        let stored = people["people"].as_array().unwrap().last().unwrap();
        assert_eq!(stored["staffNumber"], number);
        assert_eq!(stored["identities"][0]["startDate"], date);
    }
}

#[tokio::test]
async fn a_clock_takes_one_order_it_understands() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let before = clock(&operator).await;
    for wrong in [
        json!({}),
        json!({ "now": "2024-03-15T12:00:00Z", "mode": "real" }),
        json!({ "now": "noon" }),
        json!({ "now": "2024-03-15" }),
        json!({ "now": "2024-02-30T12:00:00Z" }),
        json!({ "now": 1_710_522_000 }),
        json!({ "advance": "an hour" }),
        json!({ "advance": "P1M" }),
        json!({ "advance": "-PT1H" }),
        json!({ "advance": "P99999999999999999999D" }),
        json!({ "advance": "PT9999999999H" }),
        json!({ "advance": null }),
        json!({ "mode": "frozen" }),
        json!({ "mode": "shifted" }),
        json!({ "advanced": "PT1H" }),
    ] {
        let answer = operator.put("/clock", &wrong).await;
        assert_eq!(answer.status, 400, "{wrong}: {}", answer.text());
    }
    assert_eq!(clock(&operator).await, before);
}

#[tokio::test]
async fn a_clock_at_the_ends_of_time_still_answers() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    for now in [
        "9999-12-30T22:00:00Z",
        "0001-01-02T00:00:00Z",
        "0000-01-02T00:00:00Z",
    ] {
        operator.put("/clock", &json!({ "now": now })).await.expect(200);
        let mut hr = campus.stranger();
        hr.authorise().await;
        hr.get("/schools").await.expect(200);
        let snapshot = operator.snapshot().await;
        operator.put("/snapshot", &snapshot).await.expect(200);
    }
}

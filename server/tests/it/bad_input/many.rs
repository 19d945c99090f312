//! Bodies that are legal in size and hold thousands of everything. None may take long, whatever it does to the others.

use serde_json::{Value, json};

use super::writes::Write;
use crate::actors::{Answer, Operator, TestCampus};

pub(super) const MANY: usize = 10_000;
/// What the server may take for one of them, in microseconds; all but a few milliseconds is for a busy machine.
const LONGEST: u64 = 5_000_000;

/// A date of its own for each index.
fn date(index: usize) -> String {
    format!(
        "{:04}-{:02}-{:02}",
        1000 + index / 336,
        1 + index / 28 % 12,
        1 + index % 28
    )
}

/// An update of E1003 with a list of many elements, which must not have taken long.
async fn update(campus: &TestCampus, list: &str, element: impl Fn(usize) -> Value) -> Answer {
    let body = json!({ list: (0..MANY).map(element).collect::<Vec<_>>() });
    let answer = campus.hr().await.put("/staff/E1003", &body).await;
    assert_quick(&campus.operator()).await;
    answer
}

pub(super) async fn assert_quick(operator: &Operator) {
    let entry = operator.journal().await.pop().unwrap();
    let duration = entry["durationMicros"].as_u64().unwrap();
    assert!(duration < LONGEST, "{} took {duration} us", entry["operation"]);
}

fn stored(answer: &Answer) -> usize {
    answer.json()["employments"].as_array().unwrap().len()
}

#[tokio::test]
async fn many_employments_of_one_person_are_merged_in_no_time() {
    let campus = TestCampus::start().await;
    for termination in [Value::Null, json!("2024-03-15"), Value::Null] {
        let different = |index| json!({ "hireDate": date(index), "terminationDate": termination });
        let answer = update(&campus, "employments", different).await.expect(200);
        // Carla was hired on a date that is none of these.
        assert_eq!(stored(&answer), MANY + 1);
    }
}

#[tokio::test]
async fn many_employments_of_one_hire_date_are_merged_in_no_time() {
    let campus = TestCampus::start().await;
    for _ in 0..2 {
        let rivals = |index| json!({ "hireDate": "2024-01-08", "terminationDate": date(index) });
        let answer = update(&campus, "employments", rivals).await.expect(200);
        assert_eq!(stored(&answer), MANY + 1);
    }
    let equal = |_| json!({ "hireDate": "2024-01-08", "terminationDate": date(7) });
    let answer = update(&campus, "employments", equal).await.expect(200);
    assert_eq!(stored(&answer), MANY + 1 + MANY - 2);
}

#[tokio::test]
async fn a_body_of_many_faults_is_refused_with_all_of_them_in_no_time() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let before = operator.snapshot().await;
    for write in Write::OF_STAFF {
        for (list, element, faults) in [
            ("positions", json!({}), 3 * MANY),
            (
                "positions",
                json!({ "schoolNumber": 10, "startDate": "x" }),
                3 * MANY,
            ),
            ("employments", json!({}), MANY),
            ("employments", json!({ "hireDate": 20_230_815 }), MANY),
            ("employments", json!("hired"), MANY),
        ] {
            let mut body = write.right();
            body[list] = json!(vec![element; MANY]);
            let answer = write.send(&hr, &body).await.expect(400);
            assert_eq!(answer.faults().len(), faults, "{write:?} {list}");
            assert_quick(&operator).await;
        }
    }
    assert_eq!(operator.snapshot().await, before);
}

#[tokio::test]
async fn many_properties_that_nobody_knows_are_ignored_in_no_time() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    for write in Write::ALL {
        let mut body = write.right();
        let unknown = (0..MANY).map(|index| (format!("x{index}"), json!(index)));
        body.as_object_mut().unwrap().extend(unknown);
        let answer = write.send(&hr, &body).await;
        assert!(answer.status.is_success(), "{}", answer.text());
        assert_eq!(answer.json()["warnings"].as_array().unwrap().len(), MANY);
        assert_quick(&campus.operator()).await;
    }
}

//! Names nobody expects. Campus checks nothing of a name but its length: what is sent is kept (STAFF-07 to STAFF-09).

use serde_json::{Value, json};

use super::writes::Write;
use crate::actors::TestCampus;

/// Control characters, marks of direction, signs of HTML, SQL and paths, and letters of which nobody is sure.
const NAMES: [&str; 14] = [
    "\0",
    "Mo\0reau",
    "Mo\r\nreau",
    "Mo\treau",
    "\u{1b}[31mMoreau\u{1b}[0m",
    "Mo\u{7f}reau",
    "\u{202e}uaeroM",
    "Mo\u{200b}reau\u{feff}",
    "<script>alert(1)</script>",
    "'; DROP TABLE staff; --",
    "../../etc/passwd",
    "\u{10ffff}\u{fffd}",
    "Moreau\u{301}\u{301}\u{301}",
    "\u{1f469}\u{200d}\u{1f52c}",
];

#[tokio::test]
async fn a_name_is_kept_as_it_was_sent_whatever_it_is_made_of() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    for (index, name) in NAMES.into_iter().enumerate() {
        for write in Write::OF_STAFF {
            let mut body = write.right();
            if write == Write::CreateStaff {
                body["staffNumber"] = json!(format!("N{index}"));
            }
            for property in ["lastName", "firstName", "middleName", "workPhone"] {
                body[property] = json!(name);
            }
            let reply = write.send(&hr, &body).await;
            assert!(reply.status.is_success(), "{name:?}: {}", reply.text());
            let number = body["staffNumber"].as_str().unwrap();
            let found = operator
                .get(&format!("/campus/people?staffNumber={number}"))
                .await
                .json();
            for told in [reply.json(), found[0].clone()] {
                for property in ["lastName", "firstName", "middleName"] {
                    assert_eq!(told[property], *name, "{write:?} {property}");
                }
            }
        }
    }
    let snapshot = operator.snapshot().await;
    operator.put("/snapshot", &snapshot).await.expect(200);
    assert_eq!(operator.snapshot().await, snapshot);
}

#[tokio::test]
async fn half_a_character_is_no_text() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let before = operator.snapshot().await;
    for write in Write::OF_STAFF {
        for half in [
            r"\ud800",
            r"\udfff\ud800",
            r"\ud800A",
            r"A\udc00",
            r"\ud83d\ud83d",
        ] {
            let body = write.right().to_string().replace("Moreau", half);
            let answer = write.send_text(&hr, body).await.expect(400);
            assert_eq!(answer.faults(), ["INVALID_VALUE"], "{write:?} {half}");
        }
    }
    assert_eq!(operator.snapshot().await, before);
}

#[tokio::test]
async fn a_control_character_never_gets_into_a_staff_number() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let before = operator.snapshot().await;
    let signs = [
        '\0', '\r', '\n', '\u{1b}', '\u{7f}', '\u{202e}', '/', '%', '\u{e9}',
    ];
    for (write, sign) in Write::OF_STAFF
        .into_iter()
        .flat_map(|write| signs.map(|sign| (write, sign)))
    {
        let mut body = write.right();
        body["staffNumber"] = json!(format!("E2{sign}1"));
        let answer = write.send(&hr, &body).await.expect(400);
        let fault = "INVALID_STAFF_NUMBER /staffNumber STAFF-04";
        assert_eq!(answer.faults(), [fault], "{write:?} {sign:?}");
    }
    for escaped in [
        "E2%001",
        "E2%0d%0aX:1",
        "%ff",
        "E2%2F1",
        "E1001%00",
        "E1001%ef%bb%bf",
    ] {
        let (position, person) = (Write::CreatePosition.right(), json!({}));
        let answers = [
            hr.post(&format!("/staff/{escaped}/positions"), &position).await,
            hr.put(&format!("/staff/{escaped}"), &person).await,
        ];
        for answer in answers {
            assert_eq!(answer.status, 404, "{escaped}");
        }
    }
    assert_eq!(operator.snapshot().await, before);
}

#[tokio::test]
async fn what_the_address_names_is_not_made_good_by_the_body() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let before = operator.snapshot().await;
    let numbers = [
        ("E9999", "E1001", 404),
        ("E1005", "E1001", 409),
        ("E1001", "E1002", 409),
        ("%20", "E1001", 404),
    ];
    for (address, number, status) in numbers {
        let body: Value = json!({ "staffNumber": number, "lastName": "Berg" });
        let answer = hr.put(&format!("/staff/{address}"), &body).await;
        assert_eq!(answer.status, status, "{address} {number}: {}", answer.text());
    }
    assert_eq!(operator.snapshot().await, before);
}

//! Who is told of what, and where they find it.

use serde_json::{Value, json};

use crate::actors::{Operator, TestCampus, position, staff};

const EDITOR: &str = "/campus/notifications";

impl Operator {
    /// Makes a notification of a type for some users.
    async fn notify(&self, kind: &str, recipients: &[&str]) {
        let new = json!({ "notificationID": null, "type": kind });
        self.put(EDITOR, &new).await.expect(200);
        for recipient in recipients {
            self.add_recipient(recipient).await.expect(200);
        }
        self.save().await.expect(200);
    }

    async fn add_recipient(&self, text: &str) -> crate::actors::Answer {
        let typed = json!({ "recipient": text });
        self.post(&format!("{EDITOR}/recipients"), &typed).await
    }

    async fn save(&self) -> crate::actors::Answer {
        self.post(&format!("{EDITOR}/save"), &Value::Null).await
    }

    /// The texts in somebody's Message Center, the newest first.
    async fn told(&self, username: &str) -> Vec<String> {
        let path = format!("/campus/messages/{username}");
        let messages = self.get(&path).await.expect(200).json();
        let texts = messages.as_array().unwrap().iter();
        texts
            .map(|message| message["text"].as_str().unwrap().to_owned())
            .collect()
    }
}

/// The sentence of the only fault.
fn message(refused: &crate::actors::Answer) -> String {
    refused.json()["errors"][0]["message"]
        .as_str()
        .unwrap()
        .to_owned()
}

#[tokio::test]
async fn recipients_are_told_what_the_hr_system_does_to_staff() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    operator.notify("HR-Staff", &["aadmin"]).await;
    hr.post("/staff", &staff("E2001")).await.expect(201);
    hr.post("/staff", &staff("E2001")).await.expect(409);
    hr.put("/staff/E1001", &json!({ "workPhone": "763-555-0100" }))
        .await
        .expect(200);
    hr.post("/staff/E1001/positions", &position()).await.expect(201);
    let mut ended = position();
    ended["endDate"] = json!("2024-06-30");
    hr.put("/staff/E1001/positions", &ended).await.expect(200);
    assert_eq!(
        operator.told("aadmin").await,
        [
            "E1001 Ann Lindqvist has other district assignments by the HR system.",
            "E1001 Ann Lindqvist has other district assignments by the HR system.",
            "E1001 Ann Lindqvist was updated by the HR system.",
            "E2001 Gil Moreau was created by the HR system.",
        ]
    );
    assert_eq!(operator.told("bhr").await, [""; 0]);
}

#[tokio::test]
async fn the_end_of_a_commit_is_told_once_however_it_was_made() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    operator.notify("HR Sync Commit", &["bhr", "aadmin"]).await;
    operator.notify("HR Sync Commit", &["bhr"]).await;
    let nothing = Value::Null;
    for (count, commit) in [(1, "commit"), (2, "submitCommitJob")] {
        hr.post("/staffSync/start", &nothing).await.expect(200);
        let records = json!([staff("E2001"), staff("E2002"), staff("E1005")]);
        hr.post("/staffSync/transfer", &records).await.expect(200);
        hr.post("/staffSync/endTransfer", &nothing).await.expect(200);
        hr.get("/staffSync/validate").await.expect(200);
        assert_eq!(operator.told("bhr").await.len(), count - 1);
        hr.post(&format!("/staffSync/{commit}"), &nothing).await;
        operator
            .get("/campus/sync/job?until=COMPLETED&timeout=PT1S")
            .await;
        let told = operator.told("bhr").await;
        assert_eq!(told.len(), count, "{commit}");
        let begins = ["The HR", "Job 2 of the HR"][count - 1];
        let expected = format!(
            "{begins} system's synchronization is complete: 2 records succeeded, 1 failed. See the Business Office \
             Error Log for records that failed."
        );
        assert_eq!(told[0], expected);
    }
    operator
        .put("/campus/sync/job", &json!({ "failAt": 1 }))
        .await
        .expect(200);
    hr.post("/staffSync/start", &nothing).await.expect(200);
    hr.post("/staffSync/transfer", &json!([staff("E2001")]))
        .await
        .expect(200);
    hr.post("/staffSync/endTransfer", &nothing).await.expect(200);
    hr.post("/staffSync/submitCommitJob", &nothing).await.expect(202);
    operator.get("/campus/sync/job?until=FAILED").await;
    let newest = operator.told("aadmin").await.swap_remove(0);
    assert_eq!(
        newest,
        "Job 3 of the HR system's synchronization broke off: 0 records succeeded, 0 failed, 1 not reached. See the \
         Business Office Error Log for the reasons."
    );
}

#[tokio::test]
async fn nothing_is_in_force_before_it_is_saved() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let new = json!({ "notificationID": null, "type": "HR-Staff" });
    operator.put(EDITOR, &new).await.expect(200);
    operator.add_recipient(" alma ADMIN ").await.expect(200);
    let shown = operator.add_recipient("aadmin").await.expect(200).json();
    assert_eq!(shown["draft"]["recipients"], json!(["aadmin"]));
    hr.post("/staff", &staff("E2001")).await.expect(201);
    assert_eq!(operator.told("aadmin").await, [""; 0]);
    operator.save().await.expect(200);
    hr.post("/staff", &staff("E2002")).await.expect(201);
    assert_eq!(operator.told("aadmin").await.len(), 1);
}

#[tokio::test]
async fn a_notification_is_edited_and_goes_with_its_last_recipient() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    operator.notify("HR-Staff", &["aadmin", "bhr"]).await;
    let opened = json!({ "notificationID": 1, "type": "HR Sync Commit" });
    operator.put(EDITOR, &opened).await.expect(200);
    operator
        .remove("/campus/notifications/recipients/bhr")
        .await
        .expect(200);
    let shown = operator.save().await.expect(200).json();
    let expected = json!([{ "notificationID": 1, "type": "HR Sync Commit",
        "recipients": [{ "username": "aadmin", "name": "Alma Admin" }] }]);
    assert_eq!(shown["notifications"], expected);
    operator
        .put(EDITOR, &json!({ "notificationID": 1 }))
        .await
        .expect(200);
    operator
        .remove("/campus/notifications/recipients")
        .await
        .expect(200);
    let shown = operator.save().await.expect(200).json();
    assert_eq!(
        (&shown["notifications"], &shown["draft"]),
        (&json!([]), &Value::Null)
    );
}

#[tokio::test]
async fn nothing_can_be_done_to_a_notification_that_nobody_has_opened() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let typed = json!({ "type": "HR-Staff" });
    let recipients = format!("{EDITOR}/recipients");
    for refused in [
        operator.put(EDITOR, &typed).await,
        operator.add_recipient("aadmin").await,
        operator.remove(&format!("{recipients}/aadmin")).await,
        operator.remove(&recipients).await,
        operator.save().await,
    ] {
        assert_eq!(refused.expect(409).faults(), ["NOTHING_EDITED  NOTIF-10"]);
    }
    assert_eq!(operator.get(EDITOR).await.json()["draft"], Value::Null);
}

#[tokio::test]
async fn the_case_of_a_username_makes_no_difference() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let new = json!({ "notificationID": null, "type": "HR-Staff" });
    operator.put(EDITOR, &new).await.expect(200);
    operator.add_recipient("AADMIN").await.expect(200);
    let removed = operator
        .remove(&format!("{EDITOR}/recipients/Aadmin"))
        .await
        .expect(200);
    assert_eq!(removed.json()["draft"]["recipients"], json!([]));
    assert_eq!(operator.told("AADMIN").await, [""; 0]);
}

#[tokio::test]
async fn what_cannot_be_saved_is_refused_with_every_fault() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let refused = operator.save().await.expect(409);
    assert_eq!(refused.faults(), ["NOTHING_EDITED  NOTIF-10"]);
    operator
        .put(EDITOR, &json!({ "notificationID": null }))
        .await
        .expect(200);
    assert_eq!(
        operator.save().await.expect(400).faults(),
        [
            "MISSING_PROPERTY /type NOTIF-10",
            "MISSING_PROPERTY /recipients NOTIF-10"
        ]
    );
    let refused = operator.add_recipient("tteach").await.expect(400);
    assert_eq!(refused.faults(), ["NO_TOOL_RIGHT /recipient NOTIF-06"]);
    let refused = operator.add_recipient("nobody").await.expect(400);
    assert_eq!(refused.faults(), ["UNKNOWN_USER /recipient NOTIF-11"]);
    let refused = operator.add_recipient("  ").await.expect(400);
    assert_eq!(refused.faults(), ["UNKNOWN_USER /recipient NOTIF-11"]);
    assert_eq!(
        message(&refused),
        "the recipient is empty; type a name or a username"
    );
    let refused = operator.put(EDITOR, &json!({})).await.expect(400);
    assert_eq!(
        message(&refused),
        "there is nothing to change; name at least one of notificationID, type"
    );
    let third = json!({ "type": "HR Payroll" });
    let refused = operator.put(EDITOR, &third).await.expect(400);
    assert_eq!(refused.faults(), ["INVALID_VALUE /type NOTIF-04"]);
    let stranger = json!({ "notificationID": 7 });
    let refused = operator.put(EDITOR, &stranger).await.expect(404);
    assert_eq!(refused.faults(), ["UNKNOWN_NOTIFICATION /notificationID"]);
    let refused = operator
        .remove("/campus/notifications/recipients/bhr")
        .await
        .expect(400);
    assert_eq!(
        message(&refused),
        "bhr is no recipient of the notification that is being edited"
    );
    assert_eq!(refused.json()["detail"], "1 error; nothing was stored");
    let unknown = operator.get("/campus/messages/nobody").await.expect(404);
    // Whoever only looks has stored nothing anyway.
    assert_eq!(unknown.json()["detail"], "1 error");
}

#[tokio::test]
async fn a_district_can_tell_of_each_record_and_let_anybody_be_told() {
    let campus = TestCampus::start().await;
    let readings = json!({ "notify.staff_on_sync": "true", "notify.rights_of": "operator" });
    let made = campus.operator().create(&json!({ "readings": readings })).await;
    made.operator.notify("HR-Staff", &["tteach"]).await;
    let nothing = Value::Null;
    made.hr.post("/staffSync/start", &nothing).await.expect(200);
    let records = json!([staff("E2001"), { "staffNumber": "E1001" }, staff("E1005")]);
    made.hr.post("/staffSync/transfer", &records).await.expect(200);
    made.hr.post("/staffSync/endTransfer", &nothing).await.expect(200);
    made.hr.post("/staffSync/commit", &nothing).await.expect(200);
    assert_eq!(
        made.operator.told("tteach").await,
        [
            "E1001 Ann Lindqvist was updated by the HR system.",
            "E2001 Gil Moreau was created by the HR system.",
        ]
    );
}

#[tokio::test]
async fn what_is_being_edited_is_thrown_away_by_cancel_and_by_nothing_else() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    operator.notify("HR-Staff", &["aadmin"]).await;
    let in_force = operator.get(EDITOR).await.expect(200).json();
    operator
        .put(EDITOR, &json!({ "notificationID": 1 }))
        .await
        .expect(200);
    // What was opened and left as it is holds nobody up.
    operator
        .put(EDITOR, &json!({ "notificationID": 1 }))
        .await
        .expect(200);
    let edited = operator.add_recipient("bhr").await.expect(200).json();
    for other in [json!(1), Value::Null] {
        let refused = operator.put(EDITOR, &json!({ "notificationID": other })).await;
        assert_eq!(
            refused.expect(409).faults(),
            ["UNSAVED_EDITS /notificationID"],
            "{other}"
        );
        assert_eq!(operator.get(EDITOR).await.json(), edited);
    }
    let draft = format!("{EDITOR}/draft");
    let cancelled = operator.remove(&draft).await.expect(200).json();
    assert_eq!(cancelled, in_force);
    operator.save().await.expect(409);
    assert_eq!(operator.get(EDITOR).await.json(), in_force);
    // Whoever tidies up need not know whether there is something to tidy.
    operator.remove(&draft).await.expect(200);
}

#[tokio::test]
async fn a_text_that_may_mean_several_users_means_none_of_them() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let mut held = operator.snapshot().await;
    let rights = json!(["District Employment"]);
    let user =
        |username: &str, name: &str| json!({ "username": username, "name": name, "toolRights": rights });
    let users = [
        user("bea", "Bea"),
        user("kim", "Kim Larsen"),
        user("klarsen", "Kim"),
        user("LOU", "Lou Olsen"),
        user("lou", "Lou Stone"),
    ];
    held["users"] = json!(users);
    operator.put("/snapshot", &held).await.expect(200);
    operator
        .put(EDITOR, &json!({ "notificationID": null }))
        .await
        .expect(200);
    for text in ["kim", " KIM "] {
        let refused = operator.add_recipient(text).await.expect(400);
        assert_eq!(refused.faults(), ["AMBIGUOUS_USER /recipient NOTIF-11"]);
        assert!(refused.text().contains("kim, klarsen"), "{}", refused.text());
    }
    operator.add_recipient("Lou").await.expect(400);
    for text in ["bea", "Kim Larsen", "lou"] {
        operator.add_recipient(text).await.expect(200);
    }
    let view = operator.get(EDITOR).await.json();
    assert_eq!(view["draft"]["recipients"], json!(["bea", "kim", "lou"]));
}

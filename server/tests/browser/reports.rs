//! The reports of Check Campus Data, of the validation and of Combine Person, as a browser shows and prints them.

use fantoccini::wd::PrintConfiguration;
use lopdf::Document;
use mock_campus::MockCampus;
use serde_json::json;

use crate::Browser;

/// Puts sixty people into the district, three to a number: more than fit on two sheets of paper.
const CROWD: &str = "
    const call = (method, body) => {
        const request = new XMLHttpRequest();
        request.open(method, '/_mock/districts/blaine/snapshot', false);
        request.setRequestHeader('content-type', 'application/json');
        request.send(body);
        return request;
    };
    const state = JSON.parse(call('GET').responseText);
    const eva = state.people.find(person => person.personID === 5);
    for (let index = 0; index < 60; index++) {
        const copy = JSON.parse(JSON.stringify(eva));
        copy.personID = 1000 + index;
        copy.staffNumber = 'C' + (100 + Math.floor(index / 3));
        copy.identities[0].identityID = 1000 + index;
        copy.identities[0].lastName = index % 2 ? '\\u05db\\u05d4\\u05df' : 'Wolfeschlegelsteinhausenbergerdorff';
        copy.positions[0].assignmentID = 1000 + index;
        state.people.push(copy);
    }
    return call('PUT', JSON.stringify(state)).status;";

/// Combines two persons, opens a synchronization and ends it without a record.
const STAGED: &str = "
    const post = action => {
        const request = new XMLHttpRequest();
        request.open('POST', '/_mock/districts/blaine/campus/sync/' + action, false);
        request.send();
        return request.status;
    };
    const combine = new XMLHttpRequest();
    combine.open('POST', '/_mock/districts/blaine/campus/combinePerson', false);
    combine.setRequestHeader('content-type', 'application/json');
    combine.send(JSON.stringify({ baseID: 9, otherID: 8, confirm: true }));
    post('start');
    return post('endTransfer');";

/// The text of every page of what the browser prints, without blanks.
async fn printed(browser: &Browser) -> Vec<String> {
    let configuration = PrintConfiguration::default();
    let document = browser
        .page
        .print(configuration)
        .await
        .expect("the page is printed");
    let document = Document::load_mem(&document).expect("a PDF document");
    let numbers = document.get_pages().into_keys();
    let text = |number| document.extract_text(&[number]).expect("a page of text");
    numbers
        .map(|number| text(number).split_whitespace().collect())
        .collect()
}

async fn open(campus: &MockCampus, resource: &str, width: u32) -> Browser {
    let browser = Browser::open(width, 900).await;
    let root = campus.url();
    browser
        .goto(&format!("{root}/_mock/districts/blaine/campus/{resource}"))
        .await;
    browser
}

#[tokio::test]
async fn the_check_report_prints_on_a_few_sheets_with_its_headings_on_each() {
    let campus = MockCampus::start().await.expect("the emulator starts");
    let browser = open(&campus, "check.html", 1100).await;
    let alone = printed(&browser).await;
    assert_eq!(alone.len(), 1, "{alone:?}");
    assert_eq!(browser.script(CROWD).await, json!(200));
    browser.page.refresh().await.expect("the page loads");
    let sheets = printed(&browser).await;
    assert!((3..=9).contains(&sheets.len()), "{} sheets", sheets.len());
    for (index, sheet) in sheets.iter().enumerate() {
        for text in [
            "CheckCampusData",
            "Districtblaine·2024-03-15",
            "Positions",
            &format!("Page{}of{}", index + 1, sheets.len()),
        ] {
            assert!(
                sheet.contains(text),
                "{text} is not on sheet {}: {sheet}",
                index + 1
            );
        }
    }
    // The holders of a number stay on one sheet.
    for number in 100..120 {
        let number = format!("C{number}");
        let holding = sheets.iter().filter(|sheet| sheet.contains(&number)).count();
        assert_eq!(holding, 1, "{number}");
    }
    browser.page.close().await.expect("the window closes");
}

/// Combines the people of the crowd, two and two.
const COMBINED: &str = "
    const combine = (base, other) => {
        const request = new XMLHttpRequest();
        request.open('POST', '/_mock/districts/blaine/campus/combinePerson', false);
        request.setRequestHeader('content-type', 'application/json');
        request.send(JSON.stringify({ baseID: base, otherID: other, confirm: true }));
        return request.status;
    };
    const done = [];
    for (let id = 1000; id < 1060; id += 2) {
        done.push(combine(id, id + 1));
    }
    return done.every(status => status === 200);";

#[tokio::test]
async fn a_long_audit_report_prints_each_heading_with_its_rows() {
    let campus = MockCampus::start().await.expect("the emulator starts");
    let browser = open(&campus, "check.html", 1100).await;
    assert_eq!(browser.script(CROWD).await, json!(200));
    assert_eq!(browser.script(COMBINED).await, json!(true));
    let root = campus.url();
    browser
        .goto(&format!(
            "{root}/_mock/districts/blaine/campus/combinePerson/audit.html"
        ))
        .await;
    let sheets = printed(&browser).await;
    assert!((10..=40).contains(&sheets.len()), "{} sheets", sheets.len());
    for id in (1000..1060).step_by(2) {
        let combined = format!("Person{}intoperson{id}Combinedon", id + 1);
        let sheet = sheets.iter().find(|sheet| sheet.contains(&combined));
        let sheet = sheet.unwrap_or_else(|| panic!("{combined} is on no sheet"));
        let (_, below) = sheet.split_once(&combined).expect("it is there");
        assert!(below.contains("Thebaseperson"), "nothing stands below {combined}");
    }
    browser.page.close().await.expect("the window closes");
}

#[tokio::test]
async fn every_report_fits_a_telephone_and_a_desk_and_load_nothing() {
    let campus = MockCampus::start().await.expect("the emulator starts");
    for width in [500, 1400] {
        let browser = open(&campus, "check.html", width).await;
        let staged = browser.script(STAGED).await;
        assert_eq!(staged, json!(200));
        for resource in ["check.html", "sync/validate.html", "combinePerson/audit.html"] {
            let root = campus.url();
            browser
                .goto(&format!("{root}/_mock/districts/blaine/campus/{resource}"))
                .await;
            let overflow =
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
            assert_eq!(browser.script(overflow).await, json!(0), "{resource} at {width}");
            let loaded = "return performance.getEntriesByType('resource').map(entry => entry.name)
                .filter(name => !name.endsWith('/favicon.ico'))";
            assert_eq!(browser.script(loaded).await, json!([]), "{resource}");
        }
        browser.page.close().await.expect("the window closes");
    }
}

/// Gives a teacher a name that turns what follows it, and combines two members of a household.
const TURNED: &str = "
    const call = (method, path, body) => {
        const request = new XMLHttpRequest();
        request.open(method, '/_mock/districts/blaine/campus/' + path, false);
        request.setRequestHeader('content-type', 'application/json');
        request.send(JSON.stringify(body));
        return request.status;
    };
    return [
        call('PATCH', 'people/7', { lastName: 'Holt\\u202Emada' }),
        call('PATCH', 'people/8', { lastName: 'Holt\\u202Emada' }),
        call('POST', 'combinePerson', { baseID: 9, otherID: 8, confirm: true }),
    ];";

#[tokio::test]
async fn a_character_that_turns_others_is_read_by_its_number_on_the_screen_and_on_paper() {
    let campus = MockCampus::start().await.expect("the emulator starts");
    let browser = open(&campus, "check.html", 1100).await;
    assert_eq!(browser.script(TURNED).await, json!([200, 200, 200]));
    for resource in ["check.html", "combinePerson/audit.html"] {
        let root = campus.url();
        browser
            .goto(&format!("{root}/_mock/districts/blaine/campus/{resource}"))
            .await;
        let shown = browser.script("return document.body.innerText").await;
        let shown = shown.as_str().expect("text");
        assert!(shown.contains("Holt‹U+202E›mada"), "{resource}: {shown}");
        assert!(!shown.contains('\u{202e}'), "{resource}");
        let sheets = printed(&browser).await.concat();
        assert!(sheets.contains("U+202E"), "{resource}: {sheets}");
    }
    browser.page.close().await.expect("the window closes");
}

#[tokio::test]
async fn a_name_from_right_to_left_reads_so_and_a_group_is_read_row_by_row() {
    let campus = MockCampus::start().await.expect("the emulator starts");
    let browser = open(&campus, "check.html", 1100).await;
    assert_eq!(browser.script(CROWD).await, json!(200));
    browser.page.refresh().await.expect("the page loads");
    let directions = browser
        .script(
            "return [...new Set([...document.querySelectorAll('td div')]
                .map(line => getComputedStyle(line).direction))].sort()",
        )
        .await;
    assert_eq!(directions, json!(["ltr", "rtl"]));
    let headings = browser
        .script("return [...document.querySelectorAll('th[scope=col]')].map(heading => heading.innerText)")
        .await;
    assert_eq!(headings[0], "Staff number");
    let hidden = "return getComputedStyle(document.querySelector('.running')).display";
    assert_eq!(browser.script(hidden).await, json!("none"));
    browser.page.close().await.expect("the window closes");
}

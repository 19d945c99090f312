//! The pages, as a real headless Chromium shows them. Run by `ci/browser`, which sees to Chromium and its driver.

mod reports;

use std::process::Stdio;

use fantoccini::{Client, ClientBuilder};
use mock_campus::MockCampus;
use mock_campus::api::OPERATIONS;
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::{Child, Command};

/// A browser window and the driver behind it, which dies with it.
struct Browser {
    page: Client,
    _driver: Child,
}

impl Browser {
    /// Opens a window of this size.
    async fn open(width: u32, height: u32) -> Self {
        let mut driver = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .expect("chromedriver starts");
        let port = port_of(&mut driver).await;
        let arguments = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            &format!("--window-size={width},{height}"),
        ];
        let options = json!({ "args": arguments });
        let capabilities =
            serde_json::from_value(json!({ "goog:chromeOptions": options })).expect("an object");
        let driver_url = format!("http://127.0.0.1:{port}");
        let page = ClientBuilder::new(hyper_util::client::legacy::connect::HttpConnector::new())
            .capabilities(capabilities)
            .connect(&driver_url)
            .await
            .expect("a window opens");
        Self {
            page,
            _driver: driver,
        }
    }

    /// Shows a page.
    async fn goto(&self, url: &str) {
        self.page.goto(url).await.expect("the page loads");
    }

    /// What a script in the page returns.
    async fn script(&self, script: &str) -> Value {
        self.page
            .execute(script, Vec::new())
            .await
            .expect("the script runs")
    }
}

async fn port_of(driver: &mut Child) -> u16 {
    let mut lines = BufReader::new(driver.stdout.take().expect("stdout is piped")).lines();
    while let Some(line) = lines.next_line().await.expect("chromedriver talks") {
        if let Some((_, port)) = line.split_once("started successfully on port ") {
            return port.trim_end_matches('.').parse().expect("a port");
        }
    }
    panic!("chromedriver ended before it was ready");
}

#[tokio::test]
async fn the_api_page_shows_every_operation_and_every_link_leads_somewhere() {
    let campus = MockCampus::start().await.expect("the emulator starts");
    let browser = Browser::open(1100, 900).await;
    browser.goto(&format!("{}/docs", campus.base_url())).await;
    let shown = browser
        .script("return [...document.querySelectorAll('article h3')].map(h => h.innerText)")
        .await;
    for operation in &OPERATIONS {
        assert!(
            shown.as_array().expect("a list").contains(&json!(operation.name)),
            "{} is not shown",
            operation.name
        );
    }
    let dangling = browser
        .script(
            "return [...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.getAttribute('href'))
                 .filter(href => !document.getElementById(href.slice(1)))",
        )
        .await;
    assert_eq!(dangling, json!([]));
    let document = browser
        .script("return document.querySelector('link[rel=alternate]').href")
        .await;
    browser.goto(document.as_str().expect("a URL")).await;
    let body = browser.script("return document.body.innerText").await;
    assert!(body.as_str().expect("text").contains("\"openapi\":\"3.1.0\""));
    browser.page.close().await.expect("the window closes");
}

#[tokio::test]
async fn the_api_page_fits_a_telephone_and_a_desk() {
    let campus = MockCampus::start().await.expect("the emulator starts");
    for (width, height) in [(500, 800), (1400, 900)] {
        let browser = Browser::open(width, height).await;
        browser.goto(&format!("{}/docs", campus.base_url())).await;
        let overflow = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
        assert_eq!(browser.script(overflow).await, json!(0), "at a width of {width}");
        browser.page.close().await.expect("the window closes");
    }
}

//! The Markdown form of a report, read as a renderer does.

use campus_conformance::report::{MARKDOWN_LIMIT, Report, render_markdown};
use campus_conformance::verdict::ExitCode;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::sample;

fn markdown(report: &Report) -> String {
    render_markdown(report, false, MARKDOWN_LIMIT).unwrap().unwrap()
}

/// What a renderer makes of a text.
#[derive(Debug, Default, Eq, PartialEq)]
struct Rendered {
    headings: usize,
    paragraphs: usize,
    rows: Vec<usize>,
    blocks: usize,
    /// What stands outside code.
    prose: String,
    /// Links, images, HTML and whatever else nobody asked for.
    strays: Vec<String>,
}

impl Rendered {
    fn of(text: &str) -> Self {
        let mut rendered = Self::default();
        let mut in_block = false;
        for event in Parser::new_ext(text, Options::all()) {
            match event {
                Event::Start(Tag::Heading { .. }) => rendered.headings += 1,
                Event::Start(Tag::Paragraph) => rendered.paragraphs += 1,
                Event::Start(Tag::CodeBlock(_)) => {
                    rendered.blocks += 1;
                    in_block = true;
                }
                Event::End(TagEnd::CodeBlock) => in_block = false,
                Event::Start(Tag::TableHead | Tag::TableRow) => rendered.rows.push(0),
                Event::Start(Tag::TableCell) => *rendered.rows.last_mut().unwrap() += 1,
                Event::Text(text) if !in_block => rendered.prose.push_str(&text),
                Event::Start(Tag::Table(_) | Tag::Strong)
                | Event::End(_)
                | Event::Text(_)
                | Event::Code(_)
                | Event::SoftBreak => {}
                other => rendered.strays.push(format!("{other:?}")),
            }
        }
        rendered
    }
}

#[test]
fn every_verdict_has_its_place_in_a_summary() {
    let text = markdown(&sample::report());
    let rendered = Rendered::of(&text);
    // The head, one row for each area and one for all.
    assert_eq!(rendered.rows, [7; 4]);
    // The summary and the six rules that are not kept.
    assert_eq!((rendered.headings, rendered.blocks), (7, 6));
    assert_eq!(rendered.strays, Vec::<String>::new());
    insta::assert_snapshot!(text);
}

#[test]
fn nothing_that_is_said_becomes_markup() {
    let rendered = |text: &str| {
        let mut report = sample::hostile(text);
        let played = Rendered::of(&markdown(&report));
        report.trouble = Some(text.to_owned());
        (played, Rendered::of(&markdown(&report)))
    };
    let harmless = rendered("harmless");
    for text in [
        "<script>alert(1)</script> <img src=x onerror=alert(1)> <!-- ",
        "[click](javascript:alert(1)) ![x](http://x.org/x.png) <http://x.org> www.x.org",
        "| a | b |\n|---|---|\n| c | d |",
        "```\n# heading\n```` \n~~~\n- [ ] item",
        "` `` ``` a ` b",
        "`",
        "@octocat #1 :boom: $x$ ==x== ^[1]",
        "</pre></details>\n\n---\n\n> quote",
        "a\u{0}b\u{1b}[31m\rc\u{7f}",
        "   \n   \n  ",
    ] {
        assert_eq!(rendered(text), harmless, "{text:?}");
    }
}

#[test]
fn a_summary_is_bounded_and_says_what_it_left_out() {
    let report = sample::huge(300, 200);
    let text = markdown(&report);
    assert!(
        text.len() <= MARKDOWN_LIMIT && text.len() > MARKDOWN_LIMIT - 8192,
        "{}",
        text.len()
    );
    let told = text.matches("\n### ").count();
    let left_out = format!(
        "\n{} of the rules that are not kept found no room here: POS-",
        300 - told
    );
    assert!(text.contains(&left_out), "{}", &text[text.len() - 400..]);
    assert!(text.contains("POS-300."));
    assert!(text.contains("… and 180 more"));
    assert_eq!(Rendered::of(&text).strays, Vec::<String>::new());
}

#[test]
fn a_small_room_holds_the_sums_and_a_smaller_one_nothing() {
    let report = sample::report();
    for room in 0..4096 {
        let Some(text) = render_markdown(&report, false, room).unwrap() else {
            continue;
        };
        assert!(text.len() <= room);
        assert!(text.contains("| All | 7 | 1 | 1 | 3 | 1 | 1 |"), "{text}");
        let told = text.matches("\n### ").count();
        assert_eq!(told < 6, text.contains("found no room here"), "{text}");
    }
    assert_eq!(render_markdown(&report, false, 100).unwrap(), None);
}

#[test]
fn a_run_that_did_not_come_about_says_why() {
    let text = markdown(&Report::unselected("--rule X: no such rule", ExitCode::Usage));
    assert!(
        text.contains("There was no run:\n\n```text\n--rule X: no such rule\n```"),
        "{text}"
    );
    assert!(text.contains("exit 2"), "{text}");
}

#[test]
fn a_run_that_did_not_come_about_says_why_once_for_all_rules() {
    let mut report = sample::report();
    report.trouble = Some("nobody answers".to_owned());
    let text = markdown(&report);
    assert_eq!(text.matches("nobody answers").count(), 1, "{text}");
    let rendered = Rendered::of(&text);
    assert_eq!((rendered.headings, rendered.blocks), (1, 1), "{text}");
    assert!(text.ends_with("| All | 7 | 1 | 1 | 3 | 1 | 1 |\n"), "{text}");
}

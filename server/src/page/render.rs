//! From a report to its document.

use askama::Template;

use super::Report;
use super::report::{Section, Style};
use super::visible::visible;

#[derive(Template)]
#[template(path = "report.html")]
struct Page<'a> {
    report: &'a Report<'a>,
    sections: Vec<&'a Section<'a>>,
}

/// The document. Whatever a text holds, it stays text.
pub fn render(report: &Report<'_>) -> String {
    let sections = report.sections.iter().filter(|section| !section.is_empty());
    let page = Page {
        report,
        sections: sections.collect(),
    };
    // The template has no fallible filter, and a text is always long enough to be written to.
    page.render().unwrap_or_default()
}

impl Style {
    /// The class of a cell in this style.
    fn class(self) -> &'static str {
        match self {
            Self::Prose => "prose",
            Self::Code => "code",
            Self::Date => "date",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Cell, Column, Fact, Verdict};
    use super::*;

    const COLUMNS: &[Column] = &[
        Column::new("Number", 30, Style::Code),
        Column::new("Name", 70, Style::Prose),
    ];

    fn report(groups: Vec<Vec<Vec<Cell<'static>>>>) -> Report<'static> {
        Report {
            title: "Roll",
            place: "Settings > Roll",
            about: "blaine".to_owned(),
            verdict: Verdict {
                is_open: false,
                statement: "All is well.".to_owned(),
                advice: "Nothing has to be done.",
            },
            facts: vec![Fact {
                name: "Date",
                value: "2024-03-15".to_owned(),
            }],
            sections: vec![Section::list("Everybody", "As they came", COLUMNS, groups)],
        }
    }

    #[test]
    fn no_text_becomes_markup() {
        let name = "<img src=x onerror=alert(1)> & \"O'Neil\"";
        let mut hostile = report(vec![vec![vec![Cell::of("E1"), Cell::of(name)]]]);
        hostile.about = "<script>".to_owned();
        let page = render(&hostile);
        assert!(!page.contains("<img") && !page.contains("<script"), "{page}");
        assert!(page.contains("onerror=alert"));
    }

    #[test]
    fn a_character_that_turns_others_is_named_wherever_it_stands() {
        const TURNED: &str = "a\u{202e}b";
        let mut hostile = report(vec![vec![vec![Cell::of(TURNED), Cell::default()]]]);
        hostile.about = TURNED.to_owned();
        hostile.verdict.statement = TURNED.to_owned();
        hostile.facts[0].value = TURNED.to_owned();
        hostile.sections[0].heading = TURNED.into();
        hostile.sections[0].note = TURNED.into();
        hostile.sections[0].remarks = vec![TURNED.into()];
        let page = render(&hostile);
        assert!(!page.contains('\u{202e}'), "{page}");
        // What it is about and the heading stand at the top of every sheet, too.
        assert_eq!(page.matches("a‹U+202E›b").count(), 9, "{page}");
    }

    #[test]
    fn only_things_of_one_kind_are_counted() {
        let mut mixed = report(vec![vec![vec![Cell::of("E1"), Cell::default()]]]);
        assert!(render(&mixed).contains("<h2>Everybody <span>(1)</span></h2>"));
        mixed.sections[0].is_counted = false;
        assert!(render(&mixed).contains("<h2>Everybody</h2>"));
    }

    #[test]
    fn a_section_without_rows_is_left_out() {
        let page = render(&report(Vec::new()));
        assert!(!page.contains("<table") && !page.contains("Everybody"), "{page}");
        assert!(page.contains("All is well."));
    }

    #[test]
    fn a_group_is_one_body_of_its_table() {
        let row = |number| vec![Cell::of(number), Cell::default()];
        let page = render(&report(vec![vec![row("E1"), row("E2")], vec![row("E3")]]));
        assert_eq!(page.matches("<tbody>").count(), 2);
        assert_eq!(page.matches("<tr").count(), 2 + 3);
    }

    #[test]
    fn the_page_needs_nothing_beside_itself() {
        let page = render(&report(vec![vec![vec![Cell::of("E1"), Cell::of("Ann")]]]));
        for foreign in ["http:", "https:", "src=", "href=", "@import", "url("] {
            assert!(!page.contains(foreign), "{foreign}");
        }
    }
}

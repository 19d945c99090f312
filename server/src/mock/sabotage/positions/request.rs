//! A position as it was sent, compared with a stored one property by property.

use jiff::civil::Date;

use crate::campus::{Position, PositionInput, PositionMatch, Readings, Sent, Text};

/// A position that was sent and accepted.
#[derive(Clone, Copy)]
pub(super) struct Request<'a>(pub(super) &'a PositionInput);

impl Request<'_> {
    /// Whether the school is that of `position`.
    pub(super) fn has_school(self, position: &Position) -> bool {
        is_held(&self.0.school_number, Some(&position.school_number))
    }

    /// Whether the assignment code is that of `position`; one that is not given is not held either.
    pub(super) fn has_assignment(self, position: &Position) -> bool {
        is_held(&self.0.assignment_code, position.assignment_code.as_deref())
    }

    /// Whether the title is that of `position`; one that is not given is not held either.
    pub(super) fn has_title(self, position: &Position) -> bool {
        is_held(&self.0.title_code, position.title_code.as_deref())
    }

    /// Whether the codes are those of `position`; one that is not given is compared only where the district reads silence
    /// AMB-29 so.
    pub(super) fn has_codes(self, position: &Position, readings: &Readings) -> bool {
        let is_exact = readings.position_match == PositionMatch::Exact;
        let is_compared = |code: &Sent<Text>| is_exact || code.value().is_some();
        (!is_compared(&self.0.assignment_code) || self.has_assignment(position))
            && (!is_compared(&self.0.title_code) || self.has_title(position))
    }

    /// Whether `position` agrees in every value.
    pub(super) fn equals(self, position: &Position) -> bool {
        self.has_school(position)
            && self.has_assignment(position)
            && self.has_title(position)
            && self.start() == Some(position.start_date)
            && self.end() == position.end_date
    }

    /// The start date sent.
    pub(super) fn start(self) -> Option<Date> {
        self.0.start_date.value().copied()
    }

    /// The end date sent.
    pub(super) fn end(self) -> Option<Date> {
        self.0.end_date.value().copied()
    }

    /// Whether both codes are given.
    pub(super) fn names_both_codes(self) -> bool {
        self.0.assignment_code.value().is_some() && self.0.title_code.value().is_some()
    }
}

/// Whether a text that was sent, or was not, is the one held.
fn is_held(sent: &Sent<Text>, held: Option<&str>) -> bool {
    sent.value().map(|text| text.trim()) == held
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn sent(assignment: &str, title: &str) -> PositionInput {
        PositionInput {
            school_number: Sent::text("010"),
            assignment_code: Sent::text(assignment),
            title_code: Sent::text(title),
            start_date: Sent::Value(date(2023, 10, 1)),
            ..PositionInput::default()
        }
    }

    fn held(assignment: Option<&str>, title: Option<&str>) -> Position {
        Position {
            id: 1,
            school_number: "010".into(),
            assignment_code: assignment.map(Into::into),
            title_code: title.map(Into::into),
            start_date: date(2023, 10, 1),
            end_date: None,
            linked: false,
        }
    }

    #[test]
    fn a_code_that_is_not_given_is_no_criterion_and_yet_a_difference() {
        let position = held(Some("20"), Some("T100"));
        let readings = Readings::default();
        for (assignment, title, agrees, equals) in [
            (" 20 ", "T100", true, true),
            ("", "T100", true, false),
            ("20", "", true, false),
            ("10", "T100", false, false),
        ] {
            let sent = sent(assignment, title);
            let request = Request(&sent);
            assert_eq!(
                request.has_codes(&position, &readings),
                agrees,
                "{assignment}/{title}"
            );
            assert_eq!(request.equals(&position), equals, "{assignment}/{title}");
        }
    }

    #[test]
    fn a_code_that_is_given_and_not_held_does_not_agree() {
        let sent = sent("20", "T100");
        assert!(!Request(&sent).has_codes(&held(None, Some("T100")), &Readings::default()));
    }

    #[test]
    fn a_code_that_is_not_given_must_not_be_held_where_a_district_reads_it_so() {
        let readings = Readings {
            position_match: PositionMatch::Exact,
            ..Readings::default()
        };
        let sent = sent("", "T100");
        assert!(!Request(&sent).has_codes(&held(Some("20"), Some("T100")), &readings));
        assert!(Request(&sent).has_codes(&held(None, Some("T100")), &readings));
    }
}

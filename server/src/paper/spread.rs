//! Which lines of which row stand on which sheet. Heights are tenths of a point.

use std::ops::Range;

/// The height of a line of a cell.
pub(super) const LINE: u16 = 96;

/// The room above the first and below the last line of a row.
pub(super) const PAD: u16 = 30;

/// A row of so many lines is not torn apart.
const KEPT: usize = 12;

/// Of a row that is torn apart, no fewer lines begin on a sheet.
const BEGUN: usize = 3;

/// What stands of a row on a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Slice {
    /// The number of the row.
    pub(super) row: usize,
    /// Its lines.
    pub(super) lines: Range<usize>,
}

/// Spreads rows of so many lines over sheets, of which the first has room for `first` and the others for `other`. There is
/// always a sheet.
pub(super) fn spread(rows: impl Iterator<Item = usize>, first: u16, other: u16) -> Vec<Vec<Slice>> {
    let mut sheets = vec![Vec::new()];
    let mut room = first;
    for (row, count) in rows.enumerate() {
        let mut from = 0;
        loop {
            let fitting = usize::from(room.saturating_sub(2 * PAD) / LINE);
            let rest = count - from;
            if let Some(sheet) = sheets.last_mut() {
                // A sheet of its own takes a line, however small it is, or there would be no end.
                let fitting = if sheet.is_empty() { fitting.max(1) } else { fitting };
                if rest <= fitting {
                    let height = u16::try_from(rest).unwrap_or(u16::MAX).saturating_mul(LINE);
                    room = room.saturating_sub(height + 2 * PAD);
                    sheet.push(Slice {
                        row,
                        lines: from..count,
                    });
                    break;
                }
                if sheet.is_empty() || rest > KEPT && fitting >= BEGUN {
                    let lines = from..from + fitting;
                    from = lines.end;
                    sheet.push(Slice { row, lines });
                }
            }
            sheets.push(Vec::new());
            room = other;
        }
    }
    sheets
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEN: u16 = 10 * LINE + 2 * PAD;

    fn sheets(rows: &[usize], first: u16, other: u16) -> Vec<Vec<(usize, Range<usize>)>> {
        let sheets = spread(rows.iter().copied(), first, other);
        let plain = |sheet: Vec<Slice>| sheet.into_iter().map(|slice| (slice.row, slice.lines)).collect();
        sheets.into_iter().map(plain).collect()
    }

    #[test]
    fn a_table_without_rows_has_a_sheet() {
        assert_eq!(sheets(&[], TEN, TEN), vec![vec![]]);
    }

    #[test]
    fn a_short_row_moves_to_the_next_sheet_whole() {
        assert_eq!(sheets(&[6, 6], TEN, TEN), [vec![(0, 0..6)], vec![(1, 0..6)]]);
    }

    #[test]
    fn a_long_row_goes_on_over_sheets_without_losing_a_line() {
        assert_eq!(
            sheets(&[4, 25], TEN, TEN),
            [vec![(0, 0..4), (1, 0..5)], vec![(1, 5..15)], vec![(1, 15..25)],]
        );
    }

    #[test]
    fn no_long_row_begins_where_hardly_a_line_has_room() {
        assert_eq!(
            sheets(&[8, 15], TEN, 2 * TEN),
            [vec![(0, 0..8)], vec![(1, 0..15)]]
        );
    }

    #[test]
    fn a_sheet_without_room_takes_a_line_all_the_same() {
        assert_eq!(sheets(&[2], 0, 0), [vec![(0, 0..1)], vec![(0, 1..2)]]);
    }
}

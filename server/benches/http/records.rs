//! What the bare server holds and says, as typed serde reads and writes it.

use serde::{Deserialize, Serialize};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct School {
    pub(crate) school_number: String,
    pub(crate) name: String,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Staff {
    pub(crate) staff_number: String,
    pub(crate) last_name: String,
    pub(crate) first_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) middle_name: Option<String>,
    pub(crate) gender: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) birthdate: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) work_email: Option<String>,
    #[serde(default)]
    pub(crate) employments: Vec<Employment>,
    #[serde(default)]
    pub(crate) positions: Vec<Position>,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Employment {
    pub(crate) hire_date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) termination_date: Option<String>,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Position {
    pub(crate) school_number: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) assignment_code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) title_code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) title_description: Option<String>,
    pub(crate) start_date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) end_date: Option<String>,
}

#[derive(Serialize)]
pub(crate) struct StaffReply<'a> {
    #[serde(flatten)]
    pub(crate) staff: &'a Staff,
    pub(crate) warnings: [(); 0],
}

#[derive(Serialize)]
pub(crate) struct SearchResult<'a> {
    pub(crate) staff: Vec<&'a Staff>,
    pub(crate) truncated: bool,
}

/// A record as it is sent to be changed; what is not sent stays.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct StaffUpdate {
    staff_number: Option<String>,
    last_name: Option<String>,
    first_name: Option<String>,
    middle_name: Option<String>,
    gender: Option<String>,
    birthdate: Option<String>,
    work_email: Option<String>,
    employments: Option<Vec<Employment>>,
    positions: Option<Vec<Position>>,
}

#[derive(Serialize)]
pub(crate) struct PositionReply<'a> {
    #[serde(flatten)]
    pub(crate) position: &'a Position,
    pub(crate) warnings: [(); 0],
}

#[derive(Serialize)]
pub(crate) struct PositionsReply<'a> {
    pub(crate) updated: usize,
    pub(crate) positions: Vec<&'a Position>,
    pub(crate) warnings: [(); 0],
}

impl StaffUpdate {
    pub(crate) fn apply(self, staff: &mut Staff) {
        fn take<T>(sent: Option<T>, place: &mut T) {
            if let Some(sent) = sent {
                *place = sent;
            }
        }
        take(self.staff_number, &mut staff.staff_number);
        take(self.last_name, &mut staff.last_name);
        take(self.first_name, &mut staff.first_name);
        take(self.middle_name.map(Some), &mut staff.middle_name);
        take(self.gender, &mut staff.gender);
        take(self.birthdate.map(Some), &mut staff.birthdate);
        take(self.work_email.map(Some), &mut staff.work_email);
        take(self.employments, &mut staff.employments);
        take(self.positions, &mut staff.positions);
    }
}

impl Position {
    pub(crate) fn begins_like(&self, other: &Self) -> bool {
        self.school_number == other.school_number
            && self.assignment_code == other.assignment_code
            && self.title_code == other.title_code
            && self.start_date == other.start_date
    }
}

//! The lists every district has that is made up: genders, assignment codes, and the titles people work under.

use super::draw::Draw;

/// A gender: its code, what it stands for, and how many of a hundred staff members and of a hundred others have it.
#[derive(Debug)]
pub(super) struct Gender {
    pub(super) code: &'static str,
    pub(super) name: &'static str,
    pub(super) of_staff: u32,
    pub(super) of_others: u32,
}

/// The genders. Most people who work at schools are women.
pub(super) const GENDERS: [Gender; 3] = [
    Gender {
        code: "F",
        name: "Female",
        of_staff: 73,
        of_others: 49,
    },
    Gender {
        code: "M",
        name: "Male",
        of_staff: 25,
        of_others: 49,
    },
    Gender {
        code: "N",
        name: "Non-binary",
        of_staff: 2,
        of_others: 2,
    },
];

/// The assignment codes of the state, each with what it stands for.
pub(super) const ASSIGNMENT_CODES: [(&str, &str); 9] = [
    ("10", "Administrator"),
    ("20", "Teacher"),
    ("30", "Special education"),
    ("40", "Student support"),
    ("50", "Health services"),
    ("60", "Paraprofessional"),
    ("70", "Office"),
    ("80", "Coach or advisor"),
    ("90", "Operations"),
];

/// What somebody can work as.
#[derive(Debug)]
pub(super) struct Job {
    pub(super) title: &'static str,
    pub(super) description: &'static str,
    pub(super) assignment: &'static str,
    /// How many of so many people do it.
    share: u32,
}

const fn job(title: &'static str, description: &'static str, assignment: &'static str, share: u32) -> Job {
    Job {
        title,
        description,
        assignment,
        share,
    }
}

/// What the first staff member of a school works as.
pub(super) const PRINCIPAL: Job = job("T300", "Principal", "10", 0);

/// What people work as, most of them all day.
const JOBS: [Job; 31] = [
    job("T100", "Teacher", "20", 6),
    job("T110", "English Teacher", "20", 6),
    job("T120", "Mathematics Teacher", "20", 6),
    job("T130", "Science Teacher", "20", 5),
    job("T140", "Social Studies Teacher", "20", 5),
    job("T150", "Music Teacher", "20", 2),
    job("T160", "Art Teacher", "20", 2),
    job("T170", "Physical Education Teacher", "20", 3),
    job("T180", "Elementary Teacher", "20", 16),
    job("T190", "Kindergarten Teacher", "20", 4),
    job("T195", "World Languages Teacher", "20", 2),
    job("T210", "Special Education Teacher", "30", 6),
    job("T220", "Speech-Language Pathologist", "30", 1),
    job("T230", "Reading Specialist", "30", 1),
    PRINCIPAL,
    job("T310", "Assistant Principal", "10", 2),
    job("T320", "Activities Director", "10", 1),
    job("T330", "Curriculum Coordinator", "10", 1),
    job("T400", "School Counselor", "40", 2),
    job("T410", "School Social Worker", "40", 1),
    job("T420", "School Psychologist", "40", 1),
    job("T500", "School Nurse", "50", 1),
    job("T510", "Health Aide", "50", 1),
    job("T600", "Paraprofessional", "60", 9),
    job("T610", "Classroom Aide", "60", 4),
    job("T620", "Media Center Aide", "60", 1),
    job("T700", "Office Manager", "70", 2),
    job("T710", "Attendance Clerk", "70", 2),
    job("T750", "Custodian", "90", 4),
    job("T760", "Cook", "90", 3),
    job("T770", "Bus Driver", "90", 4),
];

/// What people do besides.
const DUTIES: [Job; 8] = [
    job("T800", "Varsity Basketball Coach", "80", 2),
    job("T810", "Track and Field Coach", "80", 2),
    job("T820", "Soccer Coach", "80", 2),
    job("T830", "Volleyball Coach", "80", 2),
    job("T840", "Drama Director", "80", 1),
    job("T850", "Debate Coach", "80", 1),
    job("T860", "Robotics Coach", "80", 1),
    job("T870", "Student Council Advisor", "80", 3),
];

/// Every title, in the order of its list.
pub(super) fn titles() -> impl Iterator<Item = &'static Job> {
    JOBS.iter().chain(&DUTIES)
}

/// What somebody works as.
pub(super) fn any_job(draw: &mut Draw) -> &'static Job {
    draw.weighted(&JOBS, |job| job.share)
}

/// What somebody does besides.
pub(super) fn any_duty(draw: &mut Draw) -> &'static Job {
    draw.weighted(&DUTIES, |job| job.share)
}

/// The description of a title.
pub(super) fn description(title: &str) -> Option<&'static str> {
    titles().find(|job| job.title == title).map(|job| job.description)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_title_has_a_code_of_its_own_and_an_assignment_code_of_the_list() {
        let codes: Vec<_> = titles().map(|job| job.title).collect();
        assert!(codes.is_sorted_by(|one, next| one < next), "{codes:?}");
        for job in titles() {
            assert!(
                ASSIGNMENT_CODES.iter().any(|(code, _)| *code == job.assignment),
                "{job:?}"
            );
        }
    }

    #[test]
    fn the_genders_add_up() {
        assert_eq!(GENDERS.iter().map(|gender| gender.of_staff).sum::<u32>(), 100);
        assert_eq!(GENDERS.iter().map(|gender| gender.of_others).sum::<u32>(), 100);
    }
}

//! What users are told of, and how it is told.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Message, NotificationType};
use crate::campus::{Context, District, Ended, JobState, Person, Tally};

/// Something that notifications tell of (silence AMB-107).
#[derive(Clone, Copy, Debug)]
pub enum Event<'a> {
    /// The HR system has created a staff member (NOTIF-01).
    Created(&'a Person),
    /// The HR system has updated a staff member (NOTIF-02).
    Updated(&'a Person),
    /// The HR system has changed district assignments of a staff member (NOTIF-03).
    Assigned(&'a Person),
    /// A commit has come to its end, by itself or because its job broke off (NOTIF-05, SYNC-28).
    Committed(Ended),
}

impl District {
    /// Tells the recipients of fitting notifications (NOTIF-15), each of them once.
    pub(in crate::campus) fn announce(&mut self, cx: &Context<'_>, event: Event<'_>) {
        let kind = event.kind();
        let fitting = self
            .notifications
            .iter()
            .filter(|notification| notification.kind == kind);
        let recipients: BTreeSet<Arc<str>> = fitting
            .flat_map(|notification| notification.recipients.iter().cloned())
            .collect();
        if recipients.is_empty() {
            return;
        }
        let message = Arc::new(Message {
            at: cx.now,
            kind,
            staff_number: event.person().and_then(|person| person.staff_number.clone()),
            text: event.text(),
        });
        for recipient in &recipients {
            self.messages.send(recipient, Arc::clone(&message));
        }
    }
}

impl<'a> Event<'a> {
    fn kind(self) -> NotificationType {
        match self {
            Self::Created(_) | Self::Updated(_) | Self::Assigned(_) => NotificationType::HrStaff,
            Self::Committed(_) => NotificationType::HrSyncCommit,
        }
    }

    fn person(self) -> Option<&'a Person> {
        match self {
            Self::Created(person) | Self::Updated(person) | Self::Assigned(person) => Some(person),
            Self::Committed(_) => None,
        }
    }

    fn text(self) -> String {
        let (person, deed) = match self {
            Self::Created(person) => (person, "was created"),
            Self::Updated(person) => (person, "was updated"),
            Self::Assigned(person) => (person, "has other district assignments"),
            Self::Committed(ended) => return of_commit(ended),
        };
        let number = person.staff_number.as_ref();
        let number = number.map(|number| format!("{number} ")).unwrap_or_default();
        let identity = person.identity();
        let (first, last) = (&identity.first_name, &identity.last_name);
        format!("{number}{first} {last} {deed} by the HR system.")
    }
}

/// The sentences about a commit that has come to its end (silence AMB-110).
fn of_commit(ended: Ended) -> String {
    let Ended { job, state, tally } = ended;
    let Tally {
        succeeded,
        failed,
        left,
    } = tally;
    let records = if succeeded == 1 { "record" } else { "records" };
    let counts = format!("{succeeded} {records} succeeded, {failed} failed");
    let commit = match job {
        Some(job) => format!("Job {job} of the HR system's synchronization"),
        None => "The HR system's synchronization".to_owned(),
    };
    if state == JobState::Failed {
        return format!(
            "{commit} broke off: {counts}, {left} not reached. See the Business Office Error Log for the reasons."
        );
    }
    format!("{commit} is complete: {counts}. See the Business Office Error Log for records that failed.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::campus::RunId;

    fn told(job: Option<u64>, state: JobState, (succeeded, failed, left): (usize, usize, usize)) -> String {
        let tally = Tally {
            succeeded,
            failed,
            left,
        };
        of_commit(Ended {
            job: job.map(RunId),
            state,
            tally,
        })
    }

    #[test]
    fn the_end_of_a_job_is_told_with_its_number_and_what_became_of_its_records() {
        assert_eq!(
            told(Some(3), JobState::Completed, (120, 2, 0)),
            "Job 3 of the HR system's synchronization is complete: 120 records succeeded, 2 failed. See the Business \
             Office Error Log for records that failed."
        );
        assert_eq!(
            told(Some(4), JobState::Failed, (1, 0, 7)),
            "Job 4 of the HR system's synchronization broke off: 1 record succeeded, 0 failed, 7 not reached. See the \
             Business Office Error Log for the reasons."
        );
    }

    #[test]
    fn a_commit_that_was_waited_for_has_no_number() {
        let text = told(None, JobState::Completed, (0, 1, 0));
        assert!(
            text.starts_with("The HR system's synchronization is complete: 0 records succeeded, 1 failed.")
        );
    }
}

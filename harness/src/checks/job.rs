//! What is told of a job that commits.

use serde_json::Value;

use super::{Contradiction, Objection, status};
use crate::exchange::Answer;

/// How far a job is, in the words of features.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Progress {
    /// There is none.
    None,
    /// It waits for its turn or works.
    UnderWay,
    /// It has come to its end.
    Finished,
    /// It has broken off.
    BrokenOff,
}

impl Progress {
    const ALL: [Self; 4] = [Self::None, Self::UnderWay, Self::Finished, Self::BrokenOff];

    /// The progress that words mean.
    pub fn of(words: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|progress| progress.words() == words)
    }

    /// Its words in features.
    const fn words(self) -> &'static str {
        match self {
            Self::None => "there is none",
            Self::UnderWay => "the job is under way",
            Self::Finished => "the job has finished",
            Self::BrokenOff => "the job has broken off",
        }
    }

    /// The states of the contract it covers.
    const fn states(self) -> &'static [&'static str] {
        match self {
            Self::None => &["NONE"],
            Self::UnderWay => &["QUEUED", "RUNNING"],
            Self::Finished => &["COMPLETED"],
            Self::BrokenOff => &["FAILED"],
        }
    }
}

/// The status tells that a job is so far.
///
/// # Errors
/// When it tells something else.
pub fn is(answer: &Answer, progress: Progress) -> Result<(), Objection> {
    let state = state(answer)?;
    if progress.states().contains(&state) {
        return Ok(());
    }
    Err(Contradiction::new(progress.states().join(" or "), state).into())
}

/// The operator's view tells that a job has come to its end, whichever it is.
///
/// # Errors
/// When it is still under way, or there is none.
pub fn has_ended(answer: &Answer) -> Result<(), Objection> {
    is(answer, Progress::Finished).or_else(|_| is(answer, Progress::BrokenOff))
}

/// A status is about the job of a submission.
///
/// # Errors
/// When it is about another one, or one of the two answers does not say about which.
pub fn same(submission: &Answer, told: &Answer) -> Result<(), Objection> {
    let job = |answer: &Answer| -> Result<Value, Objection> {
        let id = status::json(answer)?["jobId"].clone();
        if id.is_null() {
            return Err(Contradiction::new("the number of a job", answer.summary()).into());
        }
        Ok(id)
    };
    let (submitted, told) = (job(submission)?, job(told)?);
    if submitted == told {
        return Ok(());
    }
    Err(Contradiction::new(format!("the job {submitted}"), format!("the job {told}")).into())
}

/// Every answer says the same.
///
/// # Errors
/// When two do not.
pub fn alike(answers: &[Answer]) -> Result<(), Objection> {
    let mut pairs = answers.iter().zip(answers.iter().skip(1));
    match pairs.find(|(one, next)| one.json != next.json || one.status != next.status) {
        None => Ok(()),
        Some((one, next)) => Err(Contradiction::new(one.summary(), next.summary()).into()),
    }
}

/// An answer does not mention a text.
///
/// # Errors
/// When it does.
pub fn silent_about(answer: &Answer, text: &str) -> Result<(), Objection> {
    if answer.text.contains(text) {
        return Err(Contradiction::new(format!("an answer without {text}"), answer.summary()).into());
    }
    Ok(())
}

fn state(answer: &Answer) -> Result<&str, Objection> {
    let state = status::json(answer)?["state"].as_str();
    state.ok_or_else(|| Contradiction::new("the state of a job", answer.summary()).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(text: &str) -> Answer {
        Answer::new(200, Vec::new(), text.to_owned())
    }

    fn in_state(state: &str) -> Answer {
        answer(&format!(r#"{{"jobId": 7, "state": "{state}"}}"#))
    }

    #[test]
    fn each_state_of_the_contract_is_one_progress() {
        for (state, progress) in [
            ("NONE", Progress::None),
            ("QUEUED", Progress::UnderWay),
            ("RUNNING", Progress::UnderWay),
            ("COMPLETED", Progress::Finished),
            ("FAILED", Progress::BrokenOff),
        ] {
            for other in Progress::ALL {
                assert_eq!(is(&in_state(state), other).is_ok(), other == progress, "{state}");
            }
        }
    }

    #[test]
    fn progress_is_known_by_its_words() {
        for progress in Progress::ALL {
            assert_eq!(Progress::of(progress.words()), Some(progress));
        }
        assert_eq!(Progress::of("the job is late"), None);
    }

    #[test]
    fn a_job_has_ended_by_either_end() {
        assert!(has_ended(&in_state("COMPLETED")).is_ok());
        assert!(has_ended(&in_state("FAILED")).is_ok());
        assert!(has_ended(&in_state("RUNNING")).is_err());
        assert!(has_ended(&in_state("NONE")).is_err());
    }

    #[test]
    fn a_status_is_about_the_job_of_its_number() {
        assert!(same(&in_state("QUEUED"), &in_state("COMPLETED")).is_ok());
        assert!(same(&answer(r#"{"jobId": 8}"#), &in_state("COMPLETED")).is_err());
        assert!(same(&answer("{}"), &answer("{}")).is_err());
    }

    #[test]
    fn answers_are_alike_or_not() {
        assert!(alike(&[in_state("RUNNING"), in_state("RUNNING")]).is_ok());
        assert!(alike(&[in_state("RUNNING"), in_state("NONE")]).is_err());
    }

    #[test]
    fn what_is_mentioned_is_found_wherever_it_stands() {
        let answer = answer(r#"{"failed": [{"staffNumber": "E1005"}]}"#);
        assert!(silent_about(&answer, "E1005").is_err());
        assert!(silent_about(&answer, "E1001").is_ok());
    }
}

//! The query of a call, judged against the parameters its address knows.

use crate::campus::{Code, Fault, repeated};

/// The parameters of a query that have a value.
#[derive(Debug, Default)]
pub struct Query(Vec<(String, String)>);

impl Query {
    /// Reads a query. A blank parameter counts as not given.
    ///
    /// # Errors
    /// Every parameter that is unknown or given twice.
    pub fn read(text: Option<&str>, known: &[&str]) -> Result<Self, Vec<Fault>> {
        let Some(text) = text else {
            return Ok(Self::default());
        };
        let mut given: Vec<(String, String)> = Vec::new();
        let mut faults = Vec::new();
        for (name, value) in form_urlencoded::parse(text.as_bytes()) {
            if !known.contains(&name.as_ref()) {
                let message = match known {
                    [] => "this operation has no parameters".to_owned(),
                    known => format!("there is no such parameter; there are {}", known.join(", ")),
                };
                faults.push(Fault::new(Code::UnknownParameter, repeated(&name), message, None));
            } else if given.iter().any(|(earlier, _)| *earlier == name) {
                faults.push(Fault::new(
                    Code::RepeatedParameter,
                    name,
                    "the parameter is given more than once",
                    None,
                ));
            } else {
                given.push((name.into_owned(), value.trim().to_owned()));
            }
        }
        if faults.is_empty() {
            Ok(Self(given))
        } else {
            Err(faults)
        }
    }

    /// The value of a parameter that is true or false, unless it is blank or absent.
    ///
    /// # Errors
    /// Any other word.
    pub fn truth(&self, name: &str) -> Result<Option<bool>, Fault> {
        match self.get(name) {
            None => Ok(None),
            Some("true") => Ok(Some(true)),
            Some("false") => Ok(Some(false)),
            Some(_) => {
                let message = format!("{name} has to be true or false");
                Err(Fault::new(Code::InvalidValue, name, message, None))
            }
        }
    }

    /// The value of a parameter, unless it is blank or absent.
    pub fn get(&self, name: &str) -> Option<&str> {
        let value = self
            .0
            .iter()
            .find(|(given, _)| given == name)
            .map(|(_, value)| value.as_str());
        value.filter(|value| !value.is_empty())
    }
}

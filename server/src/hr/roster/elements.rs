//! A JSON array, cut into its elements while it is read.

use std::io::{self, BufRead};

/// The most bytes a record can have: one transfer call could carry no more.
pub(super) const LARGEST: usize = 32 * 1024 * 1024;

/// Why there is no next element.
#[derive(Debug)]
pub(super) enum Cut {
    /// The text cannot be read.
    Unreadable(io::Error),
    /// The text is not that of an array: the line, and what is wrong.
    Wrong(u64, String),
}

impl From<io::Error> for Cut {
    fn from(error: io::Error) -> Self {
        Self::Unreadable(error)
    }
}

/// The elements of an array.
#[derive(Debug)]
pub(super) struct Elements<R> {
    input: R,
    line: u64,
    state: State,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Before,
    First,
    Further,
    After,
}

impl<R: BufRead> Elements<R> {
    pub(super) fn of(input: R) -> Self {
        Self {
            input,
            line: 1,
            state: State::Before,
        }
    }

    /// Reads the next element into `json`, and says on which line it begins; none behind the last.
    pub(super) fn next(&mut self, json: &mut Vec<u8>) -> Result<Option<u64>, Cut> {
        json.clear();
        if self.state == State::Before {
            self.expect(b'[', "a list begins with a bracket")?;
            self.state = State::First;
        }
        match (self.state, self.peek()?) {
            (State::After, None) => return Ok(None),
            (State::After, Some(_)) => return Err(self.wrong("there is something behind the list")),
            (_, Some(b']')) => {
                self.bump()?;
                self.state = State::After;
                return self.next(json);
            }
            (State::Further, _) => self.expect(b',', "a comma has to stand between two records")?,
            _ => {}
        }
        self.state = State::Further;
        let line = self.begin()?;
        self.element(json)?;
        Ok(Some(line))
    }

    /// The line on which an element begins.
    fn begin(&mut self) -> Result<u64, Cut> {
        match self.peek()? {
            Some(b']' | b',') => Err(self.wrong("a record is missing beside a comma")),
            Some(_) => Ok(self.line),
            None => Err(self.wrong("the list has no end")),
        }
    }

    /// Reads to the end of an element: to where its brackets are closed.
    fn element(&mut self, json: &mut Vec<u8>) -> Result<(), Cut> {
        let begun = self.line;
        let (mut depth, mut in_text, mut escaped) = (0_usize, false, false);
        loop {
            let Some(sign) = self.sign()? else {
                return Err(Cut::Wrong(begun, "the record has no end".to_owned()));
            };
            if depth == 0 && !in_text && matches!(sign, b',' | b']' | b'}' | b' ' | b'\n' | b'\r' | b'\t') {
                return Ok(());
            }
            self.bump()?;
            json.push(sign);
            if json.len() > LARGEST {
                return Err(Cut::Wrong(
                    begun,
                    format!("the record is larger than {} MiB", LARGEST >> 20),
                ));
            }
            match sign {
                _ if escaped => escaped = false,
                b'\\' if in_text => escaped = true,
                b'"' => in_text = !in_text,
                b'{' | b'[' if !in_text => depth += 1,
                b'}' | b']' if !in_text => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth == 0 && !in_text && matches!(sign, b'}' | b']' | b'"') {
                return Ok(());
            }
        }
    }

    /// The next sign behind white space, which stays.
    fn peek(&mut self) -> Result<Option<u8>, Cut> {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.sign()? {
            self.bump()?;
        }
        Ok(self.sign()?)
    }

    fn sign(&mut self) -> io::Result<Option<u8>> {
        Ok(self.input.fill_buf()?.first().copied())
    }

    fn bump(&mut self) -> io::Result<()> {
        if self.sign()? == Some(b'\n') {
            self.line += 1;
        }
        self.input.consume(1);
        Ok(())
    }

    fn expect(&mut self, sign: u8, otherwise: &str) -> Result<(), Cut> {
        match self.peek()? {
            Some(found) if found == sign => Ok(self.bump()?),
            Some(_) => Err(self.wrong(otherwise)),
            None => Err(self.wrong("the list has no end")),
        }
    }

    fn wrong(&self, what: &str) -> Cut {
        Cut::Wrong(self.line, what.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Placed = (u64, String);

    /// The elements with their lines, and what is wrong with the rest.
    fn cut(text: &str) -> (Vec<Placed>, Option<Placed>) {
        let mut elements = Elements::of(text.as_bytes());
        let (mut found, mut json) = (Vec::new(), Vec::new());
        loop {
            match elements.next(&mut json) {
                Ok(Some(line)) => found.push((line, String::from_utf8(json.clone()).unwrap())),
                Ok(None) => return (found, None),
                Err(Cut::Wrong(line, what)) => return (found, Some((line, what))),
                Err(Cut::Unreadable(error)) => panic!("{error}"),
            }
        }
    }

    #[test]
    fn elements_are_what_stands_between_commas_however_it_is_laid_out() {
        let (found, wrong) = cut("[\n{\"a\": \"],}\\\"{\"},\n\n {\"b\":\n[1, {}]} , 7,\"x\",[]]\n");
        let found: Vec<_> = found.iter().map(|(line, text)| (*line, text.as_str())).collect();
        assert_eq!(
            found,
            [
                (2, "{\"a\": \"],}\\\"{\"}"),
                (4, "{\"b\":\n[1, {}]}"),
                (5, "7"),
                (5, "\"x\""),
                (5, "[]")
            ]
        );
        assert_eq!(wrong, None);
        assert_eq!(cut("[]"), (vec![], None));
    }

    #[test]
    fn what_is_no_array_is_told_with_its_line() {
        for (text, line, what) in [
            ("[{}\n{}]", 2, "a comma has to stand between two records"),
            ("[{},\n]", 2, "a record is missing beside a comma"),
            ("[,{}]", 1, "a record is missing beside a comma"),
            ("[{}\n", 2, "the list has no end"),
            ("[\n{\"a\": 1\n\n", 2, "the record has no end"),
            ("[{}]\n\n]", 3, "there is something behind the list"),
        ] {
            assert_eq!(cut(text).1, Some((line, what.to_owned())), "{text}");
        }
    }
}

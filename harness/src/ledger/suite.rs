//! A suite: features read, checked against the catalogue and ready to be selected from.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use cucumber::feature::Ext as _;
use gherkin::{Examples, Feature, GherkinEnv, LineCol, Scenario};
use thiserror::Error;

use super::fault::fault;
use super::title::{entitle, row_of};
use super::{Case, CaseKey, Catalogue, ReadTagsError, RuleId, Tags};

/// The features embedded by the build: `(path, text)`, ordered by path.
const EMBEDDED: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/features.rs"));

/// Parsed features with their outlines expanded, and the case of each scenario.
#[derive(Clone, Debug, Default)]
pub struct Suite {
    features: Vec<Feature>,
    cases: BTreeMap<CaseKey, Case>,
}

/// Features that cannot be used.
#[derive(Debug, Error)]
pub enum SuiteError {
    /// A path cannot be read.
    #[error("cannot read {path}: {source}")]
    Unreadable {
        /// The path given.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// A file is no feature.
    #[error("{file}:{line}:{column}: {reason}")]
    Malformed {
        /// The file.
        file: String,
        /// The line in it.
        line: usize,
        /// The column in that.
        column: usize,
        /// Why not, in one sentence.
        reason: String,
    },
    /// The tags of a scenario do not hold together.
    #[error("{key}: {source}")]
    Tags {
        /// The scenario.
        key: CaseKey,
        /// What is wrong.
        source: ReadTagsError,
    },
    /// A scenario of a pending rule.
    #[error("{key}: rule {rule} is still pending")]
    Pending {
        /// The scenario.
        key: CaseKey,
        /// The rule.
        rule: RuleId,
    },
}

impl Suite {
    /// The suite this binary was built with.
    ///
    /// # Errors
    /// When an embedded feature is inconsistent with the catalogue; a fault of the build.
    pub fn embedded(catalogue: &Catalogue) -> Result<Self, SuiteError> {
        let mut suite = Self::default();
        for (name, text) in EMBEDDED {
            suite.add(catalogue, name, text)?;
        }
        Ok(suite)
    }

    /// The suite of these files and folders.
    ///
    /// # Errors
    /// When a path cannot be read, or a feature is malformed or inconsistent with the catalogue.
    pub fn from_paths(catalogue: &Catalogue, paths: &[PathBuf]) -> Result<Self, SuiteError> {
        let mut files = Vec::new();
        for path in paths {
            find_features(path, true, &mut files).map_err(|source| SuiteError::Unreadable {
                path: path.clone(),
                source,
            })?;
        }
        files.sort();
        files.dedup();
        let mut suite = Self::default();
        for path in files {
            let text = fs::read_to_string(&path).map_err(|source| SuiteError::Unreadable {
                path: path.clone(),
                source,
            })?;
            let name = path.to_string_lossy().replace('\\', "/");
            suite.add(catalogue, &name, &text)?;
        }
        Ok(suite)
    }

    /// Adds the feature written in `text`; `name` is the file shown for it.
    ///
    /// # Errors
    /// When the feature is malformed or inconsistent with the catalogue.
    pub fn add(&mut self, catalogue: &Catalogue, name: &str, text: &str) -> Result<(), SuiteError> {
        let malformed = |place: LineCol, reason: String| SuiteError::Malformed {
            file: name.to_owned(),
            line: place.line,
            column: place.col,
            reason,
        };
        let mut feature = Feature::parse(text, GherkinEnv::default()).map_err(|_elsewhere| {
            let (place, reason) = fault(text);
            malformed(place, reason.to_owned())
        })?;
        if let Some(outline) = outline_without_rows(&feature) {
            let reason = format!("the outline {:?} has a table without examples", outline.name);
            return Err(malformed(outline.position, reason));
        }
        feature.path = Some(PathBuf::from(name));
        let feature = feature.expand_examples().map_err(|error| {
            let reason = format!("no column of the examples is called {}", error.name);
            malformed(error.pos, reason)
        })?;
        for case in entitle(read_cases(catalogue, &feature)?) {
            self.cases.insert(case.key.clone(), case);
        }
        self.features.push(feature);
        Ok(())
    }

    /// All cases, ordered by file and line.
    pub fn cases(&self) -> impl Iterator<Item = &Case> {
        self.cases.values()
    }

    /// The case at this place.
    pub fn case(&self, key: &CaseKey) -> Option<&Case> {
        self.cases.get(key)
    }

    /// The part of the suite whose cases are wanted; features and rules left without any are dropped.
    #[must_use]
    pub fn select(&self, wanted: impl Fn(&Case) -> bool) -> Self {
        let cases: BTreeMap<CaseKey, Case> = self
            .cases
            .iter()
            .filter(|(_, case)| wanted(case))
            .map(|(key, case)| (key.clone(), case.clone()))
            .collect();
        let features = self
            .features
            .iter()
            .filter_map(|feature| keep(feature, &cases))
            .collect();
        Self { features, cases }
    }

    /// The parsed features.
    pub fn features(&self) -> &[Feature] {
        &self.features
    }

    /// Whether there is nothing to execute.
    pub fn is_empty(&self) -> bool {
        self.cases.is_empty()
    }
}

/// An outline that has examples without a row: it would be expanded to nothing and never be missed.
fn outline_without_rows(feature: &Feature) -> Option<&Scenario> {
    let ruled = feature.rules.iter().flat_map(|rule| &rule.scenarios);
    let empty = |examples: &Examples| examples.table.as_ref().is_none_or(|table| table.rows.len() < 2);
    let mut outlines = feature.scenarios.iter().chain(ruled);
    outlines.find(|scenario| scenario.examples.iter().any(empty))
}

/// Reads the case of every scenario of a feature, each with the row of examples it stands for.
fn read_cases(catalogue: &Catalogue, feature: &Feature) -> Result<Vec<(Case, Option<String>)>, SuiteError> {
    let loose = feature.scenarios.iter().map(|scenario| (None, scenario));
    let ruled = feature
        .rules
        .iter()
        .flat_map(|rule| rule.scenarios.iter().map(move |scenario| (Some(rule), scenario)));
    loose
        .chain(ruled)
        .map(|(rule, scenario)| {
            let key = CaseKey::of(feature, scenario);
            let inherited = rule.map(|rule| rule.tags.as_slice()).unwrap_or_default();
            let tags = feature
                .tags
                .iter()
                .chain(inherited)
                .chain(&scenario.tags)
                .map(String::as_str);
            let tags = Tags::read(catalogue, tags).map_err(|source| SuiteError::Tags {
                key: key.clone(),
                source,
            })?;
            match tags.rules.iter().find(|rule| catalogue.waits_for(rule).is_some()) {
                Some(rule) => Err(SuiteError::Pending {
                    key,
                    rule: rule.clone(),
                }),
                None => Ok((Case::new(key, &scenario.name, tags), row_of(scenario))),
            }
        })
        .collect()
}

/// A copy of the feature that holds only these cases; nothing when it would be empty.
fn keep(feature: &Feature, cases: &BTreeMap<CaseKey, Case>) -> Option<Feature> {
    let wanted = |scenario: &Scenario| cases.contains_key(&CaseKey::of(feature, scenario));
    let mut kept = feature.clone();
    kept.scenarios.retain(wanted);
    for rule in &mut kept.rules {
        rule.scenarios.retain(wanted);
    }
    kept.rules.retain(|rule| !rule.scenarios.is_empty());
    (!kept.scenarios.is_empty() || !kept.rules.is_empty()).then_some(kept)
}

/// Finds feature files; a file named by the user counts whatever its name is.
fn find_features(path: &Path, named: bool, found: &mut Vec<PathBuf>) -> io::Result<()> {
    if fs::metadata(path)?.is_dir() {
        for entry in fs::read_dir(path)? {
            find_features(&entry?.path(), false, found)?;
        }
    } else if named || path.extension().is_some_and(|extension| extension == "feature") {
        found.push(path.to_owned());
    }
    Ok(())
}

//! Words of sentences that stand for more than themselves.

use std::str::FromStr;

use cucumber::Parameter;

use crate::checks::credentials::Item;
use crate::checks::error_log::Column;
use crate::checks::validation;
use crate::contract::List;

/// The name of a reference list.
#[derive(Clone, Copy, Debug, Parameter)]
#[param(name = "list", regex = "schools|genders|assignment codes|title codes")]
pub(super) struct ListName(pub(super) List);

/// A word that names no list.
#[derive(Debug)]
pub(super) struct NoList;

impl FromStr for ListName {
    type Err = NoList;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        List::ALL
            .into_iter()
            .find(|list| list.name() == text)
            .map(Self)
            .ok_or(NoList)
    }
}

/// A staff number as the features write it: a word with a digit in it.
#[derive(Clone, Debug, Parameter)]
#[param(name = "number", regex = r"[A-Za-z]*\d[0-9A-Za-z]*")]
pub(super) struct StaffNumber(pub(super) String);

impl FromStr for StaffNumber {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(Self(text.to_owned()))
    }
}

/// What the credentials view is to show.
#[derive(Clone, Copy, Debug, Parameter)]
#[param(
    name = "item",
    regex = "the Client ID|the Client Secret|the Token URL|the Base URL|the link to the API documentation|Show Secret|\
             Generate New Secret"
)]
pub(super) struct ViewItem(pub(super) Item);

/// A word that names nothing of the view.
#[derive(Debug)]
pub(super) struct NoItem;

impl FromStr for ViewItem {
    type Err = NoItem;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Item::ALL
            .into_iter()
            .find(|item| item.name() == text)
            .map(Self)
            .ok_or(NoItem)
    }
}

/// A column of the Error Log.
#[derive(Clone, Copy, Debug, Parameter)]
#[param(name = "column", regex = "Error Date|Action|Path|Error Message|Payload")]
pub(super) struct LogColumn(pub(super) Column);

/// A word that heads no column of the Error Log.
#[derive(Debug)]
pub(super) struct NoColumn;

impl FromStr for LogColumn {
    type Err = NoColumn;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Column::ALL
            .into_iter()
            .find(|column| column.heading() == text)
            .map(Self)
            .ok_or(NoColumn)
    }
}

/// An area of the changes a validation reports.
#[derive(Clone, Copy, Debug, Parameter)]
#[param(name = "area", regex = "demographic|employment|assignment|household")]
pub(super) struct Area(pub(super) validation::List);

/// A word that names no area.
#[derive(Debug)]
pub(super) struct NoArea;

impl FromStr for Area {
    type Err = NoArea;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        validation::List::of(text).map(Self).ok_or(NoArea)
    }
}

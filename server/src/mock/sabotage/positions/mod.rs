//! Saboteurs of the area POS, in files that are named like its features.

mod adding;
mod addition;
mod checks;
mod codes;
mod dates;
mod full_set;
mod holder;
mod in_place;
mod keeping;
mod matching;
mod record;
mod request;
mod start_date;
mod target;
mod titles;
mod unchecked;
mod update;

use super::{Hire, fresh};
use adding::{NamelessNewcomer, OneOfAKind, SharedUpsert};
use checks::{FirstSchool, SchoolUnread, TitleExcuses, UnknownAssignment};
use codes::{EitherCode, NeededAssignment, NeededTitle, SchoolAndDate};
use dates::{FromToday, InstantOfDay, SchoolYearsEnd};
use full_set::{AddOnly, KnownOnly, MissingAsEmpty};
use in_place::RemoveAndCreate;
use keeping::{Cascade, NoHistory};
use matching::{AnySchool, AssignmentOfNone, BulkUpdate, OneCodeOfTwo, TitleOfNone};
use record::{ForgottenStaff, LostEnd, NeededId, OneSchoolAtATime, OwnTable, StrictEnd};
use start_date::{EndDatesAlone, LastMatchAlone};
use target::ActivePositions;
use titles::{OverwrittenTitle, TitlePerPosition, UndescribedTitle, UnlearntTitle, UnnamedTitle};
use unchecked::{CoveringEmployment, OrderedDates, TidyTitle};
use update::{AnyStart, FirstMatchAlone, InsertOnExtension, NoEndBeforeStart, WholeRecord};

/// The saboteurs of this area.
pub(super) const SABOTEURS: [Hire; 47] = [
    fresh::<LostEnd>,
    fresh::<StrictEnd>,
    fresh::<SchoolUnread>,
    fresh::<UnknownAssignment>,
    fresh::<TitleExcuses>,
    fresh::<UnnamedTitle>,
    fresh::<UnlearntTitle>,
    fresh::<TitlePerPosition>,
    fresh::<UndescribedTitle>,
    fresh::<OverwrittenTitle>,
    fresh::<NeededAssignment>,
    fresh::<NeededTitle>,
    fresh::<SchoolAndDate>,
    fresh::<EitherCode>,
    fresh::<FirstSchool>,
    fresh::<FromToday>,
    fresh::<SchoolYearsEnd>,
    fresh::<OrderedDates>,
    fresh::<CoveringEmployment>,
    fresh::<OneSchoolAtATime>,
    fresh::<NeededId>,
    fresh::<InstantOfDay>,
    fresh::<OwnTable>,
    fresh::<ForgottenStaff>,
    fresh::<TidyTitle>,
    fresh::<AnyStart>,
    fresh::<FirstMatchAlone>,
    fresh::<EndDatesAlone>,
    fresh::<LastMatchAlone>,
    fresh::<AssignmentOfNone>,
    fresh::<TitleOfNone>,
    fresh::<OneCodeOfTwo>,
    fresh::<AnySchool>,
    fresh::<BulkUpdate>,
    fresh::<WholeRecord>,
    fresh::<InsertOnExtension>,
    fresh::<NoEndBeforeStart>,
    fresh::<NamelessNewcomer>,
    fresh::<OneOfAKind>,
    fresh::<SharedUpsert>,
    fresh::<AddOnly>,
    fresh::<KnownOnly>,
    fresh::<RemoveAndCreate>,
    fresh::<Cascade>,
    fresh::<MissingAsEmpty>,
    fresh::<NoHistory>,
    fresh::<ActivePositions>,
];

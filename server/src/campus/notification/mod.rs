//! Notifications: which users of Campus are told of what the HR system does, and the messages they have got.

mod announcement;
mod command;
mod draft;
mod message;
mod record;
mod user;

pub use announcement::Event;
pub use command::NotificationCommand;
pub use draft::Draft;
pub use message::{Inbox, Message, Messages};
pub use record::{Notification, NotificationId, NotificationType, Notifications};
pub use user::{ToolRight, User, Users};

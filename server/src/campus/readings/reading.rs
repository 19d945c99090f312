//! What all readings have in common: values with words.

/// A value of a reading and the word for it.
pub trait Reading: Copy {
    /// The word used in fixtures, options and tags.
    fn word(self) -> &'static str;
}

impl Reading for bool {
    fn word(self) -> &'static str {
        if self { "true" } else { "false" }
    }
}

/// Declares the values of a reading, each with its word.
macro_rules! values {
    ($($(#[$doc:meta])* $name:ident { $($(#[$value_doc:meta])* $value:ident = $word:literal,)+ })+) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq)]
            pub enum $name {
                $($(#[$value_doc])* $value,)+
            }

            impl Reading for $name {
                fn word(self) -> &'static str {
                    match self {
                        $(Self::$value => $word,)+
                    }
                }
            }
        )+
    };
}

pub(super) use values;

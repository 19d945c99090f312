//! Calls of every operation, with a token or with something else in its place.

use cucumber::when;

use crate::checks;
use crate::contract::Operation;
use crate::exchange::Authorization;
use crate::target::{District, DistrictRequest};
use crate::world::{CampusWorld, Stop, TokenRequest};

#[when(regex = r"^every operation is called (.+)$")]
async fn every_operation_is_called(world: &mut CampusWorld, manner: String) -> Result<(), Stop> {
    let authorization = authorization(world, &manner).await?;
    let mut operations: Vec<&Operation> = world.contract()?.operations().collect();
    // What has a parameter in its path works on what an operation without one creates.
    operations.sort_by_key(|operation| (operation.path.matches('{').count(), operation.id.clone()));
    let mut round = Vec::new();
    for operation in operations {
        let answer = world.sample(operation, authorization.clone()).await?;
        round.push((operation.id.clone(), answer));
    }
    world.conclude(round);
    Ok(())
}

/// What is shown as proof of right, in the words of the sentence.
async fn authorization(world: &mut CampusWorld, manner: &str) -> Result<Authorization, Stop> {
    let shown = match manner {
        "without a token" => return Ok(Authorization::None),
        "with the token under the scheme Basic" => {
            let token = world.token().await?;
            return Ok(Authorization::Header(format!("Basic {token}")));
        }
        "with the former token" => {
            let former = world.keyring.former_token.clone();
            world.noted(former, "a former token")?
        }
        "with the Client Secret as its token" => world.keyring.secret(),
        "with the word x as its token" => "x".to_owned(),
        "with an empty token" => String::new(),
        "with a token of another district" => neighbours_token(world).await?,
        manner => altered_token(world, manner).await?,
    };
    Ok(Authorization::bearer(&shown))
}

async fn altered_token(world: &mut CampusWorld, manner: &str) -> Result<String, Stop> {
    let token = world.token().await?;
    let length = token.chars().count();
    let altered = match manner {
        "with the token" => Some(token),
        "with the token cut short by one character" => {
            Some(token.chars().take(length.saturating_sub(1)).collect())
        }
        // Not the last character: its low bits may be padding and mean nothing.
        "with the token altered near its end" => alter(&token, length.saturating_sub(5)),
        "with the token altered near its beginning" => alter(&token, 4),
        "with the token stripped of its signature" => checks::token::unsigned(&token),
        _ => return Err(world.broken(&format!("no operation can be called {manner}"))),
    };
    altered.ok_or_else(|| world.unsettled("the token has no such form"))
}

/// The text with the character at `index` replaced by a letter that differs from it also without regard to case.
pub(super) fn alter(text: &str, index: usize) -> Option<String> {
    let replaced = text.chars().nth(index)?;
    let letter = if replaced.eq_ignore_ascii_case(&'q') {
        'w'
    } else {
        'q'
    };
    Some(
        text.chars()
            .enumerate()
            .map(|(at, one)| if at == index { letter } else { one })
            .collect(),
    )
}

/// A second district, deleted together with the scenario's own.
pub(super) async fn neighbour(world: &mut CampusWorld) -> Result<District, Stop> {
    let control = world.operator()?;
    let (scene, line) = world.scene()?;
    let number = world.notes.neighbours.len() + 1;
    let request = DistrictRequest {
        name: Some(format!("{}-neighbour-{number}", scene.district.name)),
        fixture: "blaine".to_owned(),
        ..DistrictRequest::default()
    };
    let district = control
        .create(&line, &request)
        .await
        .map_err(|error| world.broken(&error.to_string()))?;
    world.notes.neighbours.push(district.clone());
    Ok(district)
}

async fn neighbours_token(world: &mut CampusWorld) -> Result<String, Stop> {
    let district = neighbour(world).await?;
    let request = TokenRequest::new(
        &district.token_url,
        &district.client_id,
        district.client_secret.reveal(),
    );
    world.obtain_token(&request).await
}

#[cfg(test)]
mod tests {
    use super::alter;

    #[test]
    fn an_altered_text_differs_in_one_letter_also_without_regard_to_case() {
        assert_eq!(alter("abc", 2).as_deref(), Some("abq"));
        assert_eq!(alter("abQ", 2).as_deref(), Some("abw"));
        assert_eq!(alter("abc", 3), None);
    }
}

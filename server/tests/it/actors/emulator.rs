//! The emulator under test, on a free port, with a seed.

use mock_campus::{Builder, MockCampus};

use super::{Client, HrSystem, Operator};

/// A started emulator.
pub(crate) struct TestCampus {
    campus: MockCampus,
}

impl TestCampus {
    /// How an emulator is started unless a test wants it otherwise.
    pub(crate) fn builder() -> Builder {
        MockCampus::builder().seed(1)
    }

    /// Starts an emulator with the district Blaine.
    pub(crate) async fn start() -> Self {
        Self::of(Self::builder()).await
    }

    /// Starts an emulator set up by `builder`.
    pub(crate) async fn of(builder: Builder) -> Self {
        Self {
            campus: builder.start().await.unwrap(),
        }
    }

    /// Somebody without any token.
    pub(crate) fn client(&self) -> Client {
        Client::new(self.campus.address(), self.campus.client_secret())
    }

    /// The HR system of the first district, with a token.
    pub(crate) async fn hr(&self) -> HrSystem {
        let mut hr = self.stranger();
        hr.authorise().await;
        hr
    }

    /// The HR system of the first district before it has obtained a token.
    pub(crate) fn stranger(&self) -> HrSystem {
        let district = self.campus.base_url().rsplit('/').next().unwrap();
        HrSystem::new(
            &self.client(),
            district,
            &self.campus.client_id(),
            &self.campus.client_secret(),
        )
    }

    /// An operator of the first district.
    pub(crate) fn operator(&self) -> Operator {
        let district = self.campus.base_url().rsplit('/').next().unwrap();
        Operator::new(self.client(), district)
    }

    /// The running emulator itself.
    pub(crate) fn running(&self) -> &MockCampus {
        &self.campus
    }

    /// Stops the emulator and waits until it has stopped.
    pub(crate) async fn shutdown(self) {
        self.campus.shutdown().await;
    }
}

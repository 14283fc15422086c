package scot.pillars.kit.events;

import io.quarkus.test.common.QuarkusTestResource;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import scot.pillars.testing.RealParts;

/** What the tests of the event path share: a real broker, a real database, and nothing running after a test. */
@QuarkusTestResource(RealParts.class)
abstract class EventPathTest {
    @Inject
    EventPathRig rig;

    @AfterEach
    void stopAll() throws Exception {
        rig.stopAll();
    }
}

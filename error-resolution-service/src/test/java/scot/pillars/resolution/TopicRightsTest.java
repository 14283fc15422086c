package scot.pillars.resolution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import scot.pillars.kit.events.EventPath;
import scot.pillars.testing.RealParts;
import scot.pillars.testing.TopicRights;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TopicRightsTest {
    @Inject
    EventPath events;

    @Test
    void theRightsAtKafkaAreWhatTheServiceWritesAndReadsAndNoMore() {
        EventPath.Use use = events.use();

        assertEquals(
                new TopicRights(use.writes(), use.reads(), use.groups()), TopicRights.of("error-resolution-service"));
    }
}

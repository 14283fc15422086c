package scot.pillars.charter.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import scot.pillars.testing.EventLog;
import scot.pillars.testing.LoggedEvent;
import scot.pillars.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LoadingFrameworkTest {
    private static final String TYPE = "scot.pillars.framework-published.v1";

    @Inject
    LoadingFramework loading;

    @Inject
    Frameworks frameworks;

    @Test
    void the_first_start_publishes_the_framework_and_later_starts_do_not() {
        EventLog log = EventLog.of("charter.framework.v1");
        LoggedEvent event = log.await(logged -> logged.is(TYPE));
        assertEquals("2019", event.key());
        assertEquals(4, event.value().path("sections").size());
        assertEquals(29, event.value().path("sections").get(0).path("measures").asInt());

        loading.onStart(new StartupEvent());

        assertEquals(1, log.events(logged -> logged.is(TYPE)).size());
    }

    @Test
    void what_is_read_back_is_what_the_file_says() {
        assertEquals(
                FrameworkFile.read("/framework/charter-framework-2019.json").measures(),
                frameworks.find("2019").orElseThrow().measures());
    }
}

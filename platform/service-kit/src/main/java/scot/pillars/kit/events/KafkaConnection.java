package scot.pillars.kit.events;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;

/** How other parts of the kit reach Kafka: the clients' common properties, a new map each time. */
@Singleton
public class KafkaConnection {
    @Inject
    KafkaSettings settings;

    public Map<String, Object> settings() {
        return settings.connection();
    }
}

package scot.pillars.kit.events;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/** Creates topics explicitly, with the configured partitions; an existing topic is left as it is. */
@Singleton
class Topics {
    private static final Logger LOG = Logger.getLogger(Topics.class);

    private final KafkaSettings settings;

    @Inject
    Topics(KafkaSettings settings) {
        this.settings = settings;
    }

    /**
     * Makes sure that the topics exist.
     *
     * @return whether they all do now; false while the broker is away
     */
    boolean ensure(Set<String> names) throws InterruptedException {
        Map<String, Object> connection = settings.connection();
        connection.put("request.timeout.ms", 5_000);
        connection.put("default.api.timeout.ms", 6_000);
        try (Admin admin = Admin.create(connection)) {
            Set<String> existing = admin.listTopics().names().get(8, TimeUnit.SECONDS);
            List<NewTopic> missing = new ArrayList<>();
            for (String name : names) {
                if (!existing.contains(name)) {
                    missing.add(topic(name));
                }
            }
            if (!missing.isEmpty()) {
                for (var created : admin.createTopics(missing).values().values()) {
                    acceptExisting(created);
                }
                LOG.infof(
                        "Created topics %s",
                        missing.stream().map(NewTopic::name).toList());
            }
            return true;
        } catch (ExecutionException | TimeoutException | org.apache.kafka.common.KafkaException e) {
            LOG.warnf("Topics %s cannot be created yet: %s", names, e.getMessage());
            return false;
        }
    }

    private NewTopic topic(String name) {
        Optional<Short> replication =
                settings.replicationFactor < 1 ? Optional.empty() : Optional.of(settings.replicationFactor);
        return new NewTopic(name, Optional.of(settings.partitions), replication)
                .configs(Map.of("retention.ms", Long.toString(TimeUnit.DAYS.toMillis(settings.retentionDays))));
    }

    private static void acceptExisting(org.apache.kafka.common.KafkaFuture<Void> created)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            created.get(8, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}

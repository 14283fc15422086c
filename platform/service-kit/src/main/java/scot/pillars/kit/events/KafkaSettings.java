package scot.pillars.kit.events;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.types.Password;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import scot.pillars.kit.audit.AuditTopic;
import scot.pillars.kit.security.SignOuts;

/**
 * How this service reaches Kafka: every property under {@code kafka.} is handed to the clients as it is
 * ({@code kafka.bootstrap.servers}, {@code kafka.security.protocol}, {@code kafka.sasl.mechanism} ...), and so is every
 * environment variable that begins with {@code KAFKA_}.
 */
@Singleton
class KafkaSettings {
    private static final String PREFIX = "kafka.";
    private static final Map<String, ConfigDef.ConfigKey> KNOWN =
            AdminClientConfig.configDef().configKeys();

    private final Config config;

    @ConfigProperty(name = "pillars.service")
    String service;

    @ConfigProperty(name = "pillars.topics.produced", defaultValue = "-")
    List<String> produced;

    @ConfigProperty(name = "pillars.topics.partitions", defaultValue = "12")
    int partitions;

    @ConfigProperty(name = "pillars.topics.replication-factor", defaultValue = "-1")
    short replicationFactor;

    @ConfigProperty(name = "pillars.topics.retention-days", defaultValue = "30")
    int retentionDays;

    @Inject
    KafkaSettings(Config config) {
        this.config = config;
    }

    /** Name of the service, which is the CloudEvents source with a slash before it. */
    String service() {
        return service;
    }

    /** Topic to which this service sends events it could not apply. */
    String deadLetterTopic() {
        return service + ".dead-letters.v1";
    }

    /** Topics this service writes. */
    Set<String> producedTopics() {
        Set<String> topics = new TreeSet<>(produced);
        topics.remove("-");
        topics.add(auditTopic());
        topics.add(SignOuts.TOPIC);
        return topics;
    }

    /** Topic of this service's own audit seals, which it writes and reads back. */
    String auditTopic() {
        return AuditTopic.of(service);
    }

    /** The clients' common properties; secrets in it are hidden from whoever prints it. */
    Map<String, Object> connection() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", "localhost:9092");
        for (String name : config.getPropertyNames()) {
            if (name.startsWith(PREFIX)) {
                config.getOptionalValue(name, String.class)
                        .ifPresent(value -> put(settings, name.substring(PREFIX.length()), value));
            }
        }
        return settings;
    }

    private static void put(Map<String, Object> settings, String name, String value) {
        ConfigDef.ConfigKey known = KNOWN.get(name);
        boolean secret = known != null && known.type == ConfigDef.Type.PASSWORD;
        settings.put(name, secret ? new Password(value) : value);
    }
}

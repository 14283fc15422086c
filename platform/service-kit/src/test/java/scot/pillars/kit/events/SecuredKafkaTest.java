package scot.pillars.kit.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import scot.pillars.testing.SecuredBroker;
import scot.pillars.testing.TopicRights;

/** The environment of README's example, against a broker with TLS, passwords, and the rights of deploy/kafka. */
class SecuredKafkaTest {
    private static final String WRITER = "assurance-service";
    private static final String READER = "error-resolution-service";
    private static final String TOPIC = "assurance.case.v1";
    private static SecuredBroker broker;

    @BeforeAll
    static void startWithTheRightsOfTheFile() throws Exception {
        for (String noisy : new String[] {"kafka", "org.apache.kafka", "state"}) {
            Logger.getLogger(noisy).setLevel(Level.SEVERE);
        }
        broker = SecuredBroker.start(WRITER, READER);
        try (Admin admin = Admin.create(settings(SecuredBroker.ADMINISTRATOR).connection())) {
            admin.createAcls(rights()).all().get();
        }
        assertTrue(new Topics(settings(WRITER)).ensure(Set.of(TOPIC, "assurance-service.audit-seals.v1")));
        assertTrue(new Topics(settings(READER)).ensure(Set.of("error-resolution.case.v1")));
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void serviceWritesItsTopicAndTheServiceWithTheRightReadsIt() throws Exception {
        try (KafkaPublisher publisher = publisher(WRITER)) {
            assertEquals(Set.of(1L), publisher.publish(List.of(row(1, TOPIC, "said"))));
        }

        read(READER, READER, TOPIC, "said");
    }

    @Test
    void serviceIsRefusedATopicThatItMayNotWrite() throws Exception {
        try (KafkaPublisher publisher = publisher(READER)) {
            assertEquals(Set.of(), publisher.publish(List.of(row(2, TOPIC, "forged"))));
        }

        try (KafkaPublisher publisher = publisher(WRITER)) {
            publisher.publish(List.of(row(3, TOPIC, "said after it")));
        }
        assertFalse(read(READER, READER, TOPIC, "said after it").contains("forged"));
    }

    @Test
    void serviceIsRefusedTopicsAndGroupsThatItMayNotRead() {
        String other = "assurance-service.audit-seals.v1";

        assertThrows(TopicAuthorizationException.class, () -> read(READER, READER, other, "a seal"));
        assertThrows(GroupAuthorizationException.class, () -> read(READER, "reporting-service", TOPIC, "said"));
    }

    @Test
    void serviceIsRefusedATopicThatItMayNotCreate() throws Exception {
        assertFalse(new Topics(settings(READER)).ensure(Set.of("error-resolution.other.v1")));
    }

    @Test
    void wrongPasswordIsRefused() throws Exception {
        KafkaSettings wrong = settings(WRITER, SecuredBroker.login(WRITER, broker.password(READER)));

        assertFalse(new Topics(wrong).ensure(Set.of(TOPIC)));
    }

    @Test
    void passwordIsInNoTextAndInNoLogLine() throws Exception {
        KafkaSettings settings = settings(WRITER);
        KafkaConnection connection = new KafkaConnection();
        connection.settings = settings;
        String password = broker.password(WRITER);

        try (LogLines lines = LogLines.of("org.apache.kafka.clients", "org.apache.kafka.common", "scot.pillars")) {
            new Topics(settings).ensure(Set.of(TOPIC));
            new Topics(settings(WRITER, SecuredBroker.login(READER, password))).ensure(Set.of(TOPIC));
            try (KafkaPublisher publisher = publisher(WRITER)) {
                publisher.publish(List.of(row(4, TOPIC, "said"), row(5, "error-resolution.case.v1", "forged")));
            }

            assertTrue(lines.contain("Not authorized to access topics"));
            assertTrue(lines.contain("client state"));
            assertFalse(lines.contain(password));
        }
        assertFalse((settings + " " + settings.connection() + " " + connection.settings()).contains(password));
    }

    private static KafkaSettings settings(String principal) {
        return settings(principal, broker.login(principal));
    }

    private static KafkaSettings settings(String principal, String login) {
        Map<String, String> environment = Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                broker.bootstrap(),
                "KAFKA_SECURITY_PROTOCOL",
                "SASL_SSL",
                "KAFKA_SASL_MECHANISM",
                "SCRAM-SHA-512",
                "KAFKA_SASL_JAAS_CONFIG",
                login,
                "KAFKA_SSL_TRUSTSTORE_TYPE",
                "PEM",
                "KAFKA_SSL_TRUSTSTORE_LOCATION",
                broker.authority().toString());
        KafkaSettings settings = new KafkaSettings(new SmallRyeConfigBuilder()
                .withSources(new EnvConfigSource(environment, 300))
                .build());
        settings.service = principal;
        settings.partitions = 1;
        settings.replicationFactor = 1;
        settings.retentionDays = 1;
        return settings;
    }

    private static KafkaPublisher publisher(String principal) {
        return new KafkaPublisher(settings(principal).connection(), principal);
    }

    private static Publisher.OutboxRow row(long id, String topic, String payload) {
        return new Publisher.OutboxRow(id, UUID.randomUUID(), topic, "k", "t", null, Instant.EPOCH, null, payload);
    }

    /** What the topic holds from its start up to the record wanted. */
    private static List<String> read(String principal, String group, String topic, String wanted) {
        Map<String, Object> settings = new HashMap<>(settings(principal).connection());
        settings.put("group.id", group);
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", false);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            List<String> read = new ArrayList<>();
            EventPathRig.await(wanted + " on " + topic).until(() -> {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                    read.add(record.value());
                }
                return read.contains(wanted);
            });
            return read;
        }
    }

    /** What the commands say that deploy/kafka/acls prints. */
    private static List<AclBinding> rights() throws Exception {
        Process script = new ProcessBuilder(
                        TopicRights.home().resolve("deploy/kafka/acls").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<AclBinding> rights = new ArrayList<>();
        new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .forEach(command -> rights.addAll(rights(command)));
        assertEquals(0, script.waitFor());
        return rights;
    }

    private static List<AclBinding> rights(String command) {
        List<String> words = List.of(command.split(" "));
        List<AclBinding> rights = new ArrayList<>();
        for (String kind : List.of("topic", "group")) {
            for (String name : values(words, "--" + kind)) {
                for (String operation : values(words, "--operation")) {
                    var resource = new ResourcePattern(ResourceType.fromString(kind), name, PatternType.LITERAL);
                    var entry = new AccessControlEntry(
                            values(words, "--allow-principal").get(0),
                            "*",
                            AclOperation.fromString(operation),
                            AclPermissionType.ALLOW);
                    rights.add(new AclBinding(resource, entry));
                }
            }
        }
        return rights;
    }

    private static List<String> values(List<String> words, String option) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.get(i).equals(option)) {
                values.add(words.get(i + 1));
            }
        }
        return values;
    }
}

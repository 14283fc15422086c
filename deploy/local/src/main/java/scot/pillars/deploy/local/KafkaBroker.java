package scot.pillars.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;

/** A Kafka of one broker that is its own controller (KRaft), in a JVM of its own. */
final class KafkaBroker implements Part {
    private final Path directory;
    private final int port;
    private final int controllerPort;
    private final Settings settings;

    KafkaBroker(Path directory, int port, int controllerPort, Settings settings) {
        this.directory = directory;
        this.port = port;
        this.controllerPort = controllerPort;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public int port() {
        return port;
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public List<String> command() throws IOException {
        Files.createDirectories(directory);
        Path properties = directory.resolve("server.properties");
        Files.writeString(properties, properties());
        return List.of(
                JavaCommand.java(),
                "-Xms128m",
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                "-cp",
                System.getProperty("java.class.path"),
                Broker.class.getName(),
                properties.toString(),
                settings.keep("kafka-cluster-id", () -> Uuid.randomUuid().toString()));
    }

    @Override
    public boolean ready() {
        Map<String, Object> configuration = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                2_000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                1_500);
        try (Admin admin = Admin.create(configuration)) {
            return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public Duration stopWithin() {
        return Duration.ofSeconds(30);
    }

    private String properties() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=BROKER://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=BROKER://127.0.0.1:%1$d
                listener.security.protocol.map=BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT
                inter.broker.listener.name=BROKER
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                # Topics are created explicitly, by the service that writes them.
                auto.create.topics.enable=false
                log.retention.hours=720
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                # One machine, one user: small buffers.
                num.network.threads=2
                num.io.threads=4
                num.recovery.threads.per.data.dir=2
                log.cleaner.dedupe.buffer.size=16777216
                log.index.size.max.bytes=1048576
                """.formatted(port, controllerPort, directory.resolve("logs"));
    }
}

package scot.pillars.deploy.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.pillars.deploy.local.ServiceProcess.Names;

/** All the parts: PostgreSQL, the broker, the four services and the provider of sign-in, each kept running until the suite is closed. */
final class Suite implements AutoCloseable {
    static final String CONTROLLER = "kafka-controller";

    private final Map<String, Keeper> keepers = new LinkedHashMap<>();
    private final Postgres postgres;
    private final KafkaBroker broker;
    private final Keycloak keycloak;

    Suite(Path home, StateDirectory state, RecordedProcesses recorded, Screen screen) throws IOException {
        Settings secrets = new Settings(state.resolve("secrets.properties"));
        Map<String, Integer> ports = choosePorts(state);
        List<String> databases = Stream.concat(Names.ALL.stream().map(Names::database), Stream.of(Keycloak.DATABASE))
                .toList();
        postgres = new Postgres(
                state.resolve("postgres"),
                home.resolve("deploy/postgres/create-database.sql"),
                ports.get("postgres"),
                secrets,
                databases);
        postgres.refuseIfItCannotRun();
        broker = new KafkaBroker(state.resolve("kafka"), ports.get("kafka"), ports.get(CONTROLLER), secrets);
        keycloak = new Keycloak(
                home.resolve("deploy/local/target/keycloak/keycloak.tar.gz"),
                home.resolve("deploy/keycloak/pillars-realm.json"),
                state.resolve("keycloak"),
                ports.get("keycloak"),
                postgres,
                secrets);
        List<Part> parts = new ArrayList<>(List.of(postgres, broker));
        for (Names names : Names.ALL) {
            parts.add(new ServiceProcess(names, home, ports.get(names.service()), postgres, broker, keycloak, secrets));
        }
        parts.add(keycloak);
        for (Part part : parts) {
            boolean stores = part instanceof ServiceProcess || part == keycloak;
            List<Keeper> needs = stores ? List.of(keepers.get("postgres")) : List.of();
            keepers.put(part.name(), new Keeper(part, needs, state.freshLog(part.name()), recorded, screen));
        }
    }

    /** Leftovers are ended in the order in which the suite stops. */
    static List<String> stopOrder() {
        List<String> order = new ArrayList<>(List.of("supervisor"));
        Names.ALL.forEach(names -> order.add(names.service()));
        order.add("keycloak");
        order.add("kafka");
        order.add("postgres");
        return order;
    }

    private static Map<String, Integer> choosePorts(StateDirectory state) {
        Settings kept = new Settings(state.resolve("ports.properties"));
        List<String> names = new ArrayList<>(List.of("postgres", "kafka", CONTROLLER, "keycloak"));
        Names.ALL.forEach(service -> names.add(service.service()));
        Map<String, Integer> before = kept.all().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Integer.parseInt(entry.getValue())));
        Map<String, Integer> chosen = new Ports().choose(names, before);
        chosen.forEach((name, port) -> kept.put(name, String.valueOf(port)));
        return chosen;
    }

    void begin() {
        keepers.values().forEach(Keeper::begin);
    }

    Collection<Keeper> keepers() {
        return keepers.values();
    }

    /** Each part and where it stands, in words. */
    Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>();
        keepers.forEach((name, keeper) -> states.put(name, keeper.state().words()));
        return states;
    }

    Optional<Keeper> find(String name) {
        return Optional.ofNullable(keepers.get(name));
    }

    /** What the front door leads to, by name. */
    Map<String, Keeper> behindTheDoor() {
        Map<String, Keeper> behind = services();
        behind.put("keycloak", keepers.get("keycloak"));
        return behind;
    }

    Map<String, Keeper> services() {
        Map<String, Keeper> services = new HashMap<>();
        Names.ALL.forEach(names -> services.put(names.service(), keepers.get(names.service())));
        return services;
    }

    Keycloak keycloak() {
        return keycloak;
    }

    Postgres postgres() {
        return postgres;
    }

    KafkaBroker broker() {
        return broker;
    }

    /** Waits until each part is ready; answers the first that is not ready in time. */
    Optional<Keeper> firstNotReadyWithin(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        for (Keeper keeper : keepers.values()) {
            if (!keeper.await(PartState.READY, Duration.ofNanos(Math.max(1, end - System.nanoTime())))) {
                return Optional.of(keeper);
            }
        }
        return Optional.empty();
    }

    /** Stops the services side by side, then the broker, then PostgreSQL. */
    @Override
    public void close() {
        List<Thread> stopping = services().values().stream()
                .map(keeper -> new Thread(keeper::close, "stop-" + keeper.name()))
                .toList();
        stopping.forEach(Thread::start);
        for (Thread thread : stopping) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        keepers.get("keycloak").close();
        keepers.get("kafka").close();
        keepers.get("postgres").close();
    }
}

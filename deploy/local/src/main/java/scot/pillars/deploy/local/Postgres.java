package scot.pillars.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The one PostgreSQL of a run, with a database for each service. Durable: fsync and synchronous_commit are on. */
final class Postgres implements Part {
    private final Path directory;
    private final Path script;
    private final int port;
    private final Settings secrets;
    private final List<String> databases;
    private PostgresUser user;
    private Path programs;
    private boolean databasesCreated;

    /**
     * @param directory for programs and data
     * @param script creates one database
     * @param secrets keeps the passwords, under {@code postgres} and the names of the roles
     */
    Postgres(Path directory, Path script, int port, Settings secrets, List<String> databases) {
        this.directory = directory;
        this.script = script;
        this.port = port;
        this.secrets = secrets;
        this.databases = databases;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public List<String> command() throws IOException {
        prepare();
        return asUser(List.of(
                programs.resolve("bin/postgres").toString(),
                "-D",
                directory.resolve("data").toString(),
                "-p",
                String.valueOf(port),
                "-h",
                "127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "fsync=on",
                "-c",
                "synchronous_commit=on",
                "-c",
                "full_page_writes=on",
                "-c",
                "shared_buffers=256MB",
                "-c",
                "max_wal_size=2GB",
                "-c",
                "max_connections=200",
                "-c",
                "log_line_prefix=%m [%p] %q%u@%d "));
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("LC_ALL", "C");
    }

    @Override
    public boolean ready() {
        try (Connection connection = connect("postgres")) {
            if (!databasesCreated) {
                DatabaseScript create = DatabaseScript.read(script);
                for (String database : databases) {
                    create.run(
                            Map.of(
                                    "database",
                                    database,
                                    "owner_password",
                                    password(database + "_owner"),
                                    "app_password",
                                    password(database + "_app")),
                            this::connect);
                }
                databasesCreated = true;
            }
            return connection.isValid(1);
        } catch (SQLException | IOException notYet) {
            return false;
        }
    }

    /** Fast shutdown: sessions are ended, everything committed is on disk. */
    @Override
    public String stopSignal() {
        return "INT";
    }

    @Override
    public Duration stopWithin() {
        return Duration.ofSeconds(60);
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    String password(String role) {
        return secrets.keep(role, Settings::randomPassword);
    }

    private Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.put("user", "postgres");
        properties.put("password", password("postgres"));
        properties.put("connectTimeout", "2");
        properties.put("socketTimeout", "30");
        return DriverManager.getConnection(url(database), properties);
    }

    /** Finds out at once, not at the first attempt to start it. */
    void refuseIfItCannotRun() throws IOException {
        Files.createDirectories(directory);
        PostgresUser.of(directory);
    }

    private void prepare() throws IOException {
        if (programs != null) {
            return;
        }
        Path unpacked = PostgresPrograms.unpackedBelow(directory);
        Path data = directory.resolve("data");
        if (Files.isDirectory(data)) {
            user = PostgresUser.of(directory);
            refuseOtherVersion(unpacked, data);
        } else {
            initialise(unpacked, data);
        }
        programs = unpacked;
    }

    private void initialise(Path unpacked, Path data) throws IOException {
        Path fresh = directory.resolve("data.new");
        Commands.run(List.of("rm", "-rf", fresh.toString()));
        Path passwordFile = directory.resolve("password");
        StateDirectory.write(passwordFile, password("postgres") + "\n");
        user = PostgresUser.of(directory);
        try {
            Commands.Outcome outcome = Commands.run(asUser(List.of(
                    unpacked.resolve("bin/initdb").toString(),
                    "-D",
                    fresh.toString(),
                    "-U",
                    "postgres",
                    "-A",
                    "scram-sha-256",
                    "--pwfile=" + passwordFile,
                    "-E",
                    "UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8")));
            if (!outcome.worked()) {
                throw new IOException("initdb: " + outcome.output().strip().replace('\n', ' '));
            }
            Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private static void refuseOtherVersion(Path programs, Path data) throws IOException {
        String kept = Files.readString(data.resolve("PG_VERSION")).trim();
        Commands.Outcome outcome =
                Commands.run(List.of(programs.resolve("bin/postgres").toString(), "--version"));
        if (!outcome.output().contains(" " + kept + ".")) {
            throw new IOException("the data is of PostgreSQL " + kept + ", the programs are "
                    + outcome.output().trim() + ": choose another place with --state DIR");
        }
    }

    private List<String> asUser(List<String> command) {
        List<String> whole = new ArrayList<>(user.prefix());
        whole.addAll(command);
        return whole;
    }
}

package scot.pillars.deploy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Debian's pgbench with a script of this directory against the assurance database, as the application's role. */
final class Pgbench {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private final RunningSuite suite;
    private final Path directory;

    Pgbench(RunningSuite suite, Path directory) {
        this.suite = suite;
        this.directory = directory;
    }

    /** Transactions per second, their durations and their number. */
    ClosedLoop.Result run(String script, int connections, Duration length) throws IOException, InterruptedException {
        Path file = directory.resolve(script);
        try (var resource = Pgbench.class.getResourceAsStream("/" + script)) {
            Files.write(file, resource.readAllBytes());
        }
        deleteLogs();
        Path output = directory.resolve("pgbench.out");
        ProcessBuilder builder = new ProcessBuilder(
                "pgbench",
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + connections,
                "--jobs=1",
                "--time=" + length.toSeconds(),
                "--log",
                "--log-prefix=" + directory.resolve("pgbench_log"),
                "--file=" + file,
                "--host=127.0.0.1",
                "--port=" + suite.port("postgres"),
                "--username=assurance_app",
                "assurance");
        builder.environment().put("PGPASSWORD", suite.password("assurance_app"));
        builder.directory(directory.toFile()).redirectErrorStream(true).redirectOutput(output.toFile());
        int exit = builder.start().waitFor();
        String said = Files.readString(output);
        Matcher rate = RATE.matcher(said);
        if (exit != 0 || !rate.find()) {
            throw new IllegalStateException("pgbench ended with " + exit + ": " + said);
        }
        Timings timings = new Timings();
        for (Path log : logs()) {
            for (String line : Files.readAllLines(log)) {
                timings.add(Long.parseLong(line.split(" ")[2]) * 1000);
            }
        }
        return new ClosedLoop.Result(Double.parseDouble(rate.group(1)), timings, timings.count());
    }

    private void deleteLogs() throws IOException {
        for (Path log : logs()) {
            Files.delete(log);
        }
    }

    private List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith("pgbench_log."))
                    .toList();
        }
    }
}

package scot.pillars.deploy.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import scot.pillars.deploy.sample.SignIn;

/**
 * (6) What guarding costs: single POSTs of a check to assurance four times, without a token, with one, with the check of
 * abilities, and with the audit trail. The first three leave something out that no installation can leave out: the
 * bench's own build of assurance switches the check of abilities off, a trigger in the database drops audit entries.
 * Forwards and backwards, so that neither gains from being later.
 */
final class GuardedPost {
    private static final String CHECKS = "/assurance/v1/checks";
    private static final int CONNECTIONS = 8;
    private static final String NO_AUDIT = """
            create function bench_nothing() returns trigger language plpgsql as 'begin return null; end';
            create trigger bench_nothing before insert on audit_entry for each row execute function bench_nothing()""";
    private static final String AUDIT = "drop trigger bench_nothing on audit_entry; drop function bench_nothing()";

    private final BenchOptions options;
    private final RunningSuite suite;
    private final Path directory;
    private final Report report;

    private record Guard(String what, boolean open, boolean token, boolean audit) {}

    private static final List<Guard> GUARDS = List.of(
            new Guard("no token", true, false, false),
            new Guard("token", true, true, false),
            new Guard("token and roles", false, true, false),
            new Guard("all with audit", false, true, true));

    GuardedPost(BenchOptions options, RunningSuite suite, Path directory, Report report) {
        this.options = options;
        this.suite = suite;
        this.directory = directory;
        this.report = report;
    }

    void run() throws IOException, InterruptedException {
        suite.stop(RunningSuite.RESOLUTION, RunningSuite.CHARTER, RunningSuite.REPORTING);
        report.heading("6. Single POST of a check with more and more guards, " + CONNECTIONS + " connections");
        SignIn signIn = HttpLine.signIn();
        try (ComparedProgram open = started("open", true);
                ComparedProgram closed = started("closed", false)) {
            for (ComparedProgram each : List.of(open, closed)) {
                ClosedLoop.post(each.port(), CHECKS, CONNECTIONS, options.warmUp(), SampleChecks::single);
            }
            Map<String, List<Double>> measured = new LinkedHashMap<>();
            GUARDS.forEach(guard -> measured.put(guard.what(), new ArrayList<>()));
            List<Guard> order = new ArrayList<>(GUARDS);
            for (int i = GUARDS.size() - 1; i >= 0; i--) {
                order.add(GUARDS.get(i));
            }
            for (Guard guard : order) {
                measured.get(guard.what()).add(measure(guard, guard.open() ? open : closed, signIn));
            }
            say(measured);
        } finally {
            HttpLine.signInWith(signIn);
        }
        suite.awaitEmptyOutbox();
        suite.start(RunningSuite.RESOLUTION, RunningSuite.CHARTER, RunningSuite.REPORTING);
    }

    private ComparedProgram started(String name, boolean open) throws IOException {
        return new ComparedProgram(
                suite,
                options.home(),
                "open-assurance",
                Map.of(
                        "BENCH_OPEN", String.valueOf(open),
                        "KAFKA_BOOTSTRAP_SERVERS", suite.kafka(),
                        "PILLARS_SIGN_IN_PROVIDER", suite.provider(),
                        "PILLARS_SIGN_IN_WEB_SECRET", suite.password("sign-in-web"),
                        "PILLARS_SIGN_IN_COOKIE_SECRET", suite.password("sign-in-cookie"),
                        "PILLARS_AUDIT_KEY", suite.password("assurance-service-audit"),
                        "PILLARS_RATE_LIMIT_CLIENT_PER_SECOND", "1000000",
                        "PILLARS_RATE_LIMIT_CLIENT_BURST", "1000000",
                        "PILLARS_RATE_LIMIT_ADDRESS_PER_SECOND", "1000000",
                        "PILLARS_RATE_LIMIT_ADDRESS_BURST", "1000000"),
                directory.resolve("open-assurance-" + name + ".log"));
    }

    private double measure(Guard guard, ComparedProgram service, SignIn signIn)
            throws IOException, InterruptedException {
        suite.awaitEmptyOutbox();
        if (!guard.audit()) {
            database(NO_AUDIT);
        }
        HttpLine.signInWith(guard.token() ? signIn : () -> "");
        try {
            return ClosedLoop.post(service.port(), CHECKS, CONNECTIONS, options.measured(), SampleChecks::single)
                    .perSecond();
        } finally {
            if (!guard.audit()) {
                database(AUDIT);
            }
        }
    }

    private void database(String statements) {
        try (Connection connection = suite.connect("assurance");
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        } catch (SQLException e) {
            throw new IllegalStateException(statements, e);
        }
    }

    private void say(Map<String, List<Double>> measured) {
        double first = mean(measured.get(GUARDS.get(0).what()));
        measured.forEach((what, runs) -> report.result(
                what,
                String.format(Locale.ROOT, "%,.0f/s (%,.0f and %,.0f)", mean(runs), runs.get(0), runs.get(1)),
                what.equals("all with audit")
                        ? Report.ratio(mean(runs) / first, "the first", 0.85)
                        : String.format(Locale.ROOT, "%.2f of the first", mean(runs) / first)));
    }

    private static double mean(List<Double> runs) {
        return runs.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}

package scot.pillars.deploy.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code deploy/bench/run}: what the suite does per second and how fast, beside what the machine could do at best. */
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        List<String> words = List.of(arguments);
        if (words.contains("--help")) {
            System.out.print(BenchOptions.USAGE);
            return;
        }
        Path home =
                Path.of(System.getProperty("pillars.home", "")).toAbsolutePath().normalize();
        BenchOptions options;
        try {
            options = BenchOptions.parse(words, home);
        } catch (IllegalArgumentException e) {
            System.err.println("deploy/bench/run: " + e.getMessage());
            System.exit(2);
            return;
        }
        Path directory = Files.createDirectories(home.resolve("deploy/bench/target/run"));
        boolean ownState = options.state() == null;
        Path state = ownState ? Files.createTempDirectory(directory, "state-") : options.state();
        try {
            run(options, state, directory);
        } finally {
            if (ownState) {
                new ProcessBuilder("rm", "-rf", state.toString()).start().waitFor();
            }
        }
    }

    private static void run(BenchOptions options, Path state, Path directory) throws Exception {
        Report report = new Report();
        try (RunningSuite suite = new RunningSuite(options.home(), state)) {
            report.heading("0. Start on an empty state, all on this machine, JDK " + Runtime.version());
            report.result("first page", String.format("%.0f s", suite.awaitFirstPage()), "(aim 30 s)");
            report.result("all four services ready", String.format("%.0f s", suite.awaitReady()), "");
            report.result("sign-in", String.format("%.0f s", suite.awaitSignIn()), "(aim 60 s)");
            if (options.parts().contains(1)) {
                new SinglePost(options, suite, directory, report).run();
            }
            if (options.parts().contains(2)) {
                new BulkImport(options, suite, report).run();
            }
            if (options.parts().contains(7)) {
                new DecisionsIn(options, suite, report).run();
            }
            if (options.parts().contains(3)) {
                new TopicToViews(options, suite, report).run();
            }
            if (options.parts().contains(4)) {
                new PostToVisible(options, suite, report).run();
            }
            memory(suite, report);
            if (options.parts().contains(8)) {
                new LargeStock(suite, report).run();
            }
            if (options.parts().contains(6)) {
                new GuardedPost(options, suite, directory, report).run();
            }
        } finally {
            report.printAll();
        }
    }

    private static void memory(RunningSuite suite, Report report) {
        report.heading("5. Resident memory after all that");
        long sum = 0;
        for (String service : List.of(
                RunningSuite.ASSURANCE, RunningSuite.RESOLUTION, RunningSuite.CHARTER, RunningSuite.REPORTING)) {
            long megabytes = Usage.residentMegabytes(suite.pid(service));
            sum += megabytes;
            report.result(service, megabytes + " MB", "");
        }
        report.result("the four services together", sum + " MB", "(aim 1,500 MB)");
    }
}

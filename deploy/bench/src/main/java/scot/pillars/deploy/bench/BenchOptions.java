package scot.pillars.deploy.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the command line asks for.
 *
 * @param warmUp load on each JVM before it is measured
 * @param measured length of each measured run of single requests
 * @param rows checks in the measured import
 * @param parts which measurements
 * @param connections numbers of connections for single requests
 */
record BenchOptions(
        Path home,
        Path state,
        Duration warmUp,
        Duration measured,
        int rows,
        Set<Integer> parts,
        List<Integer> connections) {

    static final String USAGE = """
            usage: deploy/bench/run [--quick] [--warm-up SECONDS] [--measure SECONDS] [--rows N] [--only N[,N]] [--state DIR]

              --quick       warm-up 10 s, runs of 8 s, 20,000 rows: to see that it works, not to quote
              --warm-up S   load on each JVM before it is measured (default 90)
              --measure S   length of each run of single requests (default 30)
              --rows N      checks or decisions in the measured import (default 100000)
              --only N,N    1 single POST, 2 bulk import, 3 topic to views, 4 POST to visible,
                            6 what guarding costs, 7 decisions in, 8 a draw and the worklist with a million
                            decisions and checks stored (default all)
              --state DIR   where the suite's data lives meanwhile (default: a new directory below target, deleted after)
            """;

    static BenchOptions parse(List<String> arguments, Path home) {
        Path state = null;
        int warmUp = 90;
        int measured = 30;
        int rows = 100_000;
        Set<Integer> parts = new TreeSet<>(Set.of(1, 2, 3, 4, 6, 7, 8));
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--quick" -> {
                    warmUp = 10;
                    measured = 8;
                    rows = 20_000;
                }
                case "--warm-up" -> warmUp = Integer.parseInt(rest.pop());
                case "--measure" -> measured = Integer.parseInt(rest.pop());
                case "--rows" -> rows = Integer.parseInt(rest.pop());
                case "--state" -> state = Path.of(rest.pop()).toAbsolutePath().normalize();
                case "--only" -> {
                    parts.clear();
                    for (String part : rest.pop().split(",")) {
                        parts.add(Integer.parseInt(part));
                    }
                }
                default -> throw new IllegalArgumentException("unknown option " + option + "\n" + USAGE);
            }
        }
        return new BenchOptions(
                home, state, Duration.ofSeconds(warmUp), Duration.ofSeconds(measured), rows, parts, List.of(8, 16));
    }
}

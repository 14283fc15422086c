package scot.pillars.deploy.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param home the top of the tree
 * @param state where data, logs and secrets live
 * @param port the front door's port; 0 chooses a free one
 * @param once load, compare the totals, stop
 * @param sample whether the sample data is loaded
 * @param checks number of synthetic checks
 * @param seed of the synthetic year; the same seed gives the same year
 * @param drill whether each service is killed once during the load
 */
record Options(Path home, Path state, int port, boolean once, boolean sample, long checks, long seed, boolean drill) {

    static final String USAGE = """
            usage: deploy/run [--once] [--state DIR] [--port N] [--checks N] [--seed N] [--no-sample]

              --once        load the sample data, compare the totals with independent counts, stop;
                            exit 0 when they are equal
              --state DIR   where data, logs and secrets live (default: .state at the top of the tree);
                            kept, so that a second run loads nothing twice
              --port N      port of the front door on 127.0.0.1 (default 8080)
              --checks N    synthetic checks to generate (default 20000)
              --seed N      seed of the synthetic year (default 2025)
              --no-sample   start empty, load nothing
            """;

    static Options parse(List<String> arguments, Path home, Path workingDirectory) {
        Path state = home.resolve(".state");
        int port = 8080;
        boolean once = false;
        boolean sample = true;
        boolean drill = false;
        long checks = 20_000;
        long seed = 2025;
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--once" -> once = true;
                case "--no-sample" -> sample = false;
                case "--state" -> state = workingDirectory.resolve(value(option, rest));
                case "--port" -> port = (int) number(option, rest, 0, 65_535);
                case "--checks" -> checks = number(option, rest, 0, 10_000_000);
                case "--seed" -> seed = number(option, rest, 0, Long.MAX_VALUE);
                case "--drill" -> drill = drill(value(option, rest));
                default -> throw new CannotStart("unknown option " + option + "; deploy/run --help lists the options");
            }
        }
        if (drill && !sample) {
            throw new CannotStart("--drill needs the sample data: leave out --no-sample");
        }
        return new Options(home, state.toAbsolutePath().normalize(), port, once, sample, checks, seed, drill);
    }

    private static boolean drill(String name) {
        if (!name.equals("kill-services")) {
            throw new CannotStart("unknown drill " + name + "; there is kill-services");
        }
        return true;
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty() || rest.peek().isBlank()) {
            throw new CannotStart(option + " needs a value; deploy/run --help shows which");
        }
        return rest.pop();
    }

    private static long number(String option, Deque<String> rest, long least, long most) {
        String text = value(option, rest);
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Answered below, together with a number out of bounds.
        }
        throw new CannotStart(option + " " + text + ": give a whole number from " + least + " to " + most);
    }
}

package scot.pillars.deploy.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import scot.pillars.deploy.sample.synthetic.SyntheticRates;
import scot.pillars.deploy.sample.synthetic.SyntheticYear;

/** The command line: {@code generate --checks N --seed S --out DIR [--rates FILE]}. */
public final class Sample {

    private static final String USAGE = "usage: generate --checks N --seed S --out DIR [--rates FILE]";
    private static final Set<String> OPTIONS = Set.of("--checks", "--seed", "--out", "--rates");

    private Sample() {}

    /** Writes the year and prints the numbers the views must show; ends with 2 when it is not told what to do. */
    public static void main(String[] arguments) throws IOException {
        try {
            generate(options(arguments)).forEach((name, number) -> System.out.printf("%-60s %15s%n", name, number));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(USAGE);
            System.exit(2);
        }
    }

    private static Map<String, String> generate(Map<String, String> options) throws IOException {
        long checks = number(options, "--checks", "1000");
        long seed = number(options, "--seed", "1");
        String file = options.get("--rates");
        SyntheticRates rates = file == null ? SyntheticRates.defaults() : SyntheticRates.read(Path.of(file));
        return new SyntheticYear(checks, seed, rates).writeTo(Path.of(options.get("--out")));
    }

    private static Map<String, String> options(String[] arguments) {
        if (arguments.length % 2 == 0 || !arguments[0].equals("generate")) {
            throw new IllegalArgumentException("there is one command, generate, and each option takes a value");
        }
        Map<String, String> options = new TreeMap<>();
        for (int i = 1; i < arguments.length; i += 2) {
            if (!OPTIONS.contains(arguments[i])) {
                throw new IllegalArgumentException("unknown option " + arguments[i]);
            }
            options.put(arguments[i], arguments[i + 1]);
        }
        if (!options.containsKey("--out")) {
            throw new IllegalArgumentException("--out says where the files go");
        }
        return options;
    }

    private static long number(Map<String, String> options, String name, String otherwise) {
        String value = options.getOrDefault(name, otherwise);
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is a whole number, not '" + value + "'", e);
        }
    }
}

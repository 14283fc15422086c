package scot.pillars.deploy.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import scot.pillars.deploy.sample.synthetic.SyntheticRates;
import scot.pillars.deploy.sample.synthetic.SyntheticYear;

/** The command line: {@code generate --checks N --seed S --out DIR [--rates FILE]}. */
public final class Sample {

    private Sample() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, String> options = new TreeMap<>();
        for (int i = 1; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        if (arguments.length == 0 || !arguments[0].equals("generate") || !options.containsKey("--out")) {
            System.err.println("usage: generate --checks N --seed S --out DIR [--rates FILE]");
            System.exit(2);
        }
        long checks = Long.parseLong(options.getOrDefault("--checks", "1000"));
        long seed = Long.parseLong(options.getOrDefault("--seed", "1"));
        String file = options.get("--rates");
        SyntheticRates rates = file == null ? SyntheticRates.defaults() : SyntheticRates.read(Path.of(file));
        Map<String, String> numbers = new SyntheticYear(checks, seed, rates).writeTo(Path.of(options.get("--out")));
        numbers.forEach((name, number) -> System.out.printf("%-60s %15s%n", name, number));
    }
}

package scot.pillars.deploy.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Lines as they come, and all results once more at the end. */
final class Report {
    private final List<String> results = new ArrayList<>();

    void say(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }

    void heading(String text) {
        results.add("");
        results.add(text);
        say("%n%s", text);
    }

    void result(String what, String value, String compared) {
        String line = String.format(Locale.ROOT, "  %-58s %26s   %s", what, value, compared);
        results.add(line);
        say("%s", line);
    }

    void processorTime(Map<String, Double> micros) {
        String line = micros.entrySet().stream()
                .filter(entry -> entry.getValue() >= 0.5)
                .map(entry -> String.format(Locale.ROOT, "%s %.0f", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
        if (!line.isEmpty()) {
            results.add("      processor time per request in µs: " + line);
            say("      processor time per request in µs: %s", line);
        }
    }

    void printAll() {
        System.out.println("\n==== results ====");
        results.forEach(System.out::println);
    }

    static String rate(double perSecond, String unit) {
        return String.format(Locale.ROOT, "%,.0f %s/s", perSecond, unit);
    }

    static String ratio(double ratio, String to, double aim) {
        return String.format(Locale.ROOT, "%.2f of %s (aim %.2f)", ratio, to, aim);
    }
}

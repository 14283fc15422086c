package scot.pillars.deploy.sample;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import scot.pillars.deploy.sample.counts.ReviewCounts;

/** The counts of the files, reduced to what the views show. */
final class Expected {

    private Expected() {}

    static Map<String, String> ofReviews(ReviewCounts counts) {
        Map<String, String> numbers = new TreeMap<>();
        numbers.put("checks", Long.toString(counts.checks()));
        numbers.put("checks.disposition.complete", Long.toString(counts.checks()));
        numbers.put("checks.outcome.correct", Long.toString(counts.correct()));
        numbers.put("checks.outcome.overpayment", Long.toString(counts.over()));
        numbers.put("checks.outcome.underpayment", Long.toString(counts.under()));
        numbers.put("lines", Long.toString(counts.lines()));
        numbers.put("lines.direction.unknown", Long.toString(counts.lines()));
        counts.states().forEach((state, checks) -> numbers.put("checks.area." + state, checks.toString()));
        counts.elements().forEach((element, lines) -> numbers.put("lines.element." + element, lines.toString()));
        counts.linesByDescriptor()
                .forEach((words, lines) -> numbers.put("lines.descriptor." + words, lines.toString()));
        return numbers;
    }

    /** Without decisions, payments, referrals and waves, which no view shows, and single answers, which views show as counted. */
    static Map<String, String> ofSynthetic(Map<String, String> counts) {
        Map<String, String> numbers = new TreeMap<>(counts);
        numbers.keySet()
                .removeIf(name -> name.equals("decisions")
                        || name.equals("payments")
                        || name.equals("referrals")
                        || name.startsWith("responses")
                        || name.matches(
                                "survey\\..*\\.(agree|strongly-agree|disagree|strongly-disagree|neither|dont-know|"
                                        + "not-applicable)"));
        return numbers;
    }

    /** The resolved cases, which no input file holds: as error resolution lists them. */
    static Map<String, String> ofResolved(Officers.Resolved resolved) {
        Map<String, String> numbers = new TreeMap<>();
        if (resolved.cases() > 0) {
            numbers.put("cases.resolved", Long.toString(resolved.cases()));
        }
        put(numbers, "cases.established.overpayment.GBP", resolved.over());
        put(numbers, "cases.established.underpayment.GBP", resolved.under());
        return numbers;
    }

    private static void put(Map<String, String> numbers, String name, BigDecimal sum) {
        if (sum.signum() != 0) {
            numbers.put(name, sum.toPlainString());
        }
    }
}

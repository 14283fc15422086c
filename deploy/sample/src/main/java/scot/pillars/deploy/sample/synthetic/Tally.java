package scot.pillars.deploy.sample.synthetic;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The generator's own bookkeeping: the numbers the views must show, by name. Sums of money are kept in pence. */
final class Tally {

    private final Map<String, long[]> counts = new TreeMap<>();
    private final Map<String, long[]> pence = new TreeMap<>();

    void check(Check check) {
        String outcome = check.complete() ? check.outcome() : check.disposition();
        String month = check.checkedOn().toString().substring(0, 7);
        add("checks");
        add("checks.disposition." + check.disposition());
        add("checks.tier." + check.tier());
        if (check.complete()) {
            add("checks.outcome." + outcome);
        }
        add("checks.benefit." + check.decision().benefit());
        add("checks.month." + month);
        add("checks." + check.decision().benefit() + "." + month + "." + outcome);
        for (ErrorLine line : check.lines()) {
            add("lines");
            add("lines.descriptor." + line.descriptor());
            add("lines.direction." + line.direction());
            if (line.wrongInMoney()) {
                money("amounts." + line.direction() + "." + line.effect() + ".GBP", line.pence());
            }
        }
    }

    /** Counts the cases of one determination; all its checks are handed in together. */
    void cases(Iterable<Check> checksOfOneDecision) {
        Set<String> periods = new HashSet<>();
        for (Check check : checksOfOneDecision) {
            for (ErrorLine line : check.lines()) {
                if (line.opensCase()) {
                    add("referrals");
                    money("cases.found." + line.direction() + ".GBP", line.pence());
                    if (periods.add(line.from() + "/" + line.to())) {
                        add("cases");
                    }
                }
            }
        }
    }

    void add(String name) {
        counts.computeIfAbsent(name, key -> new long[1])[0]++;
    }

    void money(String name, long amount) {
        pence.computeIfAbsent(name, key -> new long[1])[0] += amount;
    }

    /** All numbers by name: counts as whole numbers, money with two decimals. */
    Map<String, String> numbers() {
        Map<String, String> numbers = new TreeMap<>();
        counts.forEach((name, count) -> numbers.put(name, Long.toString(count[0])));
        pence.forEach((name, sum) -> numbers.put(name, pounds(sum[0])));
        return numbers;
    }

    /** A reference such as {@code C-000731}; {@code String.format} is too slow for ten million of them. */
    static String numbered(String prefix, long number, int digits) {
        String text = Long.toString(number);
        return prefix + "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    static String pounds(long pence) {
        return BigDecimal.valueOf(pence, 2).toPlainString();
    }
}

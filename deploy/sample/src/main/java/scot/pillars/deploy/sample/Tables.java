package scot.pillars.deploy.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The views beside the counts of the files, as tables to print. */
final class Tables {

    private static final List<String> COMPARED = List.of("", "views", "input files", "");
    private static final int TOP = 10;

    private Tables() {}

    static List<Table> ofReviews(Map<String, String> counted, Map<String, String> shown) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("Checks", "checks");
        names.put("Correct", "checks.outcome.correct");
        names.put("Overpayment", "checks.outcome.overpayment");
        names.put("Underpayment", "checks.outcome.underpayment");
        names.put("Coded error lines", "lines");
        names.put("Error cases opened (imported history opens none)", "cases");
        String source = "Real reviews of another country: US SNAP quality control, fiscal year 2019";
        return List.of(
                compared(source, names, counted, shown),
                top("Top elements of the real reviews", "lines.element.", counted, shown));
    }

    static List<Table> ofSynthetic(Map<String, String> counted, Map<String, String> shown) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("Checks", "checks");
        names.put("Complete", "checks.disposition.complete");
        names.put("Correct", "checks.outcome.correct");
        names.put("Procedural error only", "checks.outcome.procedural");
        names.put("Overpayment", "checks.outcome.overpayment");
        names.put("Underpayment", "checks.outcome.underpayment");
        names.put("Over- and underpayment", "checks.outcome.over-and-underpayment");
        names.put("Error lines", "lines");
        names.put("Overpaid, found, incurred (GBP)", "amounts.overpayment.incurred.GBP");
        names.put("Overpayment prevented (GBP)", "amounts.overpayment.prevented.GBP");
        names.put("Underpaid, found, incurred (GBP)", "amounts.underpayment.incurred.GBP");
        names.put("Underpayment prevented (GBP)", "amounts.underpayment.prevented.GBP");
        names.put("Error cases opened", "cases");
        names.put("Error cases resolved", "cases.resolved");
        names.put("Overpayments found in cases (GBP)", "cases.found.overpayment.GBP");
        names.put("Overpayments established in resolved cases (GBP)", "cases.established.overpayment.GBP");
        names.put("Underpayments found in cases (GBP)", "cases.found.underpayment.GBP");
        names.put("Underpayments established in resolved cases (GBP)", "cases.established.underpayment.GBP");
        return List.of(
                compared("Synthetic data: checks of 2025-26", names, counted, shown),
                benefits(counted, shown),
                top("Top descriptors of the synthetic data", "lines.descriptor.", counted, shown),
                survey(counted, shown));
    }

    static Table ofStaffSurvey(List<String> years, Map<String, String> counted, Map<String, String> shown) {
        List<String> header = new ArrayList<>(years);
        header.add(0, "");
        header.add("");
        List<List<String>> rows = new ArrayList<>();
        for (String figure : List.of("PS18b", "PS23", "PS25")) {
            List<String> row = new ArrayList<>(List.of(figure));
            boolean equal = true;
            for (String year : years) {
                String name = "staff-survey." + figure + "." + year;
                row.add(shown.getOrDefault(name, "-"));
                equal &= counted.getOrDefault(name, "-").equals(shown.getOrDefault(name, "-"));
            }
            row.add(equal ? "equal" : "NOT EQUAL");
            rows.add(row);
        }
        return new Table(
                "Staff survey as published, per cent positive (numerator and base not published)", header, rows);
    }

    private static Table compared(
            String title, Map<String, String> names, Map<String, String> counted, Map<String, String> shown) {
        List<List<String>> rows = new ArrayList<>();
        names.forEach((label, name) -> rows.add(row(label, name, counted, shown)));
        return new Table(title, COMPARED, rows);
    }

    private static Table benefits(Map<String, String> counted, Map<String, String> shown) {
        String prefix = "checks.benefit.";
        List<List<String>> rows = new ArrayList<>();
        for (String name : counted.keySet()) {
            if (name.startsWith(prefix)) {
                rows.add(row(name.substring(prefix.length()), name, counted, shown));
            }
        }
        return new Table("Synthetic data: checks by benefit", COMPARED, rows);
    }

    private static Table top(String title, String prefix, Map<String, String> counted, Map<String, String> shown) {
        List<String> names = shown.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .sorted(Comparator.comparing((String name) -> -number(shown, name))
                        .thenComparing(name -> name))
                .toList();
        long all = names.stream().mapToLong(name -> number(shown, name)).sum();
        long soFar = 0;
        List<List<String>> rows = new ArrayList<>();
        for (String name : names.subList(0, Math.min(TOP, names.size()))) {
            soFar += number(shown, name);
            List<String> row = new ArrayList<>(row(name.substring(prefix.length()), name, counted, shown));
            row.add(3, share(number(shown, name), all));
            row.add(4, share(soFar, all));
            rows.add(row);
        }
        return new Table(title, List.of("", "views", "input files", "share", "cumulative", ""), rows);
    }

    private static Table survey(Map<String, String> counted, Map<String, String> shown) {
        List<List<String>> rows = new ArrayList<>();
        for (String name : counted.keySet()) {
            if (name.startsWith("survey.") && name.endsWith(".asked")) {
                String figure = name.substring("survey.".length(), name.length() - ".asked".length());
                List<String> row = new ArrayList<>(row(figure, name, counted, shown));
                row.add(3, number(shown, "survey." + figure + ".positive", "0"));
                row.add(4, number(counted, "survey." + figure + ".positive", "0"));
                rows.add(row);
            }
        }
        List<String> header = List.of("", "answers in views", "in files", "positive in views", "in files", "");
        return new Table("Synthetic data: client survey 2025-26", header, rows);
    }

    private static List<String> row(String label, String name, Map<String, String> counted, Map<String, String> shown) {
        String view = number(shown, name, "0");
        String count = number(counted, name, "0");
        return List.of(label, view, count, view.equals(count) ? "equal" : "NOT EQUAL");
    }

    private static String number(Map<String, String> numbers, String name, String otherwise) {
        BigDecimal number = new BigDecimal(numbers.getOrDefault(name, otherwise));
        return String.format(Locale.UK, number.scale() > 0 ? "%,.2f" : "%,.0f", number);
    }

    private static long number(Map<String, String> numbers, String name) {
        return Long.parseLong(numbers.getOrDefault(name, "0"));
    }

    private static String share(long part, long whole) {
        return BigDecimal.valueOf(100 * part)
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                        .toPlainString()
                + " %";
    }
}

package scot.pillars.deploy.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** What the views of reporting show of one dataset, by the names that the counts of the input files have. */
final class ViewNumbers {

    static final String VIEWS = "/reporting/v1/views/";

    private static final Map<String, String> OUTCOMES = Map.of(
            "correct", "correct",
            "procedural", "procedural",
            "overpayment", "overpayment",
            "underpayment", "underpayment",
            "overAndUnder", "over-and-underpayment");
    private static final Map<String, String> DISPOSITIONS = Map.of(
            "complete", "complete",
            "incomplete", "incomplete",
            "notSubjectToReview", "not-subject-to-review",
            "evidenceNotFound", "evidence-not-found");

    private final FrontDoor door;
    private final String dataset;
    private final Map<String, String> numbers = new TreeMap<>();

    private ViewNumbers(FrontDoor door, String dataset) {
        this.door = door;
        this.dataset = dataset;
    }

    /** The real reviews: by state, and error lines by element and by descriptor in words. */
    static Map<String, String> ofReviews(FrontDoor door) {
        ViewNumbers views = new ViewNumbers(door, "snap-us");
        JsonNode byArea = views.read("checks", "area");
        views.totals(byArea);
        for (JsonNode item : byArea.path("items")) {
            views.add("checks.area." + item.path("area").asText(), item.path("checks"));
        }
        for (JsonNode item : views.descriptors("element")) {
            views.add("lines.element." + item.path("element").asText(), item.path("lines"));
        }
        for (JsonNode item : views.descriptors("descriptor")) {
            String nature = item.path("nature").isTextual()
                    ? " / " + item.path("nature").asText()
                    : "";
            views.add("lines.descriptor." + item.path("element").asText() + nature, item.path("lines"));
        }
        views.amounts();
        views.cases();
        return views.numbers;
    }

    /** The synthetic year: by benefit, month and tier, lines by descriptor, amounts, error cases, survey figures. */
    static Map<String, String> ofSynthetic(FrontDoor door) {
        ViewNumbers views = new ViewNumbers(door, "synthetic");
        JsonNode cells = views.read("checks", "benefit,period");
        views.totals(cells);
        for (JsonNode item : cells.path("items")) {
            views.cell(item);
        }
        for (JsonNode item : views.read("checks", "tier").path("items")) {
            views.add("checks.tier." + item.path("tier").asText(), item.path("checks"));
        }
        for (JsonNode item : views.descriptors("descriptor")) {
            views.add("lines.descriptor." + item.path("code").asText(), item.path("lines"));
        }
        views.amounts();
        views.cases();
        views.survey();
        return views.numbers;
    }

    /** The figures that the published staff survey fills, by figure and financial year, in per cent. */
    static Map<String, String> ofStaffSurvey(FrontDoor door, Iterable<String> financialYears) {
        ViewNumbers views = new ViewNumbers(door, "agency");
        for (String year : financialYears) {
            for (JsonNode item : views.charter(year)) {
                if (item.path("source").asText().startsWith(Statistics.SOURCE)
                        && item.path("value").isTextual()) {
                    String value = new BigDecimal(item.path("value").asText())
                            .stripTrailingZeros()
                            .toPlainString();
                    views.numbers.put("staff-survey." + item.path("figure").asText() + "." + year, value);
                }
            }
        }
        return views.numbers;
    }

    /** Error cases alone: opened, resolved, found and established. */
    static Map<String, String> ofCases(FrontDoor door, String dataset) {
        ViewNumbers views = new ViewNumbers(door, dataset);
        views.cases();
        return views.numbers;
    }

    private void totals(JsonNode view) {
        for (JsonNode total : view.path("totals")) {
            add("checks", total.path("checks"));
            add("lines", total.path("errorLines"));
            OUTCOMES.forEach((field, name) -> add("checks.outcome." + name, total.path(field)));
            DISPOSITIONS.forEach((field, name) -> add("checks.disposition." + name, total.path(field)));
        }
    }

    private void cell(JsonNode item) {
        String benefit = item.path("benefit").asText();
        String month = item.path("period").asText();
        add("checks.benefit." + benefit, item.path("checks"));
        add("checks.month." + month, item.path("checks"));
        String cell = "checks." + benefit + "." + month + ".";
        OUTCOMES.forEach((field, name) -> add(cell + name, item.path(field)));
        DISPOSITIONS.forEach((field, name) -> {
            if (!name.equals("complete")) {
                add(cell + name, item.path(field));
            }
        });
    }

    private JsonNode descriptors(String level) {
        String path = VIEWS + "descriptors?dataset=" + dataset + "&top=1000&level=" + level;
        return door.read(path).path("items");
    }

    private void amounts() {
        for (JsonNode total : read("amounts", "benefit").path("totals")) {
            String direction = total.path("direction").asText();
            add(
                    "lines.direction." + (total.path("direction").isTextual() ? direction : "unknown"),
                    total.path("lines"));
            String name = "amounts." + direction + "." + total.path("effect").asText();
            money(name + "." + total.path("currency").asText(), total.path("amountFound"));
        }
    }

    private void cases() {
        for (JsonNode total : read("error-cases", "benefit").path("totals")) {
            String currency = total.path("currency").asText();
            add("cases", total.path("opened"));
            money("cases.found.overpayment." + currency, total.path("foundOverIncurred"));
            money("cases.found.underpayment." + currency, total.path("foundUnderIncurred"));
            add("cases.resolved", total.path("resolved"));
            money("cases.established.overpayment." + currency, total.path("establishedOverIncurred"));
            money("cases.established.underpayment." + currency, total.path("establishedUnderIncurred"));
            money("cases.prevented.overpayment." + currency, total.path("foundOverPrevented"));
            money("cases.prevented.underpayment." + currency, total.path("foundUnderPrevented"));
        }
    }

    private void survey() {
        for (JsonNode item : charter("2025-26")) {
            if (item.path("base").isNumber()) {
                String figure = "survey." + item.path("figure").asText() + ".";
                long asked =
                        item.path("base").asLong() + item.path("outsideBase").asLong();
                long positive = item.path("numerator").asLong();
                long negative = item.path("negative").asLong();
                add(figure + "asked", asked);
                add(figure + "positive", positive);
                add(figure + "negative", negative);
                add(figure + "other", asked - positive - negative);
            }
        }
    }

    private JsonNode charter(String financialYear) {
        String path = VIEWS + "charter-summary?dataset=" + dataset + "&financialYear=" + financialYear;
        return door.read(path).path("items");
    }

    private JsonNode read(String view, String by) {
        String grouping = by == null ? "" : "&by=" + URLEncoder.encode(by, StandardCharsets.UTF_8);
        return door.read(VIEWS + view + "?dataset=" + dataset + grouping);
    }

    private void add(String name, JsonNode count) {
        add(name, count.asLong());
    }

    private void money(String name, JsonNode amount) {
        if (amount.isTextual() && new BigDecimal(amount.asText()).signum() != 0) {
            numbers.merge(
                    name,
                    new BigDecimal(amount.asText()).setScale(2).toPlainString(),
                    (a, b) -> new BigDecimal(a).add(new BigDecimal(b)).toPlainString());
        }
    }

    /** Adds to a count; what is nought is left out, as in the counts of the files. */
    private void add(String name, long count) {
        if (count != 0) {
            numbers.merge(name, Long.toString(count), (a, b) -> Long.toString(Long.parseLong(a) + Long.parseLong(b)));
        }
    }
}

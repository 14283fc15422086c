package scot.pillars.assurance.check;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import scot.pillars.assurance.check.model.CheckOutcome;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.Kebab;

/**
 * The filters as typed into the page: what is empty does not restrict, what cannot be read is said beside the form.
 *
 * @param typed by name, only what was filled in
 */
public record SearchForm(Map<String, String> typed, CheckSearch search, List<FieldError> errors) {
    private static final List<String> NAMES = List.of(
            "caseReference", "benefit", "area", "outcome", "tier", "dataset", "source", "checkedFrom", "checkedTo");

    static SearchForm from(MultivaluedMap<String, String> query) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String name : NAMES) {
            String text = query.getFirst(name);
            if (text != null && !text.isBlank()) {
                typed.put(name, text.strip());
            }
        }
        SearchForm form = new SearchForm(typed, new CheckSearch(), new ArrayList<>());
        form.read();
        return form;
    }

    private void read() {
        search.caseReference = typed.get("caseReference");
        search.benefit = typed.get("benefit");
        search.area = typed.get("area");
        search.dataset = typed.get("dataset");
        search.source = typed.get("source");
        search.checkedFrom = date("checkedFrom");
        search.checkedTo = date("checkedTo");
        search.tier = tier();
        search.outcome = outcome();
    }

    /** What was typed into a field, empty when nothing was. */
    public String value(String name) {
        return typed.getOrDefault(name, "");
    }

    /** The query of the same search, with something added. */
    String link(String more) {
        StringBuilder link = new StringBuilder("?");
        typed.forEach((name, text) -> link.append(name)
                .append('=')
                .append(URLEncoder.encode(text, StandardCharsets.UTF_8))
                .append('&'));
        return link.append(more).toString();
    }

    private LocalDate date(String name) {
        try {
            return typed.containsKey(name) ? LocalDate.parse(typed.get(name)) : null;
        } catch (DateTimeParseException e) {
            errors.add(new FieldError(name, "date", "Give the date as 2025-06-03"));
            return null;
        }
    }

    private Integer tier() {
        String tier = value("tier");
        if (tier.isEmpty() || tier.matches("[1-3]")) {
            return tier.isEmpty() ? null : Integer.valueOf(tier);
        }
        errors.add(new FieldError("tier", "tier", "The tier is 1, 2 or 3"));
        return null;
    }

    private CheckOutcome outcome() {
        CheckOutcome outcome = Kebab.find(CheckOutcome.class, value("outcome")).orElse(null);
        if (outcome == null && !value("outcome").isEmpty()) {
            errors.add(new FieldError("outcome", "outcome", "Choose one of the outcomes"));
        }
        return outcome;
    }
}

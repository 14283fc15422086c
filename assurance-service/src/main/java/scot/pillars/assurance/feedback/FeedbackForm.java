package scot.pillars.assurance.feedback;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import scot.pillars.assurance.feedback.model.FeedbackState;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.Kebab;

/**
 * The filters as typed into the page: what is empty does not restrict, what cannot be read is said beside the form.
 *
 * @param typed by name, only what was filled in
 */
public record FeedbackForm(Map<String, String> typed, FeedbackSearch search, List<FieldError> errors) {
    private static final List<String> NAMES =
            List.of("state", "benefit", "team", "colleague", "checkedFrom", "checkedTo");

    static FeedbackForm from(MultivaluedMap<String, String> query) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String name : NAMES) {
            String text = query.getFirst(name);
            if (text != null && !text.isBlank()) {
                typed.put(name, text.strip());
            }
        }
        FeedbackForm form = new FeedbackForm(typed, new FeedbackSearch(), new ArrayList<>());
        form.read();
        return form;
    }

    private void read() {
        search.benefit = typed.get("benefit");
        search.team = typed.get("team");
        search.colleague = typed.get("colleague");
        search.checkedFrom = date("checkedFrom");
        search.checkedTo = date("checkedTo");
        search.state = Kebab.find(FeedbackState.class, value("state")).orElse(null);
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
            errors.add(new FieldError(name, "date", "Give the date as 2026-06-03"));
            return null;
        }
    }
}

package scot.pillars.resolution.errorcase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import scot.pillars.kit.http.Refusal;

/** A {@link CaseQuery} as SQL conditions on table error_case and their parameters, in order. */
final class CaseConditions {
    private static final Pattern NUMBER =
            Pattern.compile("(?:ER-)?(?:(\\d{4})-)?(\\d{1,18})", Pattern.CASE_INSENSITIVE);
    private static final Pattern TOKEN = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    private CaseConditions() {}

    static CaseConditions of(CaseQuery query) {
        CaseConditions all = new CaseConditions();
        all.states(new HashSet<>(query.state));
        all.equal("benefit", query.benefit);
        all.equal("area", query.area);
        all.equal("dataset", query.dataset);
        all.equal("officer", query.officer);
        if (query.direction != null && !query.direction.isBlank()) {
            all.conditions.add(query.direction.equals("overpayment") ? "found_over > 0" : "found_under > 0");
        }
        if ("true".equals(query.flagged)) {
            all.conditions.add("lead_asked_on is not null");
        }
        if (query.openedFrom != null) {
            all.and("opened_on >= ?", storable("openedFrom", query.openedFrom));
        }
        if (query.openedTo != null) {
            all.and("opened_on <= ?", storable("openedTo", query.openedTo));
        }
        if (query.text != null && !query.text.isBlank()) {
            all.text(query.text.strip());
        }
        return all;
    }

    CaseConditions and(String condition, Object... values) {
        conditions.add(condition);
        parameters.addAll(List.of(values));
        return this;
    }

    /** The conditions behind a {@code where}. */
    String where() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    List<Object> parameters() {
        return List.copyOf(parameters);
    }

    /** Java knows days that PostgreSQL does not. */
    static LocalDate storable(String field, LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw Refusal.badRequest(field, "range", "A day lies between the years 1 and 9999");
        }
        return day;
    }

    /** Cases that are not resolved have indexes of their own, which need this very condition. */
    private void states(Set<String> states) {
        if (states.isEmpty() || states.size() == 3) {
            return;
        }
        if (!states.contains("resolved")) {
            conditions.add("state <> 'resolved'");
        }
        if (states.size() == 1 || states.contains("resolved")) {
            conditions.add("state in ("
                    + String.join(", ", states.stream().map(state -> "?").toList()) + ")");
            parameters.addAll(states);
        }
    }

    private void equal(String column, String value) {
        if (value != null && !value.isBlank()) {
            and(column + " = ?", value.strip());
        }
    }

    private void text(String text) {
        Matcher number = NUMBER.matcher(text);
        if (TOKEN.matcher(text).matches()) {
            and("case_token = ?", UUID.fromString(text));
        } else if (!number.matches()) {
            conditions.add("false");
        } else {
            and("running_number = ?", Long.parseLong(number.group(2)));
            if (number.group(1) != null) {
                and("number like ?", "ER-" + number.group(1) + "-%");
            }
        }
    }
}

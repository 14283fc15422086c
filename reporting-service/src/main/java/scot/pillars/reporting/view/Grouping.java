package scot.pillars.reporting.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import scot.pillars.kit.http.Refusal;

/**
 * The dimensions that a view is grouped by, beside the dataset, which always is one: figures of two datasets are never
 * summed. One statement answers the groups and the totals per dataset.
 */
public final class Grouping {
    /** Marks the rows of the totals in the answer: 1 for a total. */
    public static final String IS_TOTAL = "is_total";

    private final Map<String, List<String>> chosen;
    private final Map<String, List<String>> all;

    private Grouping(Map<String, List<String>> chosen, Map<String, List<String>> all) {
        this.chosen = chosen;
        this.all = all;
    }

    /**
     * @param by names separated by commas; the default when null or empty
     * @param dimensions the names that there are, each with the columns behind it
     * @throws Refusal 400 when a name is not one of them or stands twice
     */
    public static Grouping of(String by, String byDefault, Map<String, List<String>> dimensions) {
        Map<String, List<String>> chosen = new LinkedHashMap<>();
        String names = by == null || by.isBlank() ? byDefault : by;
        for (String name : names.split(",", -1)) {
            List<String> columns = dimensions.get(name.strip());
            if (columns == null) {
                throw Refusal.badRequest("by", "one-of", "Group by " + String.join(", ", dimensions.keySet()));
            }
            if (chosen.put(name.strip(), columns) != null) {
                throw Refusal.badRequest("by", "unique", "A dimension is named once");
            }
        }
        return new Grouping(chosen, dimensions);
    }

    public boolean has(String name) {
        return chosen.containsKey(name);
    }

    /** The names chosen, in their order. */
    public List<String> names() {
        return List.copyOf(chosen.keySet());
    }

    /** The columns of all dimensions for the select list; those not grouped by are null, as are unknown values. */
    String select() {
        List<String> columns = new ArrayList<>();
        columns.add("grouping(" + first() + ") as " + IS_TOTAL);
        columns.add("dataset");
        all.forEach((name, members) -> members.forEach(column -> columns.add(
                chosen.containsKey(name) ? "nullif(" + column + "::text, '') as " + column : "null as " + column)));
        return String.join(", ", columns);
    }

    /** @param apart columns that groups and totals are both kept apart by */
    String groupBy(List<String> apart) {
        List<String> total = new ArrayList<>(List.of("dataset"));
        total.addAll(apart);
        List<String> group = new ArrayList<>(total);
        chosen.values().forEach(group::addAll);
        return " group by grouping sets ((" + String.join(", ", group) + "), (" + String.join(", ", total) + "))";
    }

    /** Default order: as the dimensions were named. */
    String order() {
        List<String> columns = new ArrayList<>(List.of("dataset"));
        chosen.values().forEach(columns::addAll);
        return String.join(", ", columns);
    }

    private String first() {
        return chosen.values().iterator().next().get(0);
    }
}

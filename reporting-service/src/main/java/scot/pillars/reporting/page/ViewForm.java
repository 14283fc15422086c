package scot.pillars.reporting.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import scot.pillars.reporting.page.Field.Option;

/** The form above a view, filled with what the page was asked for. */
public final class ViewForm {
    private final Address here;
    private final List<Field> fields = new ArrayList<>();

    public ViewForm(Address here) {
        this.here = here;
    }

    public ViewForm typed(String name, String label) {
        return typed(name, label, null);
    }

    /** @param example how it is written, shown as a hint */
    public ViewForm typed(String name, String label, String example) {
        fields.add(new Field(name, label, value(name), example, null));
        return this;
    }

    /**
     * @param none label of the choice that narrows nothing; null when there always is a choice, the first one
     * @param choices value to label, in order
     */
    public ViewForm chosen(String name, String label, String none, Map<String, String> choices) {
        List<Option> options = new ArrayList<>();
        if (none != null) {
            options.add(new Option("", none, value(name).isEmpty()));
        }
        choices.forEach((value, words) -> options.add(new Option(value, words, value.equals(value(name)))));
        fields.add(new Field(name, label, value(name), null, options));
        return this;
    }

    public List<Field> fields() {
        return List.copyOf(fields);
    }

    /** What is set, each with the address without it. */
    public List<Chip> chips() {
        return fields.stream()
                .filter(field -> !field.value().isEmpty())
                .map(field -> new Chip(
                        field.label(),
                        words(field),
                        here.with(field.name(), null).href()))
                .toList();
    }

    private String value(String name) {
        return here.value(name) == null ? "" : here.value(name);
    }

    private static String words(Field field) {
        if (field.options() == null) {
            return field.value();
        }
        return field.options().stream()
                .filter(Option::selected)
                .map(Option::label)
                .findFirst()
                .orElse(field.value());
    }

    /** Something the view is narrowed by. */
    public record Chip(String label, String value, String without) {}
}

package scot.pillars.reporting.page;

import java.util.List;

/**
 * A field of a form that narrows a view.
 *
 * @param example how it is written, null when that needs no saying
 * @param options what can be chosen, first the one that narrows nothing; null for a field to type into
 */
public record Field(String name, String label, String value, String example, List<Option> options) {

    /** A choice. */
    public record Option(String value, String label, boolean selected) {}
}

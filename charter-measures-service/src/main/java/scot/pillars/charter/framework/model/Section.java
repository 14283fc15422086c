package scot.pillars.charter.framework.model;

import java.util.List;

/**
 * A section of the framework.
 *
 * @param code its code, for example {@code PS}
 * @param title its title
 * @param measures its measures in order, each once
 */
public record Section(String code, String title, List<Measure> measures) {
    public Section {
        measures = List.copyOf(measures);
    }
}

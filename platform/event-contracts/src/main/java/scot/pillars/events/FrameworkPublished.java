package scot.pillars.events;

import java.util.List;

/**
 * A version of the Charter Measurement Framework came into use.
 *
 * @param version version of the framework, for example {@code 2019}
 * @param title its title
 * @param sections its sections in order, each with its figures
 */
public record FrameworkPublished(String version, String title, List<Section> sections) {

    /**
     * @param code code of the section, for example {@code PS}
     * @param title its title
     * @param measures how many measures it has
     * @param figures the figures of its measures in order
     */
    public record Section(String code, String title, int measures, List<Figure> figures) {}

    /**
     * @param code code of the figure: the measure's, or the measure's with a letter where it has several
     * @param measure code of the measure
     * @param text wording, absent where the wording is not held
     * @param kind {@code survey-percentage}, {@code statistic}, {@code examples} or {@code report}; absent where the
     *     wording is not held
     * @param population whose experience it is, absent where not held
     */
    public record Figure(String code, String measure, String text, String kind, String population) {}
}

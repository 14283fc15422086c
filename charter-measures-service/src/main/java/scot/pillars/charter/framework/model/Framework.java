package scot.pillars.charter.framework.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A version of the Charter Measurement Framework; never changes once published. */
public final class Framework {
    private final String version;
    private final String title;
    private final String published;
    private final String licence;
    private final List<Section> sections;
    private final Map<String, Measure> measures = new LinkedHashMap<>();
    private final Map<String, Figure> figures = new LinkedHashMap<>();

    public Framework(String version, String title, String published, String licence, List<Section> sections) {
        this.version = version;
        this.title = title;
        this.published = published;
        this.licence = licence;
        this.sections = List.copyOf(sections);
        for (Section section : sections) {
            for (Measure measure : section.measures()) {
                if (measures.put(measure.code(), measure) != null) {
                    throw new IllegalArgumentException("measure " + measure.code() + " stands twice");
                }
                measure.figures().forEach(figure -> figures.put(figure.code(), figure));
            }
        }
    }

    public String version() {
        return version;
    }

    public String title() {
        return title;
    }

    public String published() {
        return published;
    }

    public String licence() {
        return licence;
    }

    public List<Section> sections() {
        return sections;
    }

    /** All measures in the order of the framework. */
    public List<Measure> measures() {
        return List.copyOf(measures.values());
    }

    public Optional<Measure> measure(String code) {
        return Optional.ofNullable(measures.get(code));
    }

    public Optional<Figure> figure(String code) {
        return Optional.ofNullable(figures.get(code));
    }

    /** The measure a figure belongs to. */
    public Measure measureOf(Figure figure) {
        return measures.get(figure.measure());
    }

    public Section section(String code) {
        return sections.stream()
                .filter(section -> section.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}

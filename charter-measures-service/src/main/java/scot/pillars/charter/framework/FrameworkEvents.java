package scot.pillars.charter.framework;

import java.util.List;
import scot.pillars.charter.framework.model.Framework;
import scot.pillars.charter.framework.model.Measure;
import scot.pillars.charter.framework.model.Section;
import scot.pillars.events.EventJson;
import scot.pillars.events.EventType;
import scot.pillars.events.FrameworkPublished;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.events.OutboxEvent;

/** The framework as a public event. */
final class FrameworkEvents {
    private FrameworkEvents() {}

    static OutboxEvent published(Framework framework) {
        FrameworkPublished event = new FrameworkPublished(
                framework.version(),
                framework.title(),
                framework.sections().stream().map(FrameworkEvents::section).toList());
        EventType type = EventType.FRAMEWORK_PUBLISHED;
        return new OutboxEvent(
                EventIds.next(),
                type.topic(),
                framework.version(),
                type.id(),
                framework.version(),
                EventJson.write(event));
    }

    private static FrameworkPublished.Section section(Section section) {
        List<FrameworkPublished.Figure> figures = section.measures().stream()
                .flatMap(measure -> measure.figures().stream()
                        .map(figure -> new FrameworkPublished.Figure(
                                figure.code(), measure.code(), figure.text(), kind(measure), measure.population())))
                .toList();
        return new FrameworkPublished.Section(
                section.code(), section.title(), section.measures().size(), figures);
    }

    private static String kind(Measure measure) {
        return measure.kind() == null ? null : measure.kind().code();
    }
}

package scot.pillars.reporting.charter;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import scot.pillars.events.EventType;
import scot.pillars.events.FrameworkPublished;
import scot.pillars.events.FrameworkPublished.Figure;
import scot.pillars.events.FrameworkPublished.Section;
import scot.pillars.reporting.fold.Fact;
import scot.pillars.reporting.fold.Projection;
import scot.pillars.reporting.fold.RefusedEvent;
import scot.pillars.reporting.fold.Unnest;

/** The versions of the framework with their sections and figures; a version published again replaces itself. */
@ApplicationScoped
public class Frameworks implements Projection {
    private static final String PUT = """
            insert into framework (version, title, published_at)
            select * from unnest(?::text[], ?::text[], ?::text[]::timestamptz[])
            on conflict (version) do update set title = excluded.title, published_at = excluded.published_at""";
    private static final String CLEAR =
            "delete from framework_figure where version in (select * from unnest(?::text[]))";
    private static final String FIGURES = """
            insert into framework_figure (version, ordinal, section, section_title, section_measures, figure, measure,
                wording, kind, population)
            select * from unnest(?::text[], ?::int4[], ?::text[], ?::text[], ?::int4[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::text[])""";

    @Override
    public Set<EventType> folds() {
        return Set.of(EventType.FRAMEWORK_PUBLISHED);
    }

    @Override
    public List<String> tables() {
        return List.of("framework", "framework_figure");
    }

    @Override
    public Batch begin() {
        return new Versions();
    }

    private static final class Versions implements Batch {
        private final Map<String, Fact> latest = new TreeMap<>();

        @Override
        public void add(Fact fact) {
            FrameworkPublished framework = fact.as(FrameworkPublished.class);
            fact.required(framework.title(), "title");
            for (Section section : fact.required(framework.sections(), "sections")) {
                fact.required(section.code(), "sections.code");
                fact.required(section.title(), "sections.title");
                fact.required(section.figures(), "sections.figures");
            }
            latest.put(fact.required(framework.version(), "version"), fact);
        }

        @Override
        public void write(Connection connection, Consumer<RefusedEvent> refused) throws SQLException {
            Unnest.of(connection, PUT, latest.entrySet())
                    .texts(Map.Entry::getKey)
                    .texts(row -> row.getValue().as(FrameworkPublished.class).title())
                    .texts(row -> row.getValue().event().time().toString())
                    .execute();
            Unnest.of(connection, CLEAR, latest.keySet())
                    .texts(version -> version)
                    .execute();
            Unnest.of(connection, FIGURES, lines())
                    .texts(Line::version)
                    .ints(Line::ordinal)
                    .texts(line -> line.section().code())
                    .texts(line -> line.section().title())
                    .ints(line -> line.section().measures())
                    .texts(line -> line.figure().code())
                    .texts(line -> line.figure().measure())
                    .texts(line -> line.figure().text())
                    .texts(line -> line.figure().kind())
                    .texts(line -> line.figure().population())
                    .execute();
        }

        private List<Line> lines() {
            List<Line> lines = new ArrayList<>();
            latest.forEach((version, fact) -> {
                int ordinal = 0;
                for (Section section : fact.as(FrameworkPublished.class).sections()) {
                    List<Figure> figures = section.figures().isEmpty()
                            ? List.of(new Figure(null, null, null, null, null))
                            : section.figures();
                    for (Figure figure : figures) {
                        lines.add(new Line(version, ordinal++, section, figure));
                    }
                }
            });
            return lines;
        }
    }

    private record Line(String version, int ordinal, Section section, Figure figure) {}
}

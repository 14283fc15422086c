package scot.pillars.charter.framework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scot.pillars.charter.framework.model.Figure;
import scot.pillars.charter.framework.model.Framework;
import scot.pillars.charter.framework.model.Kind;
import scot.pillars.charter.framework.model.Measure;
import scot.pillars.charter.framework.model.QuestionRule;
import scot.pillars.charter.framework.model.Scale;
import scot.pillars.charter.framework.model.Section;
import scot.pillars.kit.database.Sql;

/** The framework in use. A version never changes once published, so it is read once. */
@ApplicationScoped
public class Frameworks {
    @Inject
    Sql sql;

    private volatile Framework current;

    /** @throws IllegalStateException when none is loaded yet */
    public Framework current() {
        Framework framework = current;
        if (framework == null) {
            framework = sql.first(
                            "select version from framework order by version desc limit 1", row -> row.getString(1))
                    .flatMap(this::find)
                    .orElseThrow(() -> new IllegalStateException("no framework is loaded yet"));
            current = framework;
        }
        return framework;
    }

    Optional<Framework> find(String version) {
        return sql.first(
                "select version, title, published, licence from framework where version = ?",
                row -> new Framework(
                        row.getString("version"),
                        row.getString("title"),
                        row.getString("published"),
                        row.getString("licence"),
                        sections(version)),
                version);
    }

    private List<Section> sections(String version) {
        Map<String, List<Figure>> figures = grouped(
                "select measure, code, text, scale, dont_know_in_base, not_applicable_in_base from figure"
                        + " where version = ? order by place",
                Frameworks::figure,
                version);
        Map<String, List<Measure.Question>> questions = grouped(
                "select measure, question, statement from measure_question where version = ? order by place",
                row -> new Measure.Question(row.getString("question"), row.getString("statement")),
                version);
        Map<String, List<Measure>> measures = new LinkedHashMap<>();
        Map<String, String> titles = new LinkedHashMap<>();
        sql.list(
                "select * from measure where version = ? order by place",
                row -> {
                    String code = row.getString("code");
                    String section = row.getString("section");
                    titles.put(section, row.getString("section_title"));
                    return measures.computeIfAbsent(section, none -> new ArrayList<>())
                            .add(measure(row, questions.get(code), figures.get(code)));
                },
                version);
        return titles.entrySet().stream()
                .map(section -> new Section(section.getKey(), section.getValue(), measures.get(section.getKey())))
                .toList();
    }

    private <T> Map<String, List<T>> grouped(String query, Sql.RowReading<T> reading, String version) {
        Map<String, List<T>> groups = new LinkedHashMap<>();
        sql.list(
                query,
                row -> groups.computeIfAbsent(row.getString("measure"), none -> new ArrayList<>())
                        .add(reading.read(row)),
                version);
        return groups;
    }

    private static Figure figure(ResultSet row) throws SQLException {
        return new Figure(
                row.getString("code"),
                row.getString("measure"),
                row.getString("text"),
                new QuestionRule(
                        Scale.of(row.getString("scale")),
                        row.getBoolean("dont_know_in_base"),
                        row.getBoolean("not_applicable_in_base")));
    }

    private static Measure measure(ResultSet row, List<Measure.Question> questions, List<Figure> figures)
            throws SQLException {
        return new Measure(
                row.getString("code"),
                row.getString("section"),
                row.getString("wording"),
                row.getString("text"),
                Kind.of(row.getString("kind")),
                row.getString("population"),
                row.getString("base"),
                List.of((String[]) row.getArray("sources").getArray()),
                questions,
                figures);
    }
}

package scot.pillars.charter.framework;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import scot.pillars.charter.framework.model.Figure;
import scot.pillars.charter.framework.model.Framework;
import scot.pillars.charter.framework.model.Kind;
import scot.pillars.charter.framework.model.Measure;
import scot.pillars.charter.framework.model.QuestionRule;
import scot.pillars.charter.framework.model.Scale;
import scot.pillars.charter.framework.model.Section;

/** Reads a framework from its file (docs/domain/charter-framework-2019.json). */
final class FrameworkFile {
    // The file names no scales; "said their knowledge was good" asks for good and very good (rule 7.2).
    private static final Map<String, Scale> SCALES = Map.of("PS18a", Scale.QUALITY);

    private FrameworkFile() {}

    /** @throws IllegalStateException when the number of measures is not the one the file itself expects */
    static Framework read(String resource) {
        try (InputStream in = FrameworkFile.class.getResourceAsStream(resource)) {
            JsonNode root = new ObjectMapper().readTree(in);
            List<Section> sections = new ArrayList<>();
            root.path("sections").forEach(section -> sections.add(section(section)));
            Framework framework = new Framework(
                    root.path("version").asText(),
                    root.path("title").asText(),
                    root.path("published").asText(),
                    root.path("licence").asText(),
                    sections);
            expect(root, framework.measures().size());
            return framework;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Section section(JsonNode node) {
        String code = node.path("code").asText();
        Map<String, JsonNode> texts = new LinkedHashMap<>();
        Map<String, List<Measure.Question>> questions = new LinkedHashMap<>();
        for (JsonNode question : node.path("questions")) {
            for (JsonNode statement : question.path("statements")) {
                for (JsonNode measure : statement.path("measures")) {
                    String measureCode = measure.path("code").asText();
                    // One text stands under two questions and counts once (rule 7.1).
                    if (!measure.path("repeats").asBoolean()) {
                        texts.put(measureCode, measure);
                    }
                    questions
                            .computeIfAbsent(measureCode, none -> new ArrayList<>())
                            .add(new Measure.Question(text(question, "text"), text(statement, "text")));
                }
            }
        }
        List<Measure> measures = new ArrayList<>();
        texts.forEach((measureCode, measure) -> measures.add(measure(code, measure, questions.get(measureCode))));
        expect(node, measures.size());
        return new Section(code, node.path("title").asText(), measures);
    }

    private static Measure measure(String section, JsonNode node, List<Measure.Question> questions) {
        String code = node.path("code").asText();
        List<String> texts = Measure.figureTexts(text(node, "text"));
        List<Figure> figures = new ArrayList<>();
        for (int place = 0; place < texts.size(); place++) {
            String figure = Measure.figureCode(code, place, texts.size());
            Scale scale = SCALES.getOrDefault(figure, Scale.AGREEMENT);
            figures.add(new Figure(figure, code, texts.get(place), QuestionRule.usual(scale)));
        }
        List<String> sources = new ArrayList<>();
        node.path("sources").forEach(source -> sources.add(source.asText()));
        return new Measure(
                code,
                section,
                node.path("wording").asText().replace(' ', '-'),
                text(node, "text"),
                Kind.of(text(node, "kind")),
                text(node, "population"),
                text(node, "base"),
                sources,
                questions,
                figures);
    }

    private static void expect(JsonNode node, int count) {
        int expected = node.path("expectedMeasureCount").asInt();
        if (expected != count) {
            throw new IllegalStateException("the framework file says " + expected + " measures and holds " + count);
        }
    }

    private static String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.get(field).asText() : null;
    }
}

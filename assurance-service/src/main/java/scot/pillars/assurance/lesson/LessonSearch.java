package scot.pillars.assurance.lesson;

import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import scot.pillars.assurance.lesson.model.LessonState;
import scot.pillars.assurance.register.Letter;
import scot.pillars.assurance.register.Where;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.http.Refusal;

/** What is sought; a filter that is absent does not restrict. */
public class LessonSearch {
    @QueryParam("kind")
    @Parameter(description = "Lesson or good practice", example = "good-practice")
    public Lesson.Kind kind;

    @QueryParam("letter")
    @Parameter(description = "Letter of PILLARS", example = "learning")
    public Letter letter;

    @QueryParam("state")
    @Parameter(description = "Where it stands", example = "shared")
    public LessonState state;

    @QueryParam("benefit")
    @Parameter(description = "Code of the benefit", example = "SCP")
    public String benefit;

    @QueryParam("area")
    @Parameter(description = "Code of a business area that was told", example = "child-payments")
    public String area;

    @QueryParam("text")
    @Parameter(description = "Words of it", example = "move")
    public String text;

    /** What the form of a page sends, where nothing chosen is an empty text. */
    static LessonSearch typed(String kind, String letter, String state, String benefit, String text) {
        LessonSearch search = new LessonSearch();
        search.kind = chosen(Lesson.Kind.class, "kind", kind);
        search.letter = chosen(Letter.class, "letter", letter);
        search.state = chosen(LessonState.class, "state", state);
        search.benefit = benefit;
        search.text = text;
        return search;
    }

    private static <E extends Enum<E>> E chosen(Class<E> type, String field, String word) {
        return given(word) == null
                ? null
                : Kebab.find(type, word)
                        .orElseThrow(() -> Refusal.badRequest(field, "one-of", "There is no such choice"));
    }

    Where where() {
        return new Where()
                .and("kind = ?", word(kind))
                .and("letter = ?", word(letter))
                .and("state = ?", word(state))
                .and("benefit = ?", given(benefit))
                .and("exists (select from jsonb_array_elements(areas) told where told->>'area' = ?)", given(area))
                .and("strpos(lower(concat_ws(' ', title, what_happened, what_to_do)), lower(?)) > 0", given(text));
    }

    /** The same as a query, each part followed by &; empty when nothing is sought. */
    String query() {
        Map<String, String> sought = new LinkedHashMap<>();
        sought.put("kind", word(kind));
        sought.put("letter", word(letter));
        sought.put("state", word(state));
        sought.put("benefit", given(benefit));
        sought.put("area", given(area));
        sought.put("text", given(text));
        return sought.entrySet().stream()
                .filter(one -> one.getValue() != null)
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining());
    }

    /** Whether a choice is the one that is sought, for a page. */
    public boolean seeks(String name, String value) {
        return value.equals(
                switch (name) {
                    case "kind" -> word(kind);
                    case "letter" -> word(letter);
                    default -> word(state);
                });
    }

    private static String word(Enum<?> constant) {
        return constant == null ? null : Kebab.of(constant);
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

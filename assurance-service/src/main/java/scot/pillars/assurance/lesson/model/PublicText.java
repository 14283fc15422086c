package scot.pillars.assurance.lesson.model;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a lesson says leaves the agency as it is written: it names no colleague, case, decision or check by its reference. */
public final class PublicText {
    private static final List<Pattern> REFERENCES = Stream.of(
                    "\\bC-[A-Z0-9-]*\\d[A-Z0-9-]*\\b",
                    "\\b(?:CR|D|DS|SG|EC)-\\d{4}-\\d+\\b",
                    "\\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b")
            .map(text -> Pattern.compile(text, Pattern.CASE_INSENSITIVE))
            .toList();

    private PublicText() {}

    /** The references that a text names, in the order of their kinds; none for null. */
    public static List<String> references(String text) {
        return text == null
                ? List.of()
                : REFERENCES.stream()
                        .map(pattern -> pattern.matcher(text))
                        .flatMap(Matcher::results)
                        .map(found -> found.group())
                        .distinct()
                        .toList();
    }
}

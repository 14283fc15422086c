package scot.pillars.assurance.check.imported;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;

/** Makes a readable code of a source's words: the same words give the same code on every machine. */
final class CodeOfWords {
    private static final int LONGEST = 80;

    private CodeOfWords() {}

    /** {@code Wages and salaries} is {@code WAGES-AND-SALARIES}; a nature follows behind a dot. */
    static String of(String words, String more, Predicate<String> taken) {
        String code = more == null ? slug(words) : slug(words) + "." + slug(more);
        if (code.length() <= LONGEST && code.charAt(0) != '.' && !taken.test(code)) {
            return code;
        }
        String mark = "-"
                + UUID.nameUUIDFromBytes((words + "\n" + more).getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .substring(0, 8);
        return "X".repeat(code.charAt(0) == '.' ? 1 : 0)
                + code.substring(0, Math.min(code.length(), LONGEST - mark.length() - 1))
                + mark;
    }

    private static String slug(String words) {
        String slug =
                words.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "X" : slug;
    }
}

package scot.pillars.kit.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Free text of colleagues holds no identifier of a client: National Insurance and CHI numbers, e-mail, telephone,
 * postcode (quality-domain.md section 7, rule 11).
 */
public final class FreeText {
    private static final int CHI_DIGITS = 10;
    private static final int MODULUS = 11;

    private enum Kind {
        // HMRC NIM39110: prefix letters, six digits, suffix A to D
        NATIONAL_INSURANCE_NUMBER(
                "a National Insurance number",
                "\\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]\\b",
                text -> true),
        CHI_NUMBER("a CHI number", "\\b\\d{6} ?\\d{4}\\b", FreeText::isChi),
        EMAIL("an e-mail address", "[\\w.+-]+@[\\w-]+\\.[\\w.-]+", text -> true),
        TELEPHONE("a telephone number", "(?<![\\p{Alnum}-])(?:\\+44 ?|0)\\d(?:[ -]?\\d){8,9}(?![\\d-])", text -> true),
        POSTCODE("a postcode", "\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b", text -> true);

        private final String words;
        private final Pattern pattern;
        private final Predicate<String> real;

        Kind(String words, String pattern, Predicate<String> real) {
            this.words = words;
            this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
            this.real = real;
        }
    }

    /**
     * Something that looks like an identifier.
     *
     * @param words what it looks like, for people
     * @param from first character, from 0
     * @param to the character after its last
     */
    public record Found(String words, int from, int to) {}

    private FreeText() {}

    /** What looks like an identifier, in the order of the text; nothing for null. */
    public static List<Found> identifiers(String text) {
        List<Found> found = new ArrayList<>();
        if (text == null) {
            return found;
        }
        for (Kind kind : Kind.values()) {
            Matcher matcher = kind.pattern.matcher(text);
            while (matcher.find()) {
                boolean other =
                        found.stream().anyMatch(one -> matcher.start() < one.to() && one.from() < matcher.end());
                if (!other && kind.real.test(matcher.group())) {
                    found.add(new Found(kind.words, matcher.start(), matcher.end()));
                }
            }
        }
        found.sort((one, other) -> Integer.compare(one.from(), other.from()));
        return found;
    }

    /**
     * Refuses a text that holds an identifier; the answer says where and does not repeat it.
     *
     * @param falseAlarm why it is none, null or blank when nobody said so
     * @throws Refusal 422 with one error per place
     */
    public static void refuseIdentifiers(String field, String text, String falseAlarm) {
        List<Found> found = falseAlarm == null || falseAlarm.isBlank() ? identifiers(text) : List.of();
        if (!found.isEmpty()) {
            throw Refusal.unprocessable(
                    "The text holds what looks like an identifier of a client",
                    found.stream()
                            .map(one -> new FieldError(
                                    field,
                                    "no-identifiers",
                                    "Characters " + (one.from() + 1) + " to " + one.to() + " look like " + one.words
                                            + "; leave it out, or say why it is none"))
                            .toList());
        }
    }

    /** The text of somebody who cannot be asked, with what looks like an identifier removed; null for null. */
    public static String masked(String text) {
        List<Found> found = identifiers(text);
        if (found.isEmpty()) {
            return text;
        }
        StringBuilder masked = new StringBuilder(text);
        for (int at = found.size() - 1; at >= 0; at--) {
            masked.replace(found.get(at).from(), found.get(at).to(), "[removed]");
        }
        return masked.toString();
    }

    /** Day and month first, and the check digit of modulus 11 (NHS Scotland, CHI number). */
    private static boolean isChi(String text) {
        String digits = text.replace(" ", "");
        int day = Integer.parseInt(digits.substring(0, 2));
        int month = Integer.parseInt(digits.substring(2, 4));
        if (day < 1 || day > 31 || month < 1 || month > 12) {
            return false;
        }
        int sum = 0;
        for (int place = 0; place < CHI_DIGITS - 1; place++) {
            sum += (CHI_DIGITS - place) * Character.digit(digits.charAt(place), 10);
        }
        int check = (MODULUS - sum % MODULUS) % MODULUS;
        return check == Character.digit(digits.charAt(CHI_DIGITS - 1), 10);
    }
}

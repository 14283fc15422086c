package scot.pillars.kit.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One reason for a refusal.
 *
 * @param field where, as a path into the request: {@code errorLines[0].amount.value}, or the name of a parameter
 * @param rule which rule, short and stable: {@code not-null}, {@code unknown-code}, {@code cause-required}
 * @param message what is wrong and what would be right, for people
 */
@Schema(description = "One reason for a refusal: where, which rule, and what would be right.")
public record FieldError(
        @Schema(examples = "errorLines[0].cause") String field,
        @Schema(examples = "cause-required") String rule,
        @Schema(examples = "An overpayment needs a cause") String message) {

    public FieldError {
        if (field == null || rule == null || message == null) {
            throw new IllegalArgumentException("a field error needs field, rule and message");
        }
    }

    /** The message where its field is not beside it: one that only says what the field must is led by the field's name. */
    public String alone() {
        return message.startsWith("Must ") ? inWords(field) + " m" + message.substring(1) : message;
    }

    /** The name of a field as words, for where nothing else names it: {@code postings[0].inForceFrom}, In force from. */
    public static String inWords(String field) {
        String words = Kebab.of(field.substring(field.lastIndexOf('.') + 1).replaceAll("\\[\\d+]", ""))
                .replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}

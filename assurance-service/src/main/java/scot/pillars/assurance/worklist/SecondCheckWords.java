package scot.pillars.assurance.worklist;

import io.quarkus.qute.TemplateExtension;
import java.util.Locale;
import scot.pillars.assurance.worklist.model.SecondCheckState;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.pages.Formats;

/** Second checks in words: {@code second:state(...)} in templates. */
@TemplateExtension(namespace = "second")
final class SecondCheckWords {
    private SecondCheckWords() {}

    static String state(SecondCheckState state) {
        return switch (state) {
            case WAITING -> "Waits for a checker";
            case TAKEN -> "Being checked";
            case TO_DECIDE -> "Differs: to be decided";
            case AGREED -> "Says the same";
            case DECIDED -> "Decided";
        };
    }

    static String colour(SecondCheckState state) {
        return switch (state) {
            case WAITING -> "grey";
            case TAKEN -> "blue";
            case TO_DECIDE -> "orange";
            case AGREED, DECIDED -> "green";
        };
    }

    /** The value of the filter. */
    static String code(SecondCheckState state) {
        return Kebab.of(state);
    }

    static String stands(SecondCheckView.Stands stands) {
        return stands == SecondCheckView.Stands.FIRST ? "The first stands" : "The second stands";
    }

    /** over-and-underpayment is Over and underpayment. */
    static String result(String code) {
        String words = code.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** What an agreement is of. */
    static String of(SecondCheckAgreement one) {
        return switch (one.of()) {
            case RESULT -> "Result of the check";
            case CRITERIA -> "All criteria together";
            case CRITERION -> one.criterion();
        };
    }

    /** 90.0 %, with its interval where there is one. */
    static String share(SecondCheckAgreement one) {
        return Formats.percent(one.agreement())
                + (one.agreementLower() == null
                        ? ""
                        : " (" + Formats.percent(one.agreementLower()) + " to " + Formats.percent(one.agreementUpper())
                                + ")");
    }

    /** 0.62, with its interval where there is one; a dash where it is undefined. */
    static String within(Double value, Double lower, Double upper) {
        return value == null || lower == null || upper == null
                ? plain(value)
                : plain(value) + " (" + plain(lower) + " to " + plain(upper) + ")";
    }

    /** 0.62, a dash where it is undefined. */
    static String plain(Double value) {
        return value == null ? "–" : Formats.decimal(value, 2);
    }
}

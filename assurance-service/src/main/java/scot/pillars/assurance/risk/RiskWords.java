package scot.pillars.assurance.risk;

import io.quarkus.qute.TemplateExtension;
import java.util.Locale;
import java.util.Map;

/** Words for the pages of scores: {@code {risk:feature(one.name)}}. */
@TemplateExtension(namespace = "risk")
final class RiskWords {
    private static final Map<String, String> FEATURES = Map.of(
            RiskFacts.IN_POST,
            "Days in post",
            RiskFacts.BENEFIT_MONTHS,
            "Months since the benefit began",
            "type",
            "Type of decision");

    private RiskWords() {}

    /** A feature as people say it. */
    static String feature(String name) {
        String own = FEATURES.get(name);
        if (own != null) {
            return own;
        }
        String text = name.startsWith("attributes.") ? name.substring("attributes.".length()) : name;
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }

    /** 21.4. */
    static String one(double number) {
        return String.format(Locale.UK, "%,.1f", number);
    }

    /** 31.0 % (27.1 % to 35.2 %), with spaces that do not break within a number; empty for nothing. */
    static String rate(HoldOutView.Rate rate) {
        return rate == null
                ? ""
                : String.format(
                        Locale.UK,
                        "%.1f\u00a0%% (%.1f\u00a0%% to %.1f\u00a0%%)",
                        100 * rate.value(),
                        100 * rate.lower(),
                        100 * rate.upper());
    }
}

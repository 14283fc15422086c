package scot.pillars.assurance.decision;

import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import scot.pillars.assurance.decision.model.Channel;
import scot.pillars.assurance.decision.model.DecisionType;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.pages.Formats;
import scot.pillars.kit.pages.TypedForm;

/** Words and addresses for the pages of decisions: {@code {decision:words(plan.type)}}. */
@TemplateExtension(namespace = "decision")
final class DecisionWords {
    private DecisionWords() {}

    /** {@code new-application} or its constant as New application, Re-determination; empty for nothing. */
    static String words(Object word) {
        if (word == null) {
            return "";
        }
        String text = (word instanceof Enum<?> constant ? Kebab.of(constant) : word.toString())
                .replace('-', ' ')
                .replace("re determination", "re-determination");
        return text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }

    /** Every type of decision, as in the API. */
    static List<String> types() {
        return List.of(DecisionType.values()).stream().map(Kebab::of).toList();
    }

    /** Every channel, as in the API. */
    static List<String> channels() {
        return List.of(Channel.values()).stream().map(Kebab::of).toList();
    }

    /** Whether a box of a form is ticked. */
    static boolean ticked(TypedForm form, String group, String one) {
        return form.given(group + "-" + one) != null;
    }

    /** The month of a closed frame, like October 2026. */
    static String month(GateFrameView frame) {
        return Formats.inWords(YearMonth.parse(frame.month()));
    }

    /** How many were expected, with the standard deviation. */
    static String expected(GateFrameView frame) {
        return String.format(Locale.UK, "%,.1f \u00b1 %,.1f", frame.expected(), frame.deviation());
    }

    /** Complete 12, without disposition 3: what became of the chosen cases. */
    static String dispositions(GateFrameView frame) {
        List<String> parts = new ArrayList<>();
        frame.dispositions()
                .forEach((disposition, cases) ->
                        parts.add(words(disposition) + " " + String.format(Locale.UK, "%,d", cases)));
        if (frame.withoutDisposition() > 0) {
            parts.add("Not ended " + String.format(Locale.UK, "%,d", frame.withoutDisposition()));
        }
        return parts.isEmpty() ? "None was chosen" : String.join(", ", parts);
    }

    /** A reference as a part of an address. */
    static String part(String reference) {
        return URLEncoder.encode(reference, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

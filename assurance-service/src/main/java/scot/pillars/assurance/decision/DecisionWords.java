package scot.pillars.assurance.decision;

import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import scot.pillars.assurance.decision.model.Channel;
import scot.pillars.assurance.decision.model.DecisionType;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.pages.TypedForm;

/** Words and addresses for the pages of decisions: {@code {decision:words(plan.type)}}. */
@TemplateExtension(namespace = "decision")
final class DecisionWords {
    private DecisionWords() {}

    /** {@code new-application} or its constant as New application; empty for nothing. */
    static String words(Object word) {
        if (word == null) {
            return "";
        }
        String text = (word instanceof Enum<?> constant ? Kebab.of(constant) : word.toString()).replace('-', ' ');
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

    /** A reference as a part of an address. */
    static String part(String reference) {
        return URLEncoder.encode(reference, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

package scot.pillars.assurance.form;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import scot.pillars.assurance.form.model.Result;
import scot.pillars.kit.http.Kebab;

/** Words of check forms on pages: {@code {checkform:state(one.state)}}. */
@TemplateExtension(namespace = "checkform")
public final class FormWords {
    private static final List<String> TIERS = List.of("1: operational and local", "2: oversight", "3: independent");

    private FormWords() {}

    static String state(FormState state) {
        return switch (state) {
            case DRAFT -> "Draft";
            case PUBLISHED -> "Published";
            case RETIRED -> "Retired";
        };
    }

    static String colour(FormState state) {
        return switch (state) {
            case DRAFT -> "yellow";
            case PUBLISHED -> "green";
            case RETIRED -> "grey";
        };
    }

    static String tier(int tier) {
        return TIERS.get(tier - 1);
    }

    static List<String> results() {
        return List.of(Result.values()).stream().map(Kebab::of).toList();
    }

    static String words(String result) {
        return result.replace('-', ' ');
    }

    /** When a criterion is asked, in words. */
    static String asked(CriterionView one) {
        return one.shownIf() == null
                ? "Always"
                : "Only if " + one.shownIf().criterion() + " is "
                        + one.shownIf().results().stream()
                                .sorted()
                                .map(result ->
                                        result.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                                .collect(Collectors.joining(" or "));
    }

    /** A kind of change for people. */
    static String kind(Enum<?> kind) {
        String word = kind.name();
        return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    }
}

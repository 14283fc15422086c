package scot.pillars.assurance.sampling;

import io.quarkus.qute.TemplateExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import scot.pillars.assurance.decision.model.Channel;
import scot.pillars.assurance.decision.model.DecisionType;
import scot.pillars.assurance.sampling.model.AllocationRule;
import scot.pillars.assurance.sampling.model.FrameState;
import scot.pillars.assurance.sampling.model.Method;
import scot.pillars.assurance.sampling.model.PlanState;
import scot.pillars.assurance.sampling.model.Stratification;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.pages.Formats;
import scot.pillars.kit.pages.TypedForm;

/** Sampling in words, for its pages. */
@TemplateExtension(namespace = "sampling")
final class SamplingWords {
    private static final Map<String, String> EXCLUSIONS = Map.of(
            "checked-before", "Checked already within the days of the plan",
            "in-open-case", "Waits for a check already",
            "listed", "Listed");
    private static final Map<String, String> DISPOSITIONS = Map.of(
            "complete", "Complete",
            "incomplete", "Incomplete",
            "not-subject-to-review", "Not subject to review",
            "evidence-not-found", "Evidence not found");

    private SamplingWords() {}

    static String method(Method method) {
        return switch (method) {
            case SIMPLE_RANDOM -> "Simple random";
            case SYSTEMATIC -> "Systematic";
            case STRATIFIED -> "Stratified";
            case ALL -> "Every decision";
            case PROFICIENCY -> "By proficiency";
            case RISK_TARGETED -> "Risk-targeted, with a random part";
        };
    }

    static String allocation(AllocationRule rule) {
        return switch (rule) {
            case PROPORTIONAL -> "In proportion to what each holds";
            case NEYMAN -> "By size and standard deviation (Neyman)";
            case SHARES -> "By given shares of the sample";
            case NUMBERS -> "By given numbers";
        };
    }

    static String state(PlanState state) {
        return words(state);
    }

    static String colour(PlanState state) {
        return switch (state) {
            case DRAFT -> "yellow";
            case IN_FORCE -> "green";
            case RETIRED -> "grey";
        };
    }

    static String frameState(FrameState state) {
        return words(state);
    }

    static String frameColour(FrameState state) {
        return switch (state) {
            case OPEN -> "yellow";
            case CLOSED -> "blue";
            case DRAWN -> "green";
        };
    }

    static String exclusion(String kind) {
        return EXCLUSIONS.getOrDefault(kind, kind);
    }

    static String disposition(String code) {
        return DISPOSITIONS.getOrDefault(code, code);
    }

    static List<String> dispositions() {
        return List.of("complete", "incomplete", "not-subject-to-review", "evidence-not-found");
    }

    static List<Method> methods() {
        return List.of(Method.values());
    }

    static List<AllocationRule> allocations() {
        return List.of(AllocationRule.values());
    }

    static List<Stratification> stratifications() {
        return List.of(Stratification.values());
    }

    static List<DecisionType> types() {
        return List.of(DecisionType.values());
    }

    static List<Channel> channels() {
        return List.of(Channel.values());
    }

    static String key(Enum<?> constant) {
        return Kebab.of(constant);
    }

    /** A constant as people write it: new application. */
    static String words(Enum<?> constant) {
        String words = Kebab.of(constant).replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** Whether a box of a form is ticked. */
    static boolean ticked(TypedForm form, String group, Enum<?> one) {
        return form.given(group + "-" + Kebab.of(one)) != null;
    }

    /** The name of a field that a form has once per benefit. */
    static String field(String group, String name) {
        return group + "-" + name;
    }

    static long count(Map<String, Long> dispositions, String code) {
        return dispositions.getOrDefault(code, 0L);
    }

    /** What the plan selects from and how many, in a sentence. */
    static String size(SamplingPlanRequest plan) {
        if (plan.size() != null) {
            return String.format(Locale.UK, "%,d decision%s", plan.size(), plan.size() == 1 ? "" : "s")
                    + (plan.targeted() == null ? "" : " at random and the " + plan.targeted() + " highest scores");
        }
        if (plan.sizeFor() != null) {
            return "What a margin of " + percent(plan.sizeFor().margin()) + " needs at " + percent(plan.confidence())
                    + " confidence, " + percent(plan.expectedRate()) + " wrong expected";
        }
        return switch (plan.method()) {
            case ALL -> "Every decision";
            case PROFICIENCY -> "At the rate of each band";
            default -> "As the strata say";
        };
    }

    /** The caps of a plan, in a sentence; empty without any. */
    static String caps(SamplingPlanRequest plan) {
        List<String> caps = new ArrayList<>();
        if (plan.mostPerStratum() != null) {
            caps.add(String.format(Locale.UK, "at most %,d of each stratum", plan.mostPerStratum()));
        }
        if (plan.mostPerColleague() != null) {
            caps.add(String.format(Locale.UK, "at most %,d of each colleague in one draw", plan.mostPerColleague()));
        }
        return caps.isEmpty() ? "" : capital(String.join(", ", caps));
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** A number expected, to one place. */
    static String expected(double number) {
        return String.format(Locale.UK, "%,.1f", number);
    }

    private static String percent(double share) {
        return Formats.percent(share);
    }
}

package scot.pillars.assurance.sampling;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import scot.pillars.assurance.decision.model.Channel;
import scot.pillars.assurance.decision.model.DecisionType;
import scot.pillars.assurance.sampling.SamplingPlanRequest.Band;
import scot.pillars.assurance.sampling.SamplingPlanRequest.Proficiency;
import scot.pillars.assurance.sampling.SamplingPlanRequest.SizeFor;
import scot.pillars.assurance.sampling.SamplingPlanRequest.StratumSetting;
import scot.pillars.assurance.sampling.model.AllocationRule;
import scot.pillars.assurance.sampling.model.EmptyStrata;
import scot.pillars.assurance.sampling.model.Method;
import scot.pillars.assurance.sampling.model.SortOrder;
import scot.pillars.assurance.sampling.model.Stratification;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.pages.TypedForm;

/** The form of a sampling plan: what was typed as a request, and a plan as what could have been typed. */
final class SamplingPlanForm {
    private final TypedForm form;
    private final List<FieldError> errors = new ArrayList<>();

    private SamplingPlanForm(TypedForm form) {
        this.form = form;
    }

    /** @throws Refusal 400 with every field that cannot be read */
    static SamplingPlanRequest read(TypedForm form) {
        return new SamplingPlanForm(form).request();
    }

    /** A plan as the form shows it. */
    static TypedForm of(SamplingPlanView view) {
        SamplingPlanRequest plan = view.definition();
        Map<String, String> typed = new TreeMap<>();
        typed.put("version", Integer.toString(view.version()));
        typed.put("name", plan.name());
        typed.put("question", plan.question());
        put(typed, "tier", plan.tier());
        typed.put("benefits", String.join(", ", plan.benefits()));
        typed.put("teams", String.join(", ", plan.teams()));
        put(typed, "amountFrom", plan.amountFrom());
        put(typed, "amountBelow", plan.amountBelow());
        put(typed, "inPostLessThanDays", plan.inPostLessThanDays());
        put(typed, "decidedFrom", plan.decidedFrom());
        put(typed, "decidedTo", plan.decidedTo());
        plan.decisionTypes().forEach(one -> typed.put("type-" + Kebab.of(one), "on"));
        plan.channels().forEach(one -> typed.put("channel-" + Kebab.of(one), "on"));
        typed.put("method", Kebab.of(plan.method()));
        typed.put("sortBy", plan.sortBy().stream().map(Kebab::of).collect(Collectors.joining(", ")));
        plan.stratifyBy().forEach(one -> typed.put("stratify-" + Kebab.of(one), "on"));
        typed.put(
                "amountBands",
                plan.amountBands().stream().map(BigDecimal::toPlainString).collect(Collectors.joining(", ")));
        put(typed, "allocation", plan.allocation() == null ? null : Kebab.of(plan.allocation()));
        typed.put("strata", plan.strata().stream().map(SamplingPlanForm::line).collect(Collectors.joining("\n")));
        typed.put("emptyStrata", plan.emptyStrata() == null ? "refuse" : Kebab.of(plan.emptyStrata()));
        put(typed, "size", plan.size());
        put(typed, "targeted", plan.targeted());
        if (plan.sizeFor() != null) {
            put(typed, "margin", plan.sizeFor().margin());
            put(typed, "confidence", plan.sizeFor().confidence());
            put(typed, "expectedRate", plan.sizeFor().expectedRate());
        }
        if (plan.proficiency() != null) {
            put(typed, "lastChecks", plan.proficiency().lastChecks());
            put(typed, "fewestChecks", plan.proficiency().fewestChecks());
            put(typed, "rateNotAssessed", plan.proficiency().rateNotAssessed());
            typed.put(
                    "bands",
                    plan.proficiency().bands().stream()
                            .map(one -> one.name() + " | " + one.passedFrom() + " | " + one.rate())
                            .collect(Collectors.joining("\n")));
        }
        put(typed, "mostPerStratum", plan.mostPerStratum());
        put(typed, "mostPerColleague", plan.mostPerColleague());
        put(typed, "checkedWithinDays", plan.checkedWithinDays());
        put(typed, "leaveOutOpenCases", Boolean.TRUE.equals(plan.leaveOutOpenCases()) ? "on" : null);
        put(typed, "dueInDays", plan.dueInDays());
        return new TypedForm(typed, List.of());
    }

    private static void put(Map<String, String> typed, String field, Object value) {
        if (value != null) {
            typed.put(field, value instanceof BigDecimal number ? number.toPlainString() : value.toString());
        }
    }

    private static String line(StratumSetting one) {
        Object value = one.deviation() != null ? one.deviation() : one.share() != null ? one.share() : one.number();
        return one.name() + " | " + (value == null ? "" : value) + (one.atLeast() == null ? "" : " | " + one.atLeast());
    }

    private SamplingPlanRequest request() {
        AllocationRule allocation = constant("allocation", AllocationRule.class);
        Double margin = number("margin");
        Double confidence = number("confidence");
        Double expectedRate = number("expectedRate");
        boolean calculated = margin != null || confidence != null || expectedRate != null;
        SamplingPlanRequest request = new SamplingPlanRequest(
                form.given("name"),
                form.given("question"),
                whole("tier"),
                codes("benefits"),
                ticked("type-", DecisionType.values()),
                ticked("channel-", Channel.values()),
                codes("teams"),
                amount("amountFrom"),
                amount("amountBelow"),
                whole("inPostLessThanDays"),
                day("decidedFrom"),
                day("decidedTo"),
                constant("method", Method.class),
                list(
                        "sortBy",
                        word -> one(SortOrder.class, word),
                        "Sort by decided-on, benefit, team, colleague, area or amount"),
                List.copyOf(inOrder(Stratification.values())),
                list("amountBands", BigDecimal::new, "Limits are like 50.00, 100.00"),
                allocation,
                strata(allocation),
                constant("emptyStrata", EmptyStrata.class),
                whole("size"),
                calculated ? new SizeFor(margin, confidence, expectedRate) : null,
                whole("targeted"),
                proficiency(),
                whole("mostPerStratum"),
                whole("mostPerColleague"),
                whole("checkedWithinDays"),
                form.given("leaveOutOpenCases") == null ? null : Boolean.TRUE,
                whole("dueInDays"));
        if (!errors.isEmpty()) {
            throw Refusal.badRequest("The form is not complete", errors);
        }
        return request;
    }

    private List<StratumSetting> strata(AllocationRule allocation) {
        List<StratumSetting> strata = new ArrayList<>();
        for (String line : form.value("strata")
                .lines()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList()) {
            String[] parts = line.split("\\|", -1);
            try {
                Double value = parts.length > 1 && !parts[1].isBlank() ? Double.valueOf(parts[1].strip()) : null;
                strata.add(new StratumSetting(
                        parts[0].strip(),
                        allocation == AllocationRule.NEYMAN ? value : null,
                        allocation == AllocationRule.SHARES ? value : null,
                        allocation == AllocationRule.NUMBERS && value != null
                                ? (Long) new BigDecimal(value).longValueExact()
                                : null,
                        parts.length > 2 && !parts[2].isBlank() ? Long.valueOf(parts[2].strip()) : null));
            } catch (ArithmeticException | NumberFormatException e) {
                errors.add(new FieldError("strata", "format", "A line is like SCP | 0.25 | 30, and not like " + line));
            }
        }
        return strata;
    }

    private Proficiency proficiency() {
        Integer last = whole("lastChecks");
        Integer fewest = whole("fewestChecks");
        Double rate = number("rateNotAssessed");
        List<Band> bands = new ArrayList<>();
        for (String line :
                form.value("bands").lines().filter(one -> !one.isBlank()).toList()) {
            String[] parts = line.split("\\|", -1);
            try {
                bands.add(
                        new Band(parts[0].strip(), Double.valueOf(parts[1].strip()), Double.valueOf(parts[2].strip())));
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                errors.add(new FieldError(
                        "bands", "format", "A line is like proficient | 0.95 | 0.02, and not like " + line));
            }
        }
        return last == null && fewest == null && rate == null && bands.isEmpty()
                ? null
                : new Proficiency(last, fewest, rate, bands);
    }

    private Set<String> codes(String field) {
        return Arrays.stream(form.value(field).split("[,;\\s]+"))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());
    }

    private <T> List<T> list(String field, Function<String, T> reading, String message) {
        List<T> list = new ArrayList<>();
        for (String word : form.value(field).split("[,;\\s]+")) {
            try {
                if (!word.isEmpty()) {
                    list.add(reading.apply(word));
                }
            } catch (IllegalArgumentException e) {
                errors.add(new FieldError(field, "format", message));
            }
        }
        return list;
    }

    private List<Stratification> inOrder(Stratification[] constants) {
        return Arrays.stream(constants)
                .filter(one -> form.given("stratify-" + Kebab.of(one)) != null)
                .toList();
    }

    private <E extends Enum<E>> Set<E> ticked(String prefix, E[] constants) {
        return Arrays.stream(constants)
                .filter(one -> form.given(prefix + Kebab.of(one)) != null)
                .collect(Collectors.toSet());
    }

    private Integer whole(String field) {
        return value(field, Integer::valueOf, "Must be a whole number");
    }

    private Double number(String field) {
        return value(field, Double::valueOf, "Give a number from 0 to 1, like 0.05");
    }

    private BigDecimal amount(String field) {
        return value(field, BigDecimal::new, "An amount is like 1000.00");
    }

    private LocalDate day(String field) {
        return value(field, LocalDate::parse, "Give the day as 2026-06-03");
    }

    private <E extends Enum<E>> E constant(String field, Class<E> type) {
        return value(field, word -> one(type, word), "Choose one of the list");
    }

    private static <E extends Enum<E>> E one(Class<E> type, String word) {
        return Kebab.find(type, word).orElseThrow(IllegalArgumentException::new);
    }

    private <T> T value(String field, Function<String, T> reading, String message) {
        try {
            return form.given(field) == null ? null : reading.apply(form.value(field));
        } catch (IllegalArgumentException | DateTimeException e) {
            errors.add(new FieldError(field, "format", message));
            return null;
        }
    }
}

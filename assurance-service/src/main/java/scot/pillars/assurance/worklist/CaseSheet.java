package scot.pillars.assurance.worklist;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import scot.pillars.assurance.check.CheckRequest;
import scot.pillars.assurance.check.CheckSummary;
import scot.pillars.assurance.check.CheckWords;
import scot.pillars.assurance.check.model.Direction;
import scot.pillars.assurance.check.model.Registers;
import scot.pillars.assurance.check.model.Timing;
import scot.pillars.assurance.form.PublishedForm;
import scot.pillars.assurance.form.model.Answer;
import scot.pillars.assurance.form.model.Answers;
import scot.pillars.assurance.form.model.Criterion;
import scot.pillars.assurance.form.model.Result;
import scot.pillars.assurance.form.model.Score;
import scot.pillars.assurance.guidance.GuidanceOfDay;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.pages.Formats;

/**
 * The page of one check: the facts of the decision, the criteria of the pinned form with what was answered, the errors,
 * and what it amounts to so far.
 *
 * @param typed by name of the field
 * @param form null where none was in force when the case was taken
 * @param lastUsed codes of descriptors to offer first
 * @param guidance as it was on the day of the decision, by code
 */
record CaseSheet(
        SampledCaseView sampled,
        PublishedForm form,
        Map<String, String> typed,
        List<FieldError> errors,
        int lines,
        Registers.Vocabulary words,
        String benefit,
        List<CaseFacts.Payment> payments,
        Map<String, Object> attributes,
        List<CheckSummary> earlier,
        List<String> lastUsed,
        Map<String, GuidanceOfDay> guidance,
        CaseCheckRequest request) {

    /** A choice of a list. */
    record Option(String code, String words) {}

    /**
     * A criterion with its answer.
     *
     * @param shownIf for the script: {@code SCP-1-02=met,not-met}; null when always asked
     * @param condition the same in words
     */
    record CriterionRow(Criterion criterion, boolean asked, String shownIf, String condition) {
        /** Name of the field of its answer. */
        public String result() {
            return "result-" + criterion.code();
        }

        /** Name of the field of its comment. */
        public String comment() {
            return "comment-" + criterion.code();
        }
    }

    /** What the answers amount to so far. */
    record Running(int answered, int asked, String score, boolean criticalFailed, List<String> money) {}

    /** A place for an error: those typed, and an empty one. */
    record LineRow(int place, boolean empty) {
        public String at() {
            return "line-" + place + "-";
        }

        /** Name of the field of what should have been paid. */
        public String due(int payment) {
            return at() + "due-" + payment;
        }

        public int number() {
            return place + 1;
        }
    }

    /** The guidance behind a criterion as it was on the day of the decision; null when none is known. */
    public GuidanceOfDay guidance(Criterion criterion) {
        return criterion.guidance() == null ? null : guidance.get(criterion.guidance());
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What was typed into a part of an error line. */
    public String value(String at, String part) {
        return value(at + part);
    }

    /** What was typed as the error of a line; a code as its words, where no other has the same. */
    public String descriptor(String at) {
        String typedWords = value(at, "descriptor");
        return words.descriptors().values().stream()
                .filter(one -> one.code().equalsIgnoreCase(typedWords))
                .map(CaseSheet::words)
                .filter(said -> words.descriptors().values().stream()
                                .filter(one -> words(one).equals(said))
                                .count()
                        == 1)
                .findFirst()
                .orElse(typedWords);
    }

    /** What is wrong about a part of an error line, null when nothing is. */
    public String error(String at, String part) {
        return error(at + part);
    }

    /** Whether a party is named as having contributed to an error. */
    public boolean isParty(String at, String code) {
        return value(at + "party-" + code).equals("on");
    }

    /** What is wrong about a field, null when nothing is. */
    public String error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }

    /** Whether to ask why what looks like an identifier is none. */
    public boolean asksFalseAlarm() {
        return typed.containsKey("falseAlarm")
                || errors.stream().anyMatch(error -> error.rule().equals("no-identifiers"));
    }

    public List<CriterionRow> criteria() {
        if (form == null) {
            return List.of();
        }
        Set<String> asked = asked().stream().map(Criterion::code).collect(Collectors.toSet());
        return form.content().criteria().stream()
                .map(one -> new CriterionRow(one, asked.contains(one.code()), shownIf(one), condition(one)))
                .toList();
    }

    public List<LineRow> lineRows() {
        List<LineRow> rows = new ArrayList<>();
        for (int place = 0; place <= lines; place++) {
            rows.add(new LineRow(place, place == lines));
        }
        return rows;
    }

    /** Descriptors that may be used, last used first, then by their words. */
    public List<Option> descriptors() {
        Comparator<Option> recent = Comparator.comparingInt(one -> {
            int place = lastUsed.indexOf(one.code());
            return place < 0 ? Integer.MAX_VALUE : place;
        });
        return words.descriptors().values().stream()
                .filter(one -> one.validity().until() == null)
                .map(one -> new Option(one.code(), words(one)))
                .sorted(recent.thenComparing(Option::words))
                .toList();
    }

    public List<Option> causes() {
        return terms(words.causes());
    }

    public List<Option> detectionPoints() {
        return terms(words.detectionPoints());
    }

    public List<Option> parties() {
        return words.parties().values().stream()
                .map(one -> new Option(one.code(), one.name()))
                .sorted(Comparator.comparing(Option::words))
                .toList();
    }

    public Running running() {
        int answered = request.findings().size();
        Score score = null;
        if (form != null) {
            List<Answer> answers = request.findings().stream()
                    .map(one -> new Answer(
                            one.criterion(), Result.valueOf(one.result().name()), one.comment() != null))
                    .toList();
            score = new Answers(form.content(), answers).score().orElse(null);
        }
        return new Running(
                answered,
                asked().size(),
                score == null ? null : percent(score),
                score != null && !score.passed(),
                money());
    }

    /** Whether every error is found before money is paid. */
    public boolean prevents() {
        return sampled.timing() == Timing.PRE_PAYMENT;
    }

    /** Whether it repeats a check that its checker sees nothing of. */
    public boolean second() {
        return sampled.firstCase() != null;
    }

    /** Whether the payment waits for the check. */
    public boolean beforePayment() {
        return sampled.hold() != null;
    }

    /** Element and nature: Residence: wrong date. */
    static String words(Registers.Descriptor one) {
        return one.nature() == null ? one.element() : one.element() + ": " + one.nature();
    }

    /** Criteria that are asked after these answers. */
    static List<Criterion> asked(PublishedForm form, Map<String, String> typed) {
        if (form == null) {
            return List.of();
        }
        Map<String, Result> results = new TreeMap<>();
        for (Criterion one : form.content().criteria()) {
            Kebab.find(Result.class, typed.get("result-" + one.code()))
                    .ifPresent(result -> results.put(one.code(), result));
        }
        return form.content().shown(results);
    }

    private List<Criterion> asked() {
        return asked(form, typed);
    }

    private List<String> money() {
        Map<Direction, BigDecimal> sums = new TreeMap<>();
        for (CheckRequest.ErrorLineRequest line : request.errorLines()) {
            if (line.amount() != null
                    && line.direction() != null
                    && line.direction().wrongInMoney()) {
                sums.merge(line.direction(), line.amount().value(), BigDecimal::add);
            }
        }
        return sums.entrySet().stream()
                .map(one -> CheckWords.sentence(one.getKey()) + " £" + Formats.grouped(one.getValue()))
                .toList();
    }

    private static String percent(Score score) {
        return score.right() + " of " + score.applied() + " criteria right, score "
                + score.share().movePointRight(2).setScale(0, RoundingMode.HALF_UP) + "\u00a0%";
    }

    private static String shownIf(Criterion one) {
        return one.shownIf() == null
                ? null
                : one.shownIf().criterion() + "="
                        + one.shownIf().results().stream()
                                .map(Kebab::of)
                                .sorted()
                                .collect(Collectors.joining(","));
    }

    private static String condition(Criterion one) {
        return one.shownIf() == null
                ? null
                : "Asked because " + one.shownIf().criterion() + " is "
                        + one.shownIf().results().stream()
                                .map(result -> Kebab.of(result).replace('-', ' '))
                                .sorted()
                                .collect(Collectors.joining(" or "));
    }

    private static List<Option> terms(Map<String, Registers.Term> terms) {
        return terms.values().stream()
                .filter(one -> one.validity().until() == null)
                .map(one -> new Option(
                        one.code(),
                        one.statesSuspicion() ? one.name() + " (others read: information not given)" : one.name()))
                .sorted(Comparator.comparing(Option::words))
                .toList();
    }
}

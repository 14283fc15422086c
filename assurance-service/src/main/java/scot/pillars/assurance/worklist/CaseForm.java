package scot.pillars.assurance.worklist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import scot.pillars.assurance.check.CheckRequest;
import scot.pillars.assurance.check.model.Direction;
import scot.pillars.assurance.check.model.Disposition;
import scot.pillars.assurance.check.model.Effect;
import scot.pillars.assurance.check.model.FindingResult;
import scot.pillars.assurance.check.model.Hold;
import scot.pillars.assurance.check.model.Registers;
import scot.pillars.assurance.form.model.Criterion;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.money.Money;

/**
 * What was typed into the page of a check, as the check that it describes. What cannot be read is named and stays typed.
 *
 * <p>Fields: {@code result-<criterion>}, {@code comment-<criterion>}, {@code line-<n>-<part>}, {@code disposition},
 * {@code approval}, {@code minutes}.
 */
final class CaseForm {
    private static final Pattern LINE = Pattern.compile("line-(\\d{1,3})-(.+)");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,8}(\\.\\d{1,2})?");
    private static final Pattern ERROR_LINE = Pattern.compile("errorLines\\[(\\d+)](?:\\.(\\w+))?.*");
    private static final Pattern FINDING = Pattern.compile("findings\\[(\\d+)](?:\\.(\\w+))?.*");
    /** What an error line holds before anything was typed into it. */
    private static final Set<String> PRESET = Set.of("direction", "effect");

    private static final String DUE = "due-";
    private static final String PARTY = "party-";

    private final Map<String, String> typed;
    private final List<Map<String, String>> lines;
    private final List<FieldError> errors = new ArrayList<>();
    private final CaseCheckRequest request;

    /**
     * @param criteria that are asked, in the order of the form
     * @param payments of the decision, in the order of their periods
     */
    CaseForm(
            Map<String, String> given,
            List<Criterion> criteria,
            Registers.Vocabulary words,
            List<CaseFacts.Payment> payments,
            String currency) {
        this.lines = lines(given);
        this.typed = tidied(given, lines);
        List<CheckRequest.ErrorLineRequest> errorLines = new ArrayList<>();
        for (int place = 0; place < lines.size(); place++) {
            belongsToTheOnlyOneNotMet("line-" + place + "-criterion", criteria);
            errorLines.add(line(place, lines.get(place), words, payments, currency));
        }
        this.request = new CaseCheckRequest(
                constant(typed, "disposition", Disposition.class, Disposition.COMPLETE),
                null,
                minutes(),
                constant(typed, "approval", Hold.class, null),
                findings(criteria),
                errorLines);
    }

    /** Everything typed, error lines counted anew from 0 without the empty and the removed ones. */
    Map<String, String> typed() {
        return typed;
    }

    int lines() {
        return lines.size();
    }

    /** What cannot be read. */
    List<FieldError> errors() {
        return errors;
    }

    /** The check as far as it can be read. */
    CaseCheckRequest request() {
        return request;
    }

    /** The errors of a refusal beside the fields of the page. */
    List<FieldError> onPage(List<FieldError> refused) {
        return refused.stream()
                .map(one -> new FieldError(field(one), one.rule(), words(one)))
                .toList();
    }

    /** What a draft that came over the API would have typed. */
    static Map<String, String> typedFrom(CaseCheckRequest draft) {
        Map<String, String> typed = new TreeMap<>();
        put(typed, "disposition", draft.disposition());
        put(typed, "approval", draft.approval());
        put(typed, "minutes", draft.minutes());
        if (draft.findings() != null) {
            draft.findings().forEach(one -> {
                put(typed, "result-" + one.criterion(), one.result());
                put(typed, "comment-" + one.criterion(), one.comment());
            });
        }
        for (int place = 0;
                draft.errorLines() != null && place < draft.errorLines().size();
                place++) {
            CheckRequest.ErrorLineRequest line = draft.errorLines().get(place);
            String at = "line-" + place + "-";
            put(typed, at + "criterion", line.criterion());
            put(typed, at + "descriptor", line.descriptor());
            put(typed, at + "cause", line.cause());
            put(typed, at + "direction", line.direction());
            put(
                    typed,
                    at + "amount",
                    line.amount() == null ? null : line.amount().value().toPlainString());
            put(typed, at + "periodFrom", line.periodFrom());
            put(typed, at + "periodTo", line.periodTo());
            put(typed, at + "effect", line.effect());
            put(typed, at + "detectionPoint", line.detectionPoint());
            put(typed, at + "occurredOn", line.occurredOn());
            put(typed, at + "corrected", Boolean.TRUE.equals(line.correctedAtSource()) ? "on" : null);
            if (line.responsibleParties() != null) {
                line.responsibleParties().forEach(party -> put(typed, at + PARTY + party, "on"));
            }
        }
        return typed;
    }

    private static void put(Map<String, String> typed, String field, Object value) {
        if (value != null) {
            typed.put(field, value instanceof Enum<?> constant ? word(constant) : value.toString());
        }
    }

    private static List<Map<String, String>> lines(Map<String, String> given) {
        Map<Integer, Map<String, String>> byPlace = new TreeMap<>();
        given.forEach((field, value) -> {
            Matcher line = LINE.matcher(field);
            if (line.matches() && !value.isBlank()) {
                byPlace.computeIfAbsent(Integer.valueOf(line.group(1)), any -> new TreeMap<>())
                        .put(line.group(2), value.strip());
            }
        });
        return byPlace.values().stream()
                .filter(line -> !line.containsKey("remove"))
                .filter(line -> !PRESET.containsAll(line.keySet()))
                .toList();
    }

    private static Map<String, String> tidied(Map<String, String> given, List<Map<String, String>> lines) {
        Map<String, String> tidied = new TreeMap<>();
        given.forEach((field, value) -> {
            if (!LINE.matcher(field).matches() && !value.isBlank()) {
                tidied.put(field, value.strip());
            }
        });
        for (int place = 0; place < lines.size(); place++) {
            String at = "line-" + place + "-";
            lines.get(place).forEach((part, value) -> tidied.put(at + part, value));
        }
        return tidied;
    }

    private List<CheckRequest.FindingRequest> findings(List<Criterion> criteria) {
        List<CheckRequest.FindingRequest> findings = new ArrayList<>();
        for (Criterion one : criteria) {
            FindingResult result = constant(typed, "result-" + one.code(), FindingResult.class, null);
            if (result != null) {
                findings.add(new CheckRequest.FindingRequest(
                        one.code(),
                        result,
                        one.critical(),
                        typed.get("comment-" + one.code()),
                        typed.get("falseAlarm")));
            }
        }
        return findings;
    }

    /** An error that names no criterion is of the only one that is not met: a dispute of that one takes it back. */
    private void belongsToTheOnlyOneNotMet(String field, List<Criterion> criteria) {
        List<String> notMet = criteria.stream()
                .map(Criterion::code)
                .filter(code -> word(FindingResult.NOT_MET).equals(typed.get("result-" + code)))
                .toList();
        if (notMet.size() == 1) {
            typed.putIfAbsent(field, notMet.get(0));
        }
    }

    private CheckRequest.ErrorLineRequest line(
            int place,
            Map<String, String> line,
            Registers.Vocabulary words,
            List<CaseFacts.Payment> payments,
            String currency) {
        String at = "line-" + place + "-";
        Worked worked = worked(at, line, payments);
        if (worked != null) {
            typed.put(at + "direction", word(worked.direction));
            typed.put(at + "amount", worked.amount.toPlainString());
            typed.put(at + "periodFrom", worked.from.toString());
            typed.put(at + "periodTo", worked.to.toString());
        }
        BigDecimal amount = amount(at + "amount");
        return new CheckRequest.ErrorLineRequest(
                typed.get(at + "criterion"),
                descriptor(at + "descriptor", words),
                typed.get(at + "cause"),
                line.keySet().stream()
                        .filter(part -> part.startsWith(PARTY))
                        .map(part -> part.substring(PARTY.length()))
                        .toList(),
                constant(typed, at + "direction", Direction.class, Direction.NONE),
                amount == null ? null : new Money(amount, currency),
                day(at + "periodFrom"),
                day(at + "periodTo"),
                constant(typed, at + "effect", Effect.class, null),
                typed.get(at + "detectionPoint"),
                day(at + "occurredOn"),
                typed.containsKey(at + "corrected"));
    }

    /** An amount worked out from payments. */
    private record Worked(Direction direction, BigDecimal amount, LocalDate from, LocalDate to) {}

    /** What was paid less what should have been, summed over the payments named; over and under are never netted. */
    private Worked worked(String at, Map<String, String> line, List<CaseFacts.Payment> payments) {
        BigDecimal sum = BigDecimal.ZERO;
        LocalDate from = null;
        LocalDate to = null;
        for (int place = 0; place < payments.size(); place++) {
            CaseFacts.Payment payment = payments.get(place);
            BigDecimal due = line.containsKey(DUE + place) ? amount(at + DUE + place) : null;
            BigDecimal difference =
                    due == null ? BigDecimal.ZERO : payment.amount().subtract(due);
            if (difference.signum() == 0) {
                continue;
            }
            if (sum.signum() * difference.signum() < 0) {
                errors.add(new FieldError(
                        at + DUE + place,
                        "never-netted",
                        "Over- and underpayments are never netted: give each an error of its own"));
                return null;
            }
            sum = sum.add(difference);
            from = from == null || payment.periodFrom().isBefore(from) ? payment.periodFrom() : from;
            to = to == null || payment.periodTo().isAfter(to) ? payment.periodTo() : to;
        }
        return from == null
                ? null
                : new Worked(sum.signum() > 0 ? Direction.OVERPAYMENT : Direction.UNDERPAYMENT, sum.abs(), from, to);
    }

    /** By its code, or by its words when they are of one descriptor only. */
    private String descriptor(String field, Registers.Vocabulary words) {
        String value = typed.get(field);
        if (value == null) {
            return null;
        }
        List<String> codes = words.descriptors().values().stream()
                .filter(one -> one.code().equalsIgnoreCase(value)
                        || CaseSheet.words(one).equalsIgnoreCase(value))
                .map(Registers.Descriptor::code)
                .toList();
        if (codes.size() == 1) {
            return codes.get(0);
        }
        errors.add(
                new FieldError(field, "descriptor-known", "Choose one of the errors that are offered while you type"));
        return value;
    }

    private BigDecimal amount(String field) {
        String value = typed.get(field);
        if (value == null) {
            return null;
        }
        String plain = value.replace("£", "").replace(",", "").strip();
        if (AMOUNT.matcher(plain).matches()) {
            return new BigDecimal(plain).setScale(2);
        }
        errors.add(new FieldError(field, "amount", "Give pounds and pence, for example 26.70"));
        return null;
    }

    private LocalDate day(String field) {
        return read(field, LocalDate::parse, "Give the day as 2025-06-03");
    }

    private Integer minutes() {
        Integer minutes = read("minutes", Integer::valueOf, "Give whole minutes");
        return minutes;
    }

    private <T> T read(String field, Function<String, T> reading, String otherwise) {
        String value = typed.get(field);
        try {
            return value == null ? null : reading.apply(value);
        } catch (DateTimeParseException | NumberFormatException e) {
            errors.add(new FieldError(field, "format", otherwise));
            return null;
        }
    }

    private <E extends Enum<E>> E constant(Map<String, String> values, String field, Class<E> type, E otherwise) {
        String value = values.get(field);
        Optional<E> chosen = Kebab.find(type, value);
        if (chosen.isEmpty() && value != null) {
            errors.add(new FieldError(field, "one-of", "Choose one of those offered"));
        }
        return chosen.orElse(otherwise);
    }

    private String field(FieldError error) {
        Matcher line = ERROR_LINE.matcher(error.field());
        if (line.matches()) {
            return "line-" + line.group(1) + "-" + part(line.group(2));
        }
        Matcher finding = FINDING.matcher(error.field());
        if (finding.matches()) {
            String code =
                    request.findings().get(Integer.parseInt(finding.group(1))).criterion();
            return ("comment".equals(finding.group(2)) ? "comment-" : "result-") + code;
        }
        int colon = error.message().indexOf(": ");
        return error.field().equals("findings") && colon > 0
                ? "result-" + error.message().substring(0, colon)
                : error.field();
    }

    private static String words(FieldError error) {
        return error.rule().equals("criterion-unanswered")
                ? error.message().substring(0, error.message().indexOf(": ")) + " has no answer yet"
                : error.message();
    }

    private static String part(String part) {
        return part == null
                ? "descriptor"
                : switch (part) {
                    case "responsibleParties" -> "parties";
                    case "correctedAtSource" -> "corrected";
                    default -> part;
                };
    }

    private static String word(Enum<?> constant) {
        return Kebab.of(constant);
    }
}

package scot.pillars.assurance.check;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import scot.pillars.assurance.check.CheckView.ErrorLineView;
import scot.pillars.assurance.check.model.Registers;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.pages.Formats;

/** A check in words, for pages: codes never stand without their words. */
public final class CheckWords {
    private static final Map<String, String> OUTCOME_COLOURS = Map.of(
            "correct", "green",
            "procedural", "yellow",
            "overpayment", "orange",
            "underpayment", "purple",
            "over-and-underpayment", "red");

    private final CheckSummary summary;
    private final Registers registers;

    CheckWords(CheckSummary summary, Registers registers) {
        this.summary = summary;
        this.registers = registers;
    }

    public CheckWords(CheckView view, Registers registers) {
        this(
                new CheckSummary(
                        view.id(),
                        view.caseReference(),
                        view.benefit(),
                        view.area(),
                        view.team(),
                        view.colleague(),
                        view.period(),
                        view.tier(),
                        view.timing(),
                        view.decidedOn(),
                        view.checkedOn(),
                        view.disposition(),
                        view.outcome(),
                        view.form(),
                        view.score(),
                        view.passed(),
                        view.errorLines().size(),
                        view.dataset(),
                        view.provenance(),
                        view.source()),
                registers);
    }

    public CheckSummary check() {
        return summary;
    }

    /** Whether every critical criterion is right, in words; null when there is no score. */
    public String passed() {
        return summary.passed() == null
                ? null
                : summary.passed() ? "Yes: no critical criterion failed" : "No: a critical criterion failed";
    }

    /** Name of the benefit, its code when the register does not have it. */
    public String benefit() {
        Registers.Benefit known = registers.benefits().get(summary.benefit());
        return known == null ? summary.benefit() : known.name();
    }

    /** The date of the check; otherwise its period in words. */
    public String when() {
        LocalDate on = summary.checkedOn();
        return on == null ? period() : Formats.inWords(on);
    }

    public String period() {
        return switch (summary.period().calendar()) {
            case "us-fiscal-year" -> "US fiscal year " + summary.period().value();
            case "uk-financial-year" -> "Financial year " + summary.period().value();
            default -> Formats.inWords(YearMonth.parse(summary.period().value()));
        };
    }

    /** The outcome; of a check that was not completed its disposition. */
    public String result() {
        return sentence(summary.outcome() == null ? summary.disposition() : summary.outcome());
    }

    public String colour() {
        return summary.outcome() == null ? "grey" : OUTCOME_COLOURS.get(Kebab.of(summary.outcome()));
    }

    public String timing() {
        return summary.timing() == null ? null : sentence(summary.timing());
    }

    public String cause(ErrorLineView line) {
        return line.cause() == null ? null : name(words(line).causes().get(line.cause()), line.cause());
    }

    public String detectionPoint(ErrorLineView line) {
        return line.detectionPoint() == null
                ? null
                : name(words(line).detectionPoints().get(line.detectionPoint()), line.detectionPoint());
    }

    public String parties(ErrorLineView line) {
        return String.join(
                ", ",
                line.responsibleParties().stream()
                        .map(code -> {
                            Registers.Party party = words(line).parties().get(code);
                            return party == null ? code : party.name();
                        })
                        .toList());
    }

    public String official(ErrorLineView line) {
        if (line.official() == null) {
            return "Not known";
        }
        return line.official() ? "Yes" : "No";
    }

    public String direction(ErrorLineView line) {
        if (line.direction() == null) {
            return null;
        }
        String direction = line.direction().wrongInMoney() ? sentence(line.direction()) : "No effect on money";
        return line.effect() == null ? direction : direction + ", " + Kebab.of(line.effect());
    }

    /** A constant as a sentence begins: Not met. */
    public static String sentence(Enum<?> constant) {
        String words = Kebab.of(constant).replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private Registers.Vocabulary words(ErrorLineView line) {
        return registers.vocabulary(line.descriptor().vocabulary());
    }

    /** In the wording of the day of the check. */
    private String name(Registers.Term term, String code) {
        return term == null ? code : term.on(summary.checkedOn()).name();
    }
}

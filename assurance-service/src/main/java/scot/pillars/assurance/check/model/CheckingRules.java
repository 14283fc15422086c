package scot.pillars.assurance.check.model;

import static scot.pillars.assurance.check.model.CheckingRule.*;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules of a check in one readable list (quality-domain.md, section 3). */
public final class CheckingRules {
    /** Longest reference or code. */
    public static final int LONGEST_CODE = 100;

    private CheckingRules() {}

    /**
     * Everything that is wrong with the check, not only the first.
     *
     * @param vocabulary whose words its error lines use
     * @param today the business date
     * @return empty when it may be recorded
     */
    public static List<Broken> broken(
            Check check, Registers registers, String vocabulary, LocalDate today, Provenance provenance) {
        Verdict verdict = new Verdict(provenance, today);
        form(check, verdict);
        dates(check, verdict);
        benefit(check, registers, verdict);
        findings(check.findings(), verdict);
        lines(check, registers, vocabulary, verdict);
        return verdict.broken();
    }

    private static void form(Check check, Verdict verdict) {
        required(check.caseReference(), "caseReference", verdict);
        verdict.text(check.determinationReference(), "determinationReference", LONGEST_CODE);
        required(check.benefit(), "benefit", verdict);
        verdict.text(check.area(), "area", LONGEST_CODE);
        verdict.text(check.team(), "team", LONGEST_CODE);
        verdict.text(check.colleague(), "colleague", LONGEST_CODE);
        verdict.text(check.checker(), "checker", LONGEST_CODE);
        verdict.unless(check.tier() != null, "tier", REQUIRED_HERE);
        verdict.unless(check.tier() == null || check.tier() >= 1 && check.tier() <= 3, "tier", TIER);
        verdict.unless(check.timing() != null, "timing", REQUIRED_HERE);
        verdict.unless(check.checkedOn() != null, "checkedOn", REQUIRED_HERE);
        verdict.unless(check.disposition() != null, "disposition", REQUIRED);
        verdict.unless(
                check.minutes() == null || check.minutes() >= 0 && check.minutes() <= 10_080, "minutes", MINUTES);
    }

    private static void dates(Check check, Verdict verdict) {
        verdict.past(check.decidedOn(), "decidedOn");
        verdict.past(check.checkedOn(), "checkedOn");
        verdict.unless(
                check.decidedOn() == null
                        || check.checkedOn() == null
                        || !check.checkedOn().isBefore(check.decidedOn()),
                "checkedOn",
                DECIDED_BEFORE_CHECKED);
    }

    private static void benefit(Check check, Registers registers, Verdict verdict) {
        if (check.benefit() == null) {
            return;
        }
        Registers.Benefit benefit = registers.benefits().get(check.benefit());
        LocalDate day = check.decidedOn() == null ? check.checkedOn() : check.decidedOn();
        if (benefit == null) {
            verdict.refuse("benefit", BENEFIT_KNOWN);
        } else if (day != null && !benefit.validity().covers(day)) {
            verdict.refuse("benefit", BENEFIT_IN_FORCE);
        }
    }

    private static void findings(List<Finding> findings, Verdict verdict) {
        verdict.unless(findings.size() <= 500, "findings", TOO_MANY);
        Set<String> criteria = new HashSet<>(findings.size() * 2);
        for (int place = 0; place < findings.size(); place++) {
            Finding finding = findings.get(place);
            if (finding == null || finding.criterion() == null || finding.result() == null) {
                String missing = finding == null ? "" : finding.criterion() == null ? ".criterion" : ".result";
                verdict.refuse("findings[" + place + "]" + missing, REQUIRED);
            } else {
                if (!criteria.add(finding.criterion())) {
                    verdict.refuse("findings[" + place + "].criterion", CRITERION_REPEATED);
                }
                verdict.text(finding.criterion(), "findings[" + place + "].criterion", LONGEST_CODE);
            }
        }
    }

    private static void lines(Check check, Registers registers, String vocabulary, Verdict verdict) {
        List<ErrorLine> lines = check.errorLines();
        verdict.unless(lines.size() <= 100, "errorLines", TOO_MANY);
        verdict.unless(
                lines.isEmpty() || check.disposition() == null || check.disposition() == Disposition.COMPLETE,
                "errorLines",
                LINES_OF_COMPLETE_CHECKS);
        if (lines.isEmpty()) {
            return;
        }
        Registers.Benefit benefit =
                check.benefit() == null ? null : registers.benefits().get(check.benefit());
        LineRules rules = new LineRules(check, benefit, registers.vocabulary(vocabulary), verdict);
        for (int place = 0; place < lines.size(); place++) {
            String path = "errorLines[" + place + "]";
            if (lines.get(place) == null) {
                verdict.refuse(path, REQUIRED);
            } else {
                rules.apply(lines.get(place), path + ".");
            }
        }
    }

    private static void required(String value, String field, Verdict verdict) {
        verdict.unless(value != null, field, REQUIRED);
        verdict.text(value, field, LONGEST_CODE);
    }
}

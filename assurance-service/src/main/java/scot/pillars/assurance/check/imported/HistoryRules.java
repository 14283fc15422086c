package scot.pillars.assurance.check.imported;

import java.time.LocalDate;
import java.util.List;
import scot.pillars.assurance.check.CheckRequest;
import scot.pillars.assurance.check.model.Broken;
import scot.pillars.assurance.check.model.Check;
import scot.pillars.assurance.check.model.CheckOutcome;
import scot.pillars.assurance.check.model.CheckPeriod;
import scot.pillars.assurance.check.model.CheckingRules;
import scot.pillars.assurance.check.model.Disposition;
import scot.pillars.assurance.check.model.Provenance;
import scot.pillars.assurance.check.model.Registers;
import scot.pillars.kit.imports.ImportJob;
import scot.pillars.kit.imports.ImportReport;

/** Holds the checks of a batch to the rules: those of every check, and those of a file of history. */
final class HistoryRules {
    private static final int LONGEST = 200;

    private final Provenance provenance;
    private final Registers registers;
    private final String vocabulary;
    private final CodesOfWords codes;
    private final LocalDate today;
    private final ImportReport report;
    private boolean faulty;

    HistoryRules(ImportJob job, Provenance provenance, Registers registers, LocalDate today, ImportReport report) {
        this.provenance = provenance;
        this.registers = registers;
        this.vocabulary = job.param(ChecksImport.VOCABULARY);
        this.codes = new CodesOfWords(registers.vocabulary(vocabulary));
        this.today = today;
        this.report = report;
    }

    Provenance provenance() {
        return provenance;
    }

    Registers.Vocabulary words() {
        return registers.vocabulary(vocabulary);
    }

    Check check(ImportedCheck imported) {
        return imported.check(codes);
    }

    /** The period of the check, which keeps the rules: its source's, otherwise the month of its date. */
    static CheckPeriod period(ImportedCheck imported) {
        return imported.period() == null
                ? CheckPeriod.monthOf(imported.checkedOn())
                : new CheckPeriod(
                        imported.period().calendar(), imported.period().value());
    }

    /** Whether the check may land; what it breaks is in the report. */
    boolean keeps(ParsedCheck parsed) {
        faulty = false;
        for (Broken broken : CheckingRules.broken(check(parsed.check()), registers, vocabulary, today, provenance)) {
            refuse(parsed, broken.field(), broken.rule().key(), broken.rule().text());
        }
        history(parsed);
        return !faulty;
    }

    /** Imported free text would have to be masked before anyone reads it: it is refused, never dropped in silence. */
    private void comments(ParsedCheck parsed) {
        List<CheckRequest.FindingRequest> findings = parsed.check().findings();
        for (int place = 0; place < findings.size(); place++) {
            if (findings.get(place) != null && findings.get(place).comment() != null) {
                refuse(
                        parsed,
                        "findings[" + place + "].comment",
                        "comment-not-taken",
                        "Comments are taken for checks made here: leave them out of a file");
            }
        }
    }

    private void history(ParsedCheck parsed) {
        ImportedCheck check = parsed.check();
        comments(parsed);
        text(parsed, check.sourceId(), "sourceId", CheckingRules.LONGEST_CODE);
        text(parsed, check.caseType(), "caseType", LONGEST);
        period(parsed);
        if (provenance == Provenance.RECORDED) {
            onlyHistory(parsed, check.period(), "period");
            onlyHistory(parsed, check.recordedOutcome(), "recordedOutcome");
            onlyHistory(parsed, check.recordedAmount(), "recordedAmount");
            onlyHistory(parsed, check.caseType(), "caseType");
        } else if (check.recordedOutcome() != null && check.disposition() != Disposition.COMPLETE) {
            refuse(
                    parsed,
                    "recordedOutcome",
                    "outcome-of-complete-checks",
                    "Only a complete check has an outcome (3.6)");
        } else if (outcome(check) == null && check.disposition() == Disposition.COMPLETE) {
            refuse(
                    parsed,
                    "recordedOutcome",
                    "outcome-or-directions",
                    "Without the directions of all error lines the outcome cannot be derived: give it as recorded");
        }
    }

    /** The outcome as recorded, otherwise as derived from the directions of all lines; null when it cannot be. */
    static CheckOutcome outcome(ImportedCheck check) {
        if (check.recordedOutcome() != null || check.disposition() != Disposition.COMPLETE) {
            return check.recordedOutcome();
        }
        List<ImportedCheck.ImportedLine> lines = check.errorLines();
        return lines.stream().anyMatch(line -> line == null || line.direction() == null)
                ? null
                : CheckOutcome.of(lines.stream()
                        .map(ImportedCheck.ImportedLine::direction)
                        .toList());
    }

    private void period(ParsedCheck parsed) {
        ImportedCheck check = parsed.check();
        if (check.period() == null) {
            if (check.checkedOn() == null && provenance == Provenance.IMPORTED) {
                refuse(parsed, "period", "period-or-date", "A check without a date has a period");
            }
            return;
        }
        try {
            period(check);
        } catch (IllegalArgumentException e) {
            refuse(parsed, "period.value", "period", "Expected: " + e.getMessage());
        }
    }

    private void onlyHistory(ParsedCheck parsed, Object value, String field) {
        if (value != null) {
            refuse(parsed, field, "only-in-history", "Only imported history has this; otherwise it is derived");
        }
    }

    private void text(ParsedCheck parsed, String text, String field, int longest) {
        if (text != null
                && (text.length() > longest || text.isBlank() || text.chars().anyMatch(Character::isISOControl))) {
            refuse(parsed, field, "plain-text", "A plain text of at most " + longest + " characters");
        }
    }

    private void refuse(ParsedCheck parsed, String field, String rule, String message) {
        faulty = true;
        parsed.reject(field, rule, message, report);
    }
}

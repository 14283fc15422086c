package scot.pillars.assurance.check.imported;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import scot.pillars.assurance.check.CheckRequest;
import scot.pillars.assurance.check.model.Amount;
import scot.pillars.assurance.check.model.Check;
import scot.pillars.assurance.check.model.CheckOutcome;
import scot.pillars.assurance.check.model.Direction;
import scot.pillars.assurance.check.model.Disposition;
import scot.pillars.assurance.check.model.Effect;
import scot.pillars.assurance.check.model.ErrorLine;
import scot.pillars.assurance.check.model.Timing;
import scot.pillars.kit.money.Money;

/**
 * A check as a file holds it: what a recorded check has, and what only history has. What is not known is null.
 *
 * @param sourceId identity within the source
 * @param period of a check without a date
 * @param recordedOutcome outcome as the source recorded it
 * @param recordedAmount amount in error of the whole case as the source recorded it
 * @param caseType kind of case in the source's words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportedCheck(
        String sourceId,
        String caseReference,
        String determinationReference,
        String benefit,
        String area,
        String team,
        String colleague,
        Integer tier,
        Timing timing,
        LocalDate decidedOn,
        LocalDate checkedOn,
        PeriodOfSource period,
        Disposition disposition,
        CheckOutcome recordedOutcome,
        Money recordedAmount,
        String caseType,
        Integer minutes,
        List<CheckRequest.FindingRequest> findings,
        List<ImportedLine> errorLines) {

    ImportedCheck {
        findings = findings == null ? List.of() : findings;
        errorLines = errorLines == null ? List.of() : errorLines;
    }

    /** A period in the grain of the source. */
    record PeriodOfSource(String calendar, String value) {}

    /** An error line as a file holds it: codes, or the source's words instead of them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ImportedLine(
            String criterion,
            String descriptor,
            String element,
            String nature,
            String cause,
            List<String> responsibleParties,
            Direction direction,
            Money amount,
            LocalDate periodFrom,
            LocalDate periodTo,
            Effect effect,
            String detectionPoint,
            LocalDate occurredOn,
            String occurrence,
            Boolean correctedAtSource) {

        ImportedLine {
            responsibleParties = responsibleParties == null ? List.of() : responsibleParties;
        }
    }

    /** The check with the codes that its words stand for. */
    Check check(CodesOfWords codes) {
        List<ErrorLine> lines = new ArrayList<>(errorLines.size());
        for (ImportedLine line : errorLines) {
            lines.add(line == null ? null : line(line, codes));
        }
        return new Check(
                caseReference,
                determinationReference == null ? caseReference : determinationReference,
                benefit,
                area,
                team,
                colleague,
                null,
                tier,
                timing,
                decidedOn,
                checkedOn,
                disposition,
                minutes,
                CheckRequest.findings(findings),
                lines);
    }

    private static ErrorLine line(ImportedLine line, CodesOfWords codes) {
        return new ErrorLine(
                line.criterion,
                codes.descriptor(line),
                codes.cause(line.cause),
                line.responsibleParties.stream().map(codes::party).toList(),
                line.direction,
                amount(line.amount),
                line.periodFrom,
                line.periodTo,
                line.effect,
                codes.detectionPoint(line.detectionPoint),
                line.occurredOn,
                line.occurrence,
                Boolean.TRUE.equals(line.correctedAtSource));
    }

    static Amount amount(Money money) {
        return money == null ? null : new Amount(money.value(), money.currency());
    }
}

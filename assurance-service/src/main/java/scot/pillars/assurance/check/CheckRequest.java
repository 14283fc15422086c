package scot.pillars.assurance.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.check.model.Amount;
import scot.pillars.assurance.check.model.Check;
import scot.pillars.assurance.check.model.Direction;
import scot.pillars.assurance.check.model.Disposition;
import scot.pillars.assurance.check.model.Effect;
import scot.pillars.assurance.check.model.ErrorLine;
import scot.pillars.assurance.check.model.Finding;
import scot.pillars.assurance.check.model.FindingResult;
import scot.pillars.assurance.check.model.Timing;
import scot.pillars.kit.money.Money;

/** A check to record. Codes are those of the registers, in vocabulary PILLARS. */
@Schema(name = "CheckToRecord")
public record CheckRequest(
        @Schema(required = true, maxLength = 100, examples = "CR-2025-000123")
        String caseReference,

        @Schema(maxLength = 100, examples = "D-77", description = "The case reference when absent")
        String determinationReference,

        @Schema(required = true, examples = "SCP") String benefit,
        @Schema(maxLength = 100, examples = "Dundee City") String area,

        @Schema(maxLength = 100, examples = "T-014", description = "Pseudonymous number")
        String team,

        @Schema(maxLength = 100, examples = "C-000731", description = "Pseudonymous number")
        String colleague,

        @Schema(
                maxLength = 100,
                examples = "C-000802",
                description = "Number of who checked; who is signed in when absent. Another system and a quality lead "
                        + "may name somebody else")
        String checker,

        @Schema(required = true, minimum = "1", maximum = "3", examples = "1", description = "Line of defence")
        Integer tier,

        @Schema(required = true, examples = "post-payment") Timing timing,
        @Schema(examples = "2025-05-02") LocalDate decidedOn,
        @Schema(required = true, examples = "2025-06-03") LocalDate checkedOn,
        @Schema(required = true, examples = "complete") Disposition disposition,

        @Schema(minimum = "0", maximum = "10080", examples = "25", description = "Time spent")
        Integer minutes,

        @Schema(
                pattern = "^[a-z][a-z0-9-]{0,39}$",
                examples = "agency",
                description = "Whose data it is; agency when absent, otherwise a label that every view shows")
        String dataset,

        List<FindingRequest> findings,
        List<ErrorLineRequest> errorLines,

        @Schema(description = "The check form it was made on: needed where one is in force for benefit and tier")
        FormRequest form) {

    /** A published version of a check form. */
    @Schema(name = "FormOfCheck")
    public record FormRequest(
            @Schema(required = true, examples = "SCP-1") String code,

            @Schema(required = true, minimum = "1", examples = "1")
            Integer version) {}

    /** The outcome of one criterion. */
    @Schema(name = "Finding")
    public record FindingRequest(
            @Schema(required = true, maxLength = 100, examples = "SCP-1-03")
            String criterion,

            @Schema(required = true, examples = "not-met") FindingResult result,

            @Schema(
                    examples = "true",
                    description =
                            "About right person, right benefit, right rate or right date; false when absent. On a "
                                    + "check form the form says so")
            Boolean critical,

            @Schema(
                    maxLength = 2000,
                    examples = "The tenancy agreement begins a month after the award",
                    description = "For the colleague to learn from; without identifiers of clients. It is in no event")
            String comment,

            @Schema(maxLength = 500, description = "Why what looks like an identifier in the comment is none")
            String falseAlarm) {

        /** The finding as it was recorded, its comment read before. */
        static FindingRequest from(CheckView.FindingView finding) {
            return new FindingRequest(
                    finding.criterion(),
                    finding.result(),
                    finding.critical(),
                    finding.comment(),
                    "It was recorded with the check");
        }

        /** Without a comment. */
        public FindingRequest(String criterion, FindingResult result, Boolean critical) {
            this(criterion, result, critical, null, null);
        }
    }

    /** One error. */
    @Schema(name = "ErrorLineToRecord")
    public record ErrorLineRequest(
            @Schema(maxLength = 100, examples = "SCP-1-03") String criterion,

            @Schema(required = true, examples = "RES-WRONG-DATE")
            String descriptor,

            @Schema(
                    examples = "GUIDANCE",
                    description =
                            "Mandatory on every over- and underpayment; one that states a suspicion is answered as "
                                    + "INFORMATION-NOT-GIVEN")
            String cause,

            @Schema(required = true, minItems = 1, maxItems = 10, examples = "[\"SSS\"]")
            List<String> responsibleParties,

            @Schema(required = true, examples = "overpayment")
            Direction direction,

            @Schema(description = "What the checker found; only with an effect on money")
            Money amount,

            @Schema(examples = "2025-04-07") LocalDate periodFrom,
            @Schema(examples = "2025-05-04") LocalDate periodTo,

            @Schema(examples = "incurred", description = "Derived where the timing leaves no choice")
            Effect effect,

            @Schema(examples = "case-record") String detectionPoint,
            @Schema(examples = "2025-04-07") LocalDate occurredOn,

            @Schema(examples = "false", description = "false when absent")
            Boolean correctedAtSource) {

        /** The line as it was recorded. */
        static ErrorLineRequest from(CheckView.ErrorLineView line) {
            return new ErrorLineRequest(
                    line.criterion(),
                    line.descriptor().code(),
                    line.cause(),
                    line.responsibleParties(),
                    line.direction(),
                    line.amount(),
                    line.periodFrom(),
                    line.periodTo(),
                    line.effect(),
                    line.detectionPoint(),
                    line.occurredOn(),
                    line.correctedAtSource());
        }

        /** The same, put right before payment. */
        ErrorLineRequest correctedAtItsSource() {
            return new ErrorLineRequest(
                    criterion,
                    descriptor,
                    cause,
                    responsibleParties,
                    direction,
                    amount,
                    periodFrom,
                    periodTo,
                    direction != null && direction.wrongInMoney() ? Effect.PREVENTED : null,
                    detectionPoint,
                    occurredOn,
                    true);
        }

        public ErrorLine line() {
            return new ErrorLine(
                    criterion,
                    descriptor,
                    cause,
                    responsibleParties == null ? List.of() : responsibleParties,
                    direction,
                    amount == null ? null : new Amount(amount.value(), amount.currency()),
                    periodFrom,
                    periodTo,
                    effect,
                    detectionPoint,
                    occurredOn,
                    null,
                    Boolean.TRUE.equals(correctedAtSource));
        }
    }

    Check check(String whoChecked) {
        return new Check(
                caseReference,
                determinationReference == null ? caseReference : determinationReference,
                benefit,
                area,
                team,
                colleague,
                whoChecked,
                tier,
                timing,
                decidedOn,
                checkedOn,
                disposition,
                minutes,
                findings(findings),
                lines(errorLines));
    }

    /** The findings as the model has them; null entries stay, for the rules to refuse. */
    public static List<Finding> findings(List<FindingRequest> requests) {
        if (requests == null || requests.isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>(requests.size());
        for (FindingRequest request : requests) {
            findings.add(
                    request == null
                            ? null
                            : new Finding(
                                    request.criterion,
                                    request.result,
                                    Boolean.TRUE.equals(request.critical),
                                    request.comment == null || request.comment.isBlank()
                                            ? null
                                            : request.comment.strip()));
        }
        return findings;
    }

    /** The error lines as the model has them; null entries stay, for the rules to refuse. */
    static List<ErrorLine> lines(List<ErrorLineRequest> requests) {
        if (requests == null || requests.isEmpty()) {
            return List.of();
        }
        List<ErrorLine> lines = new ArrayList<>(requests.size());
        requests.forEach(line -> lines.add(line == null ? null : line.line()));
        return lines;
    }
}

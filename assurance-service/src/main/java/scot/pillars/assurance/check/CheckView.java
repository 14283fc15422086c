package scot.pillars.assurance.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.check.model.Amount;
import scot.pillars.assurance.check.model.Check;
import scot.pillars.assurance.check.model.CheckOutcome;
import scot.pillars.assurance.check.model.CheckPeriod;
import scot.pillars.assurance.check.model.Direction;
import scot.pillars.assurance.check.model.Disposition;
import scot.pillars.assurance.check.model.Effect;
import scot.pillars.assurance.check.model.ErrorLine;
import scot.pillars.assurance.check.model.Finding;
import scot.pillars.assurance.check.model.FindingResult;
import scot.pillars.assurance.check.model.FormVerdict;
import scot.pillars.assurance.check.model.Provenance;
import scot.pillars.assurance.check.model.RecordedCheck;
import scot.pillars.assurance.check.model.RecordedLine;
import scot.pillars.assurance.check.model.Timing;
import scot.pillars.kit.money.Money;

/** A recorded check with everything it holds. What is not known is absent. */
@Schema(name = "Check")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CheckView(
        UUID id,
        String caseReference,

        @Schema(description = "The random name of the case in events and in the other services")
        UUID caseToken,

        String determinationReference,
        String benefit,
        String area,
        String team,
        String colleague,

        @Schema(description = "Number of who checked; absent in history that does not hold it")
        String checker,

        @Schema(description = "The period its figures belong to")
        PeriodView period,

        Integer tier,
        Timing timing,
        LocalDate decidedOn,
        LocalDate checkedOn,
        Disposition disposition,

        @Schema(description = "Of a complete check: derived from its error lines, or as recorded in history")
        CheckOutcome outcome,

        @Schema(description = "The check form it was made on; absent in history and where none was in force")
        FormView form,

        @Schema(
                examples = "0.9167",
                description = "Weight of the criteria that are right over the weight of those that applied, 0 to 1; "
                        + "absent when the check is not complete or none applied")
        BigDecimal score,

        @Schema(description = "No critical criterion failed, whatever the score; absent as the score")
        Boolean passed,

        Integer minutes,
        @Schema(examples = "agency") String dataset,
        Provenance provenance,
        @Schema(examples = "SNAP-QC-FY2019") String source,
        String sourceId,

        @Schema(description = "Kind of case in the source's words")
        String caseType,

        @Schema(description = "Amount in error of the whole case as its source recorded it: never to be summed")
        Money recordedAmount,

        List<FindingView> findings,
        List<ErrorLineView> errorLines,
        Instant recordedAt,

        @Schema(description = "Number of the revision, also the ETag; every earlier one is kept", examples = "1")
        int version) {

    /** A period in the grain of its source. */
    @Schema(name = "Period")
    public record PeriodView(
            @Schema(examples = "month") String calendar,
            @Schema(examples = "2025-06") String value) {}

    /** A published version of a check form. */
    @Schema(name = "FormPinned")
    public record FormView(
            @Schema(examples = "SCP-1") String code,
            @Schema(examples = "1") int version) {

        /** @return null for null */
        static FormView from(FormVerdict verdict) {
            return verdict == null ? null : new FormView(verdict.form(), verdict.version());
        }
    }

    /** The outcome of one criterion. */
    @Schema(name = "FindingOfCheck")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FindingView(
            String criterion,
            FindingResult result,
            boolean critical,

            @Schema(description = "What the checker wrote beside it")
            String comment) {

        /** The result for people: Not met. */
        public String inWords() {
            return CheckWords.sentence(result);
        }
    }

    /** Element and nature. */
    @Schema(name = "DescriptorOfError")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DescriptorView(String vocabulary, String code, String element, String nature) {}

    /** One error. */
    @Schema(name = "ErrorLine")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ErrorLineView(
            UUID id,
            String criterion,
            DescriptorView descriptor,

            @Schema(
                    examples = "GUIDANCE",
                    description =
                            "INFORMATION-NOT-GIVEN where it states a suspicion, to everybody but those who work on "
                                    + "suspicions")
            String cause,

            List<String> responsibleParties,

            @Schema(description = "Derived: caused by official parties alone; absent when that cannot be known")
            Boolean official,

            Direction direction,
            Money amount,
            LocalDate periodFrom,
            LocalDate periodTo,
            Effect effect,
            String detectionPoint,
            LocalDate occurredOn,

            @Schema(description = "When it arose, in the words of a source without dates")
            String occurrence,

            boolean correctedAtSource) {

        /** The same error with another cause. */
        ErrorLineView withCause(String another) {
            return new ErrorLineView(
                    id,
                    criterion,
                    descriptor,
                    another,
                    responsibleParties,
                    official,
                    direction,
                    amount,
                    periodFrom,
                    periodTo,
                    effect,
                    detectionPoint,
                    occurredOn,
                    occurrence,
                    correctedAtSource);
        }

        static ErrorLineView from(RecordedLine recorded) {
            ErrorLine line = recorded.line();
            return new ErrorLineView(
                    recorded.id(),
                    line.criterion(),
                    new DescriptorView(
                            recorded.descriptor().vocabulary(),
                            recorded.descriptor().code(),
                            recorded.descriptor().element(),
                            recorded.descriptor().nature()),
                    line.cause(),
                    line.responsibleParties(),
                    recorded.official(),
                    line.direction(),
                    money(line.amount()),
                    line.periodFrom(),
                    line.periodTo(),
                    recorded.effect(),
                    line.detectionPoint(),
                    line.occurredOn(),
                    line.occurrence(),
                    line.correctedAtSource());
        }
    }

    /** The same check with other error lines. */
    CheckView withLines(List<ErrorLineView> others) {
        return new CheckView(
                id,
                caseReference,
                caseToken,
                determinationReference,
                benefit,
                area,
                team,
                colleague,
                checker,
                period,
                tier,
                timing,
                decidedOn,
                checkedOn,
                disposition,
                outcome,
                form,
                score,
                passed,
                minutes,
                dataset,
                provenance,
                source,
                sourceId,
                caseType,
                recordedAmount,
                findings,
                others,
                recordedAt,
                version);
    }

    static CheckView from(RecordedCheck recorded) {
        Check check = recorded.check();
        CheckPeriod period = recorded.period();
        RecordedCheck.History history = recorded.history();
        FormVerdict verdict = recorded.verdict();
        List<FindingView> findings = new ArrayList<>(check.findings().size());
        for (Finding finding : check.findings()) {
            findings.add(new FindingView(finding.criterion(), finding.result(), finding.critical(), finding.comment()));
        }
        List<ErrorLineView> lines = new ArrayList<>(recorded.lines().size());
        for (RecordedLine line : recorded.lines()) {
            lines.add(ErrorLineView.from(line));
        }
        return new CheckView(
                recorded.id(),
                check.caseReference(),
                recorded.caseToken(),
                check.determinationReference(),
                check.benefit(),
                check.area(),
                check.team(),
                check.colleague(),
                check.checker(),
                new PeriodView(period.calendar(), period.value()),
                check.tier(),
                check.timing(),
                check.decidedOn(),
                check.checkedOn(),
                check.disposition(),
                recorded.outcome(),
                FormView.from(verdict),
                verdict == null ? null : verdict.score(),
                verdict == null ? null : verdict.passed(),
                check.minutes(),
                recorded.dataset(),
                recorded.provenance(),
                history == null ? null : history.source(),
                history == null ? null : history.sourceId(),
                history == null ? null : history.caseType(),
                history == null ? null : money(history.amount()),
                findings,
                lines,
                recorded.recordedAt(),
                recorded.version());
    }

    private static Money money(Amount amount) {
        return amount == null ? null : new Money(amount.value(), amount.currency());
    }
}

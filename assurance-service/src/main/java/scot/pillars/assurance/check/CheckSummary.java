package scot.pillars.assurance.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.check.model.CheckOutcome;
import scot.pillars.assurance.check.model.Disposition;
import scot.pillars.assurance.check.model.Provenance;
import scot.pillars.assurance.check.model.Timing;
import scot.pillars.kit.http.Table;

/** A check as a row of a list. What is not known is absent. */
@Schema(name = "CheckSummary")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CheckSummary(
        UUID id,
        @Schema(examples = "CR-2025-000123") String caseReference,
        @Schema(examples = "SCP") String benefit,
        @Schema(examples = "Dundee City") String area,
        String team,
        String colleague,
        CheckView.PeriodView period,
        Integer tier,
        Timing timing,
        LocalDate decidedOn,
        LocalDate checkedOn,
        Disposition disposition,
        CheckOutcome outcome,
        CheckView.FormView form,

        @Schema(examples = "0.9167", description = "Share of the criteria that are right, weighted")
        BigDecimal score,

        @Schema(description = "No critical criterion failed")
        Boolean passed,

        @Schema(description = "How many error lines it has", examples = "1")
        int errorLines,

        @Schema(examples = "agency") String dataset,
        Provenance provenance,
        String source) {

    static final Table<CheckSummary> TABLE = Table.<CheckSummary>named("checks")
            .column("id", CheckSummary::id)
            .column("caseReference", CheckSummary::caseReference)
            .column("benefit", CheckSummary::benefit)
            .column("area", CheckSummary::area)
            .column("team", CheckSummary::team)
            .column("colleague", CheckSummary::colleague)
            .column("periodCalendar", check -> check.period.calendar())
            .column("period", check -> check.period.value())
            .column("tier", CheckSummary::tier)
            .column("timing", CheckSummary::timing)
            .column("decidedOn", CheckSummary::decidedOn)
            .column("checkedOn", CheckSummary::checkedOn)
            .column("disposition", CheckSummary::disposition)
            .column("outcome", CheckSummary::outcome)
            .column("form", check -> check.form == null ? null : check.form.code())
            .column("formVersion", check -> check.form == null ? null : check.form.version())
            .column("score", CheckSummary::score)
            .column("passed", CheckSummary::passed)
            .column("errorLines", CheckSummary::errorLines)
            .column("dataset", CheckSummary::dataset)
            .column("provenance", CheckSummary::provenance)
            .column("source", CheckSummary::source);

    /** A summary with the date that places it in the list. */
    record Placed(CheckSummary summary, LocalDate orderedOn) {}
}

package scot.pillars.assurance.exercise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.http.Table;

/** One case of an exercise as an estimate needs it; open cases too, so that none is dropped unseen. */
@Schema(name = "ExerciseCase")
public record ExerciseCaseView(
        UUID id,
        UUID draw,
        String plan,
        Integer planVersion,
        String stratum,
        double inclusionProbability,
        @Schema(description = "1 / inclusion probability") double weight,
        String determinationReference,
        String benefit,
        LocalDate decidedOn,

        @Schema(description = "Awarded by the decision, as it was registered")
        BigDecimal amount,

        String currency,
        @Schema(description = "Absent while open") String disposition,

        @Schema(description = "Policy of the exercise, where the evidence was not found: deem, exclude or impute")
        String treatment,

        @Schema(description = "Of a complete check") String outcome,
        BigDecimal overpaid,
        BigDecimal underpaid,
        long errorLines,

        @Schema(description = "Lines caused by official parties alone")
        long officialLines,

        UUID checkId) {
    static final Table<ExerciseCaseView> TABLE = Table.<ExerciseCaseView>named("exercise-cases")
            .column("id", ExerciseCaseView::id)
            .column("draw", ExerciseCaseView::draw)
            .column("plan", ExerciseCaseView::plan)
            .column("planVersion", ExerciseCaseView::planVersion)
            .column("stratum", ExerciseCaseView::stratum)
            .column("inclusionProbability", ExerciseCaseView::inclusionProbability)
            .column("weight", ExerciseCaseView::weight)
            .column("determinationReference", ExerciseCaseView::determinationReference)
            .column("benefit", ExerciseCaseView::benefit)
            .column("decidedOn", ExerciseCaseView::decidedOn)
            .column("amount", ExerciseCaseView::amount)
            .column("currency", ExerciseCaseView::currency)
            .column("disposition", ExerciseCaseView::disposition)
            .column("treatment", ExerciseCaseView::treatment)
            .column("outcome", ExerciseCaseView::outcome)
            .column("overpaid", ExerciseCaseView::overpaid)
            .column("underpaid", ExerciseCaseView::underpaid)
            .column("errorLines", ExerciseCaseView::errorLines)
            .column("officialLines", ExerciseCaseView::officialLines)
            .column("checkId", ExerciseCaseView::checkId);
}

package scot.pillars.assurance.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.risk.model.Scorecard;
import scot.pillars.kit.http.Table;

/** A score that beat random on the later period. */
@Schema(name = "RiskModel")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RiskModelView(
        @Schema(required = true, examples = "3") int version,

        @Schema(required = true, examples = "Payment errors, autumn")
        String name,

        @Schema(required = true) String purpose,

        @Schema(required = true, description = "The one adopted last is in use")
        boolean inUse,

        @Schema(required = true) Training training,

        @Schema(required = true, description = "Points per level of each feature; a score is their sum")
        Scorecard scorecard,

        @Schema(required = true) HoldOutView holdOut,
        @Schema(required = true, examples = "C-0002") String trainedBy,
        @Schema(required = true) Instant trainedAt,
        @Schema(examples = "C-0002") String adoptedBy,
        Instant adoptedAt,
        String adoptionReason) {

    /** What it was trained on, and how. */
    @Schema(name = "RiskTraining")
    public record Training(
            @Schema(required = true) LocalDate from,
            @Schema(required = true) LocalDate to,
            @Schema(required = true) LocalDate testedFrom,
            @Schema(required = true) LocalDate testedTo,

            @Schema(required = true, examples = "963", description = "Random checks of the earlier period")
            int checks,

            @Schema(required = true, examples = "88") int errors,
            @Schema(required = true, examples = "20261125") long seed,

            @Schema(
                    required = true,
                    examples = "10",
                    description = "Ridge penalty, chosen by five-fold cross-validation")
            double penalty,

            @Schema(required = true, description = "Log odds where every level gives nothing")
            double constant,

            @Schema(required = true) Set<String> leftOut) {}

    /** One row of the scorecard, for CSV. */
    record Row(String feature, String level, int points, double coefficient, int checks) {}

    static final Table<RiskModelView> TABLE = Table.<RiskModelView>named("risk-models")
            .column("version", RiskModelView::version)
            .column("name", RiskModelView::name)
            .column("inUse", RiskModelView::inUse)
            .column("trainedFrom", one -> one.training().from())
            .column("trainedTo", one -> one.training().to())
            .column("testedFrom", one -> one.training().testedFrom())
            .column("testedTo", one -> one.training().testedTo())
            .column("area", one -> one.holdOut().area().value())
            .column("areaLower", one -> one.holdOut().area().lower())
            .column("areaUpper", one -> one.holdOut().area().upper())
            .column("trainedBy", RiskModelView::trainedBy)
            .column("trainedAt", RiskModelView::trainedAt);

    static final Table<Row> SCORECARD = Table.<Row>named("scorecard")
            .column("feature", Row::feature)
            .column("level", Row::level)
            .column("points", Row::points)
            .column("coefficient", Row::coefficient)
            .column("checks", Row::checks);

    List<Row> rows() {
        return scorecard.features().stream()
                .flatMap(feature -> feature.levels().stream()
                        .map(level -> new Row(
                                feature.name(), level.name(), level.points(), level.coefficient(), level.cases())))
                .toList();
    }
}

package scot.pillars.assurance.sampling;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.http.Table;

/** A draw that was made, and how its cases ended. */
@Schema(name = "SampleDraw")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DrawView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID frame,
        @Schema(required = true, examples = "SCP-MONTHLY") String plan,
        @Schema(required = true, examples = "2") int planVersion,
        @Schema(required = true, examples = "2") int tier,

        @Schema(description = "Key of the random order, for those who may see the cases: it tells which were drawn")
        String seed,

        @Schema(required = true, examples = "300") long cases,

        @Schema(required = true, description = "SHA-256 of the references drawn, in their order")
        String hash,

        @Schema(required = true) LocalDate dueOn,
        @Schema(required = true, examples = "C-0002") String drawnBy,
        @Schema(required = true) Instant drawnAt,
        @Schema(required = true) List<Stratum> strata,

        @Schema(required = true, description = "Cases that wait or are being checked")
        long open,

        @Schema(required = true, examples = "0.94", description = "Ended with a complete check, of all drawn")
        double completionRate) {

    /** What a stratum held, gave, and how its cases ended. */
    @Schema(name = "DrawnStratum")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Stratum(
            @Schema(required = true, examples = "SCP") String name,
            @Schema(required = true) long population,
            @Schema(required = true) long sample,

            @Schema(
                    required = true,
                    description =
                            "Drawn at first and taken away again by the plan's cap per colleague; in no other number")
            long takenAway,

            @Schema(
                    examples = "0.0069",
                    description =
                            "Chance of each of its decisions, before a cap per colleague; absent where nothing was drawn")
            Double inclusionProbability,

            @Schema(required = true) long open,

            @Schema(required = true, description = "Cases by disposition")
            Map<String, Long> dispositions) {}

    /** Taken away by the plan's cap per colleague, in all strata. */
    public long takenAway() {
        return strata.stream().mapToLong(Stratum::takenAway).sum();
    }

    static final Table<DrawView> TABLE = Table.<DrawView>named("draws")
            .column("id", DrawView::id)
            .column("plan", DrawView::plan)
            .column("planVersion", DrawView::planVersion)
            .column("tier", DrawView::tier)
            .column("cases", DrawView::cases)
            .column("open", DrawView::open)
            .column("completionRate", DrawView::completionRate)
            .column("dueOn", DrawView::dueOn)
            .column("drawnBy", DrawView::drawnBy)
            .column("drawnAt", DrawView::drawnAt);
}

package scot.pillars.assurance.sampling;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.sampling.model.FrameState;
import scot.pillars.assurance.sampling.model.Reconciliation;
import scot.pillars.assurance.sampling.model.Totals;
import scot.pillars.kit.money.Money;

/** The population of one draw with its control totals. */
@Schema(name = "SamplingFrame")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FrameView(
        @Schema(required = true) UUID id,
        @Schema(required = true, examples = "SCP-MONTHLY") String plan,
        @Schema(required = true, examples = "2") int planVersion,
        @Schema(required = true, examples = "2") int tier,
        @Schema(required = true) LocalDate decidedFrom,
        @Schema(required = true) LocalDate decidedTo,
        @Schema(required = true, examples = "closed") FrameState state,

        @Schema(examples = "GBP", description = "Of all its amounts; absent when no decision has one")
        String currency,

        @Schema(required = true, description = "Decisions that can be drawn")
        long cases,

        @Schema(description = "Absent when no decision of the frame has an amount")
        Money money,

        @Schema(required = true, description = "What can be drawn, by stratum")
        List<Part> strata,

        @Schema(
                required = true,
                description =
                        "The population, by benefit: what can be drawn and what a rule of the plan leaves out of this "
                                + "draw; compared with the control totals")
        List<Part> benefits,

        @Schema(required = true) List<Exclusion> exclusions,

        @Schema(description = "Control totals as somebody gave them")
        List<Part> given,

        @Schema(description = "Where frame and control totals differ; absent until some were given")
        List<Part> differences,

        @Schema(description = "SHA-256 of references and strata, in the order of references; of a closed frame")
        String hash,

        @Schema(required = true) String builtBy,
        @Schema(required = true) Instant builtAt,
        String closedBy,
        Instant closedAt,

        @Schema(description = "The draw that was made from it")
        UUID draw,

        @Schema(required = true, description = "Version, also the ETag")
        int version) {

    /** A part with its totals. */
    @Schema(name = "FramePart")
    public record Part(
            @Schema(required = true, examples = "SCP") String name,
            @Schema(required = true, examples = "43258") long cases,

            @Schema(description = "Absent when no decision of the frame has an amount")
            Money money) {
        static Part from(Reconciliation.Difference difference, String currency) {
            return new Part(difference.name(), difference.cases(), new Money(difference.money(), currency));
        }

        Totals totals() {
            return new Totals(name, cases, money == null ? BigDecimal.ZERO : money.value());
        }
    }

    /** What was left out. */
    @Schema(name = "FrameLeftOut")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Exclusion(
            @Schema(
                    required = true,
                    examples = "listed",
                    description = "checked-before and in-open-case by a rule of the plan, or listed by somebody")
            String kind,

            @Schema(examples = "Registered in a test of the case system")
            String reason,

            @Schema(required = true) long cases,

            @Schema(description = "Absent when no decision of the frame has an amount")
            Money money,

            @Schema(required = true) String excludedBy,
            @Schema(required = true) Instant excludedAt) {}
}

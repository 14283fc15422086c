package scot.pillars.assurance.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.http.Table;
import scot.pillars.kit.money.Money;

/** What a gate plan saw in a month, closed and reconciled; only what came in late is counted anew. */
@Schema(name = "GateFrame")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GateFrameView(
        @Schema(required = true) UUID id,
        @Schema(required = true, examples = "NEW-STARTERS") String plan,

        @Schema(required = true, examples = "2", description = "Newest version of the plan when it was closed")
        int planVersion,

        @Schema(required = true, examples = "2026-10", description = "Month of decision")
        String month,

        @Schema(required = true, examples = "1197", description = "Decisions that the plan looked at")
        long cases,

        @Schema(required = true, examples = "58", description = "Decisions that it chose")
        long selected,

        @Schema(
                required = true,
                examples = "59.85",
                description = "How many it was expected to choose: the sum of their inclusion probabilities")
        BigDecimal expected,

        @Schema(
                required = true,
                examples = "7.54",
                description =
                        "Standard deviation of that number under Poisson sampling: the root of the sum of pi (1 - pi)")
        double deviation,

        @Schema(required = true, description = "Chosen cases by disposition when it was closed")
        Map<String, Long> dispositions,

        @Schema(required = true, description = "Chosen cases that had no disposition when it was closed")
        long withoutDisposition,

        @Schema(
                required = true,
                description = "Decisions of the plan's population and month that the gate was never asked about")
        long neverAsked,

        @Schema(required = true, examples = "1200", description = "Decisions that another source says the frame holds")
        long controlTotal,

        @Schema(description = "Why the control total differs")
        String reason,

        @Schema(required = true, description = "The frame by benefit")
        List<Part> benefits,

        @Schema(
                required = true,
                description = "SHA-256 of the references and whether each was chosen, in the order of references")
        String hash,

        @Schema(required = true, examples = "C-0002") String closedBy,
        @Schema(required = true) Instant closedAt,

        @Schema(
                required = true,
                description =
                        "Decisions of the month that the plan looked at after it was closed; in none of the above")
        long late,

        @Schema(required = true, description = "Of the late ones, those that it chose")
        long lateSelected) {

    /** What the plan looked at of one benefit. */
    @Schema(name = "GateFramePart")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Part(
            @Schema(required = true, examples = "SCP") String benefit,
            @Schema(required = true, examples = "1197") long cases,

            @Schema(description = "Their amounts of one payment together; absent when none has one")
            Money money) {}

    static final Table<GateFrameView> TABLE = Table.<GateFrameView>named("gate-frames")
            .column("plan", GateFrameView::plan)
            .column("planVersion", GateFrameView::planVersion)
            .column("month", GateFrameView::month)
            .column("cases", GateFrameView::cases)
            .column("selected", GateFrameView::selected)
            .column("expected", GateFrameView::expected)
            .column("deviation", GateFrameView::deviation)
            .column("withoutDisposition", GateFrameView::withoutDisposition)
            .column("neverAsked", GateFrameView::neverAsked)
            .column("controlTotal", GateFrameView::controlTotal)
            .column("reason", GateFrameView::reason)
            .column("late", GateFrameView::late)
            .column("lateSelected", GateFrameView::lateSelected)
            .column("hash", GateFrameView::hash)
            .column("closedBy", GateFrameView::closedBy)
            .column("closedAt", GateFrameView::closedAt);
}

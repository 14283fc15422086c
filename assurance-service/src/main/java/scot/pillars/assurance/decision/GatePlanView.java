package scot.pillars.assurance.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.http.Table;

/** A plan that selects decisions before payment. The seed is told to nobody: who knew it could tell what is selected. */
@Schema(name = "GatePlan")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GatePlanView(
        @Schema(required = true, examples = "NEW-STARTERS") String code,

        @Schema(required = true, examples = "1", description = "Version, also the ETag")
        int version,

        @Schema(required = true, examples = "Every decision of new colleagues")
        String name,

        @Schema(required = true, description = "Empty: all") List<String> benefits,
        @Schema(required = true, description = "Empty: all") List<String> decisionTypes,
        @Schema(required = true, description = "Empty: all") List<String> channels,
        @Schema(required = true, description = "Empty: all") List<String> teams,
        @Schema(examples = "1000.00") BigDecimal amountFrom,
        @Schema(examples = "90") Integer inPostLessThanDays,
        @Schema(required = true, examples = "0.05") BigDecimal rate,
        @Schema(required = true) LocalDate inForceFrom,
        LocalDate inForceTo,
        @Schema(required = true, examples = "C-0002") String changedBy,
        @Schema(required = true) Instant changedAt) {
    static final Table<GatePlanView> TABLE = Table.<GatePlanView>named("gate-plans")
            .column("code", GatePlanView::code)
            .column("version", GatePlanView::version)
            .column("name", GatePlanView::name)
            .column("benefits", plan -> String.join(";", plan.benefits()))
            .column("decisionTypes", plan -> String.join(";", plan.decisionTypes()))
            .column("channels", plan -> String.join(";", plan.channels()))
            .column("teams", plan -> String.join(";", plan.teams()))
            .column("amountFrom", GatePlanView::amountFrom)
            .column("inPostLessThanDays", GatePlanView::inPostLessThanDays)
            .column("rate", GatePlanView::rate)
            .column("inForceFrom", GatePlanView::inForceFrom)
            .column("inForceTo", GatePlanView::inForceTo)
            .column("changedBy", GatePlanView::changedBy)
            .column("changedAt", GatePlanView::changedAt);
}

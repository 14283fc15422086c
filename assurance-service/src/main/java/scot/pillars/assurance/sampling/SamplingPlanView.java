package scot.pillars.assurance.sampling;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.sampling.model.PlanState;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.http.Table;

/** A version of a sampling plan. */
@Schema(name = "SamplingPlan")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SamplingPlanView(
        @Schema(required = true, examples = "SCP-MONTHLY") String code,

        @Schema(required = true, examples = "2", description = "Version, also the ETag")
        int version,

        @Schema(required = true, examples = "in-force") PlanState state,

        @Schema(examples = "2", description = "The version that frames are built by; absent when none is in force")
        Integer inForceVersion,

        @Schema(required = true) SamplingPlanRequest definition,
        @Schema(required = true, examples = "C-0002") String changedBy,
        @Schema(required = true) Instant changedAt) {
    static final Table<SamplingPlanView> TABLE = Table.<SamplingPlanView>named("sampling-plans")
            .column("code", SamplingPlanView::code)
            .column("version", SamplingPlanView::version)
            .column("state", plan -> Kebab.of(plan.state()))
            .column("inForceVersion", SamplingPlanView::inForceVersion)
            .column("name", plan -> plan.definition().name())
            .column("question", plan -> plan.definition().question())
            .column("tier", plan -> plan.definition().tier())
            .column("benefits", plan -> String.join(";", plan.definition().benefits()))
            .column("method", plan -> Kebab.of(plan.definition().method()))
            .column("size", plan -> plan.definition().size())
            .column("mostPerStratum", plan -> plan.definition().mostPerStratum())
            .column("mostPerColleague", plan -> plan.definition().mostPerColleague())
            .column("changedBy", SamplingPlanView::changedBy)
            .column("changedAt", SamplingPlanView::changedAt);
}

package scot.pillars.assurance.qualitytarget;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.level.Level;
import scot.pillars.assurance.level.Measure;
import scot.pillars.assurance.qualitytarget.model.Verdict;
import scot.pillars.kit.http.Table;

/** A target with the measured level beside it. */
@Schema(name = "TargetLevel")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TargetLevel(
        @Schema(required = true, examples = "SCP-ACCURACY") String code,
        @Schema(required = true) QualityTarget.Of of,
        @Schema(required = true, examples = "SCP") String subject,

        @Schema(required = true, examples = "Scottish Child Payment")
        String name,

        @Schema(required = true) Measure measure,
        @Schema(required = true, examples = "0.95") BigDecimal target,

        @Schema(required = true, description = "As recorded: every error counts")
        Level level,

        @Schema(description = "As published, where the benefit has a tolerance threshold: small errors left out")
        Level withTolerance,

        @Schema(required = true) Verdict verdict) {
    static final Table<TargetLevel> TABLE = Table.<TargetLevel>named("target-levels")
            .column("code", TargetLevel::code)
            .column("of", TargetLevel::of)
            .column("subject", TargetLevel::subject)
            .column("name", TargetLevel::name)
            .column("measure", TargetLevel::measure)
            .column("target", TargetLevel::target)
            .column("counted", one -> one.level().counted())
            .column("checks", one -> one.level().checks())
            .column("share", one -> one.level().share())
            .column("lower", one -> one.level().lower())
            .column("upper", one -> one.level().upper())
            .column("withheld", one -> one.level().withheld())
            .column("verdict", TargetLevel::verdict)
            .column(
                    "withTolerance",
                    one -> one.withTolerance() == null
                            ? null
                            : one.withTolerance().share());
}

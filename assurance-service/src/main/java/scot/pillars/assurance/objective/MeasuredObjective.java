package scot.pillars.assurance.objective;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.level.Level;
import scot.pillars.assurance.qualitytarget.model.Verdict;
import scot.pillars.assurance.register.Kept;

/** An objective with what was measured of it so far; without a level when it has no measure. */
@Schema(name = "MeasuredObjective")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeasuredObjective(@Schema(required = true) Kept<Objective> kept, Level level) {
    /** Whether its least share is reached, null without a level. */
    public Verdict verdict() {
        return level == null
                ? null
                : Verdict.of(level.lower(), level.upper(), kept.entry().level().doubleValue());
    }
}

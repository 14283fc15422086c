package scot.pillars.assurance.guidance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How often the criteria behind a version of guidance were not met while it was in force: findings met or not met on checks
 * whose form refers to it; what did not apply or could not be shown is left out.
 *
 * @param share not met of n, 0 to 1; null when n is 0
 * @param low lower end of the Wilson interval at 95 %; null when n is 0
 * @param high upper end; null when n is 0
 */
@Schema(name = "GuidanceErrorRate")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ErrorRateView(
        @Schema(description = "Absent for the time before the first version")
        Integer version,

        LocalDate from,
        LocalDate before,
        @Schema(description = "Findings met or not met") long n,
        @Schema(description = "Findings not met") long notMet,
        Double share,
        @Schema(description = "Wilson, 95 %") Double low,
        @Schema(description = "Wilson, 95 %") Double high) {

    /** The period for people. */
    public String inWords() {
        return version == null ? "Before version 1" : "Version " + version;
    }
}

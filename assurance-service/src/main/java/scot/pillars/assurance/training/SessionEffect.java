package scot.pillars.assurance.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.level.Level;
import scot.pillars.assurance.level.Window;

/**
 * The share of checks with an error of the course's descriptors, in the 180 days before a session and after it. A
 * difference need not come from the course.
 */
@Schema(name = "SessionEffect")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionEffect(
        @Schema(required = true) LocalDate heldOn,
        @Schema(required = true, examples = "14") int attended,
        @Schema(required = true) Window daysBefore,
        @Schema(required = true) Level before,

        @Schema(description = "Absent on the day of the session")
        Window daysAfter,

        Level after) {}

package scot.pillars.assurance.worklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.check.CheckView;
import scot.pillars.assurance.worklist.model.CheckDifference;

/** Two checks of one decision side by side, once the second has ended. */
@Schema(name = "SecondCheck")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SecondCheckView(
        @Schema(required = true) UUID caseId,

        @Schema(required = true, description = "The first check as it stands; once decided, as it stood before")
        CheckView first,

        @Schema(required = true, description = "The second; it is counted nowhere by itself")
        CheckView second,

        @Schema(required = true, description = "What they say differently; empty when they agree")
        List<CheckDifference> differences,

        Instant endedAt,

        @Schema(description = "Which of the two stands; absent while a lead has not decided", examples = "first")
        Stands stands,

        String note,
        @Schema(examples = "C-000811") String decidedBy,
        Instant decidedAt,

        @Schema(required = true, description = "Number of the first check's revision, also the ETag")
        int version) {

    /** Which of the two stands. */
    public enum Stands {
        FIRST,
        SECOND
    }
}

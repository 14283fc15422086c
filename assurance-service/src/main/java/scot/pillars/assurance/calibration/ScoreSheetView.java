package scot.pillars.assurance.calibration;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The scores of one scorer. */
@Schema(name = "CalibrationScoreSheet")
public record ScoreSheetView(
        @Schema(examples = "C-000802") String colleague,
        List<ScoresRequest.Score> answers,
        @Schema(description = "Answers still missing") int missing,

        @Schema(description = "When they were submitted for good; absent before")
        Instant submittedAt,

        int version) {}

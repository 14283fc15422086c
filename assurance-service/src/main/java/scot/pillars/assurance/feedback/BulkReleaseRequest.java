package scot.pillars.assurance.feedback;

import jakarta.validation.constraints.AssertTrue;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which waiting results to release at once. */
@Schema(name = "FeedbackToReleaseAtOnce")
public record BulkReleaseRequest(
        @Schema(examples = "SCP") String benefit,

        @Schema(examples = "T-014", description = "Team of who decided")
        String team,

        @Schema(examples = "2026-06-01") LocalDate checkedFrom,
        @Schema(examples = "2026-06-30") LocalDate checkedTo) {

    @AssertTrue(message = "Name a team, a benefit, or both days of checking")
    @Schema(hidden = true)
    public boolean isNarrowed() {
        return benefit != null || team != null || checkedFrom != null && checkedTo != null;
    }

    FeedbackSearch search() {
        FeedbackSearch search = new FeedbackSearch();
        search.benefit = benefit;
        search.team = team;
        search.checkedFrom = checkedFrom;
        search.checkedTo = checkedTo;
        return search;
    }
}

package scot.pillars.assurance.onetoone;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.coaching.CoachingView;
import scot.pillars.assurance.dispute.DisputeView;
import scot.pillars.assurance.dispute.model.DisputeState;
import scot.pillars.assurance.feedback.MonthOfResults;
import scot.pillars.assurance.level.Level;
import scot.pillars.assurance.level.Window;
import scot.pillars.assurance.objective.MeasuredObjective;

/** What a team leader and a colleague look at together: of released results, coaching, objectives, disputes, and what they settled. */
@Schema(name = "OneToOneSheet")
public record OneToOneSheet(
        @Schema(required = true, examples = "C-000731") String colleague,
        @Schema(required = true) Window period,

        @Schema(required = true, description = "By month; one without a released check has zeros")
        List<MonthOfResults> results,

        @Schema(required = true, description = "Cases right in money, of the released checks of the period")
        Level casesRight,

        @Schema(required = true, description = "Criteria right, of those that applied")
        Level criteriaRight,

        @Schema(required = true, description = "Open and ended, newest first")
        List<CoachingView> coaching,

        @Schema(required = true, description = "Objectives of the period, measured by released checks")
        List<MeasuredObjective> objectives,

        @Schema(
                required = true,
                description = "Courses on offer that address what is coached; who attended one is not kept")
        List<CourseOnOffer> courses,

        @Schema(required = true, description = "Lodged in the period, newest first")
        List<Disputed> disputes,

        @Schema(required = true, description = "Newest first, at most 50")
        List<NoteView> notes) {

    /** A course that addresses what is coached. */
    @Schema(name = "OneToOneCourse")
    public record CourseOnOffer(
            @Schema(required = true, examples = "RES-PRACTICE")
            String code,

            @Schema(required = true, examples = "Residence conditions in practice")
            String name) {}

    /** A dispute in brief. */
    @Schema(name = "OneToOneDispute")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Disputed(
            @Schema(required = true) UUID id,
            @Schema(required = true, examples = "SCP") String benefit,
            @Schema(required = true) LocalDate lodgedOn,
            @Schema(required = true) DisputeState state,

            @Schema(examples = "Overturned", description = "How it ended")
            String ending) {
        static Disputed of(DisputeView dispute) {
            return new Disputed(dispute.id(), dispute.benefit(), dispute.lodgedOn(), dispute.state(), dispute.ending());
        }
    }

    /** Whether any check of the period is released. */
    public boolean anyResult() {
        return casesRight.checks() > 0;
    }
}

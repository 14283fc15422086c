package scot.pillars.assurance.coaching;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.coaching.model.CoachingState;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.http.Table;

/** A coaching plan. What is not known or has not happened is absent. */
@Schema(name = "CoachingPlan")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CoachingView(
        UUID id,
        CoachingState state,

        @Schema(description = "Number of who is coached", examples = "C-000731")
        String colleague,

        @Schema(examples = "PILLARS") String vocabulary,

        @Schema(description = "Code of the descriptor that came back", examples = "RES-WRONG-DATE")
        String descriptor,

        @Schema(examples = "Residence") String element,
        @Schema(examples = "Wrong date used") String nature,

        @Schema(description = "How many checks found it", examples = "3")
        int errors,

        LocalDate errorsFrom,
        LocalDate errorsTo,
        Instant proposedAt,
        List<StepView> steps,
        LocalDate agreedOn,

        @Schema(description = "The sampled case whose check follows up")
        UUID followUpCase,

        @Schema(description = "The check of it, once made") UUID followUpCheck,

        @Schema(description = "What shows that the coaching helped")
        String evidence,

        LocalDate closedOn,
        String closedBy,

        @Schema(description = "Why the proposal was not taken up")
        String declineReason,

        LocalDate declinedOn,
        String declinedBy,

        @Schema(description = "Version, also the ETag") long version) {

    /** One step of a plan. */
    @Schema(name = "CoachingStep")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StepView(int place, String text, String owner, LocalDate dueOn, LocalDate doneOn) {}

    static final Table<CoachingView> TABLE = Table.<CoachingView>named("coaching-plans")
            .column("id", CoachingView::id)
            .column("state", one -> Kebab.of(one.state()))
            .column("colleague", CoachingView::colleague)
            .column("descriptor", CoachingView::descriptor)
            .column("errors", CoachingView::errors)
            .column("errorsFrom", CoachingView::errorsFrom)
            .column("errorsTo", CoachingView::errorsTo)
            .column("agreedOn", CoachingView::agreedOn)
            .column("closedOn", CoachingView::closedOn)
            .column("declinedOn", CoachingView::declinedOn);

    /** The descriptor in words: Residence: Wrong date used. */
    public String theme() {
        if (element == null) {
            return descriptor;
        }
        return nature == null ? element : element + ": " + nature;
    }
}

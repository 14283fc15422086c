package scot.pillars.assurance.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.people.ColleagueView.LeaveView;
import scot.pillars.assurance.people.ColleagueView.PostingView;
import scot.pillars.assurance.people.ColleagueView.SkillView;
import scot.pillars.assurance.people.model.Colleague;

/** What is known of a colleague; everything but the number. */
@Schema(name = "ColleagueToKeep")
public record ColleagueRequest(
        @NotBlank @Size(max = 200) @Schema(required = true, examples = "Ailsa Reid")
        String name,

        @Size(max = 200)
        @Schema(
                examples = "ailsa.reid",
                description = "Who it is at the sign-in provider, where tokens do not hold the number itself")
        String signIn,

        @Schema(examples = "2026-03-31", description = "Day from which the colleague works here no more")
        LocalDate leftOn,

        @NotEmpty @Size(max = 500) @Schema(required = true) List<@NotNull @Valid PostingView> postings,

        @Size(max = 500) List<@NotNull @Valid SkillView> skills,
        @Size(max = 500) List<@NotNull @Valid LeaveView> leave) {

    Colleague colleague(String number) {
        return new Colleague(
                number,
                name,
                signIn,
                leftOn,
                postings.stream().map(PostingView::posting).toList(),
                skills == null
                        ? List.of()
                        : skills.stream().map(SkillView::skillHeld).toList(),
                leave == null ? List.of() : leave.stream().map(LeaveView::leave).toList());
    }
}

package scot.pillars.assurance.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.people.model.Colleague;
import scot.pillars.assurance.people.model.Leave;
import scot.pillars.assurance.people.model.Posting;
import scot.pillars.assurance.people.model.Skill;

/** A colleague with everything the register holds. What is not known is absent. */
@Schema(name = "Colleague")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ColleagueView(
        @Schema(required = true, examples = "C-000731") String number,
        @Schema(required = true, examples = "Ailsa Reid") String name,
        @Schema(examples = "ailsa.reid") String signIn,
        @Schema(examples = "2026-03-31") LocalDate leftOn,
        @Schema(required = true) List<PostingView> postings,
        @Schema(required = true) List<SkillView> skills,
        @Schema(required = true) List<LeaveView> leave,

        @Schema(required = true, examples = "1", description = "Version, also the ETag")
        long version) {

    /** A posting holds from its first day until the next one begins. */
    @Schema(name = "Posting")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PostingView(
            @NotNull @Schema(required = true, examples = "2025-04-01")
            LocalDate inForceFrom,

            @NotBlank @Schema(required = true, examples = "T-061")
            String team,

            @Schema(examples = "C-000700", description = "Who leads the line; absent at the top of it")
            String lineManager,

            @Schema(examples = "child-payments") String businessArea,
            @Schema(examples = "dundee") String site) {

        Posting posting() {
            return new Posting(inForceFrom, team, lineManager, businessArea, site);
        }
    }

    /** What the colleague is trained to work on. */
    @Schema(name = "Skill")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SkillView(
            @NotBlank @Schema(required = true, examples = "SCP")
            String skill,

            @NotNull @Schema(required = true, examples = "2025-04-01")
            LocalDate inForceFrom,

            @Schema(examples = "2026-04-01", description = "Day from which it holds no more")
            LocalDate endsBefore) {

        Skill skillHeld() {
            return new Skill(skill, inForceFrom, endsBefore);
        }
    }

    /** Days away, both included; the reason is not kept. */
    @Schema(name = "Leave")
    public record LeaveView(
            @NotNull @Schema(required = true, examples = "2025-07-07")
            LocalDate firstDay,

            @NotNull @Schema(required = true, examples = "2025-07-18")
            LocalDate lastDay) {

        Leave leave() {
            return new Leave(firstDay, lastDay);
        }
    }

    static ColleagueView from(People.Kept kept) {
        return of(kept.colleague(), kept.colleague().name(), kept.version());
    }

    /** For the audit trail: a name and who it is at the provider stand in the register alone. */
    static ColleagueView nameless(People.Kept kept) {
        Colleague colleague = kept.colleague();
        Colleague without = new Colleague(
                colleague.number(),
                null,
                null,
                colleague.leftOn(),
                colleague.postings(),
                colleague.skills(),
                colleague.leave());
        return of(without, null, kept.version());
    }

    private static ColleagueView of(Colleague colleague, String name, long version) {
        return new ColleagueView(
                colleague.number(),
                name,
                colleague.signIn(),
                colleague.leftOn(),
                colleague.postings().stream()
                        .map(posting -> new PostingView(
                                posting.inForceFrom(),
                                posting.team(),
                                posting.lineManager(),
                                posting.businessArea(),
                                posting.site()))
                        .toList(),
                colleague.skills().stream()
                        .map(skill -> new SkillView(skill.skill(), skill.inForceFrom(), skill.endsBefore()))
                        .toList(),
                colleague.leave().stream()
                        .map(away -> new LeaveView(away.firstDay(), away.lastDay()))
                        .toList(),
                version);
    }
}

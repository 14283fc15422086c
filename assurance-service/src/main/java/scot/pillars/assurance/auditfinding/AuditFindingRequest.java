package scot.pillars.assurance.auditfinding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.auditfinding.model.FindingKind;
import scot.pillars.assurance.auditfinding.model.Rating;

/** A finding to record or as it should be. */
@Schema(name = "AuditFindingToRecord")
public record AuditFindingRequest(
        @NotNull @Schema(required = true, examples = "internal-audit")
        FindingKind kind,

        @NotBlank
        @Size(max = 200)
        @Schema(required = true, examples = "Evidence of residence is not kept with the case")
        String title,

        @Size(max = 5000) @Schema(examples = "In 7 of 40 cases the letter could not be found")
        String detail,

        @Size(max = 40) @Schema(examples = "ADP", description = "Absent when it is about none or several")
        String benefit,

        @Size(max = 40) @Schema(examples = "disability-payments", description = "Code of the business area")
        String area,

        @NotNull @Schema(required = true, examples = "high") Rating rating,

        @NotNull @Schema(required = true, examples = "2026-10-02")
        LocalDate raisedOn,

        @Size(max = 50) @Schema(description = "Actions to set with it; ignored when a finding is changed")
        List<@NotNull @Valid ActionRequest> actions,

        @Size(max = 200) @Schema(description = "Why what looks like an identifier of a client is none")
        String falseAlarm,

        @Size(max = 500)
        @Schema(
                description = "Why it is changed, for its history; ignored when a finding is recorded",
                examples = "The sample was drawn again")
        String reason) {

    /** What a finding says now. */
    static AuditFindingRequest of(AuditFindingView view) {
        return new AuditFindingRequest(
                view.kind(),
                view.title(),
                view.detail(),
                view.benefit(),
                view.area(),
                view.rating(),
                view.raisedOn(),
                null,
                null,
                null);
    }

    /** What somebody will do about it. */
    @Schema(name = "AuditActionToSet")
    public record ActionRequest(
            @NotBlank @Size(max = 1000) @Schema(required = true, examples = "Scan letters on the day they arrive")
            String what,

            @NotBlank @Size(max = 100) @Schema(required = true, examples = "C-000812")
            String owner,

            @NotNull @Schema(required = true, examples = "2027-01-31")
            LocalDate dueOn) {}
}

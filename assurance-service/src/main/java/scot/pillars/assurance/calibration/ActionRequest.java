package scot.pillars.assurance.calibration;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.calibration.model.ActionKind;

/** What follows from a session. */
@Schema(name = "CalibrationActionToSet")
public record ActionRequest(
        @NotNull @Schema(required = true, examples = "guidance-clarified")
        ActionKind kind,

        @Size(max = 100) @Schema(examples = "SCP-1-03", description = "Absent for the whole session")
        String criterion,

        @NotBlank
        @Size(max = 1000)
        @Schema(required = true, examples = "Say in the guidance which letters count as evidence of residence")
        String what,

        @Size(max = 100) @Schema(examples = "C-000812", description = "Who does it; none for kind none")
        String owner,

        @Schema(examples = "2027-01-15", description = "None for kind none")
        LocalDate dueOn,

        @Size(max = 200) @Schema(description = "Why what looks like an identifier of a client is none")
        String falseAlarm) {

    @JsonIgnore
    @AssertTrue(message = "an action has owner and due date, none has neither")
    @Schema(hidden = true)
    public boolean isOwned() {
        return kind == null
                || (kind == ActionKind.NONE ? owner == null && dueOn == null : owner != null && dueOn != null);
    }
}

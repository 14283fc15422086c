package scot.pillars.assurance.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.register.Letter;

/** A course for colleagues, partners or both, and its sessions. Who attended is nobody's business here: a count is. */
@Schema(name = "Course")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Course(
        @NotBlank @Size(max = 200) @Schema(required = true, examples = "Residence conditions in practice")
        String name,

        @NotBlank @Size(max = 4000) @Schema(required = true, examples = "Half a day with worked cases")
        String content,

        @NotNull @Schema(required = true) Audience audience,

        @Size(max = 7) @Schema(required = true, description = "Letters of PILLARS it addresses")
        List<Letter> letters,

        @Size(max = 100)
        @Schema(required = true, examples = "[\"RES-WRONG-DATE\"]", description = "Descriptors it addresses")
        List<String> descriptors,

        @Size(max = 100) @Schema(required = true) List<@NotNull @Valid Session> sessions,

        @Schema(description = "Day from which it is offered no more")
        LocalDate retiredOn) {
    public Course {
        letters = letters == null ? List.of() : List.copyOf(letters);
        descriptors = descriptors == null ? List.of() : List.copyOf(descriptors);
        sessions = sessions == null ? List.of() : List.copyOf(sessions);
    }

    /** For whom it is. */
    public enum Audience {
        COLLEAGUES,
        PARTNERS,
        BOTH
    }

    /** A session that was held. */
    @Schema(name = "CourseSession")
    public record Session(
            @NotNull @Schema(required = true, examples = "2026-06-03")
            LocalDate heldOn,

            @NotNull
            @Min(1)
            @Max(10_000)
            @Schema(required = true, examples = "14", description = "How many came; no names")
            Integer attended) {}
}

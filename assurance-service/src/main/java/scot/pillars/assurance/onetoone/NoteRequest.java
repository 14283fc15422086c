package scot.pillars.assurance.onetoone;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was talked about and settled, as the team leader writes it. */
@Schema(name = "OneToOneNoteToWrite")
public record NoteRequest(
        @NotNull(message = "Give the first day")
        @Schema(required = true, examples = "2026-10-01", description = "First day of the period it is about")
        LocalDate periodFrom,

        @NotNull(message = "Give the last day") @Schema(required = true, examples = "2026-10-31")
        LocalDate periodTo,

        @NotBlank(message = "Write what was settled")
        @Size(max = 4000, message = "At most 4,000 characters")
        @Schema(required = true, examples = "We go through two cases with a move together in December.")
        String text,

        @Size(max = 200) @Schema(description = "Why what looks like an identifier is none")
        String falseAlarm) {}

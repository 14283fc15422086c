package scot.pillars.assurance.lesson;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** With whom a lesson is shared. */
@Schema(name = "LessonSharing")
public record LessonSharing(
        @NotEmpty(message = "Name at least one business area")
        @Size(max = 100)
        @Schema(required = true, examples = "[\"child-payments\"]", description = "Codes of business areas")
        List<@NotBlank String> areas) {}

package scot.pillars.assurance.descriptor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The next wording of a cause. */
@Schema(name = "TermRewording")
public record TermRewording(
        @NotBlank @Size(max = 200) @Schema(required = true, examples = "Guidance out of date")
        String name,

        @Size(min = 1, max = 500)
        @Schema(examples = "The guidance did not say what the law says", description = "When to use it")
        String meaning,

        @NotNull
        @Schema(
                required = true,
                examples = "2027-04-01",
                description = "First day of checks that show it: today or later")
        LocalDate inForceFrom) {}

package scot.pillars.assurance.descriptor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The next wording of a descriptor. */
@Schema(name = "DescriptorRewording")
public record DescriptorRewording(
        @NotBlank @Size(max = 200) @Schema(required = true, examples = "Residence", description = "What was wrong")
        String element,

        @Size(min = 1, max = 200) @Schema(examples = "Date of arrival not checked", description = "How it was wrong")
        String nature,

        @NotNull
        @Schema(
                required = true,
                examples = "2027-04-01",
                description = "First day of checks that show it: today or later")
        LocalDate inForceFrom) {}

package scot.pillars.assurance.descriptor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A descriptor to register. */
@Schema(name = "DescriptorToRegister")
public record DescriptorRequest(
        @NotBlank @Schema(required = true, examples = "PILLARS")
        String vocabulary,

        @NotNull
        @Pattern(regexp = Words.CODE, message = Words.CODE_TEXT)
        @Schema(required = true, examples = "RES-WRONG-DATE")
        String code,

        @NotBlank @Size(max = 200) @Schema(required = true, examples = "Residence", description = "What was wrong")
        String element,

        @Size(min = 1, max = 200) @Schema(examples = "Wrong date used", description = "How it was wrong")
        String nature,

        @NotNull @Schema(required = true, examples = "2025-04-01", description = "First day of use")
        LocalDate inForceFrom) {}

package scot.pillars.assurance.descriptor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cause or detection point to register. */
@Schema(name = "TermToRegister")
public record TermRequest(
        @NotBlank @Schema(required = true, examples = "PILLARS")
        String vocabulary,

        @NotNull
        @Pattern(regexp = Words.CODE, message = Words.CODE_TEXT)
        @Schema(required = true, examples = "GUIDANCE")
        String code,

        @NotBlank @Size(max = 200) @Schema(required = true, examples = "Guidance")
        String name,

        @Size(min = 1, max = 500)
        @Schema(examples = "The guidance was missing, unclear or out of date", description = "When to use it")
        String meaning,

        @NotNull @Schema(required = true, examples = "2025-04-01", description = "First day of use")
        LocalDate inForceFrom,

        @Schema(
                examples = "false",
                description = "Of a cause: whether it states that fraud is suspected. An error line with it then says "
                        + "INFORMATION-NOT-GIVEN to everybody but those who work on suspicions, and in every event. False "
                        + "when absent; fixed with the code")
        Boolean statesSuspicion) {}

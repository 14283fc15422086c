package scot.pillars.resolution.errorcase;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who takes a case. */
@Schema(name = "OfficerRequest")
record OfficerRequest(
        @NotNull
        @Pattern(regexp = OfficerRequest.NUMBER, message = "A colleague number is C- and three to twelve digits")
        @Schema(required = true, description = "Pseudonymous colleague number of the officer", examples = "C-000123")
        String officer) {
    static final String NUMBER = "^C-[0-9]{3,12}$";
}

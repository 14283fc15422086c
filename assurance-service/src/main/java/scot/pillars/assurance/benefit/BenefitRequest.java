package scot.pillars.assurance.benefit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of a benefit; everything but its code. */
@Schema(name = "BenefitToKeep")
public record BenefitRequest(
        @NotBlank @Size(max = 200) @Schema(required = true, examples = "Scottish Child Payment")
        String name,

        @NotNull
        @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code such as GBP")
        @Schema(required = true, examples = "GBP")
        String currency,

        @Size(max = 100) @Schema(examples = "four-weekly", description = "How often it is paid, in words")
        String paid,

        @NotNull @Schema(required = true, examples = "2021-02-01", description = "First day on which it can be decided")
        LocalDate inForceFrom,

        @Schema(nullable = true, description = "Last such day; absent while it is open")
        LocalDate inForceTo) {

    @JsonIgnore
    @AssertTrue(message = "inForceTo must not lie before inForceFrom")
    @Schema(hidden = true)
    public boolean isInOrder() {
        return inForceFrom == null || inForceTo == null || !inForceTo.isBefore(inForceFrom);
    }
}

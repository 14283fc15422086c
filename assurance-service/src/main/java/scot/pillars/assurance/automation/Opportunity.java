package scot.pillars.assurance.automation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A manual step that could be automated: what it costs, what was decided, and since when it is done by the system. */
@Schema(name = "AutomationOpportunity")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Opportunity(
        @NotBlank @Size(max = 200) @Schema(required = true, examples = "Typing dates of residence")
        String step,

        @NotBlank @Size(max = 4000) @Schema(required = true, examples = "The dates stand in the evidence already")
        String idea,

        @NotEmpty @Size(max = 100) @Schema(required = true, examples = "[\"RES-WRONG-DATE\"]")
        List<String> descriptors,

        @NotNull
        @DecimalMin("0")
        @Digits(integer = 5, fraction = 2)
        @Schema(required = true, examples = "4.5", description = "Minutes the step takes each time")
        BigDecimal minutesEach,

        @NotNull
        @Min(0)
        @Max(10_000_000)
        @Schema(required = true, examples = "1200", description = "How often it is done in a month")
        Integer timesMonthly,

        @NotNull @Schema(required = true) Decision decision,

        @Size(max = 2000) @Schema(description = "Why it was decided so; required once it is")
        String reason,

        @Schema(description = "First day on which the system does it; accepted ones only")
        LocalDate inPlaceFrom) {
    public Opportunity {
        descriptors = descriptors == null ? List.of() : List.copyOf(descriptors);
    }

    /** What was decided. */
    public enum Decision {
        OPEN,
        ACCEPTED,
        REJECTED
    }
}

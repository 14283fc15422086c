package scot.pillars.assurance.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
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

/** A preventative control: what it should stop, what it costs, and how its tests went. */
@Schema(name = "Control")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Control(
        @NotBlank @Size(max = 200) @Schema(required = true, examples = "Prompt for residence before award")
        String name,

        @NotBlank
        @Size(max = 4000)
        @Schema(required = true, examples = "The award cannot be made before the dates are entered")
        String stops,

        @NotEmpty
        @Size(max = 100)
        @Schema(required = true, examples = "[\"RES-NOT-TESTED\"]", description = "Descriptors it should stop")
        List<String> descriptors,

        @DecimalMin("0")
        @Digits(integer = 10, fraction = 2)
        @Schema(examples = "12000.00", description = "Pounds a year")
        BigDecimal yearlyCost,

        @Size(max = 2000) @Schema(examples = "One more question in the call")
        String clientImpact,

        @Size(max = 500) @Schema(required = true) List<@NotNull @Valid Test> tests,

        @Schema(description = "Day from which it works no more")
        LocalDate retiredOn) {
    public Control {
        descriptors = descriptors == null ? List.of() : List.copyOf(descriptors);
        tests = tests == null ? List.of() : List.copyOf(tests);
    }

    /** A test of the control. */
    @Schema(name = "ControlTest")
    public record Test(
            @NotNull @Schema(required = true, examples = "2026-06-03")
            LocalDate testedOn,

            @NotNull @Schema(required = true) Boolean passed,

            @NotNull @Min(1) @Max(1_000_000) @Schema(required = true, examples = "40", description = "Cases tried")
            Integer sample) {}

    /** The day of the last test it passed; null when it passed none. */
    public LocalDate lastGoodTest() {
        return tests.stream()
                .filter(Test::passed)
                .map(Test::testedOn)
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}

package scot.pillars.assurance.dispute;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.dispute.model.OverallResult;

/** What is disputed, criterion by criterion, with the outcome that the colleague expects. */
@Schema(name = "DisputeToLodge")
public record DisputeRequest(
        @NotNull @Schema(required = true, examples = "0198f0a2-6d3e-7c41-9f53-0242ac120002")
        UUID check,

        @NotEmpty @Size(max = 100) @Schema(required = true) List<@NotNull @Valid Expected> criteria,

        @NotBlank
        @Size(max = 2000)
        @Schema(
                required = true,
                examples = "The guidance of that day counts the date of the letter.",
                description = "Why, with what the guidance of the day of the check says; at most 2,000 characters")
        String statement,

        @Size(max = 200)
        @Schema(examples = "0131 is a form number", description = "Why what looks like an identifier is none")
        String falseAlarm) {

    /** One criterion and the outcome that is expected instead. */
    @Schema(name = "ExpectedOutcome")
    public record Expected(
            @NotBlank @Size(max = 100) @Schema(required = true, examples = "SCP-1-03")
            String criterion,

            @NotNull @Schema(required = true, examples = "met")
            OverallResult.Result expected) {}

    Map<String, OverallResult.Result> expected() {
        Map<String, OverallResult.Result> expected = new LinkedHashMap<>();
        criteria.forEach(one -> expected.put(one.criterion(), one.expected()));
        return expected;
    }
}

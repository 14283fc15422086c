package scot.pillars.assurance.strategy;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.register.Letter;

/** What a business area does for quality, letter by letter of PILLARS. */
@Schema(name = "QualityStrategy")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Strategy(
        @NotBlank @Size(max = 40) @Schema(required = true, examples = "child-payments")
        String businessArea,

        @NotBlank @Size(max = 4000) @Schema(required = true, examples = "Right the first time, for every child")
        String aim,

        @NotNull @Schema(required = true, examples = "2026-04-01")
        LocalDate inForceFrom,

        @NotEmpty @Size(max = 100) @Schema(required = true, description = "At least one for each letter")
        List<@NotNull @Valid Part> parts) {
    public Strategy {
        parts = parts == null ? List.of() : List.copyOf(parts);
    }

    /** What is done for one letter. */
    @Schema(name = "QualityStrategyPart")
    public record Part(
            @NotNull @Schema(required = true) Letter letter,

            @NotBlank @Size(max = 2000) @Schema(required = true, examples = "Share of cases right by month")
            String measure,

            @NotBlank @Size(max = 2000) @Schema(required = true, examples = "Prompt for residence before award")
            String control,

            @NotBlank @Size(max = 2000) @Schema(required = true, examples = "Top errors to the team every Monday")
            String feedback) {}
}

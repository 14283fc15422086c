package scot.pillars.assurance.guidance;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent to change the register of guidance. */
public final class GuidanceRequests {
    private GuidanceRequests() {}

    /** An entry to keep. */
    @Schema(name = "GuidanceToKeep")
    public record Entry(
            @NotBlank @Size(max = 200) @Schema(required = true, examples = "Residence conditions")
            String title,

            @Size(max = 100) @Schema(examples = "Child payments", description = "Who answers for it: a role or unit")
            String owner,

            @Size(max = 500)
            @Pattern(regexp = "https?://\\S+", message = "A link begins with https://")
            @Schema(examples = "https://guidance.example/residence")
            String link,

            @NotNull @Schema(required = true, examples = "2027-03-31", description = "Day by which it is reviewed")
            LocalDate reviewOn) {}

    /** A version to add. */
    @Schema(name = "GuidanceVersionToAdd")
    public record Version(
            @NotNull @Schema(required = true, examples = "2026-12-01", description = "First day in force")
            LocalDate inForceFrom,

            @NotBlank
            @Size(max = 1000)
            @Schema(
                    required = true,
                    examples = "Gaps in the address history are explained",
                    description = "What changed")
            String summary) {}

    /** A round of user tests to record. */
    @Schema(name = "GuidanceUserTestToRecord")
    public record UserTest(
            @NotNull @Min(1) @Schema(required = true, examples = "1")
            Integer version,

            @NotNull @Schema(required = true, examples = "2026-11-02")
            LocalDate testedOn,

            @NotNull @Min(1) @Max(10_000) @Schema(required = true, examples = "6")
            Integer participants,

            @NotBlank
            @Size(max = 4000)
            @Schema(required = true, examples = "Four of six looked for proof of address in the wrong place")
            String findings,

            @Size(max = 500) @Schema(description = "Why what looks like an identifier in the findings is none")
            String falseAlarm) {}

    /** Whether a version was clear. */
    @Schema(name = "GuidanceClarity")
    public record Clarity(
            @NotNull @Schema(required = true, examples = "true")
            Boolean clear) {}
}

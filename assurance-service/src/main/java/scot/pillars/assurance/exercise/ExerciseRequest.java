package scot.pillars.assurance.exercise;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.exercise.model.EvidencePolicy;

/** An exercise to begin. */
@Schema(name = "ExerciseToBegin")
public record ExerciseRequest(
        @NotNull @Pattern(regexp = "[A-Z0-9-]{1,40}") @Schema(required = true, examples = "MVFE-SCP-2026")
        String code,

        @NotBlank @Size(max = 200) @Schema(required = true, examples = "Scottish Child Payment, 2026-27")
        String name,

        @NotNull @Schema(required = true, examples = "2026-04-01")
        LocalDate periodFrom,

        @NotNull @Schema(required = true, examples = "2027-03-31")
        LocalDate periodTo,

        @NotNull
        @Schema(required = true, examples = "exclude", description = "What an estimate does with evidence not found")
        EvidencePolicy evidencePolicy) {

    /** A draw that becomes part of the sample. */
    @Schema(name = "ExerciseDraw")
    public record DrawRequest(
            @NotNull @Schema(required = true, examples = "0199a3b0-7c11-7d42-8e55-00aabbccdd09")
            UUID draw) {}
}

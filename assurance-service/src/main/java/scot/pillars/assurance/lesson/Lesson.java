package scot.pillars.assurance.lesson;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.lesson.model.LessonState;
import scot.pillars.assurance.register.Letter;

/** A lesson learned or a good practice, from its proposal to what business areas made of it. */
@Schema(name = "Lesson")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Lesson(
        @NotNull @Schema(required = true) Kind kind,

        @NotBlank @Size(max = 200) @Schema(required = true, examples = "Ask for the day of the move, not the month")
        String title,

        @NotBlank @Size(max = 4000) @Schema(required = true, examples = "Awards began a month early after a move")
        String whatHappened,

        @NotBlank @Size(max = 4000) @Schema(required = true, examples = "The call script asks for the day")
        String whatToDo,

        @NotNull @Schema(required = true, description = "Letter of PILLARS")
        Letter letter,

        @Size(max = 40) @Schema(examples = "SCP", description = "Code of the benefit; absent for all")
        String benefit,

        @Size(max = 100)
        @Schema(
                required = true,
                examples = "[\"RES-WRONG-DATE\"]",
                description = "Codes of the descriptors it addresses")
        List<String> descriptors,

        @Size(max = 200)
        @Schema(
                examples = "SG-2026-000124",
                description = "The check, dispute, audit finding or suggestion it came from; for who proposed it and "
                        + "quality leads, never exported")
        String source,

        @Size(max = 60) @Schema(examples = "C-000731", description = "For who proposed it and quality leads")
        String proposedBy,

        @NotNull @Schema(required = true) LocalDate proposedOn,
        @NotNull @Schema(required = true) LessonState state,

        @Size(max = 60) @Schema(description = "Who validated or declined it")
        String decidedBy,

        LocalDate decidedOn,

        @Size(max = 2000) @Schema(description = "Why it was declined or withdrawn")
        String reason,

        @Size(max = 100) @Schema(required = true, description = "Business areas that were told, and what each said")
        List<@NotNull @Valid TakeUp> areas) {
    public Lesson {
        descriptors = descriptors == null ? List.of() : List.copyOf(descriptors);
        areas = areas == null ? List.of() : List.copyOf(areas);
    }

    /** What it is. */
    public enum Kind {
        LESSON,
        GOOD_PRACTICE
    }

    /** A business area that was told of a lesson, and what it said. */
    @Schema(name = "LessonTakeUp")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TakeUp(
            @NotBlank @Size(max = 40) @Schema(required = true, examples = "child-payments")
            String area,

            @NotNull @Schema(required = true) LocalDate sharedOn,

            @Schema(description = "Absent while the area has not answered")
            Answer answer,

            @Schema(description = "From when it is adopted, or when it was said not to be")
            LocalDate answeredOn,

            @Size(max = 2000) @Schema(examples = "From the next induction on")
            String note,

            @Size(max = 2000) @Schema(examples = "The call script asks for the day")
            String changed) {}

    /** What a business area says of a lesson. */
    public enum Answer {
        ADOPTED,
        NOT_ADOPTED
    }

    /** What a business area has said, null when it was not told. */
    TakeUp of(String area) {
        return areas.stream().filter(one -> one.area().equals(area)).findFirst().orElse(null);
    }

    Lesson decided(LessonState next, String by, LocalDate on, String why) {
        return with(next, by, on, why, areas);
    }

    Lesson withdrawn(String why) {
        return with(LessonState.WITHDRAWN, decidedBy, decidedOn, why, areas);
    }

    /** Shared with these areas too. */
    Lesson shared(List<String> more, LocalDate on) {
        return with(
                LessonState.SHARED,
                decidedBy,
                decidedOn,
                reason,
                Stream.concat(areas.stream(), more.stream().map(area -> new TakeUp(area, on, null, null, null, null)))
                        .toList());
    }

    Lesson takenUp(TakeUp said) {
        return with(
                state,
                decidedBy,
                decidedOn,
                reason,
                areas.stream()
                        .map(one -> one.area().equals(said.area()) ? said : one)
                        .toList());
    }

    /** The same without who proposed it, who decided and what it came from. */
    Lesson withoutOrigin() {
        return new Lesson(
                kind,
                title,
                whatHappened,
                whatToDo,
                letter,
                benefit,
                descriptors,
                null,
                null,
                proposedOn,
                state,
                null,
                decidedOn,
                reason,
                areas);
    }

    private Lesson with(LessonState next, String by, LocalDate on, String why, List<TakeUp> told) {
        return new Lesson(
                kind,
                title,
                whatHappened,
                whatToDo,
                letter,
                benefit,
                descriptors,
                source,
                proposedBy,
                proposedOn,
                next,
                by,
                on,
                why,
                told);
    }
}

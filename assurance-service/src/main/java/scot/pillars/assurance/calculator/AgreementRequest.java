package scot.pillars.assurance.calculator;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Ratings in exactly one of three forms. */
@Schema(name = "AgreementQuestion")
public record AgreementRequest(
        @Size(min = 2, max = 100)
        @Schema(
                description =
                        "In their order; of ratings when left out those that occur, as numbers or else by letter; of "
                                + "tables and counts 1, 2, 3. The interval metric needs numbers.")
        List<@NotBlank String> categories,

        @Size(min = 1, max = 10_000)
        @Schema(description = "One row per unit, one column per rater, null where a rating is missing")
        List<@NotNull @Size(min = 1, max = 1_000) List<String>> ratings,

        @Size(min = 1, max = 100)
        @Schema(description = "Two raters: how many units the first (rows) and the second (columns) put where")
        List<@NotNull List<@NotNull Long>> table,

        @Size(min = 1, max = 10_000) @Schema(description = "One row per unit: how many raters chose each category")
        List<@NotNull List<@NotNull Long>> counts,

        @Size(min = 1, max = 10_000)
        @Schema(
                description =
                        "The right rating of each unit, null where there is none: gives leniency and severity per rater")
        List<String> key,

        @Schema(examples = "met", description = "Rating that passes; met when left out")
        String pass,

        @Schema(examples = "not-met", description = "Rating that fails; not-met when left out")
        String fail) {

    @JsonIgnore
    @AssertTrue(message = "give exactly one of ratings, table and counts")
    @Schema(hidden = true)
    public boolean isOneForm() {
        return Stream.of(ratings == null, table == null, counts == null)
                        .filter(absent -> !absent)
                        .count()
                == 1;
    }

    @JsonIgnore
    @AssertTrue(message = "key needs ratings, and as many entries as units")
    @Schema(hidden = true)
    public boolean isKeyComplete() {
        return key == null || ratings != null && key.size() == ratings.size();
    }

    String passing() {
        return Objects.requireNonNullElse(pass, "met");
    }

    String failing() {
        return Objects.requireNonNullElse(fail, "not-met");
    }
}

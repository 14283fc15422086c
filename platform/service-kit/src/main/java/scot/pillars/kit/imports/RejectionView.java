package scot.pillars.kit.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One refusal of one row. */
@Schema(name = "ImportRejection", description = "Why one row of the file did not land.")
public record RejectionView(
        @Schema(description = "First physical line of the row in the file, from 1", examples = "17")
        long line,

        @Schema(
                nullable = true,
                description = "Column or property; absent for the row as a whole",
                examples = "benefit")
        String field,

        @Schema(examples = "unknown-code") String rule,
        @Schema(examples = "There is no benefit XYZ") String message,

        @JsonIgnore @Schema(hidden = true) int place) {}

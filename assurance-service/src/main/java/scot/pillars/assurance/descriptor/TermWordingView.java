package scot.pillars.assurance.descriptor;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One wording of a cause. */
@Schema(name = "TermWording")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TermWordingView(
        @Schema(required = true, examples = "2", description = "From 1")
        int number,

        @Schema(required = true, examples = "Guidance", description = "Name for people")
        String name,

        @Schema(examples = "The guidance was out of date", description = "When to use it")
        String meaning,

        @Schema(required = true, examples = "2027-04-01", description = "Until the next begins")
        LocalDate inForceFrom,

        @Schema(examples = "C-0002", description = "Who worded it; absent for the first")
        String changedBy,

        @Schema(description = "Absent for the first") Instant changedAt) {

    /** For people. */
    @JsonIgnore
    public String inWords() {
        return meaning == null ? name : name + ": " + meaning;
    }

    static TermWordingView from(Wording one) {
        return new TermWordingView(
                one.number(), one.words(), one.more(), one.inForceFrom(), one.changedBy(), one.changedAt());
    }
}

package scot.pillars.assurance.descriptor;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One wording of a descriptor. */
@Schema(name = "DescriptorWording")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DescriptorWordingView(
        @Schema(required = true, examples = "2", description = "From 1")
        int number,

        @Schema(required = true, examples = "Residence", description = "What was wrong")
        String element,

        @Schema(examples = "Wrong date used", description = "How it was wrong")
        String nature,

        @Schema(required = true, examples = "2027-04-01", description = "Until the next begins")
        LocalDate inForceFrom,

        @Schema(examples = "C-0002", description = "Who worded it; absent for the first")
        String changedBy,

        @Schema(description = "Absent for the first") Instant changedAt) {

    /** For people. */
    @JsonIgnore
    public String inWords() {
        return nature == null ? element : element + ": " + nature;
    }

    static DescriptorWordingView from(Wording one) {
        return new DescriptorWordingView(
                one.number(), one.words(), one.more(), one.inForceFrom(), one.changedBy(), one.changedAt());
    }
}

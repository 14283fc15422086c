package scot.pillars.kit.records;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What this service holds about one person. */
@Schema(name = "SubjectAccess")
public record SubjectAccessView(
        @Schema(required = true, examples = "assurance-service")
        String service,

        @Schema(required = true, description = "Case token or colleague number")
        String about,

        @Schema(required = true) Instant madeAt,
        @Schema(required = true) List<Kind> records) {

    /** The records of one kind. */
    @Schema(name = "SubjectAccessRecords")
    public record Kind(
            @Schema(required = true, examples = "Checks of the case")
            String title,

            @JsonRawValue
            @Schema(
                    required = true,
                    implementation = Object[].class,
                    description = "One object per record, as it is held")
            String items) {
        static Kind of(String title, List<String> objects) {
            return new Kind(title, "[" + String.join(",", objects) + "]");
        }
    }
}

package scot.pillars.assurance.guidance;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Guidance with its versions and what is known of each. What is not known is absent. */
@Schema(name = "Guidance")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GuidanceView(
        @Schema(examples = "G-RESIDENCE") String code,
        String title,
        @Schema(description = "Who answers for it") String owner,
        @Schema(description = "Where it stands") String link,
        LocalDate reviewOn,
        @Schema(description = "Whether its review is due") boolean overdue,

        @Schema(description = "shipped: this project's own default; or agency")
        String origin,

        @Schema(description = "Newest first") List<VersionView> versions,
        @Schema(description = "Newest first") List<UserTestView> userTests,

        @Schema(description = "Criteria of check forms that refer to it")
        List<CitingView> citedBy,

        @Schema(description = "Version of the entry, the ETag")
        int version) {

    /** A version and whether checkers found it clear. */
    @Schema(name = "GuidanceVersion")
    public record VersionView(
            int version,
            LocalDate inForceFrom,
            String summary,

            @Schema(description = "How many checkers found it clear")
            int clear,

            @Schema(description = "How many did not") int unclear) {}

    /** A round of user tests. */
    @Schema(name = "GuidanceUserTest")
    public record UserTestView(UUID id, int version, LocalDate testedOn, int participants, String findings) {}

    /** A criterion that refers to it. */
    @Schema(name = "CitingCriterion")
    public record CitingView(
            @Schema(examples = "SCP-1") String form,
            int formVersion,
            @Schema(examples = "SCP-1-03") String criterion,
            String question,
            Integer guidanceVersion) {}

    /** For pages. */
    @JsonIgnore
    public boolean isShipped() {
        return origin.equals("shipped");
    }
}

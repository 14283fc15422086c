package scot.pillars.assurance.form;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.form.model.CheckForm;
import scot.pillars.assurance.form.model.FormVersion;

/** A version of a check form with its criteria. What is not known is absent. */
@Schema(name = "CheckFormVersion")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FormVersionView(
        @Schema(examples = "SCP-1") String code,
        @Schema(examples = "2") int version,
        @Schema(examples = "SCP") String benefit,

        @Schema(examples = "1", description = "Line of defence")
        int tier,

        @Schema(examples = "Scottish Child Payment: operational check")
        String title,

        FormState state,

        @Schema(examples = "2026-04-01", description = "First day on which checks use it; absent for a draft")
        LocalDate inForceFrom,

        @Schema(examples = "2026-10-01", description = "First day on which checks no longer use it; absent for no end")
        LocalDate endsBefore,

        @Schema(description = "Retired because it is wrong: open checks may not end on it either")
        boolean withdrawn,

        @Schema(description = "Why it was retired") String retiredWhy,

        @Schema(examples = "shipped", description = "shipped: this project's own default, not the agency's; or agency")
        String origin,

        @Schema(description = "Number of who kept it last") String editedBy,
        Instant editedAt,
        @Schema(description = "Number of who published it") String publishedBy,
        Instant publishedAt,

        @Schema(description = "How often the draft was kept, the ETag")
        int edition,

        List<CriterionView> criteria) {

    /** The content for the rules. */
    FormVersion content() {
        return new FormVersion(
                new CheckForm(code, benefit, tier),
                version,
                title,
                criteria.stream().map(CriterionView::criterion).toList());
    }

    /** For pages. */
    @JsonIgnore
    public boolean isShipped() {
        return origin.equals("shipped");
    }

    /** For pages. */
    @JsonIgnore
    public boolean isDraft() {
        return state == FormState.DRAFT;
    }
}

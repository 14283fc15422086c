package scot.pillars.assurance.form;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.http.Table;

/** A version of a check form as a row of a list. */
@Schema(name = "CheckFormVersionSummary")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FormVersionSummary(
        @Schema(examples = "SCP-1") String code,
        @Schema(examples = "2") int version,
        @Schema(examples = "SCP") String benefit,
        @Schema(examples = "1") int tier,
        String title,
        FormState state,
        @Schema(examples = "2026-04-01") LocalDate inForceFrom,
        LocalDate endsBefore,
        boolean withdrawn,
        @Schema(examples = "shipped") String origin,

        @Schema(examples = "10", description = "How many criteria it has")
        int criteria) {

    static final Table<FormVersionSummary> TABLE = Table.<FormVersionSummary>named("check-forms")
            .column("code", FormVersionSummary::code)
            .column("version", FormVersionSummary::version)
            .column("benefit", FormVersionSummary::benefit)
            .column("tier", FormVersionSummary::tier)
            .column("title", FormVersionSummary::title)
            .column("state", FormVersionSummary::state)
            .column("inForceFrom", FormVersionSummary::inForceFrom)
            .column("endsBefore", FormVersionSummary::endsBefore)
            .column("withdrawn", FormVersionSummary::withdrawn)
            .column("origin", FormVersionSummary::origin)
            .column("criteria", FormVersionSummary::criteria);

    /** For pages. */
    @JsonIgnore
    public boolean isShipped() {
        return origin.equals("shipped");
    }
}

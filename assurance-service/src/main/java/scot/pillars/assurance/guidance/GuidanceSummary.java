package scot.pillars.assurance.guidance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.http.Table;

/** Guidance as a row of a list. */
@Schema(name = "GuidanceSummary")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GuidanceSummary(
        String code,
        String title,
        String owner,
        LocalDate reviewOn,
        boolean overdue,

        @Schema(description = "Newest version in force today")
        Integer inForce,

        @Schema(description = "How many criteria of forms in force refer to it")
        int criteria,

        @Schema(description = "How many checkers found its newest version clear")
        int clear,

        @Schema(description = "How many did not") int unclear,
        String origin) {

    static final Table<GuidanceSummary> TABLE = Table.<GuidanceSummary>named("guidance")
            .column("code", GuidanceSummary::code)
            .column("title", GuidanceSummary::title)
            .column("owner", GuidanceSummary::owner)
            .column("reviewOn", GuidanceSummary::reviewOn)
            .column("overdue", GuidanceSummary::overdue)
            .column("inForce", GuidanceSummary::inForce)
            .column("criteria", GuidanceSummary::criteria)
            .column("clear", GuidanceSummary::clear)
            .column("unclear", GuidanceSummary::unclear)
            .column("origin", GuidanceSummary::origin);
}

package scot.pillars.assurance.descriptor;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.http.Table;

/** A cause or a detection point. */
@Schema(name = "Term")
public record TermView(
        @Schema(required = true, examples = "PILLARS") String vocabulary,
        @Schema(required = true, examples = "GUIDANCE") String code,
        @Schema(required = true, examples = "Guidance") String name,

        @Schema(nullable = true, description = "When to use it")
        String meaning,

        @Schema(required = true, examples = "2018-09-01") LocalDate inForceFrom,

        @Schema(nullable = true, description = "Day from which no new check uses it")
        LocalDate retiredOn,

        @Schema(
                required = true,
                enumeration = {"shipped", "registered", "imported"},
                examples = "shipped")
        String origin,

        @Schema(required = true, examples = "1", description = "Number of the wording in force today, from 1")
        int wording,

        @Schema(
                required = true,
                description =
                        "Whether it states that fraud is suspected: error lines with it say INFORMATION-NOT-GIVEN")
        boolean statesSuspicion,

        @Schema(required = true, examples = "1", description = "Version, also the ETag")
        long version) {

    static Table<TermView> table(String name) {
        return Table.<TermView>named(name)
                .column("vocabulary", TermView::vocabulary)
                .column("code", TermView::code)
                .column("name", TermView::name)
                .column("meaning", TermView::meaning)
                .column("inForceFrom", TermView::inForceFrom)
                .column("retiredOn", TermView::retiredOn)
                .column("origin", TermView::origin)
                .column("wording", TermView::wording)
                .column("version", TermView::version)
                .column("statesSuspicion", TermView::statesSuspicion);
    }

    /** @param worded its wording of today */
    static TermView from(TermRow row, Wording worded) {
        return new TermView(
                row.vocabulary,
                row.code,
                worded.words(),
                worded.more(),
                row.inForceFrom,
                row.retiredOn,
                row.origin,
                worded.number(),
                row.statesSuspicion,
                row.version);
    }
}

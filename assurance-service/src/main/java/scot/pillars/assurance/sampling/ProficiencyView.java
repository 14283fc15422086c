package scot.pillars.assurance.sampling;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.http.Table;

/** What a frame by proficiency knew of a colleague for a benefit, and the band that followed. */
@Schema(name = "FrameProficiency")
public record ProficiencyView(
        @Schema(required = true, examples = "C-000731") String colleague,
        @Schema(required = true, examples = "SCP") String benefit,

        @Schema(required = true, examples = "20", description = "Latest complete checks looked at")
        int checks,

        @Schema(required = true, examples = "19", description = "Of them, those that were right")
        int passed,

        @Schema(required = true, examples = "proficient") String band) {
    static final Table<ProficiencyView> TABLE = Table.<ProficiencyView>named("proficiency")
            .column("colleague", ProficiencyView::colleague)
            .column("benefit", ProficiencyView::benefit)
            .column("checks", ProficiencyView::checks)
            .column("passed", ProficiencyView::passed)
            .column("band", ProficiencyView::band);
}

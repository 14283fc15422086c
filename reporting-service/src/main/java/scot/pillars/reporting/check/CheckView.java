package scot.pillars.reporting.check;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.reporting.view.AsOf;

/**
 * Checks and case error rates.
 *
 * @param items one per group
 * @param totals one per dataset, over all groups
 * @param rate what the case error rate is and is not
 */
@Schema(description = "Checks and case error rates; items per group, totals per dataset.")
public record CheckView(
        List<CheckFigures> items,
        List<CheckFigures> totals,
        @Schema(examples = CheckView.RATE) String rate,
        AsOf asOf) {
    /** Samples need their weights before a share of checks becomes an estimate (quality-domain.md, section 7, rule 8). */
    public static final String RATE = "unweighted share of checks, not an estimate";
}

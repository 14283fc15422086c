package scot.pillars.assurance.feedback;

import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.pages.Formats;

/** What released checks of one month found right: cases and criteria apart (section 3, rule 4). */
@Schema(name = "MonthOfResults")
public record MonthOfResults(
        @Schema(required = true, type = SchemaType.STRING, examples = "2026-10")
        YearMonth month,

        @Schema(required = true, examples = "12", description = "Complete checks")
        long cases,

        @Schema(required = true, examples = "11", description = "Right in money")
        long casesRight,

        @Schema(required = true, examples = "140", description = "Criteria that applied")
        long criteria,

        @Schema(required = true, examples = "137", description = "Criteria that are met")
        long criteriaRight) {
    /** Share of cases right as a percentage, null when nothing was checked. */
    public Double casesPercent() {
        return percent(casesRight, cases);
    }

    /** Share of criteria right as a percentage, null when none applied. */
    public Double criteriaPercent() {
        return percent(criteriaRight, criteria);
    }

    /** October 2026. */
    public String inWords() {
        return Formats.inWords(month);
    }

    private static Double percent(long right, long all) {
        return all == 0 ? null : 100.0 * right / all;
    }
}

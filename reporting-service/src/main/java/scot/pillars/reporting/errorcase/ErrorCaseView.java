package scot.pillars.reporting.errorcase;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.reporting.view.AsOf;

/**
 * Error cases; items per group and currency, totals per dataset and currency.
 *
 * @param ageOn the day on which ages were counted (Europe/London)
 */
@Schema(description = "Error cases; items per group and currency, totals per dataset and currency.")
public record ErrorCaseView(
        List<ErrorCaseFigures> items,
        List<ErrorCaseFigures> totals,

        @Schema(description = "Day on which ages were counted (Europe/London)", examples = "2026-03-03")
        LocalDate ageOn,

        AsOf asOf) {}

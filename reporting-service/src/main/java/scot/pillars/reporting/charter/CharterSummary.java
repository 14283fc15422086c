package scot.pillars.reporting.charter;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.reporting.view.AsOf;

/**
 * The figures of a financial year in the order of the framework.
 *
 * @param framework version of the framework, null before the first was published
 * @param financialYear the year shown, null when there is no figure at all
 * @param items one per figure and source, a figure without any source once
 * @param totals one per section and dataset
 */
@Schema(description = "The Charter's figures of a financial year; items per figure and source, totals per section.")
public record CharterSummary(
        @Schema(nullable = true, examples = "2019") String framework,
        @Schema(nullable = true, examples = "2025-26") String financialYear,
        List<CharterFigure> items,
        List<SectionTotal> totals,
        AsOf asOf) {}

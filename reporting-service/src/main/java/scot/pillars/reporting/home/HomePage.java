package scot.pillars.reporting.home;

import java.util.List;
import scot.pillars.kit.pages.charts.Chart;
import scot.pillars.reporting.event.Freshness;
import scot.pillars.reporting.page.PageTable;

/**
 * What the front door shows.
 *
 * @param open whether the visitor may see figures
 * @param datasets whose data is shown
 * @param checks checks by benefit, one table per dataset
 * @param pareto the most frequent errors of the dataset with most error lines, null without any
 * @param top the numbers behind the chart, null without any
 * @param topCsv the same as CSV
 * @param otherTop top descriptors of the other datasets
 * @param cases error cases, one table per dataset and currency
 * @param charter how many Charter figures exist per section, null before the framework
 */
public record HomePage(
        boolean open,
        List<String> datasets,
        List<PageTable> checks,
        Chart pareto,
        PageTable top,
        String topCsv,
        List<PageTable> otherTop,
        List<PageTable> cases,
        PageTable charter,
        Freshness freshness) {

    /** For a visitor who did not sign in, or whose roles show no figures. */
    static HomePage closed() {
        return new HomePage(false, List.of(), List.of(), null, null, null, List.of(), List.of(), null, null);
    }

    /** Whether nothing has arrived yet. */
    public boolean empty() {
        return checks.isEmpty() && cases.isEmpty() && charter == null;
    }
}

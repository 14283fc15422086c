package scot.pillars.reporting.page;

import java.util.List;

/**
 * A table as a page shows it.
 *
 * @param total last line, null when there is none
 */
public record PageTable(String caption, List<Column> columns, List<List<Cell>> rows, List<Cell> total) {

    /**
     * @param sortHref where a click on the heading leads, null when it cannot be sorted by
     * @param sorted {@code ascending}, {@code descending} or null
     */
    public record Column(String title, boolean number, String sortHref, String sorted) {}

    /** @param label heading of its column, shown beside it on small screens */
    public record Cell(String label, String text, boolean number) {}
}

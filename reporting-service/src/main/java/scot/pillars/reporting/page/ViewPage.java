package scot.pillars.reporting.page;

import java.util.List;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.pages.charts.Chart;
import scot.pillars.reporting.view.AsOf;

/**
 * The page of one view.
 *
 * @param title the question it answers
 * @param lead what is counted, and what must not be concluded from it
 * @param action where the form leads
 * @param errors what of the form could not be read; nothing else is shown then
 * @param datasets whose data is shown
 * @param csv address of exactly what is shown as CSV, null when nothing is
 * @param empty why nothing is shown and what to do
 * @param asOf null when nothing could be read
 */
public record ViewPage(
        String title,
        String lead,
        String action,
        ViewForm form,
        List<FieldError> errors,
        List<String> datasets,
        List<Chart> charts,
        List<PageTable> tables,
        String csv,
        String empty,
        AsOf asOf) {

    /** The same with what was read. */
    public ViewPage with(
            List<String> whose, List<Chart> drawn, List<PageTable> filled, String download, AsOf position) {
        return new ViewPage(title, lead, action, form, errors, whose, drawn, filled, download, empty, position);
    }

    /** The same with what of the form could not be read. */
    public ViewPage withErrors(List<FieldError> wrong) {
        return new ViewPage(title, lead, action, form, wrong, datasets, charts, tables, csv, empty, asOf);
    }

    /** How many lines all tables have. */
    public int lines() {
        return tables.stream().mapToInt(table -> table.rows().size()).sum();
    }
}

package scot.pillars.reporting.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import scot.pillars.reporting.page.PageTable.Cell;
import scot.pillars.reporting.page.PageTable.Column;

/** How the items of a view become a table for people. */
public final class TableLayout<T> {
    private final List<Part<T>> parts = new ArrayList<>();

    /** A column of words, by which the view cannot be sorted. */
    public TableLayout<T> text(String title, Function<T, String> text) {
        return add(title, false, null, text);
    }

    /** @param sort the view's name for sorting by it, or null */
    public TableLayout<T> text(String title, String sort, Function<T, String> text) {
        return add(title, false, sort, text);
    }

    /** @param sort the view's name for sorting by it, or null */
    public TableLayout<T> number(String title, String sort, Function<T, String> text) {
        return add(title, true, sort, text);
    }

    /**
     * The table of these items, without the columns in which none of them says anything.
     *
     * @param here the page's address, for the links of the headings; null for a table that is not sorted
     */
    public PageTable fill(String caption, List<T> items, T total, Address here) {
        List<Part<T>> said = parts.stream()
                .filter(part -> items.isEmpty()
                        || items.stream()
                                .anyMatch(item -> !part.text.apply(item).isEmpty()))
                .toList();
        return new PageTable(
                caption,
                said.stream().map(part -> heading(part, here)).toList(),
                items.stream().map(item -> cells(said, item)).toList(),
                total == null ? null : totalCells(said, total));
    }

    private TableLayout<T> add(String title, boolean number, String sort, Function<T, String> text) {
        parts.add(new Part<>(title, number, sort, text));
        return this;
    }

    private Column heading(Part<T> part, Address here) {
        if (here == null || part.sort == null) {
            return new Column(part.title, part.number, null, null);
        }
        String down = "-" + part.sort;
        String now = here.value("sort");
        String next = part.sort.equals(now) ? down : down.equals(now) ? part.sort : part.number ? down : part.sort;
        String sorted = part.sort.equals(now) ? "ascending" : down.equals(now) ? "descending" : null;
        return new Column(part.title, part.number, here.with("sort", next).href(), sorted);
    }

    private List<Cell> cells(List<Part<T>> said, T item) {
        return said.stream()
                .map(part -> new Cell(part.title, part.text.apply(item), part.number))
                .toList();
    }

    private List<Cell> totalCells(List<Part<T>> said, T total) {
        List<Cell> cells = new ArrayList<>();
        for (Part<T> part : said) {
            String text = part.number ? part.text.apply(total) : cells.isEmpty() ? "All" : "";
            cells.add(new Cell(part.title, text, part.number));
        }
        return cells;
    }

    private record Part<T>(String title, boolean number, String sort, Function<T, String> text) {}
}

package scot.pillars.deploy.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A plain-text table: a title, one header row, columns of numbers aligned to the right. */
public record Table(String title, List<String> header, List<List<String>> rows) {

    private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d,]+(\\.\\d+)?( %)?|-|");

    public Table {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != header.size()) {
                throw new IllegalArgumentException(title + ": a row has " + row.size() + " cells: " + row);
            }
        }
    }

    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        lines.add(title);
        lines.add(line(header));
        rows.forEach(row -> lines.add(line(row)));
        int width = lines.stream().skip(1).mapToInt(String::length).max().orElse(0);
        lines.add(2, "-".repeat(width));
        return String.join(System.lineSeparator(), lines);
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            String pad = " ".repeat(width(column) - cell.length());
            line.append(column == 0 ? "  " : "   ").append(numeric(column) ? pad + cell : cell + pad);
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        int width = header.get(column).length();
        for (List<String> row : rows) {
            width = Math.max(width, row.get(column).length());
        }
        return width;
    }

    private boolean numeric(int column) {
        return rows.stream().allMatch(row -> NUMBER.matcher(row.get(column)).matches());
    }
}

package scot.pillars.deploy.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The agency's row of the Civil Service People Survey, read from its unharmonised formats.
 *
 * <p>How a year was published is a property of the whole column: 2019 prints {@code 74%}, 2020 shares of one
 * ({@code 0.75}), later years per cent with up to three decimals ({@code 76.103}). A value is never judged by its own
 * size, since 0.9 may be nine tenths of a per cent. {@code [c]} is suppressed, an empty cell was not published.
 */
public final class StaffSurvey {

    /** How a published cell is to be read. */
    public enum Mark {
        PUBLISHED,
        SUPPRESSED,
        NOT_PUBLISHED
    }

    /** One cell: per cent as published (null unless published) and the decimals of the per cent that were printed. */
    public record Cell(BigDecimal percent, int decimals, Mark mark) {}

    /** One answer of one year. The survey is held in autumn, so its financial year begins in the survey year. */
    public record Figure(String code, String label, int surveyYear, Cell cell) {
        /** The financial year in which the survey was held, as {@code 2024-25}. */
        public String financialYear() {
            return surveyYear + "-" + String.format("%02d", (surveyYear + 1) % 100);
        }
    }

    private static final Pattern SIGNED = Pattern.compile("(\\d{1,3}(?:\\.\\d+)?)%");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,3}(?:\\.\\d+)?");

    private final List<Figure> figures;

    private StaffSurvey(List<Figure> figures) {
        this.figures = List.copyOf(figures);
    }

    /** The shipped table of 2019 to 2024. */
    public static StaffSurvey shipped() {
        return read(new InputStreamReader(SampleData.open("staff-survey-2019-2024.csv"), StandardCharsets.UTF_8));
    }

    /** Reads a table of columns {@code code,label,<year>...}; a cell in no known format is refused by its place. */
    public static StaffSurvey read(Reader table) {
        List<NamedCsvRecord> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(table)) {
            csv.forEach(rows::add);
        } catch (IOException e) {
            throw new UncheckedIOException("staff survey cannot be read", e);
        }
        List<Figure> figures = new ArrayList<>();
        List<String> header = rows.isEmpty() ? List.of() : rows.get(0).getHeader();
        for (String year : header.subList(Math.min(2, header.size()), header.size())) {
            boolean shares = rows.stream().map(row -> row.getField(year).trim()).allMatch(StaffSurvey::fitsShares);
            for (NamedCsvRecord row : rows) {
                String where = "row " + row.getField("code") + ", year " + year;
                Cell cell = cell(row.getField(year), shares, where);
                figures.add(new Figure(row.getField("code"), row.getField("label"), Integer.parseInt(year), cell));
            }
        }
        return new StaffSurvey(figures);
    }

    /** Every cell of the table, year by year in the order of the columns. */
    public List<Figure> figures() {
        return figures;
    }

    /** The cells of one question, oldest year first. */
    public List<Figure> of(String code) {
        return figures.stream().filter(figure -> figure.code().equals(code)).toList();
    }

    static Cell cell(String text, boolean shares, String where) {
        String value = text.trim();
        if (value.isEmpty()) {
            return new Cell(null, 0, Mark.NOT_PUBLISHED);
        }
        if (value.equals("[c]")) {
            return new Cell(null, 0, Mark.SUPPRESSED);
        }
        var signed = SIGNED.matcher(value);
        if (signed.matches()) {
            return published(new BigDecimal(signed.group(1)), where);
        }
        if (!PLAIN.matcher(value).matches()) {
            throw new IllegalArgumentException("staff survey, " + where + ": '" + value + "' is in no known format");
        }
        BigDecimal number = new BigDecimal(value);
        return published(shares ? number.movePointRight(2) : number, where);
    }

    private static Cell published(BigDecimal percent, String where) {
        if (percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("staff survey, " + where + ": more than 100 per cent");
        }
        BigDecimal whole = percent.scale() < 0 ? percent.setScale(0) : percent;
        return new Cell(whole, whole.scale(), Mark.PUBLISHED);
    }

    /** A column is in shares of one when none of its numbers exceeds one and none carries the sign. */
    private static boolean fitsShares(String value) {
        return !value.contains("%")
                && (!PLAIN.matcher(value).matches() || new BigDecimal(value).compareTo(BigDecimal.ONE) <= 0);
    }
}

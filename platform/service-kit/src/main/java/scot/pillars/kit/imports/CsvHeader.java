package scot.pillars.kit.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import scot.pillars.kit.http.FieldError;

/** The header of a CSV file and the reading of its records. */
final class CsvHeader {
    private static final CsvReader.CsvReaderBuilder RECORD =
            CsvReader.builder().maxBufferSize(RecordCutter.LONGEST + 16);

    private final Map<String, Integer> places = new HashMap<>();
    private final int width;

    private CsvHeader(List<String> names) {
        width = names.size();
        for (int place = 0; place < width; place++) {
            places.putIfAbsent(names.get(place), place);
        }
    }

    /**
     * Reads the header.
     *
     * @param errors receives what is wrong with it: unknown, missing and repeated columns
     */
    static CsvHeader read(String text, List<ImportColumn> columns, List<FieldError> errors) {
        List<String> names = new ArrayList<>();
        try {
            RECORD.ofSingleCsvRecord(text).getFields().forEach(name -> names.add(name.strip()));
        } catch (CsvParseException | IllegalArgumentException e) {
            errors.add(new FieldError("header", "csv", "The first line is not a CSV header"));
        }
        Set<String> known = new HashSet<>();
        for (ImportColumn column : columns) {
            known.add(column.name());
            if (column.required() && !names.contains(column.name())) {
                errors.add(new FieldError(column.name(), "required-column", "The column is missing"));
            }
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!known.contains(name)) {
                errors.add(new FieldError(shortened(name), "known-column", "There is no such column"));
            } else if (!seen.add(name)) {
                errors.add(new FieldError(name, "unique-column", "The column stands twice"));
            }
        }
        return new CsvHeader(names);
    }

    /** The record as a row, or null when it is not a CSV record with as many fields as the header. */
    ImportRow row(long line, String text) {
        try {
            CsvRecord csv = RECORD.ofSingleCsvRecord(text);
            return csv.getFieldCount() == width ? ImportRow.csv(line, places, csv.getFields()) : null;
        } catch (CsvParseException | IllegalArgumentException e) {
            return null;
        }
    }

    private static String shortened(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "...";
    }
}

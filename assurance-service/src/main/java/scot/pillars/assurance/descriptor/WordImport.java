package scot.pillars.assurance.descriptor;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.imports.ImportJob;
import scot.pillars.kit.imports.ImportParameter;
import scot.pillars.kit.imports.ImportReport;
import scot.pillars.kit.imports.ImportRow;
import scot.pillars.kit.imports.ImportSession;
import scot.pillars.kit.imports.JsonRows;
import scot.pillars.kit.imports.RowImport;

/** Files of a register of codes: a code that is there is worded anew when the row says other words. */
abstract class WordImport<R> implements RowImport {
    private final Class<R> type;

    @Inject
    JsonRows json;

    WordImport(Class<R> type) {
        this.type = type;
    }

    /** The row of a CSV file. */
    abstract R of(ImportRow row);

    /** @return false when it reads so already */
    abstract boolean land(String who, R request);

    @Override
    public String ability() {
        return "keep-registers";
    }

    @Override
    public List<ImportParameter> parameters() {
        return List.of();
    }

    @Override
    public ImportSession open(ImportJob job) {
        String who = "import:" + job.id();
        return (rows, report) -> rows.forEach(row -> read(row, report).ifPresent(one -> land(row, who, one, report)));
    }

    /** The day in a column; null when it is empty. */
    static LocalDate day(ImportRow row, String column) {
        return row.text(column) == null ? null : LocalDate.parse(row.text(column));
    }

    /**
     * Whether a column says true; null when it is empty.
     *
     * @throws IllegalArgumentException when it says neither true nor false
     */
    static Boolean flag(ImportRow row, String column) {
        String text = row.text(column);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(column);
        }
        return text == null ? null : Boolean.valueOf(text);
    }

    private Optional<R> read(ImportRow row, ImportReport report) {
        if (row.isJson()) {
            return json.read(row, type, report);
        }
        try {
            return json.valid(row.line(), of(row), report);
        } catch (DateTimeParseException e) {
            report.rejected(row.line(), "inForceFrom", "date", "Give dates as 2026-04-01");
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            report.rejected(row.line(), e.getMessage(), "boolean", "Give true or false");
            return Optional.empty();
        }
    }

    private void land(ImportRow row, String who, R request, ImportReport report) {
        try {
            if (land(who, request)) {
                report.landed(1);
            } else {
                report.alreadyKnown(1);
            }
        } catch (Refusal refusal) {
            if (refusal.errors().isEmpty()) {
                report.rejected(row.line(), null, refusal.type(), refusal.getMessage());
            }
            refusal.errors()
                    .forEach(error -> report.rejected(row.line(), error.field(), error.rule(), error.message()));
        }
    }
}

package scot.pillars.assurance.check.imported;

import java.util.List;
import scot.pillars.kit.imports.ImportReport;

/** Passes a report on and remembers which rows were refused. */
record FaultyRows(ImportReport report, List<Long> rows) implements ImportReport {
    @Override
    public void landed(int records) {
        report.landed(records);
    }

    @Override
    public void alreadyKnown(int records) {
        report.alreadyKnown(records);
    }

    @Override
    public void rejected(long line, String field, String rule, String message) {
        rows.add(line);
        report.rejected(line, field, rule, message);
    }

    @Override
    public void decided(String code, String text, int count) {
        report.decided(code, text, count);
    }
}

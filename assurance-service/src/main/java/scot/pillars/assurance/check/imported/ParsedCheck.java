package scot.pillars.assurance.check.imported;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import scot.pillars.kit.imports.ImportReport;
import scot.pillars.kit.imports.ImportRow;

/**
 * A check with the rows of the file it was read from.
 *
 * @param hash MD5 of its content
 */
record ParsedCheck(ImportedCheck check, List<ImportRow> rows, byte[] hash) {
    private static final Pattern LINE = Pattern.compile("errorLines\\[(\\d+)](?:\\.(.*))?");

    /** Refuses it: in CSV a fault of an error line is named at that line's row. */
    void reject(String field, String rule, String message, ImportReport report) {
        Matcher line = LINE.matcher(field);
        if (rows.get(0).isJson() || !line.matches()) {
            report.rejected(rows.get(0).line(), rows.get(0).isJson() ? field : column(field), rule, message);
        } else {
            report.rejected(row(Integer.parseInt(line.group(1))), column(line.group(2)), rule, message);
        }
    }

    private long row(int line) {
        return rows.get(Math.min(line, rows.size() - 1)).line();
    }

    private static String column(String field) {
        if (field == null) {
            return null;
        }
        return switch (field) {
            case "amount.value" -> "amount";
            case "amount.currency" -> "currency";
            case "period.calendar" -> "periodCalendar";
            case "period.value" -> "period";
            default -> field.replaceAll("\\[\\d+].*", "");
        };
    }
}

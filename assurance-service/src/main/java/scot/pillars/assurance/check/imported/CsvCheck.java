package scot.pillars.assurance.check.imported;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.pillars.assurance.check.CheckRequest;
import scot.pillars.assurance.check.model.CheckOutcome;
import scot.pillars.assurance.check.model.Direction;
import scot.pillars.assurance.check.model.Disposition;
import scot.pillars.assurance.check.model.Effect;
import scot.pillars.assurance.check.model.FindingResult;
import scot.pillars.assurance.check.model.Timing;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.imports.ImportReport;
import scot.pillars.kit.imports.ImportRow;
import scot.pillars.kit.money.Money;

/** Reads the adjacent CSV rows of one check. */
final class CsvCheck {
    private final ImportReport report;
    private ImportRow row;
    private boolean refused;

    private CsvCheck(ImportReport report) {
        this.report = report;
    }

    /** The check; null when a cell cannot be read, which is then in the report. */
    static ImportedCheck read(List<ImportRow> rows, ImportReport report) {
        CsvCheck csv = new CsvCheck(report);
        ImportedCheck check = csv.check(rows);
        return csv.refused ? null : check;
    }

    private ImportedCheck check(List<ImportRow> rows) {
        List<ImportedCheck.ImportedLine> lines = new ArrayList<>(rows.size());
        for (ImportRow one : rows) {
            row = one;
            for (String column : CheckColumns.OF_CHECK) {
                if (!Objects.equals(one.text(column), rows.get(0).text(column))) {
                    refuse(column, "same-check", "Rows of one check have the same value here");
                }
            }
            if (CheckColumns.OF_LINE.stream().anyMatch(column -> one.text(column) != null)) {
                lines.add(line());
            } else if (rows.size() > 1) {
                refuse("descriptor", "error-line", "Of a check with several rows, each is an error line");
            }
        }
        row = rows.get(0);
        return new ImportedCheck(
                row.text("sourceId"),
                row.text("caseReference"),
                row.text("determinationReference"),
                row.text("benefit"),
                row.text("area"),
                row.text("team"),
                row.text("colleague"),
                number("tier"),
                constant("timing", Timing.class),
                date("decidedOn"),
                date("checkedOn"),
                period(),
                constant("disposition", Disposition.class),
                constant("recordedOutcome", CheckOutcome.class),
                money("recordedAmount", "recordedCurrency"),
                row.text("caseType"),
                number("minutes"),
                findings(),
                lines);
    }

    private ImportedCheck.ImportedLine line() {
        return new ImportedCheck.ImportedLine(
                row.text("criterion"),
                row.text("descriptor"),
                row.text("element"),
                row.text("nature"),
                row.text("cause"),
                parts(row.text("responsibleParties")),
                constant("direction", Direction.class),
                money("amount", "currency"),
                date("periodFrom"),
                date("periodTo"),
                constant("effect", Effect.class),
                row.text("detectionPoint"),
                date("occurredOn"),
                row.text("occurrence"),
                read("correctedAtSource", "true or false", CsvCheck::bool));
    }

    private ImportedCheck.PeriodOfSource period() {
        return row.text("period") == null && row.text("periodCalendar") == null
                ? null
                : new ImportedCheck.PeriodOfSource(row.text("periodCalendar"), row.text("period"));
    }

    private List<CheckRequest.FindingRequest> findings() {
        List<CheckRequest.FindingRequest> findings = new ArrayList<>();
        for (String part : parts(row.text("findings"))) {
            String[] words = part.split(":", -1);
            FindingResult result = words.length < 2 ? null : constant("findings", words[1], FindingResult.class);
            boolean critical = words.length == 3 && words[2].equals("critical");
            if (words[0].isEmpty() || result == null || words.length > (critical ? 3 : 2)) {
                refuse("findings", "format", "A finding is written criterion:result or criterion:result:critical");
            } else {
                findings.add(new CheckRequest.FindingRequest(words[0], result, critical ? true : null));
            }
        }
        return findings;
    }

    private Money money(String value, String currency) {
        if (row.text(value) == null && row.text(currency) == null) {
            return null;
        }
        try {
            return new Money(read(value, "an amount such as 26.70", CsvCheck::amount), row.text(currency));
        } catch (IllegalArgumentException e) {
            refuse(value, "amount", "Expected: " + e.getMessage());
            return null;
        }
    }

    private LocalDate date(String column) {
        return read(column, "a date such as 2025-06-03", LocalDate::parse);
    }

    private Integer number(String column) {
        return read(column, "a whole number", Integer::valueOf);
    }

    private <E extends Enum<E>> E constant(String column, Class<E> type) {
        return constant(column, row.text(column), type);
    }

    private <E extends Enum<E>> E constant(String column, String word, Class<E> type) {
        if (word == null) {
            return null;
        }
        Optional<E> constant = Kebab.find(type, word);
        if (constant.isEmpty()) {
            refuse(
                    column,
                    "one-of",
                    Stream.of(type.getEnumConstants())
                            .map(Kebab::of)
                            .collect(Collectors.joining(", ", "Expected is one of ", "")));
        }
        return constant.orElse(null);
    }

    private <T> T read(String column, String expected, Function<String, T> reading) {
        String text = row.text(column);
        if (text == null) {
            return null;
        }
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            refuse(column, "format", "Expected is " + expected);
            return null;
        }
    }

    private void refuse(String column, String rule, String message) {
        refused = true;
        report.rejected(row.line(), column, rule, message);
    }

    private static BigDecimal amount(String text) {
        if (!text.matches("-?\\d{1,10}(\\.\\d{1,2})?")) {
            throw new IllegalArgumentException("an amount such as 26.70");
        }
        return new BigDecimal(text);
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw new IllegalArgumentException();
        };
    }

    private static List<String> parts(String text) {
        if (text == null) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        for (String part : text.split(";")) {
            parts.add(part.strip());
        }
        return parts;
    }
}

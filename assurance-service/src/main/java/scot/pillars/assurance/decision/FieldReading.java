package scot.pillars.assurance.decision;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.imports.ImportReport;
import scot.pillars.kit.imports.ImportRow;
import scot.pillars.kit.money.Money;

/** Reads the fields of one CSV row and remembers whether one could not be read, which is then in the report. */
final class FieldReading {
    private final ImportRow row;
    private final ImportReport report;
    private boolean failed;

    FieldReading(ImportRow row, ImportReport report) {
        this.row = row;
        this.report = report;
    }

    boolean failed() {
        return failed;
    }

    LocalDate date(String column) {
        return value(column, LocalDate::parse, "date", "Give the date as 2025-06-03");
    }

    <E extends Enum<E>> E word(String column, Class<E> type) {
        return value(
                column,
                text -> Kebab.find(type, text).orElseThrow(),
                "one-of",
                "Allowed are "
                        + Stream.of(type.getEnumConstants())
                                .map(Kebab::of)
                                .sorted()
                                .collect(Collectors.joining(", ")));
    }

    /** The columns amount and currency; pounds when no currency is given. */
    Money money() {
        String currency = row.text("currency") == null ? "GBP" : row.text("currency");
        return value(
                "amount",
                text -> new Money(new BigDecimal(text), currency),
                "amount",
                "An amount is like 26.70, in an ISO 4217 currency");
    }

    private <T> T value(String column, Function<String, T> reading, String rule, String message) {
        String text = row.text(column);
        try {
            return text == null ? null : reading.apply(text);
        } catch (DateTimeException | IllegalArgumentException | NoSuchElementException e) {
            failed = true;
            report.rejected(row.line(), column, rule, message);
            return null;
        }
    }
}

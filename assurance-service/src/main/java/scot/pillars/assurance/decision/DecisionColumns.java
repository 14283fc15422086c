package scot.pillars.assurance.decision;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import scot.pillars.assurance.decision.model.Channel;
import scot.pillars.assurance.decision.model.DecisionType;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.imports.ImportColumn;
import scot.pillars.kit.imports.ImportReport;
import scot.pillars.kit.imports.ImportRow;
import scot.pillars.kit.money.Money;

/** Decisions as CSV holds them: one row per decision; attributes come as NDJSON only. */
final class DecisionColumns {
    static final List<ImportColumn> ALL = List.of(
            ImportColumn.required("reference", "The agency's reference of the determination", "D-2026-004711"),
            ImportColumn.required("caseReference", "Reference of the case", "CR-2025-000123"),
            ImportColumn.required("benefit", "Code of the benefit", "SCP"),
            ImportColumn.required(
                    "type",
                    "new-application, change-of-circumstances, review, re-determination or without-application",
                    "new-application"),
            ImportColumn.required("decidedOn", "Date of the decision, 2026-11-20", "2026-11-20"),
            ImportColumn.optional("amount", "Amount of one payment, 26.70", "26.70"),
            ImportColumn.optional("currency", "Currency of the amount; GBP when empty", "GBP"),
            ImportColumn.optional("periodFrom", "First day it covers", "2026-11-23"),
            ImportColumn.optional("periodTo", "Last day it covers; empty: open", ""),
            ImportColumn.optional("colleague", "Pseudonymous number of the decision maker", "C-000731"),
            ImportColumn.optional("team", "Pseudonymous number of the team", "T-014"),
            ImportColumn.optional("area", "Area of the agency", "Dundee City"),
            ImportColumn.optional("channel", "online, telephone, post, in-person or system", "online"));

    private static final Map<String, DecisionType> TYPES = words(DecisionType.values());
    private static final Map<String, Channel> CHANNELS = words(Channel.values());

    private DecisionColumns() {}

    /** The row; empty when a field cannot be read, which is then in the report. */
    static Optional<DecisionRequest> read(ImportRow row, ImportReport report) {
        Reading reading = new Reading(row, report);
        DecisionRequest decision = new DecisionRequest(
                row.text("reference"),
                row.text("caseReference"),
                row.text("benefit"),
                reading.word("type", TYPES),
                reading.date("decidedOn"),
                reading.money(),
                reading.date("periodFrom"),
                reading.date("periodTo"),
                row.text("colleague"),
                row.text("team"),
                row.text("area"),
                reading.word("channel", CHANNELS),
                null);
        return reading.failed ? Optional.empty() : Optional.of(decision);
    }

    private static <E extends Enum<E>> Map<String, E> words(E[] constants) {
        Map<String, E> words = new HashMap<>();
        for (E constant : constants) {
            words.put(Kebab.of(constant), constant);
        }
        return Map.copyOf(words);
    }

    /** Reads the fields of one row and remembers whether one could not be read. */
    private static final class Reading {
        private final ImportRow row;
        private final ImportReport report;
        private boolean failed;

        private Reading(ImportRow row, ImportReport report) {
            this.row = row;
            this.report = report;
        }

        LocalDate date(String column) {
            return value(column, LocalDate::parse, "date", "Give the date as 2025-06-03");
        }

        <E> E word(String column, Map<String, E> words) {
            return value(
                    column,
                    text -> Optional.ofNullable(words.get(text)).orElseThrow(),
                    "one-of",
                    "Allowed are "
                            + String.join(", ", words.keySet().stream().sorted().toList()));
        }

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
            } catch (DateTimeException | IllegalArgumentException | java.util.NoSuchElementException e) {
                failed = true;
                report.rejected(row.line(), column, rule, message);
                return null;
            }
        }
    }
}

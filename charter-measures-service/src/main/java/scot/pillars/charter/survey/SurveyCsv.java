package scot.pillars.charter.survey;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import scot.pillars.kit.imports.ImportColumn;
import scot.pillars.kit.imports.ImportReport;
import scot.pillars.kit.imports.ImportRow;

/** The CSV form of responses: one row per answer, the response's columns repeated on each. */
final class SurveyCsv {
    private static final List<String> SHARED = List.of("survey", "wave", "financialYear", "respondedOn", "population");

    static final List<ImportColumn> COLUMNS = List.of(
            ImportColumn.required("sourceId", "Identity of the response in the source; adjacent rows", "R-0001"),
            ImportColumn.required("survey", "Code of the survey", "client-survey"),
            ImportColumn.optional("wave", "Wave of the survey", "2025-Q2"),
            ImportColumn.required("financialYear", "1 April to 31 March, as 2025-26", "2025-26"),
            ImportColumn.optional("respondedOn", "Date, as 2025-06-11", "2025-06-11"),
            ImportColumn.required("population", "clients, staff or partners", "clients"),
            ImportColumn.required("figure", "Code of the figure the question fills", "PS01"),
            ImportColumn.required("answer", "The answer, as strongly-agree", "strongly-agree"));

    private SurveyCsv() {}

    /** The response of adjacent rows; empty when they contradict each other or the date is none. */
    static Optional<SurveyRow> read(List<ImportRow> group, ImportReport report) {
        ImportRow first = group.get(0);
        boolean readable = true;
        for (ImportRow row : group) {
            for (String column : SHARED) {
                if (!Objects.equals(row.text(column), first.text(column))) {
                    report.rejected(
                            row.line(), column, "same-response", "Differs from the first row of the same response");
                    readable = false;
                }
            }
        }
        LocalDate respondedOn = null;
        try {
            respondedOn = first.text("respondedOn") == null ? null : LocalDate.parse(first.text("respondedOn"));
        } catch (DateTimeParseException e) {
            report.rejected(first.line(), "respondedOn", "format", "Expected is a date such as 2025-06-03");
            readable = false;
        }
        List<AnswerGiven> answers = group.stream()
                .map(row -> new AnswerGiven(row.text("figure"), row.text("answer")))
                .toList();
        return !readable
                ? Optional.empty()
                : Optional.of(new SurveyRow(
                        first.text("sourceId"),
                        first.text("survey"),
                        first.text("wave"),
                        first.text("financialYear"),
                        respondedOn,
                        first.text("population"),
                        answers));
    }
}

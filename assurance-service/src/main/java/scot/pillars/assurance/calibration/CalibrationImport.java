package scot.pillars.assurance.calibration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.pillars.assurance.check.KnownRegisters;
import scot.pillars.kit.http.FreeText;
import scot.pillars.kit.imports.ImportColumn;
import scot.pillars.kit.imports.ImportJob;
import scot.pillars.kit.imports.ImportParameter;
import scot.pillars.kit.imports.ImportReport;
import scot.pillars.kit.imports.ImportRow;
import scot.pillars.kit.imports.ImportSession;
import scot.pillars.kit.imports.JsonRows;
import scot.pillars.kit.imports.RowGroups;
import scot.pillars.kit.imports.RowGroups.Placed;
import scot.pillars.kit.imports.RowImport;
import scot.pillars.kit.time.BusinessClock;

/** Files of past sessions, so that agreement can be followed from before. */
@ApplicationScoped
class CalibrationImport implements RowImport {
    @Inject
    KnownRegisters registers;

    @Inject
    CalibrationSessions sessions;

    @Inject
    ImportedSessions imported;

    @Inject
    JsonRows json;

    @Inject
    BusinessClock clock;

    @Override
    public String kind() {
        return "calibration-sessions";
    }

    @Override
    public String title() {
        return "Calibration sessions of the past";
    }

    @Override
    public String ability() {
        return ReadingSessions.LEAD;
    }

    @Override
    public List<ImportColumn> columns() {
        return CalibrationAnswerRow.COLUMNS;
    }

    @Override
    public List<Map<String, String>> furtherRows() {
        return List.of(Map.of("checker", "C-000803", "answer", "not-met"));
    }

    @Override
    public String ndjsonExample() {
        return Stream.of(
                        "\"checker\":\"C-000802\",\"answer\":\"met\"",
                        "\"checker\":\"C-000803\",\"answer\":\"not-met\"")
                .map("""
                        {"session":"CAL-2024-03","title":"Residence evidence","benefit":"SCP","heldOn":"2024-03-14",\
                        "item":"1","scenario":"A client moved on 3 May.","criterion":"SCP-1-03","scale":"met|not-met",\
                        %s,"key":"not-met"}"""::formatted)
                .collect(Collectors.joining("\n"));
    }

    @Override
    public List<ImportParameter> parameters() {
        return List.of(
                ImportParameter.required("source", "Where the sessions come from, for example QA-TOOL"),
                ImportParameter.oneOf(
                                "keyIs",
                                List.of("expert-key", "consensus"),
                                "expert-key",
                                "Whose answers stand in the column key")
                        .said(Map.of("expert-key", "The answers of an expert", "consensus", "What all agreed on")));
    }

    @Override
    public ImportSession open(ImportJob job) {
        return new RowGroups<>("session", new PastSessions(job));
    }

    /** The rows of one file, by its source. */
    private final class PastSessions implements RowGroups.Records<CalibrationAnswerRow> {
        private final ImportJob job;

        PastSessions(ImportJob job) {
            this.job = job;
        }

        @Override
        public Optional<CalibrationAnswerRow> read(ImportRow row, ImportReport report) {
            return json.read(row, CalibrationAnswerRow.class, CalibrationAnswerRow::csv, report);
        }

        @Override
        public void check(List<Placed<CalibrationAnswerRow>> rows, ImportReport report) {
            checkRows(rows, report);
            checkSession(rows, report);
        }

        @Override
        public Optional<byte[]> known(String session) {
            return sessions.imported(job.param("source"), session);
        }

        @Override
        public void land(String session, List<CalibrationAnswerRow> rows, byte[] hash, ImportReport report) {
            imported.land(job, session, rows, hash, report);
        }
    }

    private static void checkRows(List<Placed<CalibrationAnswerRow>> group, ImportReport report) {
        CalibrationAnswerRow first = group.get(0).row();
        Set<String> answered = new HashSet<>();
        Map<String, CalibrationAnswerRow> criteria = new LinkedHashMap<>();
        Map<String, CalibrationAnswerRow> items = new LinkedHashMap<>();
        Map<String, String> keys = new LinkedHashMap<>();
        for (Placed<CalibrationAnswerRow> one : group) {
            CalibrationAnswerRow row = one.row();
            String unit = row.item() + "\u0000" + row.criterion();
            CalibrationAnswerRow criterion = criteria.computeIfAbsent(row.criterion(), any -> row);
            CalibrationAnswerRow item = items.computeIfAbsent(row.item(), any -> row);
            String key = keys.computeIfAbsent(unit, any -> String.valueOf(row.key()));
            if (!row.sameSession(first)) {
                reject(one, "title", "same-session", "The rows of one session say different things of it", report);
            }
            if (!row.scored().equals(criterion.scored())) {
                reject(one, "scale", "same-criterion", "The rows of one criterion say different things of it", report);
            }
            if (!row.scoredCase().equals(item.scoredCase())) {
                reject(one, "item", "same-item", "The rows of one item say different things of it", report);
            }
            if (!key.equals(String.valueOf(row.key()))) {
                reject(one, "key", "same-key", "One criterion of one item has one right answer", report);
            }
            if (!answered.add(unit + "\u0000" + row.checker())) {
                reject(one, "answer", "once", "A checker answers a criterion of an item once", report);
            }
            if (!criterion.scored().scale().contains(row.answer())) {
                reject(one, "answer", "answer-of-scale", "The answer is none of the scale", report);
            }
            if (row.key() != null && !criterion.scored().scale().contains(row.key())) {
                reject(one, "key", "answer-of-scale", "The right answer is none of the scale", report);
            }
            if (row.determinationReference() != null && row.scenario() != null) {
                reject(one, "scenario", "one-case", "An item is a decision or a scenario, not both", report);
            }
            if (!FreeText.identifiers(row.title()).isEmpty()
                    || !FreeText.identifiers(row.scenario()).isEmpty()
                    || !FreeText.identifiers(row.question()).isEmpty()) {
                reject(
                        one,
                        "scenario",
                        "no-identifiers",
                        "A text holds what looks like an identifier of a client",
                        report);
            }
        }
    }

    private void checkSession(List<Placed<CalibrationAnswerRow>> group, ImportReport report) {
        Placed<CalibrationAnswerRow> first = group.get(0);
        if (group.stream().map(one -> one.row().checker()).distinct().count() < 2) {
            reject(first, "checker", "two-scorers", "Agreement needs the answers of at least two", report);
        }
        if (first.row().heldOn().isAfter(clock.today())) {
            reject(first, "heldOn", "not-in-future", "A session of the past was held today or before", report);
        }
        if (!registers.fresh().benefits().containsKey(first.row().benefit())) {
            reject(first, "benefit", "benefit-known", "The register holds no such benefit", report);
        }
    }

    private static void reject(Placed<?> one, String field, String rule, String text, ImportReport report) {
        report.rejected(one.line(), field, rule, text);
    }
}

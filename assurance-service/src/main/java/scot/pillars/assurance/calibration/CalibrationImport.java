package scot.pillars.assurance.calibration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
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
import scot.pillars.kit.imports.RowImport;
import scot.pillars.kit.time.BusinessClock;

/** Files of past sessions, so that agreement can be followed from before: the rows of one session land whole or not at all. */
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

    /** A row with its line. */
    private record Placed(long line, CalibrationAnswerRow row) {}

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
                        "Whose answers stand in the column key"));
    }

    @Override
    public ImportSession open(ImportJob job) {
        return new ImportSession() {
            @Override
            public String groupOf(ImportRow row) {
                if (!row.isJson()) {
                    return row.text("session");
                }
                int at = row.json().indexOf("\"session\"");
                return at < 0
                        ? null
                        : row.json()
                                .substring(at, Math.min(at + 120, row.json().length()))
                                .split(",", 2)[0];
            }

            @Override
            public void apply(List<ImportRow> rows, ImportReport report) {
                land(job, rows, report);
            }
        };
    }

    private void land(ImportJob job, List<ImportRow> rows, ImportReport report) {
        Map<String, List<Placed>> groups = new LinkedHashMap<>();
        Set<String> spoilt = new HashSet<>();
        for (ImportRow row : rows) {
            Optional<CalibrationAnswerRow> read = row.isJson()
                    ? json.read(row, CalibrationAnswerRow.class, report)
                    : CalibrationAnswerRow.csv(row, report).flatMap(one -> json.valid(row.line(), one, report));
            read.ifPresent(one -> groups.computeIfAbsent(one.session(), any -> new ArrayList<>())
                    .add(new Placed(row.line(), one)));
            if (read.isEmpty() && !row.isJson() && row.text("session") != null) {
                spoilt.add(row.text("session"));
            }
        }
        groups.forEach((session, group) -> {
            if (spoilt.contains(session)) {
                reject(group.get(0), "session", "whole-session", "Another row of this session was rejected", report);
            } else if (sound(group, report)) {
                land(job, session, group.stream().map(Placed::row).toList(), group.get(0), report);
            }
        });
    }

    private void land(
            ImportJob job, String session, List<CalibrationAnswerRow> rows, Placed first, ImportReport report) {
        byte[] hash = hash(rows);
        Optional<byte[]> known = sessions.imported(job.param("source"), session);
        if (known.isEmpty()) {
            imported.land(job, session, rows, hash, report);
        } else if (Arrays.equals(known.get(), hash)) {
            report.alreadyKnown(1);
        } else {
            reject(first, "session", "session-differs", "This session was imported with other content", report);
        }
    }

    private boolean sound(List<Placed> group, ImportReport report) {
        CalibrationAnswerRow first = group.get(0).row();
        boolean sound = true;
        Set<String> answered = new HashSet<>();
        Set<String> checkers = new HashSet<>();
        Map<String, CalibrationAnswerRow> criteria = new LinkedHashMap<>();
        Map<String, CalibrationAnswerRow> items = new LinkedHashMap<>();
        Map<String, String> keys = new LinkedHashMap<>();
        for (Placed one : group) {
            CalibrationAnswerRow row = one.row();
            String unit = row.item() + "\u0000" + row.criterion();
            CalibrationAnswerRow criterion = criteria.computeIfAbsent(row.criterion(), any -> row);
            CalibrationAnswerRow item = items.computeIfAbsent(row.item(), any -> row);
            String key = keys.computeIfAbsent(unit, any -> String.valueOf(row.key()));
            checkers.add(row.checker());
            if (!row.sameSession(first)) {
                sound = reject(
                        one, "title", "same-session", "The rows of one session say different things of it", report);
            }
            if (!row.scored().equals(criterion.scored())) {
                sound = reject(
                        one, "scale", "same-criterion", "The rows of one criterion say different things of it", report);
            }
            if (!row.scoredCase().equals(item.scoredCase())) {
                sound = reject(one, "item", "same-item", "The rows of one item say different things of it", report);
            }
            if (!key.equals(String.valueOf(row.key()))) {
                sound = reject(one, "key", "same-key", "One criterion of one item has one right answer", report);
            }
            if (!answered.add(unit + "\u0000" + row.checker())) {
                sound = reject(one, "answer", "once", "A checker answers a criterion of an item once", report);
            }
            if (!criterion.scored().scale().contains(row.answer())) {
                sound = reject(one, "answer", "answer-of-scale", "The answer is none of the scale", report);
            }
            if (row.key() != null && !criterion.scored().scale().contains(row.key())) {
                sound = reject(one, "key", "answer-of-scale", "The right answer is none of the scale", report);
            }
            if (row.determinationReference() != null && row.scenario() != null) {
                sound = reject(one, "scenario", "one-case", "An item is a decision or a scenario, not both", report);
            }
            if (!FreeText.identifiers(row.title()).isEmpty()
                    || !FreeText.identifiers(row.scenario()).isEmpty()
                    || !FreeText.identifiers(row.question()).isEmpty()) {
                sound = reject(
                        one,
                        "scenario",
                        "no-identifiers",
                        "A text holds what looks like an identifier of a client",
                        report);
            }
        }
        return wholeSound(group.get(0), checkers.size(), report) && sound;
    }

    private boolean wholeSound(Placed first, int checkers, ImportReport report) {
        boolean sound = true;
        if (checkers < 2) {
            sound = reject(first, "checker", "two-scorers", "Agreement needs the answers of at least two", report);
        }
        if (first.row().heldOn().isAfter(clock.today())) {
            sound = reject(first, "heldOn", "not-in-future", "A session of the past was held today or before", report);
        }
        if (!registers.fresh().benefits().containsKey(first.row().benefit())) {
            sound = reject(first, "benefit", "benefit-known", "The register holds no such benefit", report);
        }
        return sound;
    }

    private static boolean reject(Placed one, String field, String rule, String text, ImportReport report) {
        report.rejected(one.line(), field, rule, text);
        return false;
    }

    private static byte[] hash(List<CalibrationAnswerRow> rows) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(rows.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package scot.pillars.assurance.check.imported;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import scot.pillars.assurance.check.CheckEvents;
import scot.pillars.assurance.check.ReferenceTokens;
import scot.pillars.assurance.check.RegisterReading;
import scot.pillars.assurance.check.model.Check;
import scot.pillars.assurance.check.model.RecordedCheck;
import scot.pillars.assurance.check.model.Registers;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.events.DatabaseFailure;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.events.Outbox;
import scot.pillars.kit.events.OutboxEvent;
import scot.pillars.kit.imports.ImportJob;
import scot.pillars.kit.imports.ImportReport;
import scot.pillars.kit.imports.ImportRow;
import scot.pillars.kit.imports.JsonRows;
import scot.pillars.kit.time.BusinessClock;

/** Imported checks in the database, a batch at a time, in the transaction of the import's progress. */
@ApplicationScoped
class ImportedChecks {
    @Inject
    DataSource database;

    @Inject
    Sql sql;

    @Inject
    Outbox outbox;

    @Inject
    JsonRows rows;

    @Inject
    BusinessClock clock;

    LocalDate today() {
        return clock.today();
    }

    /** The row; null when it cannot be read, which is then in the report. */
    ImportedCheck read(ImportRow row, ImportReport report) {
        return rows.read(row, ImportedCheck.class, report).orElse(null);
    }

    /** The registers as this transaction sees them. */
    Registers registers() {
        try (Connection connection = database.getConnection()) {
            return RegisterReading.of(connection);
        } catch (SQLException e) {
            throw new DatabaseFailure("the registers could not be read", e);
        }
    }

    NewCodes newCodes(String vocabulary) {
        return new NewCodes(sql, vocabulary, clock.now());
    }

    /** The hashes of the checks of this source that have landed, by their identity. */
    Map<String, byte[]> known(String source, String[] ids) {
        Map<String, byte[]> known = new HashMap<>();
        sql.list(
                "select source_id, source_hash from quality_check where source = ? and source_id = any(?)",
                row -> known.put(row.getString(1), row.getBytes(2)),
                source,
                ids);
        return known;
    }

    /** Writes the checks with their events; answers those that landed, without what another import landed meanwhile. */
    List<RecordedCheck> land(List<ParsedCheck> sound, HistoryRules rules, ImportJob job) {
        if (sound.isEmpty()) {
            return List.of();
        }
        Instant now = clock.now();
        List<Check> checks =
                sound.stream().map(parsed -> rules.check(parsed.check())).toList();
        ReferenceTokens tokens = ReferenceTokens.of(
                sql,
                checks.stream().map(Check::caseReference).toList(),
                checks.stream().map(Check::determinationReference).toList());
        List<RecordedCheck> recorded = new ArrayList<>(sound.size());
        for (int place = 0; place < sound.size(); place++) {
            recorded.add(recorded(sound.get(place), checks.get(place), tokens, rules, job, now));
        }
        CheckBatch batch = new CheckBatch(sql, recorded);
        Set<UUID> landed = batch.insertChecks();
        if (landed.size() < recorded.size()) {
            recorded.removeIf(check -> !landed.contains(check.id()));
            batch = new CheckBatch(sql, recorded);
        }
        batch.insertFindings();
        batch.insertLines();
        batch.insertSuspectedCauses();
        List<OutboxEvent> events = new ArrayList<>(recorded.size() * 2);
        recorded.forEach(check -> events.addAll(CheckEvents.of(check, job.correlationId())));
        outbox.append(events);
        return recorded;
    }

    private static RecordedCheck recorded(
            ParsedCheck parsed, Check check, ReferenceTokens tokens, HistoryRules rules, ImportJob job, Instant now) {
        ImportedCheck imported = parsed.check();
        return new RecordedCheck(
                EventIds.next(),
                tokens.ofCase(check.caseReference()),
                tokens.ofDetermination(check.determinationReference()),
                job.param(ChecksImport.DATASET),
                rules.provenance(),
                new RecordedCheck.History(
                        job.param(ChecksImport.SOURCE),
                        imported.sourceId(),
                        parsed.hash(),
                        ImportedCheck.amount(imported.recordedAmount()),
                        imported.caseType()),
                HistoryRules.period(imported),
                HistoryRules.outcome(imported),
                check,
                RecordedCheck.lines(check, rules.words(), EventIds::next),
                now);
    }
}

package scot.pillars.assurance.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import scot.pillars.assurance.check.model.Check;
import scot.pillars.assurance.check.model.Finding;
import scot.pillars.assurance.check.model.RecordedCheck;
import scot.pillars.kit.audit.PreparedEntry;
import scot.pillars.kit.events.DatabaseFailure;
import scot.pillars.kit.events.OutboxEvent;
import scot.pillars.kit.http.Kebab;

/** Writes one check with everything that belongs to it, by one statement that commits by itself. */
@ApplicationScoped
class Recording {
    private static final String[] SQL = {
        RecordingStatement.sql(false, false),
        RecordingStatement.sql(false, true),
        RecordingStatement.sql(true, false),
        RecordingStatement.sql(true, true)
    };

    @Inject
    DataSource database;

    /**
     * The answer to remember under an Idempotency-Key.
     *
     * @param fingerprint hash of the request
     * @param body holds the offered case token
     */
    record Remembered(String operation, String key, byte[] fingerprint, String location, String etag, String body) {}

    /**
     * @param entry of the audit trail; its content holds the offered case token
     * @param remembered null when the request has no key
     * @return the token of the case, which is another one than offered when the case was known before; empty, with
     *     nothing written, when the key was used before
     */
    Optional<UUID> write(RecordedCheck recorded, List<OutboxEvent> events, PreparedEntry entry, Remembered remembered) {
        boolean withLines = !recorded.lines().isEmpty();
        String sql = SQL[(remembered == null ? 0 : 2) + (withLines ? 1 : 0)];
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            Bind bind = new Bind(statement);
            tokens(bind, recorded, remembered);
            check(bind, recorded);
            if (withLines) {
                LineArrays.of(recorded.lines()).bind(bind);
            }
            audit(bind, recorded, events.get(0).correlationId(), entry);
            events(bind, recorded, events);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseFailure("the check could not be recorded", e);
        }
    }

    private static void tokens(Bind bind, RecordedCheck recorded, Remembered remembered) throws SQLException {
        bind.text(recorded.check().caseReference()).uuid(recorded.caseToken());
        bind.text(recorded.check().determinationReference()).uuid(recorded.determinationToken());
        if (remembered != null) {
            bind.text(remembered.operation).text(remembered.key);
            bind.text(remembered.operation).text(remembered.key).bytes(remembered.fingerprint);
            bind.text(remembered.location).text(remembered.etag).text(remembered.body);
            bind.text(recorded.caseToken().toString());
        }
    }

    private static void check(Bind bind, RecordedCheck recorded) throws SQLException {
        Check check = recorded.check();
        bind.uuid(recorded.id()).text(check.caseReference()).text(check.determinationReference());
        bind.text(recorded.dataset()).text(check.benefit()).text(check.area());
        bind.text(check.team()).text(check.colleague()).text(check.checker());
        bind.text(recorded.period().calendar()).text(recorded.period().value()).date(check.checkedOn());
        bind.number(check.tier()).word(check.timing()).date(check.decidedOn()).date(check.checkedOn());
        bind.word(check.disposition()).word(recorded.outcome()).number(check.minutes());
        bind.instant(recorded.recordedAt());
        List<Finding> findings = check.findings();
        bind.array("text", column(findings, Finding::criterion));
        bind.array("text", column(findings, finding -> Kebab.of(finding.result())));
        bind.array("boolean", column(findings, Finding::critical));
    }

    private static void audit(Bind bind, RecordedCheck recorded, String correlationId, PreparedEntry entry)
            throws SQLException {
        bind.bytes(entry.salt()).text(entry.content());
        bind.text(recorded.caseToken().toString());
        bind.instant(recorded.recordedAt()).text(entry.who()).text(entry.roles());
        bind.text(RecordingCheck.OPERATION).text(RecordingCheck.subject(recorded.id()));
        bind.text(correlationId);
    }

    private static void events(Bind bind, RecordedCheck recorded, List<OutboxEvent> events) throws SQLException {
        bind.text(events.get(0).topic()).instant(recorded.recordedAt());
        bind.text(events.get(0).correlationId());
        bind.text(recorded.caseToken().toString());
        bind.text(recorded.determinationToken().toString());
        bind.array("uuid", column(events, OutboxEvent::id));
        bind.array("text", column(events, OutboxEvent::type));
        bind.array("text", column(events, OutboxEvent::subject));
        bind.array("text", column(events, OutboxEvent::payload));
    }

    private static <T> Object[] column(List<T> rows, Function<T, Object> value) {
        Object[] column = new Object[rows.size()];
        for (int place = 0; place < column.length; place++) {
            column[place] = value.apply(rows.get(place));
        }
        return column;
    }
}

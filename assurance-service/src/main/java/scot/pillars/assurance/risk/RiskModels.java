package scot.pillars.assurance.risk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import scot.pillars.assurance.risk.model.Scorecard;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;

/** The table of scores. */
@ApplicationScoped
class RiskModels {
    private static final String SELECT = """
            select m.*, m.version = (select u.version from risk_model u where u.adopted_at is not null
              order by u.adopted_at desc, u.version desc limit 1) as in_use
            from risk_model m""";

    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    /** What training made, kept as one. */
    record Content(RiskModelView.Training training, Scorecard scorecard, HoldOutView holdOut) {}

    Optional<RiskModelView> find(int version) {
        return sql.first(SELECT + " where m.version = ?", this::view, version);
    }

    /** The score adopted last. */
    Optional<RiskModelView> inUse() {
        return sql.first(
                SELECT + " where m.adopted_at is not null order by m.adopted_at desc, m.version desc limit 1",
                this::view);
    }

    Page<RiskModelView> page(PageQuery query) {
        int before = query.after() == null
                ? Integer.MAX_VALUE
                : (int) Cursor.decode(query.after(), 1).number(0);
        return Page.of(
                sql.list(
                        SELECT + " where m.version < ? order by m.version desc limit ?",
                        this::view,
                        before,
                        query.limit() + 1),
                query.limit(),
                row -> Cursor.encode(row.version()));
    }

    /** @return the number of the new model */
    int write(RiskModelRequest request, Content content, String who, Instant now) {
        sql.list("select pg_advisory_xact_lock(hashtext('risk-model'))", row -> 1);
        return sql.first(
                        """
                        insert into risk_model (version, name, purpose, content, area_lower, trained_by, trained_at)
                        select coalesce(max(version), 0) + 1, ?, ?, ?::jsonb, ?, ?, ? from risk_model
                        returning version""",
                        row -> row.getInt(1),
                        request.name(),
                        request.purpose(),
                        text(content),
                        content.holdOut().area().lower(),
                        who,
                        now)
                .orElseThrow();
    }

    void adopt(int version, String reason, String who, Instant now) {
        sql.update(
                "update risk_model set adopted_by = ?, adopted_at = ?, adoption_reason = ? where version = ?",
                who,
                now,
                reason,
                version);
    }

    private RiskModelView view(ResultSet row) throws SQLException {
        Content content = read(row.getString("content"));
        return new RiskModelView(
                row.getInt("version"),
                row.getString("name"),
                row.getString("purpose"),
                row.getBoolean("in_use"),
                content.training(),
                content.scorecard(),
                content.holdOut(),
                row.getString("trained_by"),
                Sql.instant(row, "trained_at"),
                row.getString("adopted_by"),
                Sql.instant(row, "adopted_at"),
                row.getString("adoption_reason"));
    }

    private Content read(String text) {
        try {
            return json.readValue(text, Content.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(Content content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

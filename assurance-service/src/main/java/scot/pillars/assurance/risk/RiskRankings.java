package scot.pillars.assurance.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import scot.pillars.kit.database.Sql;

/** Frames that were ranked, and the plans that rank. */
@ApplicationScoped
class RiskRankings {
    /** Most decisions whose reasons are shown at once. */
    static final int MOST = 200;

    private static final int MOST_REASONS = 3;
    private static final String SELECT =
            "select r.*, f.id as frame_id, f.decided_from, f.decided_to from risk_ranking r"
                    + " join sampling_frame f on f.number = r.frame";

    @Inject
    Sql sql;

    @Inject
    RiskModels models;

    @Inject
    RiskCases cases;

    /** The frames that a score ranked, the newest first, without their decisions. */
    List<RiskRankingView> of(int model) {
        return sql.list(
                SELECT + " where r.model = ? order by r.ranked_at desc, r.frame desc limit 50",
                row -> view(row, List.of()),
                model);
    }

    /** One frame with the reasons of its highest scores; empty when no score ranked it. */
    Optional<RiskRankingView> find(UUID frame) {
        return sql.first(SELECT + " where f.id = ?", row -> view(row, highest(row)), frame);
    }

    /** Risk-targeted plans that are in force. */
    List<TransparencyRecord.Plan> plans() {
        return sql.list(
                """
                select code, definition ->> 'name' as name, definition ->> 'question' as question,
                  (definition ->> 'targeted')::int as targeted, (definition ->> 'size')::int as random_part
                from (select distinct on (code) * from sampling_plan where state <> 'draft'
                  order by code, version desc) newest
                where state = 'in-force' and definition ->> 'method' = 'risk-targeted' order by code""",
                row -> new TransparencyRecord.Plan(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("question"),
                        row.getObject("targeted", Integer.class),
                        row.getObject("random_part", Integer.class)));
    }

    private static RiskRankingView view(ResultSet row, List<RiskScoreView> highest) throws SQLException {
        return new RiskRankingView(
                row.getObject("frame_id", UUID.class),
                row.getString("plan"),
                row.getInt("model"),
                row.getObject("decided_from", LocalDate.class),
                row.getObject("decided_to", LocalDate.class),
                row.getInt("units"),
                Sql.instant(row, "ranked_at"),
                highest);
    }

    private List<RiskScoreView> highest(ResultSet row) throws SQLException {
        RiskModelView model = models.find(row.getInt("model")).orElseThrow();
        return cases.highest(row.getInt("frame"), MOST).stream()
                .map(one -> new RiskScoreView(
                        one.reference(),
                        model.version(),
                        model.scorecard().score(one.facts()),
                        model.scorecard().reasons(one.facts(), MOST_REASONS)))
                .toList();
    }
}

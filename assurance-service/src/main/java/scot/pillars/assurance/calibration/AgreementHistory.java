package scot.pillars.assurance.calibration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import scot.pillars.assurance.calculator.AgreementView;
import scot.pillars.assurance.calibration.model.ScoredCriterion;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;

/** The agreement on each criterion, session by session; a row stands for good, since the scores do. */
@ApplicationScoped
class AgreementHistory {
    private static final String SELECT = """
            select a.*, s.title, s.benefit from calibration_agreement a
            join calibration_session s on s.id = a.session_id""";

    @Inject
    Sql sql;

    void keep(SessionView session, ScoredCriterion criterion, int raters, AgreementView agreement) {
        sql.update(
                """
                insert into calibration_agreement (session_id, criterion, held_on, raters, compared, agreement, cohen, fleiss,
                  krippendorff, ac1, pabak)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                session.id(),
                criterion.code(),
                session.heldOn(),
                raters,
                (int) agreement.compared(),
                agreement.agreement().value(),
                agreement.cohen().value(),
                agreement.fleiss().value(),
                (criterion.ordered() ? agreement.krippendorffOrdinal() : agreement.krippendorffNominal()).value(),
                agreement.ac1().value(),
                agreement.pabak().value());
    }

    /** Of one session, in the order of its criteria. */
    List<CriterionAgreementView> of(UUID session) {
        return sql.list(SELECT + """
                 join calibration_criterion c on c.session_id = a.session_id and c.code = a.criterion
                where a.session_id = ? order by c.place""", AgreementHistory::read, session);
    }

    /** Of one criterion, the latest session first. */
    Page<CriterionAgreementView> page(String criterion, PageQuery query) {
        Cursor.Parts from = Cursor.decode(query.after(), 2);
        List<Object> values = new ArrayList<>(List.of(criterion));
        String after = "";
        if (!from.isEmpty()) {
            after = " and (a.held_on, a.session_id) < (?, ?)";
            values.addAll(List.of(from.date(0), from.uuid(1)));
        }
        return Page.of(
                sql.list(
                        SELECT + " where a.criterion = ?" + after + " order by a.held_on desc, a.session_id desc limit "
                                + (query.limit() + 1),
                        AgreementHistory::read,
                        values.toArray()),
                query.limit(),
                row -> Cursor.encode(row.heldOn(), row.session()));
    }

    private static CriterionAgreementView read(ResultSet row) throws SQLException {
        return new CriterionAgreementView(
                row.getObject("session_id", UUID.class),
                row.getString("title"),
                row.getString("benefit"),
                row.getString("criterion"),
                row.getObject("held_on", LocalDate.class),
                row.getInt("raters"),
                row.getInt("compared"),
                row.getObject("agreement", Double.class),
                row.getObject("cohen", Double.class),
                row.getObject("fleiss", Double.class),
                row.getObject("krippendorff", Double.class),
                row.getObject("ac1", Double.class),
                row.getObject("pabak", Double.class));
    }
}

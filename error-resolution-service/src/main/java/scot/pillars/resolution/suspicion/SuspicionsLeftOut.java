package scot.pillars.resolution.suspicion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.records.LeftOut;

/** A client is not told what is suspected about their case. */
@ApplicationScoped
class SuspicionsLeftOut implements LeftOut {
    @Inject
    Sql sql;

    @Override
    public List<String> leftOut(UUID caseToken) {
        return sql.list(
                "select s.id from suspicion s join error_case e on e.id = s.error_case where e.case_token = ?",
                row -> "suspicion/" + row.getString(1),
                caseToken);
    }
}

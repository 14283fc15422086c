package scot.pillars.assurance.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.records.SubjectRecords;

/** The quotas of a colleague, for the colleague who asks what is held about them. */
@ApplicationScoped
class QuotaRecords implements SubjectRecords {
    @Inject
    Sql sql;

    @Override
    public String title() {
        return "Your quotas of cases to check";
    }

    @Override
    public List<String> aboutColleague(String number) {
        return sql.list(
                "select (to_jsonb(q) - 'colleague')::text from checking_quota q where q.colleague = ? order by q.in_force_from, q.code",
                row -> row.getString(1),
                number);
    }
}

package scot.pillars.kit.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import scot.pillars.kit.database.Sql;

/** A class of record of the tests. */
@ApplicationScoped
public class LoanRecords implements RecordClass, SubjectRecords {
    @Inject
    Sql sql;

    @Override
    public String code() {
        return "loan";
    }

    @Override
    public String title() {
        return "Loans";
    }

    @Override
    public String runsFrom() {
        return "the day of return";
    }

    @Override
    public int shippedMonths() {
        return 12;
    }

    @Override
    public Due due() {
        return new Due(
                "select case_token::text as key from loan where %s and returned_on < ?", "case_token = any(?::uuid[])");
    }

    @Override
    public List<String> dispose(UUID disposal, List<String> keys) {
        sql.update("delete from loan where case_token = any(?::uuid[])", (Object) keys.toArray(String[]::new));
        return keys.stream().map(key -> "loan/" + key).toList();
    }

    @Override
    public List<String> aboutCase(UUID caseToken) {
        return sql.list(
                "select to_jsonb(l)::text from loan l where case_token = ?", row -> row.getString(1), caseToken);
    }
}

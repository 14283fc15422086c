package scot.pillars.assurance.onetoone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.records.RecordClass;
import scot.pillars.kit.records.SubjectRecords;

/** Notes of one-to-ones as records: kept for a time from the day they were written, then they go whole. */
@ApplicationScoped
class OneToOneRecords implements RecordClass, SubjectRecords {
    private static final int MONTHS = 24;

    @Inject
    Sql sql;

    @Override
    public String code() {
        return "one-to-one-note";
    }

    @Override
    public String title() {
        return "Notes of one-to-ones";
    }

    @Override
    public String runsFrom() {
        return "the day they were written";
    }

    @Override
    public int shippedMonths() {
        return MONTHS;
    }

    @Override
    public Due due() {
        return new Due(
                "select id::text as key from one_to_one_note where %s and written_on < ?", "id = any(?::uuid[])");
    }

    @Override
    public List<String> dispose(UUID disposal, List<String> keys) {
        sql.update("delete from one_to_one_note where id = any(?::uuid[])", (Object) keys.toArray(String[]::new));
        return keys.stream().map(WritingNote::subject).toList();
    }

    @Override
    public List<String> aboutColleague(String number) {
        return sql.list("""
                select (to_jsonb(n) - '{colleague,written_by,version}'::text[])::text
                from one_to_one_note n where n.colleague = ? order by n.id""", row -> row.getString(1), number);
    }
}

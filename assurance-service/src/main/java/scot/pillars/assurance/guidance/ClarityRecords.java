package scot.pillars.assurance.guidance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.records.SubjectRecords;

/** What a checker said of the clarity of guidance; others see counts only. */
@ApplicationScoped
class ClarityRecords implements SubjectRecords {
    @Inject
    Sql sql;

    @Override
    public String title() {
        return "Whether guidance was clear to them";
    }

    @Override
    public List<String> aboutColleague(String number) {
        return sql.list(
                "select (to_jsonb(c) - 'checker')::text from guidance_clarity c where checker = ? order by guidance, version",
                row -> row.getString(1),
                number);
    }
}

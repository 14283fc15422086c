package scot.pillars.assurance.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import scot.pillars.kit.database.Sql;

/** Business areas: who works in one, and who heads it. */
@ApplicationScoped
public class BusinessAreas {
    private static final String THEN = " and p.in_force_from <= ? and p.ends_before > ?";

    @Inject
    Sql sql;

    /** The names of all business areas by their codes. */
    public Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        sql.list(
                "select code, name from unit where kind = 'business-area'",
                row -> names.put(row.getString("code"), row.getString("name")));
        return names;
    }

    /** The business area in which a colleague works on a day. */
    public Optional<String> of(String colleague, LocalDate day) {
        return sql.first(
                "select p.business_area from posting_span p where p.colleague = ? and p.business_area is not null"
                        + THEN,
                row -> row.getString(1),
                colleague,
                day,
                day);
    }

    /** Who heads a business area on a day: those who work in it and whose own line manager does not. */
    public List<String> heads(String area, LocalDate day) {
        return sql.list(
                "select p.colleague from posting_span p where p.business_area = ?" + THEN + """
                 and not exists (select from posting_span m where m.colleague = p.line_manager
                   and m.business_area = p.business_area and m.in_force_from <= ? and m.ends_before > ?)
                order by p.colleague""",
                row -> row.getString(1),
                area,
                day,
                day,
                day,
                day);
    }
}

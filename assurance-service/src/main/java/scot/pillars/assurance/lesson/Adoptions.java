package scot.pillars.assurance.lesson;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import scot.pillars.kit.database.Sql;

/** Who has taken up what was shared. */
@ApplicationScoped
class Adoptions {
    @Inject
    Sql sql;

    /** Every business area that a lesson is shared with, by its code: an order by number would rank them. */
    List<Adoption> byArea() {
        return sql.list(
                """
                select told->>'area' as area, coalesce(max(u.name), told->>'area') as name, count(*) as shared,
                  count(*) filter (where told->>'answer' = 'adopted') as adopted,
                  count(*) filter (where told->>'answer' = 'not-adopted') as not_adopted,
                  count(*) filter (where told->>'answer' is null) as open
                from lesson cross join jsonb_array_elements(areas) told
                left join unit u on u.kind = 'business-area' and u.code = told->>'area'
                where state = 'shared' group by told->>'area' order by told->>'area'""",
                row -> new Adoption(
                        row.getString("area"),
                        row.getString("name"),
                        row.getInt("shared"),
                        row.getInt("adopted"),
                        row.getInt("not_adopted"),
                        row.getInt("open")));
    }
}

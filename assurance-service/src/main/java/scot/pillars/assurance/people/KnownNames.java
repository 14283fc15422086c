package scot.pillars.assurance.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import scot.pillars.kit.database.Sql;

/** Names of colleagues, for pages about people whom the visitor may know. */
@ApplicationScoped
public class KnownNames {
    @Inject
    Sql sql;

    /** Names by number; a number that the register does not hold is left out. */
    public Map<String, String> of(Collection<String> numbers) {
        Map<String, String> names = new TreeMap<>();
        sql.list(
                "select number, name from colleague where number = any(?)",
                row -> names.put(row.getString("number"), row.getString("name")),
                (Object) numbers.toArray(String[]::new));
        return names;
    }
}

package scot.pillars.assurance.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import scot.pillars.assurance.register.RegisterChanged;
import scot.pillars.kit.database.RecentCopy;
import scot.pillars.kit.database.Sql;

/** Names of colleagues, teams and business areas, for pages about people whom the visitor may know. */
@ApplicationScoped
public class KnownNames {
    private final RecentCopy<Names> copy = new RecentCopy<>(this::read);

    @Inject
    Sql sql;

    /** The names at one moment. */
    public record Names(Map<String, String> colleagues, Map<String, String> units) {
        public Optional<String> colleague(String number) {
            return Optional.ofNullable(colleagues.get(number));
        }

        public Optional<String> team(String code) {
            return Optional.ofNullable(units.get("team/" + code));
        }

        public Optional<String> area(String code) {
            return Optional.ofNullable(units.get("business-area/" + code));
        }

        /** Code and name of each team, in the order of names. */
        public Map<String, String> teams() {
            return sorted("team/");
        }

        /** Code and name of each business area, in the order of names. */
        public Map<String, String> areas() {
            return sorted("business-area/");
        }

        private Map<String, String> sorted(String kind) {
            Map<String, String> sorted = new LinkedHashMap<>();
            units.entrySet().stream()
                    .filter(unit -> unit.getKey().startsWith(kind))
                    .sorted(Map.Entry.<String, String>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .forEach(unit -> sorted.put(unit.getKey().substring(kind.length()), unit.getValue()));
            return sorted;
        }
    }

    /** Names by number; a number that the register does not hold is left out. */
    public Map<String, String> of(Collection<String> numbers) {
        Map<String, String> names = new TreeMap<>();
        sql.list(
                "select number, name from colleague where number = any(?)",
                row -> names.put(row.getString("number"), row.getString("name")),
                (Object) numbers.toArray(String[]::new));
        return names;
    }

    /** Every name, at most four seconds old. */
    public Names recent() {
        return copy.recent();
    }

    private Names read() {
        Map<String, String> colleagues = new HashMap<>();
        sql.list(
                "select number, name from colleague",
                row -> colleagues.put(row.getString("number"), row.getString("name")));
        Map<String, String> units = new HashMap<>();
        sql.list(
                "select kind || '/' || code as unit, name from unit",
                row -> units.put(row.getString("unit"), row.getString("name")));
        return new Names(colleagues, units);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) RegisterChanged change) {
        copy.forget();
    }
}

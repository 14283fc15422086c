package scot.pillars.assurance.guidance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import scot.pillars.kit.database.Sql;

/** What other slices ask of the register of guidance. */
@ApplicationScoped
public class GuidanceRegister {
    @Inject
    Sql sql;

    /** The version in force on a day; empty when there is no such guidance or none was in force. */
    public Optional<GuidanceOfDay> inForce(String code, LocalDate on) {
        return Optional.ofNullable(inForce(List.of(code), on).get(code));
    }

    /** The versions in force on a day by code, of those that had one. */
    public Map<String, GuidanceOfDay> inForce(Collection<String> codes, LocalDate on) {
        return sql
                .list(
                        """
                        select distinct on (g.code) g.code, g.title, g.link, v.version, v.in_force_from
                        from guidance g join guidance_version v on v.guidance = g.code
                        where g.code = any(?) and v.in_force_from <= ?
                        order by g.code, v.in_force_from desc""",
                        row -> new GuidanceOfDay(
                                row.getString("code"),
                                row.getString("title"),
                                row.getInt("version"),
                                row.getObject("in_force_from", LocalDate.class),
                                row.getString("link")),
                        codes.toArray(String[]::new),
                        on)
                .stream()
                .collect(Collectors.toMap(GuidanceOfDay::code, Function.identity()));
    }

    /** Those of these codes that the register holds. */
    public Set<String> known(Collection<String> codes) {
        return Set.copyOf(sql.list("select code from guidance where code = any(?)", row -> row.getString(1), (Object)
                codes.toArray(String[]::new)));
    }
}

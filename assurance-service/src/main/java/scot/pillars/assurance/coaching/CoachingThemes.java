package scot.pillars.assurance.coaching;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Table;
import scot.pillars.kit.time.BusinessClock;

/**
 * What is coached, for learning and development: themes, not names. About fewer than 10 checks or 3 colleagues nothing is
 * said (docs/domain/quality-domain.md, section 4, rule 1; section 6, rule 10).
 */
@ApplicationScoped
class CoachingThemes {
    static final int FEWEST_CHECKS = 10;
    static final int FEWEST_COLLEAGUES = 3;

    @Inject
    Sql sql;

    @Inject
    BusinessClock clock;

    /** One theme; its numbers are absent where they are withheld. */
    @Schema(name = "CoachingTheme")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Theme(
            @Schema(examples = "RES-WRONG-DATE") String descriptor,
            @Schema(examples = "Residence") String element,
            @Schema(examples = "Wrong date used") String nature,
            Integer plans,
            Integer colleagues,
            @Schema(description = "Checks that found it") Integer checks,
            Integer closed,

            @Schema(description = "Whether the numbers are withheld because they are small")
            boolean withheld) {
        static final Table<Theme> TABLE = Table.<Theme>named("coaching-themes")
                .column("descriptor", Theme::descriptor)
                .column("element", Theme::element)
                .column("nature", Theme::nature)
                .column("plans", Theme::plans)
                .column("colleagues", Theme::colleagues)
                .column("checks", Theme::checks)
                .column("closed", Theme::closed)
                .column("withheld", Theme::withheld);

        static Theme of(
                String descriptor, String element, String nature, int plans, int colleagues, int checks, int closed) {
            return checks < FEWEST_CHECKS || colleagues < FEWEST_COLLEAGUES
                    ? new Theme(descriptor, element, nature, null, null, null, null, true)
                    : new Theme(descriptor, element, nature, plans, colleagues, checks, closed, false);
        }
    }

    /** By code: an order by size would tell of what is withheld. */
    List<Theme> all() {
        return sql.list(
                """
                select p.descriptor, d.element, d.nature, count(*) as plans, count(distinct p.colleague) as colleagues,
                  sum(p.errors) as checks, count(*) filter (where p.state = 'closed') as closed
                from coaching_plan p left join descriptor_on(?) d on d.vocabulary = p.vocabulary and d.code = p.descriptor
                where p.state not in ('proposed', 'declined')
                group by p.descriptor, d.element, d.nature order by p.descriptor""",
                row -> Theme.of(
                        row.getString("descriptor"),
                        row.getString("element"),
                        row.getString("nature"),
                        row.getInt("plans"),
                        row.getInt("colleagues"),
                        row.getInt("checks"),
                        row.getInt("closed")),
                clock.today());
    }
}

package scot.pillars.assurance.descriptor;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.pages.AreaPages;
import scot.pillars.kit.pages.PageLink;
import scot.pillars.kit.time.BusinessClock;

/** The words of errors for people: one list for all tiers, how often each tier uses them, and which are retired. */
@Path("/descriptors")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed("read-registers")
@Blocking
public class VocabularyPages {
    private static final String OWN = "PILLARS";
    private static final String TIERS = """
            coalesce(sum(u.n) filter (where u.tier = 1), 0) as tier1,
            coalesce(sum(u.n) filter (where u.tier = 2), 0) as tier2,
            coalesce(sum(u.n) filter (where u.tier = 3), 0) as tier3,
            coalesce(sum(u.n) filter (where u.tier is null), 0) as unknown""";

    @Inject
    @Location("descriptor/vocabulary")
    Template list;

    @Inject
    Sql sql;

    @Inject
    BusinessClock clock;

    @ApplicationScoped
    static class Links implements AreaPages {
        @Override
        public List<PageLink> links() {
            return List.of(new PageLink("Descriptors and causes", "/descriptors", "read-registers"));
        }

        @Override
        public int place() {
            return 54;
        }

        @Override
        public String group() {
            return "Standards";
        }
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance read(@QueryParam("vocabulary") String asked) {
        String vocabulary = asked == null || asked.isBlank() ? OWN : asked.strip();
        LocalDate today = clock.today();
        return list.data("vocabulary", vocabulary)
                .data("vocabularies", sql.list("select code from vocabulary order by code", row -> row.getString(1)))
                .data("today", today)
                .data("descriptors", descriptors(vocabulary))
                .data("causes", causes(vocabulary));
    }

    private List<WordUse> descriptors(String vocabulary) {
        return sql.list("""
                with u as (
                  select l.descriptor_id, q.tier, count(*) as n
                  from error_line l join quality_check q on q.id = l.check_id
                  where l.descriptor_id in (select id from descriptor where vocabulary = ?)
                  group by l.descriptor_id, q.tier)
                select d.code, concat_ws(': ', d.element, d.nature) as words, null as meaning, d.in_force_from, d.retired_on,
                  d.origin, %s
                from descriptor d left join u on u.descriptor_id = d.id
                where d.vocabulary = ? group by d.id order by d.element, d.nature""".formatted(TIERS), VocabularyPages::use, vocabulary, vocabulary);
    }

    private List<WordUse> causes(String vocabulary) {
        return sql.list("""
                with u as (
                  select l.cause, q.tier, count(*) as n
                  from error_line l join quality_check q on q.id = l.check_id
                  where l.descriptor_id in (select id from descriptor where vocabulary = ?)
                  group by l.cause, q.tier)
                select t.code, t.name as words, t.meaning, t.in_force_from, t.retired_on, t.origin, %s
                from term t left join u on u.cause = t.code
                where t.kind = 'cause' and t.vocabulary = ? group by t.id order by t.name""".formatted(TIERS), VocabularyPages::use, vocabulary, vocabulary);
    }

    private static WordUse use(ResultSet row) throws SQLException {
        return new WordUse(
                row.getString("code"),
                row.getString("words"),
                row.getString("meaning"),
                row.getObject("in_force_from", LocalDate.class),
                row.getObject("retired_on", LocalDate.class),
                row.getString("origin"),
                row.getLong("tier1"),
                row.getLong("tier2"),
                row.getLong("tier3"),
                row.getLong("unknown"));
    }
}

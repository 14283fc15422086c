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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.pages.AreaPage;
import scot.pillars.kit.time.BusinessClock;

/** The words of errors for people: one list for all tiers, how often each tier uses them, and which are retired. */
@Path(VocabularyPages.PATH)
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed("read-registers")
@Blocking
public class VocabularyPages {
    static final String PATH = "/descriptors";

    private static final String OWN = "PILLARS";
    private static final String USED = """
            with u as (
              select l.%1$s as word, count(*) filter (where q.tier = 1) as tier1, count(*) filter (where q.tier = 2) as tier2,
                count(*) filter (where q.tier = 3) as tier3, count(*) filter (where q.tier is null) as unknown
              from error_line l join quality_check q on q.id = l.check_id
              where l.descriptor_id in (select id from descriptor where vocabulary = ?)
              group by l.%1$s)
            """;
    private static final String TIERS = "coalesce(u.tier1, 0) as tier1, coalesce(u.tier2, 0) as tier2,"
            + " coalesce(u.tier3, 0) as tier3, coalesce(u.unknown, 0) as unknown";

    @Inject
    @Location("descriptor/vocabulary")
    Template list;

    @Inject
    Sql sql;

    @Inject
    BusinessClock clock;

    @ApplicationScoped
    static class Links extends AreaPage {
        Links() {
            super("Standards", 54, "Descriptors and causes", PATH, "read-registers");
        }
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance read(@QueryParam("vocabulary") String asked) {
        String vocabulary = asked == null || asked.isBlank() ? OWN : asked.strip();
        LocalDate today = clock.today();
        List<WordUse> descriptors = descriptors(vocabulary, today);
        return list.data("vocabulary", vocabulary)
                .data("vocabularies", sql.list("select code from vocabulary order by code", row -> row.getString(1)))
                .data("today", today)
                .data("descriptors", descriptors)
                .data("causes", causes(vocabulary, today))
                .data(
                        "atOneTier",
                        descriptors.stream()
                                .filter(one -> one.onlyTier() != null)
                                .toList());
    }

    private List<WordUse> descriptors(String vocabulary, LocalDate today) {
        Map<String, List<Wording>> wordings = wordings("""
                select d.code, 1 as number, d.element as words, d.nature as more, d.in_force_from, null as changed_by,
                  null::timestamptz as changed_at from descriptor d where d.vocabulary = ?
                union all select d.code, w.number, w.words, w.more, w.in_force_from, w.changed_by, w.changed_at
                from descriptor_wording w join descriptor d on d.id = w.word_id where d.vocabulary = ? order by 1, 2""", vocabulary);
        return sql.list(
                USED.formatted("descriptor_id") + "select d.code, concat_ws(': ', d.element, d.nature) as words, "
                        + "null as meaning, d.in_force_from, d.retired_on, d.origin, false as states_suspicion, "
                        + TIERS
                        + " from descriptor_on(?) d left join u on u.word = d.id where d.vocabulary = ?"
                        + " order by d.element, d.nature",
                row -> use(row, wordings),
                vocabulary,
                today,
                vocabulary);
    }

    private List<WordUse> causes(String vocabulary, LocalDate today) {
        Map<String, List<Wording>> wordings = wordings("""
                select t.code, 1 as number, t.name as words, t.meaning as more, t.in_force_from, null as changed_by,
                  null::timestamptz as changed_at from term t where t.kind = 'cause' and t.vocabulary = ?
                union all select t.code, w.number, w.words, w.more, w.in_force_from, w.changed_by, w.changed_at
                from term_wording w join term t on t.id = w.word_id
                where t.kind = 'cause' and t.vocabulary = ? order by 1, 2""", vocabulary);
        return sql.list(
                USED.formatted("cause") + "select t.code, t.name as words, t.meaning, t.in_force_from, t.retired_on, "
                        + "t.origin, r.states_suspicion, " + TIERS
                        + " from term_on(?) t join term r on r.id = t.id left join u on u.word = t.code where t.kind = 'cause' and t.vocabulary = ?"
                        + " order by t.name",
                row -> use(row, wordings),
                vocabulary,
                today,
                vocabulary);
    }

    private Map<String, List<Wording>> wordings(String query, String vocabulary) {
        Map<String, List<Wording>> wordings = new HashMap<>();
        sql.list(
                query,
                row -> wordings.computeIfAbsent(row.getString("code"), code -> new ArrayList<>())
                        .add(Wordings.wording(row)),
                vocabulary,
                vocabulary);
        return wordings;
    }

    private static WordUse use(ResultSet row, Map<String, List<Wording>> wordings) throws SQLException {
        return new WordUse(
                row.getString("code"),
                row.getString("words"),
                wordings.get(row.getString("code")),
                row.getString("meaning"),
                row.getObject("in_force_from", LocalDate.class),
                row.getObject("retired_on", LocalDate.class),
                row.getString("origin"),
                row.getBoolean("states_suspicion"),
                row.getLong("tier1"),
                row.getLong("tier2"),
                row.getLong("tier3"),
                row.getLong("unknown"));
    }
}

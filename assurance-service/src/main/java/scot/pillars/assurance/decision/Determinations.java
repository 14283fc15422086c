package scot.pillars.assurance.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import scot.pillars.assurance.check.HiddenChecks;
import scot.pillars.assurance.check.model.Hold;
import scot.pillars.assurance.decision.model.Channel;
import scot.pillars.assurance.decision.model.DecisionType;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.money.Money;

/** The table of decisions: read one by one and by page. */
@ApplicationScoped
class Determinations {
    private static final String SELECT = """
            select d.*, (select s.hold from sampled_case s
              where s.determination_reference = d.reference and s.origin = 'gate') as hold
            from determination d""";

    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};
    private static final TypeReference<List<ApprovalCheckView.Reason>> REASONS = new TypeReference<>() {};

    @Inject
    Sql sql;

    @Inject
    ContentHash hash;

    @Inject
    ObjectMapper json;

    @Inject
    HiddenChecks hidden;

    /** For each decision, in its place, whether what stands under its reference is the very same. */
    List<Boolean> repeats(List<DecisionRequest> decisions) {
        return sql.list(
                """
                select d.reference is not null
                from unnest(?::text[], ?::bytea[]) with ordinality as o (reference, content_hash, place)
                left join determination d on d.reference = o.reference and d.content_hash = o.content_hash
                order by o.place""",
                row -> row.getBoolean(1),
                column(decisions, String[]::new, DecisionRequest::reference),
                column(decisions, byte[][]::new, hash::of));
    }

    /** As it stands, for who registers it. */
    Optional<DecisionView> standing(String reference) {
        return sql.first(SELECT + " where reference = ?", row -> view(row, Set.of()), reference);
    }

    /** As far as the caller may know of it. */
    Optional<DecisionView> find(String reference) {
        Set<String> blind = hidden.decisions();
        return sql.first(SELECT + " where reference = ?", row -> view(row, blind), reference);
    }

    /** A page of the decisions sought, newest first by the date of the decision. */
    Page<DecisionView> page(DecisionSearch search, PageQuery query) {
        Cursor.Parts from = Cursor.decode(query.after(), 2);
        DecisionSearch.Conditions sought =
                search.conditions(from.isEmpty() ? null : from.date(0), from.isEmpty() ? null : from.get(1));
        Set<String> blind = hidden.decisions();
        return Page.of(
                sql.list(
                        SELECT + sought.where() + " order by decided_on desc, reference desc limit "
                                + (query.limit() + 1),
                        row -> view(row, blind),
                        sought.values().toArray()),
                query.limit(),
                row -> Cursor.encode(row.decidedOn(), row.reference()));
    }

    /** @param blind decisions of which the caller may not know how their check ended */
    private DecisionView view(ResultSet row, Set<String> blind) throws SQLException {
        BigDecimal amount = row.getBigDecimal("amount");
        String channel = row.getString("channel");
        return new DecisionView(
                row.getString("reference"),
                row.getString("case_reference"),
                row.getString("benefit"),
                json.convertValue(row.getString("type"), DecisionType.class),
                row.getObject("decided_on", LocalDate.class),
                amount == null ? null : new Money(amount, row.getString("currency")),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                row.getString("colleague"),
                row.getString("team"),
                row.getString("area"),
                channel == null ? null : json.convertValue(channel, Channel.class),
                read(row.getString("attributes"), FACTS),
                row.getString("source"),
                Sql.instant(row, "registered_at"),
                answer(row, blind.contains(row.getString("reference"))));
    }

    private ApprovalCheckView answer(ResultSet row, boolean blind) throws SQLException {
        boolean required = row.getBoolean("check_required");
        return row.wasNull()
                ? null
                : new ApprovalCheckView(
                        required,
                        row.getDouble("inclusion_probability"),
                        read(row.getString("gate"), REASONS),
                        blind ? Hold.HELD : hold(row.getString("hold")));
    }

    private Hold hold(String word) {
        return word == null ? null : json.convertValue(word, Hold.class);
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return text == null ? null : json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <S, T> T[] column(List<S> rows, IntFunction<T[]> array, Function<S, T> field) {
        return rows.stream().map(field).toArray(array);
    }
}

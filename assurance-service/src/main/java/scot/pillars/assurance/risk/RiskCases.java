package scot.pillars.assurance.risk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scot.pillars.assurance.risk.model.Facts;
import scot.pillars.assurance.risk.model.RiskCase;
import scot.pillars.kit.database.Sql;

/** Decisions as a score sees them, and those among them that were chosen at random and checked. */
@ApplicationScoped
class RiskCases {
    /** Most checks a score is trained and tested on: the newest. */
    static final int MOST = 50_000;

    private static final Set<String> WRONG = Set.of("overpayment", "underpayment", "over-and-underpayment");
    private static final TypeReference<Map<String, Object>> ATTRIBUTES = new TypeReference<>() {};

    private static final String FACTS = """
            d.reference, d.benefit, d.type, d.channel, d.area, d.team, d.amount, d.decided_on, d.attributes,
              (select min(p.in_force_from) from posting p where p.colleague = d.colleague) as in_post_since,
              (select b.in_force_from from benefit b where b.code = d.benefit) as benefit_since""";

    // What a score or a person chose is left out: it says nothing of decisions like it that were not chosen. A decision
    // that
    // several plans chose has the chance of being chosen by any of them (section 3, rule 7). The independent sample of
    // tier
    // 3 stays out of operations.
    private static final String AT_RANDOM = """
            with chosen as (
              select s.determination_reference as reference, (array_agg(s.check_id order by s.ended_at, s.id))[1] as check_id,
                case when bool_or(s.inclusion_probability >= 1) then 1
                  else 1 - exp(sum(ln(1 - least(s.inclusion_probability, 0.999999999999)))) end as probability
              from sampled_case s
              where s.origin in ('draw', 'gate') and s.inclusion_probability is not null
                and s.stratum is distinct from 'targeted' and s.tier < 3
                and s.disposition = 'complete' and s.check_id is not null
              group by s.determination_reference)
            select %s, c.outcome, chosen.probability,
              (select coalesce(sum(l.amount), 0) from error_line l
                where l.check_id = c.id and l.direction in ('overpayment', 'underpayment')) as amount_wrong
            from chosen join quality_check c on c.id = chosen.check_id
              join determination d on d.reference = chosen.reference
            where c.outcome is not null and d.decided_on between ? and ?
            order by d.decided_on desc, d.reference limit %d""".formatted(FACTS, MOST);

    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    /** The newest complete checks of random samples of decisions of these days, the newest decision first. */
    List<RiskCase> checkedAtRandom(LocalDate from, LocalDate to) {
        return sql.list(AT_RANDOM, this::checked, from, to);
    }

    /** The facts of one decision; empty when it is not registered. */
    Optional<Facts> find(String reference) {
        return sql.first("select " + FACTS + " from determination d where d.reference = ?", this::facts, reference);
    }

    /** A decision and what is known of it. */
    record Known(String reference, Facts facts) {}

    /** Decisions of a frame in the order of their references, so many after one of them. */
    List<Known> ofFrame(int frame, String after, int most) {
        return sql.list(
                "select " + FACTS + " from sampling_unit u join determination d on d.reference = u.reference"
                        + " where u.frame = ? and u.reference > ? order by u.reference limit ?",
                row -> new Known(row.getString("reference"), facts(row)),
                frame,
                after,
                most);
    }

    /** The highest scores of a frame, which its plan takes for certain. */
    List<Known> highest(int frame, int most) {
        return sql.list(
                "select " + FACTS + " from sampling_unit u join determination d on d.reference = u.reference"
                        + " where u.frame = ? and u.score is not null and u.exclusion is null"
                        + " order by u.score desc, u.reference limit ?",
                row -> new Known(row.getString("reference"), facts(row)),
                frame,
                most);
    }

    private RiskCase checked(ResultSet row) throws SQLException {
        return new RiskCase(
                row.getString("reference"),
                row.getObject("decided_on", LocalDate.class),
                facts(row),
                WRONG.contains(row.getString("outcome")),
                row.getDouble("amount_wrong"),
                1 / row.getDouble("probability"),
                RiskFacts.ageBand(attributes(row)));
    }

    /** Facts of a row of {@link #FACTS}. */
    private Facts facts(ResultSet row) throws SQLException {
        Map<String, String> words = new HashMap<>();
        for (String name : List.of("benefit", "type", "channel", "area", "team")) {
            words.put(name, row.getString(name));
        }
        return RiskFacts.of(
                words,
                row.getBigDecimal("amount"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("in_post_since", LocalDate.class),
                row.getObject("benefit_since", LocalDate.class),
                attributes(row));
    }

    private Map<String, Object> attributes(ResultSet row) throws SQLException {
        try {
            String text = row.getString("attributes");
            return text == null ? Map.of() : json.readValue(text, ATTRIBUTES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

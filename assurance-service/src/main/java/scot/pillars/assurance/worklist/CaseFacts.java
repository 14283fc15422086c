package scot.pillars.assurance.worklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.money.Money;

/** What is known of a decision beside the decision itself, for who checks it. */
@ApplicationScoped
class CaseFacts {
    private static final int MOST_PAYMENTS = 30;
    private static final int MOST_CHECKS = 200;
    private static final int MOST_DESCRIPTORS = 10;
    private static final TypeReference<TreeMap<String, Object>> FACTS = new TypeReference<>() {};

    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    /** What was paid for a period. */
    record Payment(LocalDate periodFrom, LocalDate periodTo, BigDecimal amount, String currency, LocalDate paidOn) {
        public String display() {
            return new Money(amount, currency).display();
        }
    }

    /** The latest payments that rest on the decision, in the order of their periods. */
    List<Payment> payments(SampledCaseView.DecisionFacts decision) {
        List<Payment> latest = sql.list(
                """
                select period_from, period_to, amount, currency, paid_on from payment
                where case_reference = ? and determination_reference = ?
                order by period_from desc, reference limit\s""" + MOST_PAYMENTS,
                row -> new Payment(
                        row.getObject(1, LocalDate.class),
                        row.getObject(2, LocalDate.class),
                        row.getBigDecimal(3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class)),
                decision.caseReference(),
                decision.reference());
        return latest.stream()
                .sorted((one, other) -> one.periodFrom().compareTo(other.periodFrom()))
                .toList();
    }

    /** Further facts that were registered with the decision. */
    Map<String, Object> attributes(SampledCaseView.DecisionFacts decision) {
        return sql.first(
                        "select coalesce(attributes, '{}')::text from determination where reference = ?",
                        row -> row.getString(1),
                        decision.reference())
                .map(this::read)
                .orElse(new TreeMap<>());
    }

    /** Codes of the descriptors that a checker used in their latest checks, last used first. */
    List<String> lastUsed(String checker) {
        return sql.list("""
                with latest as (
                  select id, recorded_at from quality_check where checker = ? order by recorded_at desc limit\s""" + MOST_CHECKS + """
                )
                select d.code from latest join error_line l on l.check_id = latest.id
                join descriptor d on d.id = l.descriptor_id
                group by d.code order by max(latest.recorded_at) desc, d.code limit\s""" + MOST_DESCRIPTORS, row -> row.getString(1), checker);
    }

    /** How many checks somebody ended on a day, by the clock of London. */
    long endedSince(String checker, java.time.Instant since) {
        return sql.first(
                        "select count(*) from quality_check where checker = ? and recorded_at >= ?",
                        row -> row.getLong(1),
                        checker,
                        since)
                .orElse(0L);
    }

    private TreeMap<String, Object> read(String text) {
        try {
            return json.readValue(text, FACTS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

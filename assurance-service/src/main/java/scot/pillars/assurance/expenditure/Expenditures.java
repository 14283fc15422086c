package scot.pillars.assurance.expenditure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.time.BusinessClock;

/** The table of what was spent, by benefit, month and vintage. */
@ApplicationScoped
class Expenditures {
    @Inject
    Sql sql;

    @Inject
    BusinessClock clock;

    /** Writes it unless its vintage of the month stands already; whether it did. */
    boolean write(ExpenditureFact fact) {
        return sql.update(
                        """
                        insert into expenditure (benefit, month, vintage, amount, currency, recorded_at)
                        values (?, ?, ?, ?, ?, ?) on conflict (benefit, month, vintage) do nothing""",
                        fact.benefit(),
                        fact.firstDay(),
                        fact.vintage(),
                        fact.amount().value(),
                        fact.amount().currency(),
                        clock.now())
                > 0;
    }

    /** Whether the very same stands. */
    boolean holds(ExpenditureFact fact) {
        return sql.first(
                        """
                        select 1 from expenditure
                        where benefit = ? and month = ? and vintage = ? and amount = ? and currency = ?""",
                        row -> 1,
                        fact.benefit(),
                        fact.firstDay(),
                        fact.vintage(),
                        fact.amount().value(),
                        fact.amount().currency())
                .isPresent();
    }

    /**
     * A page by benefit, month and vintage, the oldest first.
     *
     * @param benefit null for all
     * @param asKnownOn null for every vintage; else the newest one of each month up to that day
     */
    Page<ExpenditureView> page(String benefit, LocalDate asKnownOn, PageQuery query) {
        Cursor.Parts from = Cursor.decode(query.after(), 3);
        boolean first = from.isEmpty();
        return Page.of(
                sql.list(
                        """
                        select e.* from expenditure e
                        where (?::text is null or e.benefit = ?)
                          and (?::date is null or e.vintage = (select max(n.vintage) from expenditure n
                            where n.benefit = e.benefit and n.month = e.month and n.vintage <= ?))
                          and (e.benefit, e.month, e.vintage) > (?, ?, ?)
                        order by e.benefit, e.month, e.vintage limit ?""",
                        ExpenditureView::read,
                        benefit,
                        benefit,
                        asKnownOn,
                        asKnownOn,
                        first ? "" : from.get(0),
                        first ? LocalDate.of(1, 1, 1) : from.date(1),
                        first ? LocalDate.of(1, 1, 1) : from.date(2),
                        query.limit() + 1),
                query.limit(),
                row -> Cursor.encode(row.benefit(), row.month() + "-01", row.vintage()));
    }
}

package scot.pillars.assurance.feedback;

import java.util.ArrayList;
import java.util.List;
import scot.pillars.assurance.feedback.model.FeedbackState;

/** Conditions of a query over checks {@code q} and their feedback {@code f}; only those that are set stand in it. */
final class FeedbackQuery {
    private static final String NAMED = " where q.provenance = 'recorded' and q.colleague is not null";

    private final StringBuilder where = new StringBuilder(NAMED);
    private final List<Object> values = new ArrayList<>();

    static FeedbackQuery of(FeedbackSearch search) {
        FeedbackQuery query = new FeedbackQuery();
        if (search.state != null) {
            query.in(search.state);
        }
        query.filter("q.benefit = ?", search.benefit);
        query.filter("q.team = ?", search.team);
        query.filter("q.colleague = ?", search.colleague);
        query.filter("q.ordered_on >= ?", search.checkedFrom);
        query.filter("q.ordered_on <= ?", search.checkedTo);
        return query;
    }

    FeedbackQuery in(FeedbackState state) {
        where.append(
                switch (state) {
                    case WAITING -> " and q.released_at is null";
                    case RELEASED -> " and q.released_at is not null and f.read_at is null";
                    case READ -> " and f.read_at is not null and f.acknowledged_at is null";
                    case ACKNOWLEDGED -> " and f.acknowledged_at is not null";
                });
        return this;
    }

    FeedbackQuery filter(String condition, Object value) {
        if (value != null && !"".equals(value)) {
            where.append(" and ").append(condition);
            values.add(value);
        }
        return this;
    }

    FeedbackQuery and(String condition, Object... bound) {
        where.append(" and ").append(condition);
        values.addAll(List.of(bound));
        return this;
    }

    String where() {
        return where.toString();
    }

    /** The bound values, followed by more. */
    Object[] values(Object... more) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(List.of(more));
        return all.toArray();
    }
}

package scot.pillars.charter.statistic;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The recorded statistics. */
@ApplicationScoped
class Statistics implements PanacheRepositoryBase<StatisticRow, UUID> {
    /** The present statistic of a source for a figure and year. */
    Optional<StatisticRow> present(StatisticRow like) {
        return find(
                        "figure = ?1 and financialYear = ?2 and dataset = ?3 and source = ?4 and present",
                        like.figure,
                        like.financialYear,
                        like.dataset,
                        like.source)
                .firstResultOptional();
    }

    /** In the order of recording, behind a place; replaced ones too when asked for. */
    List<StatisticRow> list(String figure, String dataset, boolean all, Instant after, UUID afterId, int limit) {
        StringBuilder where = new StringBuilder("(recordedAt > ?1 or recordedAt = ?1 and id > ?2)");
        List<Object> values = new ArrayList<>(List.of(after, afterId));
        if (figure != null) {
            values.add(figure);
            where.append(" and figure = ?").append(values.size());
        }
        if (dataset != null) {
            values.add(dataset);
            where.append(" and dataset = ?").append(values.size());
        }
        if (!all) {
            where.append(" and present");
        }
        return find(where + " order by recordedAt, id", values.toArray())
                .page(0, limit)
                .list();
    }
}

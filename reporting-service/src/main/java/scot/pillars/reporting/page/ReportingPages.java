package scot.pillars.reporting.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.pages.AreaPages;
import scot.pillars.kit.pages.DataFreshness;
import scot.pillars.kit.pages.PageLink;

/** The pages of this area, and up to when their data goes. */
@ApplicationScoped
public class ReportingPages implements AreaPages, DataFreshness {
    private final Sql sql;

    public ReportingPages(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<PageLink> links() {
        return List.of(
                new PageLink("Overview", "/"),
                new PageLink("Checks", "/views/checks", "read-views"),
                new PageLink("Error descriptors", "/views/descriptors", "read-views"),
                new PageLink("Amounts found", "/views/amounts", "read-views"),
                new PageLink("Error cases", "/views/error-cases", "read-views"),
                new PageLink("Totals of suspicions", "/error-resolution/suspicion-totals", "read-views"),
                new PageLink("Charter summary", "/views/charter-summary", "read-views"));
    }

    @Override
    public int place() {
        return 10;
    }

    @Override
    public Optional<Instant> asOf() {
        return sql.list("select max(last_time) as last from folded_events", row -> Sql.instant(row, "last")).stream()
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }
}

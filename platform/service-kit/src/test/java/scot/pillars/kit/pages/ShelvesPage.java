package scot.pillars.kit.pages;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.money.Money;
import scot.pillars.kit.pages.charts.BarChart;
import scot.pillars.kit.pages.charts.LineChart;
import scot.pillars.kit.pages.charts.ParetoChart;

/** A page that uses every part of the shell. */
@Path("/shelves")
@PermitAll
@Blocking
public class ShelvesPage {
    @Inject
    @Location("shelves")
    Template page;

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance show() {
        return page.data("crumbs", List.of(new PageLink("Home", "/")))
                .data("errors", List.of(new FieldError("name", "not-null", "Give the shelf a <name>")))
                .data("count", 43258L)
                .data("price", Money.pounds("1234.5"))
                .data("built", LocalDate.of(2026, 3, 3))
                .data(
                        "pareto",
                        new ParetoChart(
                                "Errors by descriptor",
                                "errors",
                                List.of(
                                        new ParetoChart.Bar("Shelter deduction & a very long name that goes on", 3267),
                                        new ParetoChart.Bar("Wages <and> salaries", 2197),
                                        new ParetoChart.Bar("Standard utility allowance", 1203)),
                                11785))
                .data(
                        "bars",
                        new BarChart(
                                "Case error rate by benefit",
                                "%",
                                List.of(
                                        new BarChart.Bar("Scottish Child Payment", 3.2),
                                        new BarChart.Bar("Adult Disability Payment", 6.25),
                                        new BarChart.Bar("Best Start Foods", null)),
                                4.0))
                .data(
                        "line",
                        new LineChart(
                                "Case error rate by month",
                                "%",
                                List.of("April", "May", "June", "July"),
                                List.of(
                                        new LineChart.Series("All", Arrays.asList(3.0, 5.5, null, 6.2)),
                                        new LineChart.Series("New", Arrays.asList(1.0, 2.0, 3.0, 3.5))),
                                4.0));
    }

    /** The side navigation of the tests. */
    @ApplicationScoped
    public static class Links implements AreaPages {
        @Override
        public List<PageLink> links() {
            return List.of(
                    new PageLink("Shelves", "/shelves"),
                    new PageLink("Books", "/books"),
                    new PageLink("Views", "/reporting/views"));
        }
    }

    /** A part under a heading, with a page that only a librarian opens. */
    @ApplicationScoped
    public static class Stacks implements AreaPages {
        @Override
        public List<PageLink> links() {
            return List.of(new PageLink("Stacks", "/stacks"), new PageLink("Vault", "/vault", "mend-events"));
        }

        @Override
        public String group() {
            return "Below ground";
        }
    }

    /** Fresh as of a summer evening in Edinburgh. */
    @ApplicationScoped
    public static class Fresh implements DataFreshness {
        @Override
        public Optional<Instant> asOf() {
            return Optional.of(Instant.parse("2026-06-30T23:15:00Z"));
        }
    }
}

package scot.pillars.resolution.suspicion;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.pages.AreaPages;
import scot.pillars.kit.pages.PageLink;
import scot.pillars.kit.pages.TypedForm;
import scot.pillars.kit.pages.charts.Chart;
import scot.pillars.kit.pages.charts.LineChart;
import scot.pillars.resolution.errorcase.BenefitWords;

/** How much is suspected, for people: what is published of it, drawn and as a table. */
@Path(SuspicionTotalPages.PATH)
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed(SuspicionTotalResource.READ)
@Blocking
public class SuspicionTotalPages {
    static final String PATH = "/suspicion-totals";
    private static final int MOST_SERIES = 5;

    @Inject
    @Location("suspicion/totals")
    Template page;

    @Inject
    SuspicionTotals totals;

    @Inject
    BenefitWords words;

    /** In the side navigation of those who may read them. */
    @ApplicationScoped
    static class Links implements AreaPages {
        @Override
        public List<PageLink> links() {
            return List.of(new PageLink("Totals of suspicions", PATH, SuspicionTotalResource.READ));
        }

        @Override
        public int place() {
            return 30;
        }
    }

    @GET
    @Operation(hidden = true)
    public Response read(@Context UriInfo uri) {
        TypedForm form = TypedForm.of(uri.getQueryParameters());
        SuspicionTotalQuery query = new SuspicionTotalQuery();
        query.dataset = Objects.requireNonNullElse(form.given("dataset"), query.dataset);
        try {
            query.from = month(form, "from");
            query.to = month(form, "to");
            return html(200, page(form, query, totals.read(query)));
        } catch (Refusal refusal) {
            return html(refusal.status(), page(form.with(refusal, "from"), new SuspicionTotalQuery(), List.of()));
        }
    }

    private TemplateInstance page(TypedForm form, SuspicionTotalQuery query, List<SuspicionTotalView> rows) {
        List<SuspicionTotalView> published =
                rows.stream().filter(SuspicionTotalView::isPublished).toList();
        return page.data("form", form)
                .data("rows", published)
                .data("chart", published.isEmpty() ? null : chart(query, published))
                .data(
                        "benefits",
                        rows.stream()
                                .map(SuspicionTotalView::benefit)
                                .distinct()
                                .count())
                .data(
                        "charted",
                        published.stream()
                                .filter(one -> one.opened() != null)
                                .map(SuspicionTotalView::benefit)
                                .distinct()
                                .count())
                .data("datasets", totals.datasets())
                .data("dataset", query.dataset)
                .data("from", totals.from(query))
                .data("to", totals.to(query))
                .data(
                        "csv",
                        "?format=csv&from=" + totals.from(query) + "&to=" + totals.to(query) + "&dataset="
                                + URLEncoder.encode(query.dataset, StandardCharsets.UTF_8));
    }

    /** What was opened, of the benefits with most of it; a number that is withheld is a gap like any that is not known. */
    private Chart chart(SuspicionTotalQuery query, List<SuspicionTotalView> published) {
        List<YearMonth> months = Stream.iterate(totals.from(query), month -> month.plusMonths(1))
                .limit(totals.from(query).until(totals.to(query), ChronoUnit.MONTHS) + 1)
                .toList();
        Map<String, Map<YearMonth, Long>> opened = new TreeMap<>();
        published.stream()
                .filter(one -> one.opened() != null)
                .forEach(one -> opened.computeIfAbsent(one.benefit(), any -> new HashMap<>())
                        .put(one.month(), one.opened()));
        List<LineChart.Series> series = opened.entrySet().stream()
                .sorted(Comparator.comparingLong(one -> -most(one.getValue())))
                .limit(MOST_SERIES)
                .map(one -> new LineChart.Series(
                        words.named(one.getKey()),
                        months.stream()
                                .map(month -> number(one.getValue().get(month)))
                                .toList()))
                .toList();
        return new LineChart(
                "Suspicions opened per month, where 10 or more",
                "suspicions",
                months.stream().map(YearMonth::toString).toList(),
                series,
                null);
    }

    private static long most(Map<YearMonth, Long> numbers) {
        return numbers.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private static Double number(Long counted) {
        return counted == null ? null : counted.doubleValue();
    }

    private static YearMonth month(TypedForm form, String field) {
        try {
            return form.given(field) == null ? null : YearMonth.parse(form.given(field));
        } catch (DateTimeParseException e) {
            throw Refusal.badRequest(field, "format", "Enter a month as year and month, for example 2026-10");
        }
    }

    private static Response html(int status, TemplateInstance page) {
        return Response.status(status)
                .entity(page.render())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }
}

package scot.pillars.reporting.descriptor;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.kit.pages.charts.Chart;
import scot.pillars.kit.pages.charts.ParetoChart;
import scot.pillars.reporting.descriptor.DescriptorView.DescriptorTotal;
import scot.pillars.reporting.page.Address;
import scot.pillars.reporting.page.Choices;
import scot.pillars.reporting.page.PageTable;
import scot.pillars.reporting.page.ShowingView;
import scot.pillars.reporting.page.TableLayout;
import scot.pillars.reporting.page.ViewForm;
import scot.pillars.reporting.page.ViewPage;
import scot.pillars.reporting.page.Words;
import scot.pillars.reporting.view.ViewFilter;

/** The page of the top descriptors: a Pareto chart and a table per dataset and vocabulary. */
@Path("/views/descriptors")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed("read-views")
public class DescriptorPage {
    private static final int TOP = 20;
    private static final int BARS = 12;
    private static final Map<String, String> LEVELS = new LinkedHashMap<>();

    static {
        LEVELS.put(DescriptorViews.ELEMENT, "What was wrong (element)");
        LEVELS.put(DescriptorViews.DESCRIPTOR, "What and how (descriptor)");
    }

    @Inject
    DescriptorViews views;

    @Inject
    Choices choices;

    @Inject
    ShowingView showing;

    @GET
    @Blocking
    @Operation(hidden = true)
    public Response page(@BeanParam ViewFilter filter, @QueryParam("level") String level) {
        Address here = showing.here("/views/descriptors");
        ViewForm form = new ViewForm(here)
                .chosen("dataset", "Data", "All, each for itself", choices.datasets())
                .chosen("level", "Count", null, LEVELS)
                .chosen("benefit", "Benefit", "All", choices.benefits())
                .typed("area", "Area")
                .chosen("calendar", "Calendar", "All", Choices.CALENDARS)
                .typed("from", "From period", "2025-06 or 2025-26")
                .typed("to", "To period", "2026-03 or 2025-26");
        ViewPage blank = showing.blank(
                "Which errors are found most often?",
                "Error lines by what was wrong, most frequent first; the " + TOP
                        + " most frequent are shown, shares are" + " of all lines of the same data.",
                here,
                form,
                "No error line fits. Error lines arrive with the checks of Assurance.");
        return showing.answer(blank, page -> {
            DescriptorView view = views.read(filter, null, level, TOP);
            return page.with(
                    view.totals().stream()
                            .map(DescriptorTotal::dataset)
                            .distinct()
                            .toList(),
                    view.totals().stream().map(total -> pareto(view, total)).toList(),
                    tables(view, DescriptorViews.DESCRIPTOR.equals(level), TOP),
                    view.items().isEmpty() ? null : showing.csv(here),
                    view.asOf());
        });
    }

    /** The most frequent of one dataset and vocabulary as a chart. */
    public static Chart pareto(DescriptorView view, DescriptorTotal of) {
        List<ParetoChart.Bar> bars = lines(view, of).stream()
                .limit(BARS)
                .map(item -> new ParetoChart.Bar(name(item), item.lines()))
                .toList();
        return new ParetoChart("Most frequent errors: " + of.datasetLabel(), "error lines", bars, of.lines());
    }

    /** One table per dataset and vocabulary. */
    public static List<PageTable> tables(DescriptorView view, boolean descriptors, int most) {
        TableLayout<TopDescriptor> layout = new TableLayout<>();
        layout.text("Element", TopDescriptor::element);
        if (descriptors) {
            layout.text("Nature", item -> item.nature() == null ? "" : item.nature());
        }
        layout.number("Lines", null, item -> Words.count(item.lines()))
                .number("Share", null, item -> Words.percent(item.sharePercent()))
                .number("Cumulative", null, item -> Words.percent(item.cumulativeSharePercent()))
                .number("Official", null, item -> derived(item, item.official()))
                .number("Not official", null, item -> derived(item, item.notOfficial()))
                .number("Not derived", null, item -> Words.count(item.notDerived()));
        return view.totals().stream()
                .map(total -> layout.fill(
                        total.datasetLabel() + ", " + total.vocabulary() + ": " + Words.count(total.lines())
                                + " error lines",
                        lines(view, total).stream().limit(most).toList(),
                        null,
                        null))
                .toList();
    }

    private static List<TopDescriptor> lines(DescriptorView view, DescriptorTotal of) {
        return view.items().stream()
                .filter(item ->
                        item.dataset().equals(of.dataset()) && item.vocabulary().equals(of.vocabulary()))
                .toList();
    }

    private static String name(TopDescriptor item) {
        return item.nature() == null ? item.element() : item.element() + ": " + item.nature();
    }

    private static String derived(TopDescriptor item, long lines) {
        return item.notDerived() == item.lines() ? "" : Words.count(lines);
    }
}

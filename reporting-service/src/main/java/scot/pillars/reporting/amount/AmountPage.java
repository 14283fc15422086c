package scot.pillars.reporting.amount;

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
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.reporting.page.Address;
import scot.pillars.reporting.page.Choices;
import scot.pillars.reporting.page.PageTable;
import scot.pillars.reporting.page.ShowingView;
import scot.pillars.reporting.page.TableLayout;
import scot.pillars.reporting.page.ViewForm;
import scot.pillars.reporting.page.ViewPage;
import scot.pillars.reporting.page.Words;
import scot.pillars.reporting.view.Datasets;
import scot.pillars.reporting.view.ViewFilter;

/** The page of the amounts found: one table per dataset, without sums over direction, effect or currency. */
@Path("/views/amounts")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed("read-views")
public class AmountPage {
    @Inject
    AmountViews views;

    @Inject
    Choices choices;

    @Inject
    ShowingView showing;

    @GET
    @Blocking
    @Operation(hidden = true)
    public Response page(@BeanParam ViewFilter filter, @QueryParam("by") String by, @QueryParam("sort") String sort) {
        Address here = showing.here("/views/amounts");
        Map<String, String> benefits = choices.benefits();
        ViewForm form = new ViewForm(here)
                .chosen("dataset", "Data", "All, each for itself", choices.datasets())
                .chosen("by", "Group by", null, Choices.BY_PLACE_AND_PERIOD)
                .chosen("benefit", "Benefit", "All", benefits)
                .typed("area", "Area")
                .chosen("calendar", "Calendar", "All", Choices.CALENDARS)
                .typed("from", "From period", "2025-06 or 2025-26")
                .typed("to", "To period", "2026-03 or 2025-26");
        ViewPage blank = showing.blank(
                "How much money did checkers find wrong?",
                "Amounts as found in the checks. What was prevented and what was incurred, over and under, and two"
                        + " currencies are never added together. Where the source holds no usable amount, there is none.",
                here,
                form,
                "No error line fits. Error lines arrive with the checks of Assurance.");
        return showing.answer(blank, page -> {
            AmountView view = views.read(filter, by, sort);
            return page.with(
                    view.items().stream().map(AmountFigures::dataset).distinct().toList(),
                    List.of(),
                    tables(view, by, benefits, here),
                    view.items().isEmpty() ? null : showing.csv(here),
                    view.asOf());
        });
    }

    private static List<PageTable> tables(AmountView view, String by, Map<String, String> benefits, Address here) {
        TableLayout<AmountFigures> layout = new TableLayout<>();
        for (String dimension : (by == null || by.isBlank() ? AmountViews.DEFAULT_BY : by).split(",")) {
            switch (dimension) {
                case "benefit" ->
                    layout.text("Benefit", "benefit", item -> benefits.getOrDefault(item.benefit(), item.benefit()));
                case "area" -> layout.text("Area", "area", item -> Words.known(item.area()));
                default -> layout.text("Period", "period", item -> Words.period(item.calendar(), item.period()));
            }
        }
        layout.text("Direction", item -> Words.capital(Words.known(item.direction())))
                .text("Effect", AmountPage::effect)
                .number("Lines", "lines", item -> Words.count(item.lines()))
                .number("Found", "amountFound", AmountPage::found);
        return view.items().stream()
                .map(AmountFigures::dataset)
                .distinct()
                .map(dataset -> layout.fill(
                        Datasets.label(dataset),
                        view.items().stream()
                                .filter(item -> item.dataset().equals(dataset))
                                .toList(),
                        null,
                        here))
                .toList();
    }

    private static String effect(AmountFigures item) {
        return item.effect() != null
                ? Words.capital(item.effect())
                : "none".equals(item.direction()) ? "None" : Words.known(null);
    }

    private static String found(AmountFigures item) {
        return item.amountFound() == null ? "No amount" : Words.money(item.amountFound(), item.currency());
    }
}

package scot.pillars.reporting.errorcase;

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
import scot.pillars.reporting.page.Address;
import scot.pillars.reporting.page.Choices;
import scot.pillars.reporting.page.PageTable;
import scot.pillars.reporting.page.ShowingView;
import scot.pillars.reporting.page.TableLayout;
import scot.pillars.reporting.page.ViewForm;
import scot.pillars.reporting.page.ViewPage;
import scot.pillars.reporting.page.Words;
import scot.pillars.reporting.view.ViewFilter;

/** The page of the error cases: one table per dataset and currency. */
@Path("/views/error-cases")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed("read-views")
public class ErrorCasePage {
    private static final Map<String, String> GROUPINGS = new LinkedHashMap<>();

    static {
        GROUPINGS.put("benefit", "Benefit");
        GROUPINGS.put("area", "Area");
        GROUPINGS.put("month", "Month of opening");
        GROUPINGS.put("benefit,month", "Benefit and month of opening");
    }

    @Inject
    ErrorCaseViews views;

    @Inject
    Choices choices;

    @Inject
    ShowingView showing;

    @GET
    @Blocking
    @Operation(hidden = true)
    public Response page(@BeanParam ViewFilter filter, @QueryParam("by") String by, @QueryParam("sort") String sort) {
        Address here = showing.here("/views/error-cases");
        Map<String, String> benefits = choices.benefits();
        ViewForm form = new ViewForm(here)
                .chosen("dataset", "Data", "All, each for itself", choices.datasets())
                .chosen("by", "Group by", null, GROUPINGS)
                .chosen("benefit", "Benefit", "All", benefits)
                .typed("area", "Area")
                .typed("from", "Opened from month", "2025-06")
                .typed("to", "Opened to month", "2026-03");
        ViewPage blank = showing.blank(
                "How far are errors put right?",
                "Error cases of Fraud and Error Resolution. Found is what the checker found, established what the"
                        + " officer established; over and under are never netted. Amounts here were incurred; those"
                        + " prevented stand in the download.",
                here,
                form,
                "No error case fits. A case opens when a check finds an error that was paid wrongly and is not yet put"
                        + " right.");
        return showing.answer(blank, page -> {
            ErrorCaseView view = views.read(filter, by, sort);
            return page.with(
                    view.totals().stream()
                            .map(ErrorCaseFigures::dataset)
                            .distinct()
                            .toList(),
                    List.of(),
                    tables(view, by, benefits, here),
                    view.items().isEmpty() ? null : showing.csv(here),
                    view.asOf());
        });
    }

    /** One table per dataset and currency, with its total. */
    public static List<PageTable> tables(ErrorCaseView view, String by, Map<String, String> benefits, Address here) {
        TableLayout<ErrorCaseFigures> layout = new TableLayout<>();
        for (String dimension : (by == null || by.isBlank() ? ErrorCaseViews.DEFAULT_BY : by).split(",")) {
            switch (dimension) {
                case "benefit" ->
                    layout.text("Benefit", "benefit", item -> benefits.getOrDefault(item.benefit(), item.benefit()));
                case "area" -> layout.text("Area", "area", item -> Words.known(item.area()));
                default -> layout.text("Opened", "month", item -> Words.period("month", item.month()));
            }
        }
        layout.number("Opened", "opened", item -> Words.count(item.opened()))
                .number("Open", "open", item -> Words.count(item.open()))
                .number("Resolved", "resolved", item -> Words.count(item.resolved()))
                .number("Median age", "ageMedianDays", item -> Words.days(item.ageMedianDays()))
                .number("Oldest", "ageOldestDays", item -> Words.days(item.ageOldestDays()))
                .number("Found over", null, item -> money(item, item.foundOverIncurred()))
                .number("Found under", null, item -> money(item, item.foundUnderIncurred()))
                .number("Established over", null, item -> money(item, item.establishedOverIncurred()))
                .number("Established under", null, item -> money(item, item.establishedUnderIncurred()));
        return view.totals().stream()
                .map(total -> layout.fill(
                        total.datasetLabel() + (total.currency() == null ? ", without amount" : ""),
                        view.items().stream()
                                .filter(item -> sameKind(item, total))
                                .toList(),
                        total,
                        here))
                .toList();
    }

    /** Where cases have amounts, one without any in this column says so. */
    private static String money(ErrorCaseFigures item, String amount) {
        return amount == null && item.currency() != null ? "None" : Words.money(amount, item.currency());
    }

    private static boolean sameKind(ErrorCaseFigures item, ErrorCaseFigures total) {
        return item.dataset().equals(total.dataset()) && java.util.Objects.equals(item.currency(), total.currency());
    }
}

package scot.pillars.reporting.check;

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
import scot.pillars.kit.http.Refusal;
import scot.pillars.reporting.page.Address;
import scot.pillars.reporting.page.Choices;
import scot.pillars.reporting.page.PageTable;
import scot.pillars.reporting.page.ShowingView;
import scot.pillars.reporting.page.TableLayout;
import scot.pillars.reporting.page.ViewForm;
import scot.pillars.reporting.page.ViewPage;
import scot.pillars.reporting.page.Words;
import scot.pillars.reporting.view.ViewFilter;

/** The page of the checks: one table per dataset. */
@Path("/views/checks")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed("read-views")
public class CheckPage {
    private static final Map<String, String> TIERS = new LinkedHashMap<>();

    static {
        TIERS.put("1", "1, operational");
        TIERS.put("2", "2, independent");
        TIERS.put("3", "3, fully independent");
    }

    @Inject
    CheckViews views;

    @Inject
    Choices choices;

    @Inject
    ShowingView showing;

    @GET
    @Blocking
    @Operation(hidden = true)
    public Response page(
            @BeanParam ViewFilter filter,
            @QueryParam("tier") String tier,
            @QueryParam("by") String by,
            @QueryParam("sort") String sort) {
        Address here = showing.here("/views/checks");
        Map<String, String> benefits = choices.benefits();
        Map<String, String> groupings = new LinkedHashMap<>(Choices.BY_PLACE_AND_PERIOD);
        groupings.put("tier", "Tier");
        ViewForm form = new ViewForm(here)
                .chosen("dataset", "Data", "All, each for itself", choices.datasets())
                .chosen("by", "Group by", null, groupings)
                .chosen("benefit", "Benefit", "All", benefits)
                .typed("area", "Area")
                .chosen("tier", "Tier", "All", TIERS)
                .chosen("calendar", "Calendar", "All", Choices.CALENDARS)
                .typed("from", "From period", "2025-06 or 2025-26")
                .typed("to", "To period", "2026-03 or 2025-26");
        ViewPage blank = showing.blank(
                "How many checked decisions were right?",
                "Checks by outcome. A case is in error when an error affects money. The share in error is an unweighted"
                        + " share of checks, not an estimate for all decisions.",
                here,
                form,
                "No check fits. Checks arrive when Assurance records or imports them.");
        return showing.answer(blank, page -> {
            CheckView view = views.read(filter, line(tier), by, sort);
            return page.with(
                    view.totals().stream().map(CheckFigures::dataset).toList(),
                    List.of(),
                    tables(view, by, benefits, here),
                    view.items().isEmpty() ? null : showing.csv(here),
                    view.asOf());
        });
    }

    /** One table per dataset, with its total. */
    public static List<PageTable> tables(CheckView view, String by, Map<String, String> benefits, Address here) {
        TableLayout<CheckFigures> layout = new TableLayout<>();
        for (String dimension : (by == null || by.isBlank() ? CheckViews.DEFAULT_BY : by).split(",")) {
            switch (dimension) {
                case "benefit" ->
                    layout.text("Benefit", "benefit", item -> benefits.getOrDefault(item.benefit(), item.benefit()));
                case "area" -> layout.text("Area", "area", item -> Words.known(item.area()));
                case "period" -> layout.text("Period", "period", item -> Words.period(item.calendar(), item.period()));
                default -> layout.text("Tier", item -> Words.known(item.tier()));
            }
        }
        layout.number("Checks", "checks", item -> Words.count(item.checks()))
                .number("Complete", "complete", item -> Words.count(item.complete()))
                .number("Correct", "correct", item -> Words.count(item.correct()))
                .number("Procedural", null, item -> Words.count(item.procedural()))
                .number("Over", null, item -> Words.count(item.overpayment()))
                .number("Under", null, item -> Words.count(item.underpayment()))
                .number("Both", null, item -> Words.count(item.overAndUnder()))
                .number("In error", "caseErrorRate", item -> Words.percent(item.caseErrorRatePercent()))
                .number("Error lines", "errorLines", item -> Words.count(item.errorLines()));
        return view.totals().stream()
                .map(total -> layout.fill(
                        total.datasetLabel(),
                        view.items().stream()
                                .filter(item -> item.dataset().equals(total.dataset()))
                                .toList(),
                        total,
                        here))
                .toList();
    }

    private static Integer line(String tier) {
        if (tier == null || tier.isBlank()) {
            return null;
        }
        if (!TIERS.containsKey(tier)) {
            throw Refusal.badRequest("tier", "one-of", "The tier is 1, 2 or 3");
        }
        return Integer.valueOf(tier);
    }
}

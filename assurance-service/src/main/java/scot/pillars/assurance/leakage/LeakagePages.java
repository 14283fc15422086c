package scot.pillars.assurance.leakage;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.kit.pages.AreaPage;
import scot.pillars.kit.pages.charts.Chart;
import scot.pillars.kit.pages.charts.LineChart;

/** Does the next tier find what this one let pass? */
@Path("/leakage")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed(LeakageResource.READ)
@Blocking
public class LeakagePages {
    @Inject
    @Location("leakage/leakage")
    Template page;

    @Inject
    Leakages leakages;

    /** In the side navigation of those who may read it. */
    @ApplicationScoped
    static class Links extends AreaPage {
        Links() {
            super("Standards", 65, "Leakage", "/leakage", LeakageResource.READ);
        }
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance read(@QueryParam("benefit") String benefit) {
        LeakageSearch search = new LeakageSearch();
        search.benefit = benefit;
        List<LeakageView> rows = leakages.byBenefit(search);
        String given = Objects.toString(benefit, "");
        return page.data("rows", rows)
                .data("chart", rows.isEmpty() ? null : chart(search))
                .data("benefit", given)
                .data("from", leakages.from(search))
                .data("to", leakages.to(search))
                .data("csv", "?format=csv&benefit=" + URLEncoder.encode(given, StandardCharsets.UTF_8));
    }

    private Chart chart(LeakageSearch search) {
        List<LeakageView> found = leakages.byMonth(search);
        List<String> months = new ArrayList<>();
        for (YearMonth month = YearMonth.from(leakages.from(search));
                !month.isAfter(YearMonth.from(leakages.to(search)));
                month = month.plusMonths(1)) {
            months.add(month.toString());
        }
        List<LineChart.Series> series = new ArrayList<>();
        for (int tier = 2; tier <= 3; tier++) {
            int at = tier;
            List<LeakageView> ofTier =
                    found.stream().filter(one -> one.foundAtTier() == at).toList();
            if (!ofTier.isEmpty()) {
                series.add(new LineChart.Series("Found at tier " + tier, percent(months, ofTier)));
            }
        }
        return new LineChart("Errors in work that the tier below had passed, %", "%", months, series, null);
    }

    private static List<Double> percent(List<String> months, List<LeakageView> found) {
        List<Double> values = new ArrayList<>();
        for (String month : months) {
            values.add(found.stream()
                    .filter(one -> one.month().equals(month) && one.share() != null)
                    .map(one -> one.share() * 100)
                    .findFirst()
                    .orElse(null));
        }
        return values;
    }
}

package scot.pillars.assurance.sampling;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.kit.pages.PageLink;
import scot.pillars.kit.pages.PageShell;
import scot.pillars.kit.pages.charts.BarChart;

/** A draw for people: how its cases ended, by stratum, and whether it can be made anew. */
@Path("/draws")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed("read-sampling")
@Blocking
public class DrawPages {
    @Inject
    @Location("sampling/draw")
    Template one;

    @Inject
    Draws draws;

    @Inject
    SamplingPlans plans;

    @Inject
    VerifyingDraw verifying;

    @Inject
    PageShell shell;

    @Inject
    StratumNames names;

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public TemplateInstance read(
            @PathParam("id") UUID id, @QueryParam("done") String done, @QueryParam("verify") String verify) {
        DrawView draw = draws.find(id).orElseThrow(VerifyingDraw::unknown);
        SamplingPlanView plan = plans.find(draw.plan(), draw.planVersion()).orElseThrow();
        return one.data("draw", draw)
                .data("plan", plan)
                .data(
                        "strata",
                        names.of(
                                plan.definition(),
                                draw.strata().stream()
                                        .map(stratum -> stratum.name())
                                        .toList()))
                .data("verified", verify == null ? null : verifying.verify(id))
                .data("chart", chart(draw))
                .data("done", done == null ? "" : done)
                .data(
                        "crumbs",
                        List.of(
                                new PageLink("Samples after payment", shell.getRoot() + "/sampling-plans"),
                                new PageLink(draw.plan(), shell.getRoot() + "/sampling-plans/" + draw.plan())));
    }

    private static BarChart chart(DrawView draw) {
        List<BarChart.Bar> bars = new ArrayList<>();
        bars.add(new BarChart.Bar("Open", (double) draw.open()));
        for (String disposition : SamplingWords.dispositions()) {
            long cases = draw.strata().stream()
                    .mapToLong(one -> SamplingWords.count(one.dispositions(), disposition))
                    .sum();
            bars.add(new BarChart.Bar(SamplingWords.disposition(disposition), (double) cases));
        }
        return new BarChart("Cases of this draw, by how they ended", "cases", bars, null);
    }
}

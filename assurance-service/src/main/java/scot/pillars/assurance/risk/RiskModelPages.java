package scot.pillars.assurance.risk;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.pages.AreaPage;
import scot.pillars.kit.pages.PageLink;
import scot.pillars.kit.pages.PageShell;
import scot.pillars.kit.pages.TypedForm;
import scot.pillars.kit.pages.charts.LineChart;

/** Scores for people: which there are, what one found on the later period, its points, and its transparency record. */
@Path("/risk-models")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed("read-risk-models")
@Blocking
public class RiskModelPages {
    private static final String TRAIN = "train-risk-models";
    private static final int SHOWN = 50;

    @Inject
    @Location("risk/riskmodels")
    Template list;

    @Inject
    @Location("risk/riskmodel")
    Template one;

    @Inject
    @Location("risk/transparency")
    Template record;

    @Inject
    @Location("risk/ranking")
    Template ranking;

    @Inject
    RiskModels models;

    @Inject
    RiskRankings rankings;

    @Inject
    TrainingModel training;

    @Inject
    AdoptingModel adopting;

    @Inject
    Validator validator;

    @Inject
    PageShell shell;

    /** In the side navigation of those who may read scores. */
    @ApplicationScoped
    static class Links extends AreaPage {
        Links() {
            super("Sampling", 15, "Risk models", "/risk-models", "read-risk-models");
        }
    }

    @GET
    @Operation(hidden = true)
    public Response search(@QueryParam("after") String after) {
        return list(200, after, TypedForm.FRESH);
    }

    @POST
    @PermissionsAllowed(TRAIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response train(MultivaluedMap<String, String> parameters) {
        TypedForm form = TypedForm.of(parameters);
        try {
            RiskModelRequest request = TrainingForm.read(form);
            RiskModelView made = training.train(TypedForm.sound(request, validator.validate(request)));
            return to(made.version(), "trained");
        } catch (Refusal refusal) {
            return list(refusal.status(), null, form.with(refusal, "decidedFrom"));
        }
    }

    @GET
    @Path("/{version}")
    @Operation(hidden = true)
    public Response read(@PathParam("version") int version, @QueryParam("done") String done) {
        return read(200, version, TypedForm.FRESH, done);
    }

    @GET
    @Path("/{version}/transparency")
    @Operation(hidden = true)
    public TemplateInstance transparency(@PathParam("version") int version) {
        RiskModelView model = known(version);
        return record.data("model", model)
                .data("record", TransparencyRecord.of(model, rankings.plans()))
                .data(
                        "crumbs",
                        List.of(
                                new PageLink("Risk models", shell.getRoot() + "/risk-models"),
                                new PageLink(model.name(), shell.getRoot() + "/risk-models/" + version)));
    }

    @GET
    @Path("/rankings/{frame}")
    @PermissionsAllowed("read-decisions")
    @Operation(hidden = true)
    public TemplateInstance ranked(@PathParam("frame") UUID frame) {
        RiskRankingView found =
                rankings.find(frame).orElseThrow(() -> Refusal.notFound("No score ranked a frame with this id"));
        return ranking.data("ranking", found)
                .data("highest", found.highest().stream().limit(SHOWN).toList())
                .data("crumbs", List.of(new PageLink("Risk models", shell.getRoot() + "/risk-models")));
    }

    @POST
    @Path("/{version}/adoption")
    @PermissionsAllowed(TRAIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response adopt(@PathParam("version") int version, MultivaluedMap<String, String> parameters) {
        TypedForm form = TypedForm.of(parameters);
        AdoptionRequest request = new AdoptionRequest(form.given("reason"));
        try {
            adopting.adopt(version, TypedForm.sound(request, validator.validate(request)));
        } catch (Refusal refusal) {
            if (refusal.status() == 404) {
                throw refusal;
            }
            return read(refusal.status(), version, form.with(refusal, "reason"), null);
        }
        return to(version, "adopted");
    }

    private Response list(int status, String after, TypedForm form) {
        PageQuery query = new PageQuery();
        query.after = after;
        Page<RiskModelView> found = models.page(query);
        return html(
                status,
                list.data("models", found.items())
                        .data("form", form)
                        .data("next", found.next() == null ? null : "?after=" + found.next())
                        .data("first", after == null ? null : shell.getRoot() + "/risk-models"));
    }

    private Response read(int status, int version, TypedForm form, String done) {
        RiskModelView model = known(version);
        return html(
                status,
                one.data("model", model)
                        .data("rankings", rankings.of(version))
                        .data("chart", lift(model.holdOut()))
                        .data("form", form)
                        .data("done", done == null ? "" : done)
                        .data("crumbs", List.of(new PageLink("Risk models", shell.getRoot() + "/risk-models"))));
    }

    private static LineChart lift(HoldOutView holdOut) {
        return new LineChart(
                "Errors per hundred checks, by share of decisions checked",
                "errors",
                holdOut.curve().stream()
                        .map(depth -> String.format(Locale.UK, "%.0f %%", 100 * depth.share()))
                        .toList(),
                List.of(
                        new LineChart.Series(
                                "highest scores",
                                holdOut.curve().stream()
                                        .map(HoldOutView.Depth::errorsPerHundred)
                                        .toList()),
                        new LineChart.Series(
                                "at random",
                                holdOut.curve().stream()
                                        .map(HoldOutView.Depth::errorsPerHundredAtRandom)
                                        .toList())),
                null,
                holdOut.curve().stream()
                        .filter(depth -> depth.share() >= holdOut.targetedShare())
                        .findFirst()
                        .map(RiskModelPages::sentence)
                        .orElse(null));
    }

    private static String sentence(HoldOutView.Depth depth) {
        return String.format(
                Locale.UK,
                "Of a hundred checks of the highest %.0f\u00a0%% of scores %.1f find money wrong, of a hundred at random %.1f.",
                100 * depth.share(),
                depth.errorsPerHundred(),
                depth.errorsPerHundredAtRandom());
    }

    private RiskModelView known(int version) {
        return models.find(version).orElseThrow(AdoptingModel::unknown);
    }

    private Response to(int version, String done) {
        return Response.seeOther(URI.create(shell.getRoot() + "/risk-models/" + version + "?done=" + done))
                .build();
    }

    private static Response html(int status, TemplateInstance page) {
        return Response.status(status)
                .entity(page.render())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }
}

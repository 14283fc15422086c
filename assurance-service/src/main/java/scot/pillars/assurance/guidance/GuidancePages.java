package scot.pillars.assurance.guidance;

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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.pages.AreaPage;
import scot.pillars.kit.pages.PageLink;
import scot.pillars.kit.pages.PageShell;
import scot.pillars.kit.pages.TypedForm;
import scot.pillars.kit.pages.charts.BarChart;

/** The register of guidance for people: what is due for review, and whether a version made things better. */
@Path("/guidance")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed(GuidanceResource.READ)
@Blocking
public class GuidancePages {
    private static final String TESTED_VERSION = "testedVersion";

    @Inject
    @Location("guidance/guidances")
    Template list;

    @Inject
    @Location("guidance/guidance")
    Template one;

    @Inject
    @Location("guidance/guidanceform")
    Template entry;

    @Inject
    Guidances guidances;

    @Inject
    KeepingGuidance keeping;

    @Inject
    Validator validator;

    @Inject
    PageShell shell;

    @ApplicationScoped
    static class Links extends AreaPage {
        Links() {
            super("Standards", 52, "Guidance", "/guidance", GuidanceResource.READ);
        }
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(
            @QueryParam("text") String text, @QueryParam("overdue") String overdue, @QueryParam("after") String after) {
        GuidanceSearch search = new GuidanceSearch();
        search.text = text;
        search.overdue = "true".equals(overdue) ? true : null;
        PageQuery query = new PageQuery();
        query.after = after;
        Page<GuidanceSummary> found = guidances.page(search, query);
        String filters = "?text=" + (text == null ? "" : URLEncoder.encode(text, StandardCharsets.UTF_8))
                + (search.overdue == null ? "" : "&overdue=true");
        return list.data("rows", found.items())
                .data("text", text == null ? "" : text)
                .data("overdue", search.overdue != null)
                .data("next", found.next() == null ? null : filters + "&after=" + found.next())
                .data("first", after == null ? null : filters)
                .data("csv", filters + "&format=csv");
    }

    @GET
    @Path("/{code}")
    @Operation(hidden = true)
    public Response read(@PathParam("code") String code, @QueryParam("done") String done) {
        return read(200, code, TypedForm.FRESH, done);
    }

    @GET
    @Path("/new")
    @PermissionsAllowed(GuidanceResource.KEEP)
    @Operation(hidden = true)
    public Response open() {
        return entry(200, null, TypedForm.FRESH);
    }

    @POST
    @Path("/new")
    @PermissionsAllowed(GuidanceResource.KEEP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response open(MultivaluedMap<String, String> parameters) {
        TypedForm form = TypedForm.of(parameters);
        return keep(form, null, form.value("code"), null, "*");
    }

    @GET
    @Path("/{code}/change")
    @PermissionsAllowed(GuidanceResource.KEEP)
    @Operation(hidden = true)
    public Response change(@PathParam("code") String code) {
        GuidanceView known = known(code);
        Map<String, String> typed = new TreeMap<>();
        typed.put("version", Integer.toString(known.version()));
        typed.put("title", known.title());
        typed.put("owner", known.owner() == null ? "" : known.owner());
        typed.put("link", known.link() == null ? "" : known.link());
        typed.put("reviewOn", known.reviewOn().toString());
        return entry(200, code, new TypedForm(typed, List.of()));
    }

    @POST
    @Path("/{code}/change")
    @PermissionsAllowed(GuidanceResource.KEEP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(@PathParam("code") String code, MultivaluedMap<String, String> parameters) {
        TypedForm form = TypedForm.of(parameters);
        return keep(form, code, code, version(form), null);
    }

    @POST
    @Path("/{code}/versions")
    @PermissionsAllowed(GuidanceResource.KEEP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response add(@PathParam("code") String code, MultivaluedMap<String, String> parameters) {
        TypedForm form = TypedForm.of(parameters);
        try {
            GuidanceRequests.Version request =
                    new GuidanceRequests.Version(form.day("inForceFrom"), form.given("summary"));
            keeping.add(code, TypedForm.sound(request, validator.validate(request)));
        } catch (Refusal refusal) {
            return read(refusal.status(), code, form.with(refusal, "summary"), null);
        }
        return to(code, "version");
    }

    @POST
    @Path("/{code}/user-tests")
    @PermissionsAllowed(GuidanceResource.KEEP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response test(@PathParam("code") String code, MultivaluedMap<String, String> parameters) {
        TypedForm form = TypedForm.of(parameters);
        try {
            GuidanceRequests.UserTest request = new GuidanceRequests.UserTest(
                    number(form, TESTED_VERSION),
                    form.day("testedOn"),
                    number(form, "participants"),
                    form.given("findings"),
                    form.given("falseAlarm"));
            keeping.add(code, TypedForm.sound(request, validator.validate(request)));
        } catch (Refusal refusal) {
            return read(refusal.status(), code, userTest(form.with(refusal, "findings")), null);
        }
        return to(code, "test");
    }

    @POST
    @Path("/{code}/versions/{version}/clarity")
    @PermissionsAllowed("record-check")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response answer(
            @PathParam("code") String code,
            @PathParam("version") int version,
            MultivaluedMap<String, String> parameters) {
        keeping.answer(code, version, "yes".equals(parameters.getFirst("clear")));
        return to(code, "clarity");
    }

    private Response keep(TypedForm form, String existing, String code, String ifMatch, String ifNoneMatch) {
        try {
            GuidanceRequests.Entry request = new GuidanceRequests.Entry(
                    form.given("title"), form.given("owner"), form.given("link"), form.day("reviewOn"));
            keeping.keep(code, TypedForm.sound(request, validator.validate(request)), ifMatch, ifNoneMatch);
        } catch (Refusal refusal) {
            return existing == null
                    ? entry(refusal.status(), null, form.with(refusal, "code").needing("code"))
                    : entry(refusal.status(), existing, form.with(refusal, "title"));
        }
        return to(code, "kept");
    }

    private Response read(int status, String code, TypedForm form, String done) {
        GuidanceView known = known(code);
        List<ErrorRateView> rates = guidances.errorRates(code, "agency");
        BarChart chart = new BarChart(
                "Share of answers that were not met, by version",
                "%",
                rates.stream()
                        .filter(rate -> rate.n() > 0)
                        .map(rate ->
                                new BarChart.Bar(rate.inWords() + " (" + rate.n() + " answers)", rate.share() * 100))
                        .toList(),
                null);
        return html(
                status,
                one.data("guidance", known)
                        .data("rates", rates)
                        .data("chart", chart)
                        .data("form", form)
                        .data("done", done == null ? "" : done)
                        .data("crumbs", crumbs(null)));
    }

    private Response entry(int status, String code, TypedForm form) {
        return html(status, entry.data("form", form).data("code", code).data("crumbs", crumbs(code)));
    }

    private GuidanceView known(String code) {
        return guidances.find(code).orElseThrow(KeepingGuidance::unknown);
    }

    private List<PageLink> crumbs(String code) {
        PageLink all = new PageLink("Guidance", shell.getRoot() + "/guidance");
        return code == null ? List.of(all) : List.of(all, new PageLink(code, shell.getRoot() + "/guidance/" + code));
    }

    private Response to(String code, String done) {
        return Response.seeOther(URI.create(shell.getRoot() + "/guidance/" + code + "?done=" + done))
                .build();
    }

    private static String version(TypedForm form) {
        if (form.given("version") == null) {
            throw Refusal.preconditionRequired("Open the entry again and send its form");
        }
        return ETags.of(number(form, "version"));
    }

    /** The page has a form of versions too, so that the version of a test goes by a name of its own. */
    private static TypedForm userTest(TypedForm form) {
        return new TypedForm(
                form.typed(),
                form.errors().stream()
                        .map(error -> error.field().equals("version")
                                ? new FieldError(TESTED_VERSION, error.rule(), error.message())
                                : error)
                        .toList());
    }

    private static Integer number(TypedForm form, String field) {
        if (form.given(field) == null) {
            return null;
        }
        if (!form.value(field).matches("\\d{1,9}")) {
            throw Refusal.badRequest(field, "number", "Must be a whole number");
        }
        return Integer.parseInt(form.value(field));
    }

    private static Response html(int status, TemplateInstance page) {
        return Response.status(status)
                .entity(page.render())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }
}

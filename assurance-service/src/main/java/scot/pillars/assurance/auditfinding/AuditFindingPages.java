package scot.pillars.assurance.auditfinding;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.assurance.auditfinding.model.FindingKind;
import scot.pillars.assurance.auditfinding.model.Rating;
import scot.pillars.assurance.check.KnownRegisters;
import scot.pillars.assurance.people.PeopleScope;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.pages.AreaPage;
import scot.pillars.kit.pages.PageLink;
import scot.pillars.kit.pages.PageShell;
import scot.pillars.kit.pages.TypedForm;

/** Which audit actions are open, and one finding with what its owners and audit can do. */
@Path("/audit-findings")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed(AuditFindings.ANSWER)
@Blocking
public class AuditFindingPages {
    @Inject
    @Location("auditfinding/actions")
    Template list;

    @Inject
    @Location("auditfinding/finding")
    Template one;

    @Inject
    AuditFindings findings;

    @Inject
    KeepingFindings keeping;

    @Inject
    FindingHistory history;

    @Inject
    KnownRegisters registers;

    @Inject
    AnsweringAction answering;

    @Inject
    PeopleScope people;

    @Inject
    PageShell shell;

    @Inject
    Validator validator;

    /** In the side navigation of audit and of those who answer it. */
    @ApplicationScoped
    static class Links extends AreaPage {
        Links() {
            super("Standards", 70, "Audit actions", "/audit-findings", AuditFindings.ANSWER);
        }
    }

    @GET
    @Operation(hidden = true)
    public String open(@QueryParam("mine") String mine, @QueryParam("after") String after) {
        PageQuery query = new PageQuery();
        query.after = after;
        boolean own = "true".equals(mine);
        Page<AuditActionView> found = findings.openActions(own, query);
        return list.data("rows", found.items())
                .data(
                        "overdue",
                        found.items().stream().filter(AuditActionView::overdue).count())
                .data(
                        "findings",
                        findings.page(new AuditFindingSearch(), new PageQuery()).items())
                .data("mine", own)
                .data("next", found.next() == null ? null : "?mine=" + own + "&after=" + found.next())
                .data("first", after == null ? null : "?mine=" + own)
                .render();
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public Response read(@PathParam("id") UUID id, @QueryParam("done") String done) {
        return show(200, id, TypedForm.FRESH, done);
    }

    @POST
    @Path("/{id}/actions/{action}/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response answer(
            @PathParam("id") UUID id, @PathParam("action") UUID action, MultivaluedMap<String, String> parameters) {
        return step(id, parameters, "answered", form -> {
            AuditActionResource.AnswerRequest request =
                    new AuditActionResource.AnswerRequest(form.given("evidence"), form.given("falseAlarm"));
            TypedForm.sound(request, validator.validate(request));
            answering.answer(action, version(form), request.evidence(), request.falseAlarm());
        });
    }

    @POST
    @PermissionsAllowed(AuditFindings.KEEP)
    @Path("/{id}/actions/{action}/decision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decide(
            @PathParam("id") UUID id, @PathParam("action") UUID action, MultivaluedMap<String, String> parameters) {
        return step(id, parameters, "decided", form -> {
            if (form.value("decision").equals("accept")) {
                keeping.accept(action, version(form));
            } else if (form.given("why") == null) {
                throw Refusal.badRequest("why", "not-blank", "Say what is missing");
            } else {
                keeping.sendBack(action, version(form), form.value("why"));
            }
        });
    }

    @POST
    @PermissionsAllowed(AuditFindings.KEEP)
    @Path("/{id}/actions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response act(@PathParam("id") UUID id, MultivaluedMap<String, String> parameters) {
        return step(id, parameters, "set", form -> {
            AuditFindingRequest.ActionRequest request = FindingForm.action(form);
            TypedForm.sound(request, validator.validate(request));
            keeping.act(id, version(form), request);
        });
    }

    @POST
    @PermissionsAllowed(AuditFindings.KEEP)
    @Path("/{id}/change")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> parameters) {
        return step(id, parameters, "changed", form -> {
            AuditFindingRequest request = FindingForm.read(form);
            TypedForm.sound(request, validator.validate(request));
            if (request.reason() == null) {
                throw Refusal.badRequest("reason", "not-blank", "Say why it is changed");
            }
            keeping.change(id, version(form), request);
        });
    }

    @POST
    @PermissionsAllowed(AuditFindings.KEEP)
    @Path("/{id}/close")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response close(@PathParam("id") UUID id, MultivaluedMap<String, String> parameters) {
        return step(id, parameters, "closed", form -> keeping.close(id, version(form)));
    }

    private Response step(
            UUID id,
            MultivaluedMap<String, String> parameters,
            String done,
            java.util.function.Consumer<TypedForm> work) {
        TypedForm form = TypedForm.of(parameters);
        try {
            work.accept(form);
            return Response.seeOther(URI.create(shell.getRoot() + "/audit-findings/" + id + "?done=" + done))
                    .build();
        } catch (Refusal refusal) {
            if (refusal.status() == 404) {
                throw refusal;
            }
            return show(
                    refusal.status(),
                    id,
                    form.with(refusal, form.typed().containsKey("raisedOn") ? "title" : "actions"),
                    null);
        }
    }

    private Response show(int status, UUID id, TypedForm form, String done) {
        AuditFindingView finding = findings.find(id).orElseThrow(KeepingFindings::unknown);
        boolean rewriting = form.typed().containsKey("raisedOn");
        String page = one.data("one", finding)
                .data("form", form)
                .data("rewriting", rewriting)
                .data("changing", rewriting ? form : FindingForm.of(finding))
                .data("changes", history.of(finding))
                .data("kinds", FindingKind.values())
                .data("ratings", Rating.values())
                .data(
                        "benefits",
                        registers.recent().benefits().values().stream().sorted().toList())
                .data("reader", people.caller().orElse(""))
                .data("done", done == null ? "" : done)
                .data("crumbs", List.of(new PageLink("Audit actions", shell.getRoot() + "/audit-findings")))
                .render();
        return Response.status(status)
                .entity(page)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }

    private static String version(TypedForm form) {
        return form.value("version").matches("\\d{1,18}") ? ETags.of(Long.parseLong(form.value("version"))) : null;
    }
}

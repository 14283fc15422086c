package scot.pillars.assurance.auditfinding;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.assurance.auditfinding.model.FindingKind;
import scot.pillars.assurance.auditfinding.model.Rating;
import scot.pillars.assurance.check.KnownRegisters;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.pages.PageLink;
import scot.pillars.kit.pages.PageShell;
import scot.pillars.kit.pages.TypedForm;
import scot.pillars.kit.time.BusinessClock;

/** Audit records a finding with its actions. */
@Path("/audit-findings")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed(AuditFindings.KEEP)
@Blocking
public class RecordingPages {
    @Inject
    @Location("auditfinding/record")
    Template record;

    @Inject
    KeepingFindings keeping;

    @Inject
    KnownRegisters registers;

    @Inject
    Validator validator;

    @Inject
    BusinessClock clock;

    @Inject
    PageShell shell;

    @GET
    @Path("/new")
    @Operation(hidden = true)
    public Response form() {
        return show(200, new TypedForm(Map.of("raisedOn", clock.today().toString()), List.of()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response record(MultivaluedMap<String, String> parameters) {
        TypedForm form = TypedForm.of(parameters);
        try {
            AuditFindingRequest request = FindingForm.read(form);
            TypedForm.sound(request, validator.validate(request));
            AuditFindingView recorded = keeping.record(request);
            return Response.seeOther(
                            URI.create(shell.getRoot() + "/audit-findings/" + recorded.id() + "?done=recorded"))
                    .build();
        } catch (Refusal refusal) {
            return show(refusal.status(), FindingForm.refused(form, refusal));
        }
    }

    private Response show(int status, TypedForm form) {
        String page = record.data("form", form)
                .data("rows", FindingForm.rows(form))
                .data("kinds", FindingKind.values())
                .data("ratings", Rating.values())
                .data(
                        "benefits",
                        registers.recent().benefits().values().stream().sorted().toList())
                .data("crumbs", List.of(new PageLink("Audit actions", shell.getRoot() + "/audit-findings")))
                .render();
        return Response.status(status)
                .entity(page)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }
}

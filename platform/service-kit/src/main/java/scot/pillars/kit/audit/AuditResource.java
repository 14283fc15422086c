package scot.pillars.kit.audit;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.Paging;

/** The audit trail for auditors. */
@Path("/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
@PermissionsAllowed("read-audit")
@Blocking
public class AuditResource {
    private static final String SEARCH = "select " + StoredEntry.COLUMNS + ", c.content from audit_entry e"
            + " left join audit_content c on c.entry_id = e.id where ";

    @Inject
    Sql sql;

    @Inject
    Paging paging;

    @Inject
    AuditVerification verification;

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "searchAudit",
            summary = "Search the audit trail",
            description = "Newest first. CSV of the same by Accept: text/csv or format=csv.")
    @APIResponse(
            responseCode = "200",
            description = "A page of entries",
            content = @Content(schema = @Schema(implementation = AuditView.AuditPage.class)))
    public Response search(@BeanParam @Valid AuditQuery query) {
        AuditQuery.Conditions conditions = query.conditions();
        List<Object> values = new ArrayList<>(conditions.values());
        values.add(query.limit() + 1);
        List<AuditView> rows =
                sql.list(SEARCH + conditions.sql() + " order by e.id desc limit ?", AuditView::from, values.toArray());
        return paging.answer(Page.of(rows, query.limit(), entry -> Cursor.encode(entry.id())), AuditView.TABLE);
    }

    @GET
    @Path("/verification")
    @Operation(
            operationId = "verifyAudit",
            summary = "Verify the audit trail",
            description = "Recomputes every seal and compares the last with the seals' topic. Names the first entry "
                    + "that was changed or removed, and says how many entries are not sealed yet.")
    @APIResponse(
            responseCode = "200",
            description = "The verdict",
            content = @Content(schema = @Schema(implementation = AuditVerdict.class)))
    public AuditVerdict verify() {
        return verification.verify();
    }
}

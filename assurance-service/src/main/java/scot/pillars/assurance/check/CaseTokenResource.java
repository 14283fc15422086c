package scot.pillars.assurance.check;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import scot.pillars.kit.audit.AuditEntry;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Refusal;

/** The random name of a case, for who answers clients that ask for their data. */
@Path("/v1/case-tokens")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Records management")
@PermissionsAllowed("read-case-token")
@Blocking
public class CaseTokenResource {
    @Inject
    Sql sql;

    @Inject
    AuditTrail audit;

    /** Which random name a case has. */
    @Schema(name = "CaseToken")
    public record CaseToken(
            @Schema(required = true, examples = "CASE-2025-000123")
            String caseReference,

            @Schema(required = true, description = "Its name in all other services and in events")
            UUID caseToken) {}

    @GET
    @Transactional
    @Operation(
            operationId = "readCaseToken",
            summary = "Read the token of a case",
            description = "With it each service says what it holds about the client; the read is in the audit trail.")
    @APIResponse(
            responseCode = "200",
            description = "The token",
            content = @Content(schema = @Schema(implementation = CaseToken.class)))
    public CaseToken read(
            @NotBlank
                    @Size(max = 100)
                    @Parameter(description = "Reference in the agency's case system", example = "CASE-2025-000123")
                    @QueryParam("caseReference")
                    String caseReference) {
        UUID token = sql.first(
                        "select token from reference_token where kind = 'case' and reference = ?",
                        row -> row.getObject(1, UUID.class),
                        caseReference)
                .orElseThrow(() -> Refusal.notFound("No case has this reference, or what was held is disposed of"));
        audit.remember(AuditEntry.read("readCaseToken", "case/" + token, null));
        return new CaseToken(caseReference, token);
    }
}

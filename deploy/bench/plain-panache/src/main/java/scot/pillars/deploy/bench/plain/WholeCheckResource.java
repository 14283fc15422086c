package scot.pillars.deploy.bench.plain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * All that a POST to assurance does, in the usual way: the caller signs in, and nine rows are written (two tokens, looked up
 * before; check, finding, error line, two outbox rows, entry of the audit trail and its content).
 */
@Path("/whole-checks")
@RolesAllowed("system")
public class WholeCheckResource {
    @Inject
    PlainCheckResource plain;

    @Inject
    SecurityIdentity caller;

    @Inject
    ObjectMapper json;

    @POST
    @Transactional
    public Response record(PlainCheckRequest request) throws JsonProcessingException {
        QualityCheck check = QualityCheck.from(request);
        check.caseToken = ReferenceToken.of("case", check.caseReference);
        check.determinationToken = ReferenceToken.of("determination", check.determinationReference);
        plain.keep(check, request);
        ErrorLine.of(check, request.errorLines().get(0)).persist();
        AuditEntry.remember(caller, "recordCheck", "check/" + check.id, json.writeValueAsString(check));
        return Response.created(URI.create("/whole-checks/" + check.id))
                .entity(check)
                .build();
    }
}

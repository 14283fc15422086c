package scot.pillars.kit.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Leaves a caller who cannot be identified to the operation that asks who it is, which answers with a problem document.
 * Quarkus does the same a step later, but looks up the operation for every request before it, in a map of all operations
 * built for that purpose: a tenth of the processor time of a small request.
 */
@ApplicationScoped
public class LateRefusals {
    /** That of Quarkus's own handler of identities, which comes first as the earlier one of the same priority. */
    private static final int AFTER_IDENTITIES = 200;

    void install(@Observes Filters filters) {
        filters.register(LateRefusals::leaveToOperation, AFTER_IDENTITIES);
    }

    private static void leaveToOperation(RoutingContext context) {
        context.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        context.next();
    }
}

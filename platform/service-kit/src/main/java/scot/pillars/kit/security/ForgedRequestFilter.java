package scot.pillars.kit.security;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import scot.pillars.kit.http.Refusal;

/** Refuses a change that a page of somebody else made a signed-in browser send. */
@Singleton
public class ForgedRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    ForgedRequests forged;

    @Inject
    CurrentUser user;

    @ServerRequestFilter
    public void refuseForged(ContainerRequestContext request, HttpServerRequest received) {
        if (READING.contains(request.getMethod()) || received.getHeader("Authorization") != null) {
            return;
        }
        if (!user.isSignedIn()) {
            return;
        }
        String offered = request.getUriInfo().getQueryParameters().getFirst(ForgedRequests.PARAMETER);
        if (!forged.isOwnWish(received, offered)) {
            throw new Refusal(
                    403,
                    "forged-request",
                    "This form is out of date",
                    "Open the page again and repeat what you did: the form did not come from your present session",
                    List.of());
        }
    }
}

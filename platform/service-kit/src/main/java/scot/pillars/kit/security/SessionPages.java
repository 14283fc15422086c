package scot.pillars.kit.security;

import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.OidcSession;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.kit.http.Refusal;

/** The beginning and the end of a browser's session, which is one for the whole suite. */
@Path("/")
@Authenticated
@Blocking
public class SessionPages {
    /** A path of the suite itself: no scheme, no host, no backslash, no double slash. */
    private static final Pattern OWN_PATH = Pattern.compile("/(?:[A-Za-z0-9._~-][A-Za-z0-9._~/?=&%-]*)?");

    @Inject
    ForgedRequests forged;

    @Inject
    CurrentUser identity;

    @Inject
    SignOuts signOuts;

    @Inject
    OidcSession session;

    @Inject
    OidcConfigurationMetadata provider;

    @ConfigProperty(name = "pillars.sign-in.web-client")
    String client;

    /** Signs in, since nobody else comes here, and goes on to where the person wanted to be. */
    @GET
    @Path("/sign-in")
    @Operation(hidden = true)
    public Response signIn(@QueryParam("to") String to) {
        return Response.seeOther(URI.create(ownPath(to))).build();
    }

    /** Where the provider sends the browser back to; the session exists once this is reached. */
    @GET
    @Path("/signed-in")
    @Operation(hidden = true)
    public Response signedIn() {
        return Response.seeOther(URI.create("/")).build();
    }

    /** Ends the session on every instance of every service, and at the provider. */
    @GET
    @Path("/sign-out")
    @Operation(hidden = true)
    public Response signOut(@QueryParam(ForgedRequests.PARAMETER) String token, @Context HttpServerRequest request) {
        if (!forged.isOwnWish(request, token)) {
            throw new Refusal(
                    403,
                    "forged-request",
                    "This link is out of date",
                    "Sign out with the link at the top of a page",
                    List.of());
        }
        String hint = session.getIdToken().getRawToken();
        identity.claim("sid").ifPresent(signOuts::end);
        session.logout().await().indefinitely();
        String home = request.scheme() + "://" + request.authority() + "/";
        URI end = provider.getEndSessionUri() == null
                ? URI.create("/")
                : UriBuilder.fromUri(provider.getEndSessionUri())
                        .queryParam("client_id", client)
                        .queryParam("id_token_hint", hint)
                        .queryParam("post_logout_redirect_uri", home)
                        .build();
        return Response.seeOther(end).build();
    }

    private static String ownPath(String to) {
        return to != null && OWN_PATH.matcher(to).matches() && !to.contains("//") ? to : "/";
    }
}
